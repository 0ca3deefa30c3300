import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expand } from '../../../src/formats/dockerfile/expand.ts';
import { parseDockerfile } from '../../../src/formats/dockerfile/parse.ts';
import { openDockerfile } from '../../../src/model/dockerfile/recipe.ts';
import { corpusAt } from '../../needs.ts';
import { dump } from './dump.ts';

const root = corpusAt('dockerfiles');
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const list = (path: string): readonly string[] => readdirSync(`${root}${path}`).sort();

describe.skipIf(root === undefined)('vectors of BuildKit', () => {
  test('trees are those of its parser', () => {
    const names = list('parser-vectors/testfiles');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const parsed = parseDockerfile(read(`parser-vectors/testfiles/${name}/Dockerfile`));
      expect(parsed.problems, name).toEqual([]);
      expect(dump(parsed.instructions), name).toBe(read(`parser-vectors/testfiles/${name}/result`));
    }
  });

  test('an empty file is refused', () => {
    for (const name of list('parser-vectors/testfiles-negative')) {
      const { problems } = parseDockerfile(read(`parser-vectors/testfiles-negative/${name}/Dockerfile`));
      expect(problems.map(({ code }) => code)).toEqual(['empty']);
    }
  });

  test('lines are counted as its parser counts them', () => {
    const { instructions } = parseDockerfile(read('parser-vectors/testfile-line/Dockerfile'));
    // From parser_test.go, TestParseIncludesLineNumbers.
    expect(instructions.map(({ line }) => [line.startLine, line.endLine])).toEqual([
      [5, 5],
      [11, 12],
      [17, 31],
    ]);
  });

  test('words are expanded as its lexer does', () => {
    const known = new Map(Object.entries({ PWD: '/home', SHELL: 'bash', KOREAN: '한국어', NULL: '' }));
    const lookup = (name: string) => {
      const value = known.get(name);
      return value === undefined ? undefined : { value };
    };
    let count = 0;
    for (const line of read('parser-vectors/shell/envVarTest').split('\n')) {
      const [platform = '', word = '', expected = ''] = line.split('|').map((part) => part.trim());
      if (line.startsWith('#') || line.trim() === '' || platform === 'W') continue;
      const expanded = expand(word, lookup);
      expect('refused' in expanded ? 'error' : expanded.value, word).toBe(expected);
      count += 1;
    }
    expect(count).toBe(228);
  });
});

test.skipIf(root === undefined)('inputs that broke another lexer are read', () => {
  const names = root === undefined ? [] : list('claircore/fuzz/FuzzLex');
  for (const name of names) {
    // A file of Go's fuzzer: `[]byte("…")`, with no escape that JSON lacks.
    const text = /\[\]byte\((".*")\)/.exec(read(`claircore/fuzz/FuzzLex/${name}`))?.[1] ?? '""';
    expect(openDockerfile(JSON.parse(text) as string, name).recipe.problems).toEqual([]);
  }
  expect(names).toHaveLength(6);
});

describe.skipIf(root === undefined)('labels of real images', () => {
  test.each(root === undefined ? [] : list('claircore').filter((name) => name.endsWith('.want')))('%s', (name) => {
    // Labels that claircore reads from what Red Hat leaves in its images; it knows only names that no base sets.
    const wanted = JSON.parse(read(`claircore/${name}`)) as Readonly<Record<string, string>>;
    const { recipe } = openDockerfile(read(`claircore/${name.replace(/\.want$/, '')}`), name);
    const labels = recipe.stages
      .flatMap(({ steps }) => steps)
      .flatMap((step) => (step.kind === 'label' ? step.labels : []))
      .map((label) => [label.name.value, label.value?.value]);
    expect(Object.fromEntries(labels)).toMatchObject(wanted);
  });
});

/** Where BuildKit 0.26.3 refuses a real file; it builds all others, given their build arguments. */
const refusedFiles: ReadonlyMap<string, number> = new Map([
  // `RSYNC` is an instruction of Charliecloud only.
  ['hpc+charliecloud__examples__seccomp__Dockerfile', 5],
  // Left in an image by a build: FROM is the id of an image.
  ['aquasecurity+trivy__pkg__fanal__analyzer__buildinfo__testdata__dockerfile__Dockerfile-jboss-base-7-base-1.1-3', 2],
  // A part that is appended to another file.
  ['spacetelescope+science-platform-images__deployments__common__Dockerfile.trailer', 3],
]);

describe.skipIf(root === undefined)('real Dockerfiles', () => {
  test('each is read, or refused where BuildKit refuses it', () => {
    const names = root === undefined ? [] : list('').filter((name) => name.includes('ockerfile'));
    const found = names.flatMap((name) => {
      const [first] = openDockerfile(read(name), name).recipe.problems;
      return first === undefined ? [] : [[name, first.span.line] as const];
    });
    expect(names.length).toBeGreaterThan(120);
    expect(new Map(found)).toEqual(refusedFiles);
  });
});
