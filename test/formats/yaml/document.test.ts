import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { YamlCaps } from '../../../src/formats/yaml/caps.ts';
import { readYaml, readYamlStream } from '../../../src/formats/yaml/document.ts';
import { dataOf, entryOf, nearestNodeAt, nodeAt, spanOf } from '../../../src/formats/yaml/node.ts';

const caps: YamlCaps = { size: 1_000_000, depth: 64, nodes: 50_000, problems: 10 };
const read = (text: string | Uint8Array, own: Partial<YamlCaps> = {}) => {
  const { document, problems } = readYaml(text, { ...caps, ...own });
  if (document === undefined) throw new Error(problems[0]?.detail);
  return document;
};
const refused = (text: string | Uint8Array, own: Partial<YamlCaps> = {}) => {
  const { problems } = readYaml(text, { ...caps, ...own });
  return problems?.map(({ code, span }) => `${span.line}:${span.column} ${code}`);
};

describe('a document', () => {
  it('keeps the characters of a scalar beside its value', () => {
    const { root } = read('a: 1.10\nb: "1.10"\nc: yes\nd: ~\ne: 0o17\n');
    expect(dataOf(root)).toEqual({ a: 1.1, b: '1.10', c: 'yes', d: null, e: 15 });
    expect(nodeAt(root, ['a'])).toMatchObject({ kind: 'scalar', text: '1.10' });
  });

  it('says where everything is', () => {
    const text = 'list:\r\n  - first\r\n  - { key: "second" }\r\nempty:\r\n';
    const document = read(text);
    const place = (steps: (string | number)[], what?: 'key' | 'value') => {
      const { line, column, endLine, endColumn } = spanOf(document, nearestNodeAt(document.root, steps, what));
      return [line, column, endLine, endColumn];
    };
    expect(place(['list', 0])).toEqual([2, 5, 2, 10]);
    expect(place(['list', 1, 'key'])).toEqual([3, 12, 3, 20]);
    expect(place(['list', 1, 'key'], 'key')).toEqual([3, 7, 3, 10]);
    expect(place(['list', 7, 'key'])).toEqual([2, 3, 3, 22]);
    expect(place(['empty'], 'key')).toEqual([4, 1, 4, 6]);
    expect(place(['absent'])).toEqual([1, 1, 4, 6]);
  });

  it('shows an alias where it is written', () => {
    const document = read('a: &x [1, 2]\nb: *x\n');
    const alias = nodeAt(document.root, ['b']);
    expect(alias).toMatchObject({ kind: 'list', start: 16, end: 18 });
    expect(dataOf(document.root)).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('takes a key that an anchor names', () => {
    expect(dataOf(read('? &k a\n: 1\nb: *k\n').root)).toEqual({ a: 1, b: 'a' });
  });

  it('makes no prototype of a key', () => {
    const data = dataOf(read('__proto__: { evil: 1 }\n').root) as { evil?: number };
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(data.evil).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['comments alone', '# a\n# b\n'],
    ['a mark alone', '---\n'],
  ])('may hold %s', (_, text) => {
    expect(read(text).root).toMatchObject({ kind: 'scalar', value: null, text: '' });
  });

  it('may begin with a byte order mark', () => {
    const document = read('\ufeffa: 1\n');
    expect(spanOf(document, entryOf(document.root, 'a')?.key ?? document.root).column).toBe(1);
    expect(dataOf(read(new TextEncoder().encode('\ufeffa: 1\n')).root)).toEqual({ a: 1 });
  });
});

describe('what is no document', () => {
  it.each([
    ['a tab that indents', 'a:\n\tb: 1\n', '2:1 yaml-syntax'],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', '3:1 yaml-duplicate-key'],
    ['a key given twice in other words', 'a: 1\n"a": 3\n', '2:1 yaml-duplicate-key'],
    ['a key that is a list', '? [a]\n: 1\n', '1:3 yaml-key'],
    ['an alias of nothing', 'a: *b\n', '1:4 yaml-alias'],
    ['an alias of itself', 'a: &a [*a]\n', '1:8 yaml-depth'],
    ['a tag that is not known', 'a: !!python/object:os.system x\n', '1:4 yaml-syntax'],
    ['a list that is not closed', 'a: [b\n', '2:1 yaml-syntax'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 yaml-documents'],
    ['a template', 'name: {{ name }}\n', '1:8 yaml-key'],
  ])('%s', (_, text, problem) => {
    expect(refused(text)?.[0]).toBe(problem);
  });

  it('names bytes that are not UTF-8', () => {
    expect(refused(Buffer.from('a: 1\nb: \xfc\n', 'latin1'))).toEqual(['2:4 not-utf8']);
  });

  it('holds each cap', () => {
    expect(refused('a: 12\n', { size: 5 })).toEqual(['1:1 yaml-size']);
    expect(refused(new TextEncoder().encode('a: 12\n'), { size: 5 })).toEqual(['1:1 yaml-size']);
    expect(refused('[[[1]]]', { depth: 2 })?.[0]).toMatch(/yaml-depth/);
    expect(refused('[1, 2, 3]', { nodes: 3 })).toEqual(['1:8 yaml-nodes']);
    expect(refused('[1, 2]', { nodes: 3 })).toBeUndefined();
    expect(refused('a: 1\n'.repeat(100), { problems: 3 })).toHaveLength(3);
    // Four levels once the aliases are followed, two in each line.
    expect(refused('a: &a [[1]]\nb: &b [*a]\nc: [*b]\n', { depth: 4 })).toEqual(['3:5 yaml-depth']);
    expect(refused('a: &a [[1]]\nb: &b [*a]\nc: [*b]\n', { depth: 5 })).toBeUndefined();
  });

  it('makes no more of a hostile text than the values that are asked for', () => {
    // The library needs a kilobyte for each byte of these: 4 MB of them would need 4 GB.
    for (const piece of ['|\n', '!t ', '- a\n', '&a ', '? ', ', ', '"a\n', '{},']) {
      const before = process.memoryUsage().rss;
      const started = performance.now();
      expect(refused(`a: [\n${piece.repeat(4_000_000 / piece.length)}`, { size: 5_000_000 })?.length).toBeGreaterThan(
        0,
      );
      expect(process.memoryUsage().rss - before).toBeLessThan(600e6);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });

  it('counts what aliases stand for without following them', () => {
    const laughs = Array.from(
      { length: 60 },
      (_, at) => `k${at}: &k${at} [${at === 0 ? 1 : `*k${at - 1}, *k${at - 1}`}]`,
    );
    expect(refused(laughs.slice(0, 10).join('\n'))).toBeUndefined();
    expect(refused(laughs.join('\n'))?.[0]).toMatch(/yaml-nodes|yaml-depth/);
  });
});

describe('several documents', () => {
  it('are read on demand, each with its place', () => {
    const readings = readYamlStream('a: 1\n---\nb: 2\n---\n# none\n', caps);
    expect(readings.map(({ document }) => document && dataOf(document.root))).toEqual([{ a: 1 }, { b: 2 }, null]);
    expect(readings.map(({ document }) => document?.lines.at(document.start).line)).toEqual([1, 2, 4]);
  });
  it('are told apart where one is damaged', () => {
    const [first, second] = readYamlStream('a: 1\n---\nb: [\n', caps);
    expect(first?.document).toBeDefined();
    expect(second?.problems?.[0]?.code).toBe('yaml-syntax');
  });
  it('share one budget', () => {
    expect(readYamlStream('---\na: 1\n'.repeat(10), { ...caps, nodes: 5 }).at(-1)?.problems?.[0]?.code).toBe(
      'yaml-nodes',
    );
  });
});

it('reads what the library writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = stringify(value);
      const { document } = readYaml(text, caps);
      if (document !== undefined) expect(dataOf(document.root)).toEqual(parse(text));
    }),
  );
});

it('never throws, and its places lie in the text', () => {
  const parts = [
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    '&x ',
    '*x',
    '"',
    "'",
    '|',
    '>',
    '#',
    '---',
    '!t ',
    '? ',
    ',',
    '%YAML 1.2',
    '\r\n',
    '<<',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      const lines = text.split('\n');
      for (const { document, problems } of readYamlStream(text, caps))
        for (const { span } of problems ??
          (document === undefined ? [] : [{ span: spanOf(document, document.root) }])) {
          expect(span.line).toBeGreaterThan(0);
          expect(span.endLine).toBeLessThanOrEqual(lines.length);
          expect(span.column).toBeLessThanOrEqual((lines[span.line - 1]?.length ?? 0) + 2);
        }
    }),
    { numRuns: 2000 },
  );
});
