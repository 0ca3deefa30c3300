import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../../src/formats/definition/parse.ts';
import { corpusAt } from '../../needs.ts';
import { asApptainer, cut, readWhole } from './apptainer-json.ts';

const corpus = corpusAt('apptainer-defs');

describe.skipIf(corpus === undefined)("Apptainer's own vectors", () => {
  const root = corpus ?? '';
  const vectors = (kind: string) =>
    corpus === undefined
      ? []
      : readdirSync(`${root}parser/${kind}`).map((name) => {
          const file =
            readdirSync(`${root}parser/${kind}/${name}`).find((entry) => !/\.json$|^result$/.test(entry)) ?? '';
          return [name, `${root}parser/${kind}/${name}/${file}`] as const;
        });
  const read = (path: string): string => readFileSync(path, 'utf8');

  test.each(vectors('good'))('good: %s, the same JSON', (_name, path) => {
    const file = read(path);
    expect(asApptainer(readWhole(file), file, file)).toEqual(JSON.parse(read(`${path}.json`)));
  });

  test.each(vectors('multi'))('multi: %s, the same JSON', (_name, path) => {
    const file = read(path);
    const { stages } = parseDefinition(file);
    const found = stages.map((stage) => asApptainer(stage, cut(file, stage.span), file));
    expect(found).toEqual(JSON.parse(read(`${path}.json`)));
  });

  test.each(corpus === undefined ? [] : readdirSync(`${root}parser/bad`))('bad: %s is refused', (name) => {
    const { problems } = parseDefinition(read(`${root}parser/bad/${name}`));
    expect(problems.map(({ effect }) => effect)).toContain('unreadable');
  });

  // That of fingerprint was written before there were fingerprints.
  const rewritten = vectors('good').filter(
    ([name, path]) => name !== 'fingerprint' && existsSync(path.replace(/[^/]*$/, 'result')),
  );
  test.each(rewritten)('good: what Apptainer writes of %s reads the same', (_name, path) => {
    const again = readWhole(read(path.replace(/[^/]*$/, 'result')));
    const values = (stage: typeof again) => stage.header.map(({ key, value }) => [key, value.value]).toSorted();
    expect(values(again)).toEqual(values(readWhole(read(path))));
  });
});

describe.skipIf(corpus === undefined)('definitions from repositories and manuals', () => {
  const names = corpus === undefined ? [] : readdirSync(corpus).filter((name) => statSync(corpus + name).isFile());
  const effects = (name: string): readonly string[] => {
    const { problems } = parseDefinition(readFileSync(`${corpus}${name}`, 'utf8'));
    return [...new Set(problems.map(({ effect, code }) => `${effect}: ${code}`))];
  };

  /** What the builders' sources say of those that are not simply built; all others are. */
  const expected: Readonly<Record<string, readonly string[]>> = {
    // A template of Go's text/template: {{- if .Bootstrap}} is a header line without a colon.
    'apptainer__e2e__testdata__deffile.tmpl': [
      'unreadable: header-without-value',
      'unbuildable: agent-unknown',
      'unbuildable: stage-unknown',
    ],
    // Of Singularity 2: Exclude is no key any more, and self no agent.
    apptainer__examples__self__Apptainer: ['unreadable: header-unknown', 'unbuildable: agent-unknown'],
    // Built with --build-arg, which their tests and the manual's text give.
    'apptainer__e2e__testdata__redhat_build.def': ['incomplete: argument-undefined'],
    'apptainer__e2e__testdata__unprivileged_build_2.def': ['incomplete: argument-undefined'],
    'apptainer__e2e__testdata__unprivileged_build_4.def': ['incomplete: argument-undefined'],
    'docs-apptainer+apptainer-userdocs-11.def': ['incomplete: argument-undefined'],
    'docs-apptainer+apptainer-userdocs-12.def': ['incomplete: argument-undefined'],
    'docs-apptainer+apptainer-userdocs-13.def': ['incomplete: argument-undefined'],
    // "undefined template variable" (PROVENANCE.tsv).
    'odd-template.def': ['incomplete: argument-undefined'],
  };

  test('all are there', () => {
    expect(names).toHaveLength(72);
    expect(names).toEqual(expect.arrayContaining(Object.keys(expected)));
  });
  test.each(names)('%s', (name) => {
    expect(effects(name)).toEqual(expected[name] ?? []);
  });
  test('what is written stands where its span says', () => {
    for (const name of names) {
      const file = readFileSync(`${corpus}${name}`, 'utf8');
      for (const stage of parseDefinition(file).stages) {
        const texts = stage.files.flatMap(({ transfers }) => transfers.map(({ source }) => source));
        for (const text of [...stage.header.map(({ value }) => value), ...texts])
          expect([name, cut(file, text.span)]).toEqual([name, text.written]);
      }
    }
  });
});
