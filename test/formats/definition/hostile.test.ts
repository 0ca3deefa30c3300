import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PratiqueError } from '../../../src/base/errors.ts';
import { limits } from '../../../src/base/limits.ts';
import { fileWords } from '../../../src/formats/definition/file-words.ts';
import { parseDefinition } from '../../../src/formats/definition/parse.ts';
import { cut } from './apptainer-json.ts';

const head = 'Bootstrap: docker\nFrom: alpine:3.22\n';
const codes = (file: string) => parseDefinition(file).problems.map(({ code }) => code);

describe('caps', () => {
  test('a file that is too long', () => {
    expect(() => parseDefinition('#'.repeat(limits.definition + 1))).toThrow(PratiqueError);
  });
  test('too many stages', () => {
    const found = parseDefinition(head.repeat(limits.definitionStages + 1));
    expect(found.stages).toHaveLength(limits.definitionStages);
    expect(found.problems.map(({ code }) => code)).toEqual(['too-many-stages']);
  });
  test('values that grow the text', () => {
    const long = `${head}%arguments\nA=${'x'.repeat(60_000)}\n`;
    const file = `${long}%post\n${'{{ A }}\n'.repeat(2 * (limits.definitionExpanded / 60_000))}`;
    expect(codes(file)).toContain('arguments-too-long');
  });
  test('values that are too long are filled in once', () => {
    const value = `${'x'.repeat(limits.definitionArgument + 1)}{{ B }}`;
    const file = `${head}%arguments\nA=${value}\nB=b\n%labels\nl {{ A }}\n`;
    expect(parseDefinition(file).stages[0]?.labels[0]?.value.value).toBe(value);
  });
  test('problems beyond those that are kept are counted', () => {
    const found = parseDefinition(`${head}%post\n${'  {{ A }}\n'.repeat(limits.problems + 50)}`);
    expect([found.problems.length, found.moreProblems]).toEqual([limits.problems, 50]);
  });
});

/** Doubling the input may not take four times as long; three seconds are far more than any of them takes. */
describe('linear time', () => {
  const fill = (part: string): string => head + part.repeat(Math.floor((limits.definition - 100) / part.length));
  const inside = (part: string): string => `${head}%files\n${part.repeat(Math.floor(200_000 / part.length))}`;
  test.each([
    ['sections', fill('%post\n')],
    ['header lines', fill('a\n')],
    ['joined lines', fill('From:a\\\n')],
    ['transfers', inside('a\n')],
    ['one line of words', inside('a ')],
    ['one line of quotes', inside('"')],
    ['one line of single quotes', inside("'")],
    ['braces', inside('{{')],
    ['open placeholders', inside('{{a')],
    ['placeholders and rest', inside('{{ a }}{b')],
    ['placeholders in one comment', `${head}%post\n# ${'{{ a }}'.repeat(30_000)}\n`],
    ['blanks', inside(' ')],
    ['blanks in a placeholder', inside('{{ ')],
    ['applications', fill('%apprun a\n')],
    ['files from many stages', fill('%files from a\n')],
    ['stages', fill('bootstrap:a\n')],
    ['percent signs', fill('%')],
  ])('%s', (_about, file) => {
    const started = performance.now();
    parseDefinition(file);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    'Bootstrap: docker\n',
    'bootstrap:',
    'From: ',
    'alpine',
    '%post\n',
    '%files from a\n',
    '%files\n',
    '%arguments\n',
    '%labels\n',
    '%apprun x\n',
    '%',
    '#',
    '#!',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '"',
    "'",
    '{{ A }}',
    '{{',
    '}}',
    'A=b\n',
    '\\\n',
    '\\n\\',
    ':',
    '\ufeff',
    'é',
    '😀',
    '\u0085',
  );
  const file = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('any text is read, and every place is in it', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { stages, problems } = parseDefinition(text);
        const lines = text.split('\n').length;
        for (const { span } of [...stages, ...problems]) {
          expect(span.line).toBeGreaterThanOrEqual(1);
          expect(span.endLine).toBeLessThanOrEqual(lines);
          expect(span.endLine > span.line || span.endColumn >= span.column).toBe(true);
        }
        for (const stage of stages)
          for (const { value } of stage.header) expect(cut(text, value.span)).toBe(value.written);
      }),
      { numRuns: 1000 },
    );
  });

  test('stages are what lies between two lines that start with Bootstrap', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 5 }), (names) => {
        const text = names.map((name) => `Bootstrap: docker\nFrom: ${name}\n\n%post\n  echo ${name}\n`).join('');
        const { stages } = parseDefinition(text);
        expect(stages.map(({ header }) => header[1]?.value.value)).toEqual(names);
      }),
    );
  });

  /** The pattern of both builders, in which ECMAScript and RE2 prefer the same alternatives; too slow for what is hostile. */
  const pattern = /([^\s"']*\{\{[\t\n\f\r ]*\w+[\t\n\f\r ]*\}\}*[^\s{}"']*)+|([^\s"']+|"([^"]*)"|'([^']*))/g;
  test('words of %files are those of the pattern that the builders use', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b.c', ' ', '\t', '"', "'", '{', '}', '{{', '}}', '{{ A }}', '{{B}}', '/'), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (text) => {
        const words = fileWords(text).map(({ start, end }) => text.slice(start, end));
        expect(words).toEqual([...text.matchAll(pattern)].map(([word]) => word));
      }),
      { numRuns: 3000 },
    );
  });
});
