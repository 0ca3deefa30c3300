import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlockYaml } from '../../../src/formats/yaml/block.ts';
import type { YamlCaps } from '../../../src/formats/yaml/caps.ts';
import { readYaml } from '../../../src/formats/yaml/document.ts';
import { readLargeYaml } from '../../../src/formats/yaml/large.ts';
import { dataOf } from '../../../src/formats/yaml/node.ts';
import { resolvePlain } from '../../../src/formats/yaml/plain-scalar.ts';
import { corpusAt } from '../../needs.ts';

const caps: YamlCaps = { size: 100_000_000, depth: 64, nodes: 2_000_000, problems: 10 };

describe('the block reader', () => {
  it.each([
    ['a map', 'a: 1\nb: x y\n', { a: 1, b: 'x y' }],
    ['a list below its key, not indented', 'a:\n- 1\n- 2\nb: 3\n', { a: [1, 2], b: 3 }],
    ['a list below its key, indented', 'a:\n  - 1\n  -   2\nb: 3', { a: [1, 2], b: 3 }],
    ['maps in a list', '- a: 1\n  b:\n    c: 2\n- d: 3\n', [{ a: 1, b: { c: 2 } }, { d: 3 }]],
    ['lists in a list', '- - 1\n  - 2\n-\n  - 3\n', [[1, 2], [3]]],
    ['empty values', 'a:\nb: # none\nc: []\nd: {}\ne: ""\n- ', undefined],
    ['values that are not there', 'a:\nb: # none\nc: []\nd: {}\ne: ""\n', { a: null, b: null, c: [], d: {}, e: '' }],
    [
      'quotes',
      'a: \'it\'\'s # no comment: none\'\n"b c": "d" # comment\n',
      { a: "it's # no comment: none", 'b c': 'd' },
    ],
    ['blanks and comments between', '\n# c\n  # d\na: 1   \n\n   \nb: x#y # z\r\n', { a: 1, b: 'x#y' }],
    ['words that look like something', "a: 1.10\nb: '1.10'\nc: -x\nd: http://x:1/#y\ne: >=1", undefined],
    ['plain words', 'a: 1.10\nc: -x\nd: http://x:1/#y\ne: 1:2', { a: 1.1, c: '-x', d: 'http://x:1/#y', e: '1:2' }],
  ])('%s', (_, text, data) => {
    const reading = readBlockYaml(text, caps);
    expect(reading?.document && dataOf(reading.document.root)).toEqual(data);
    if (reading !== undefined) expect(reading).toEqual(readYaml(text, caps));
  });

  it.each([
    ['a tab', 'a:\tb\n'],
    ['flow style', 'a: [b]\n'],
    ['a block scalar', 'a: |\n  b\n'],
    ['a scalar over two lines', 'a: b\n  c\n'],
    ['an escape', 'a: "\\n"\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !!str b\n'],
    ['a document mark', '---\na: b\n'],
    ['a key given twice', 'a: 1\na: 2\n'],
    ['a value that holds a key', 'a: b: c\n'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
    ['a scalar alone', 'a\n'],
    ['nothing', ''],
    ['a key with a blank before its colon', 'a : b\n'],
    ['a carriage return alone', 'a: 1\rb: 2\n'],
  ])('leaves %s to the other reader', (_, text) => {
    expect(readBlockYaml(text, caps)).toBeUndefined();
  });

  it('ends at the cap of values', () => {
    expect(readBlockYaml('a: 1\nb: 2\n', { ...caps, nodes: 3 })?.document).toBeDefined();
    expect(readBlockYaml('a: 1\nb: 2\n', { ...caps, nodes: 2 })?.problems?.[0]).toMatchObject({
      code: 'yaml-nodes',
      span: { line: 2, column: 1 },
    });
    const deep = Array.from({ length: 10 }, (_, at) => `${' '.repeat(at)}k:\n`).join('');
    expect(readBlockYaml(deep, { ...caps, depth: 5 })).toBeUndefined();
    expect(readLargeYaml(deep, { ...caps, depth: 5 }, 1000).problems?.[0]?.code).toBe('yaml-depth');
  });
});

const words = [
  'a',
  'b: 1',
  'k:',
  '- ',
  '-',
  '\n',
  '\n',
  '  ',
  '    ',
  ' # c',
  '"q"',
  "'s''t'",
  ': ',
  '[]',
  '{}',
  '~',
  '-1',
  '1.0',
  'x:y',
  '\r\n',
  '#',
  ' ',
  '?',
  '...',
  '--- ',
  '"a": ',
  '\u00a0',
  '\u2028',
  '@',
  '%',
];

it('reads nothing otherwise than the other reader', () => {
  let both = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 16 }), (parts) => {
      const text = parts.join('');
      const reading = readBlockYaml(text, caps);
      if (reading === undefined) return;
      both += 1;
      expect(readYaml(text, caps)).toEqual(reading);
    }),
    { numRuns: 20_000 },
  );
  expect(both).toBeGreaterThan(200);
});

it('resolves plain scalars as the other reader does', () => {
  const parts = [
    '0',
    '1',
    '9',
    '.',
    '-',
    '+',
    'e',
    'E',
    'x',
    'o',
    'f',
    'n',
    'N',
    'inf',
    'Inf',
    'nan',
    'true',
    'NULL',
    '~',
    '_',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }), (chosen) => {
      const text = chosen.join('');
      const { document } = readYaml(`[ ${text} ]`, caps);
      const item = document?.root.kind === 'list' ? document.root.items[0] : undefined;
      if (item?.kind === 'scalar' && item.text === text) expect(resolvePlain(text)).toEqual(item.value);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  [
    'a package list of 1,000,000 lines',
    `package:\n${'- name: x\n  url: https://x/y\n  hash:\n    md5: a\n'.repeat(250_000)}`,
  ],
  ['blanks', `a: b${' '.repeat(2_000_000)}c\n`],
  ['short lines without a colon far and wide', '- a\n'.repeat(500_000)],
  ['quotes that do not end', "- 'a\n".repeat(200_000)],
  ['empty lines', `a: 1${'\n'.repeat(2_000_000)}`],
  ['comments', `a: 1\n${'# x\n'.repeat(500_000)}`],
])('takes linear time over %s', (_, text) => {
  const started = performance.now();
  readBlockYaml(text, caps);
  expect(performance.now() - started).toBeLessThan(20_000);
});

const corpus = corpusAt('conda');
describe.runIf(corpus !== undefined)('lock files of the corpus', () => {
  const files = globSync(['conda-lock/*.{yml,yaml}', 'pixi/**/*.lock'], { cwd: corpus as string }).toSorted();
  it('are all read, and as the other reader does', () => {
    const read = files.filter((file) => {
      const text = readFileSync(`${corpus}${file}`, 'utf8');
      const reading = readBlockYaml(text, caps);
      if (reading !== undefined) expect(reading, file).toEqual(readYaml(text, caps));
      return reading !== undefined;
    });
    console.log(`${read.length} of ${files.length} lock files read by the block reader`);
    expect(files.filter((file) => !read.includes(file))).toEqual([]);
    expect(files).toHaveLength(68);
  });
});
