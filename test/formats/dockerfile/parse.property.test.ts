import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PratiqueError } from '../../../src/base/errors.ts';
import { limits } from '../../../src/base/limits.ts';
import { parseDockerfile } from '../../../src/formats/dockerfile/parse.ts';
import { openDockerfile } from '../../../src/model/dockerfile/recipe.ts';
import { placeInRecipe } from '../../../src/model/recipe.ts';

const pieces = fc.constantFrom(
  ...[
    'FROM a',
    'FROM b AS c',
    'RUN ',
    'COPY ',
    'ADD ',
    'ENV ',
    'ARG X',
    'LABEL ',
    'ONBUILD ',
    'HEALTHCHECK CMD ',
    'SHELL ',
  ],
  ...[
    '\n',
    '\\\n',
    '`\n',
    ' ',
    '\t',
    '=',
    '$X',
    '$',
    '{',
    '}',
    '"',
    "'",
    '[',
    ']',
    '["a"]',
    '#',
    '# escape=`\n',
    '<<E',
    '<<-E',
  ],
  ...['E\n', '--mount=', '--from=c ', '--', '\r\n', '\u0085', '\ufeff', 'é', '\ud800', 'x', '/', ':', ','],
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('any text', () => {
  test('is read without a throw, and every place lies in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          texts.map((text) => `FROM a\n${text}`),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (text) => {
          const { recipe } = openDockerfile(text, 'Dockerfile');
          const lines = text.split('\n');
          const inside = ({ line, column }: { readonly line: number; readonly column: number }): boolean =>
            line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
          for (const { span } of recipe.problems) expect(inside(span)).toBe(true);
          for (const { steps } of recipe.stages)
            for (const step of steps) {
              expect(inside(step.span)).toBe(true);
              expect(inside({ line: step.span.endLine, column: step.span.endColumn })).toBe(true);
            }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('each character of a command stands where it is said to stand', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const text = `FROM a\nRUN ${body}`;
        const lines = text.split('\n');
        for (const { steps } of openDockerfile(text, 'Dockerfile').recipe.stages)
          for (const step of steps) {
            if (step.kind !== 'run' || step.command.form !== 'shell') continue;
            const { script } = step.command;
            for (let at = 0; at < script.text.length; at += 1) {
              const { line, column } = placeInRecipe(script, at);
              const character = script.text[at];
              // The line breaks before here-documents are put in.
              if (character !== '\n') expect(lines[line - 1]?.[column - 1]).toBe(character);
            }
          }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile', () => {
  test('time grows with the length', () => {
    const count = 100_000;
    const started = performance.now();
    for (const text of [
      `FROM a\nRUN ${'x \\\n'.repeat(count)}`,
      `FROM a\nRUN ${'\\\n#\n'.repeat(count)}`,
      `FROM a\nRUN <<E\n${'x\n'.repeat(count)}`,
      `FROM a\nRUN ${Array.from({ length: 2000 }, (_, index) => `<<E${index}`).join(' ')}\n`,
      `FROM a\n${'ONBUILD \\\n'.repeat(count)}RUN x\n`,
      `FROM a\nENV ${'a=b \\\n'.repeat(count)}`,
      `FROM a\nCOPY ${'a \\\n'.repeat(count)}`,
      `FROM a\nCMD [${'"a", \\\n'.repeat(count)}"b"]`,
      `FROM a\nCMD ${'[ \\\n'.repeat(count)}`,
      `FROM a\nRUN ${'--mount=type=cache,target=/x \\\n'.repeat(20_000)} x`,
      '\n'.repeat(limits.recipe),
      '#\n'.repeat(limits.recipe / 2),
    ])
      openDockerfile(text, 'Dockerfile');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('stages that copy from each other', () => {
    const stages = Array.from(
      { length: 2000 },
      (_, index) => `FROM s${index - 1} AS s${index}\nCOPY --from=s${index + 1} a b\n`,
    );
    const started = performance.now();
    openDockerfile(stages.join(''), 'Dockerfile');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('variables that change between commands', () => {
    const lines = Array.from({ length: 2400 }, (_, index) => `ENV v${index % 600}=${index}\nRUN x\n`);
    expect(openDockerfile(`FROM scratch\n${lines.join('')}`, 'Dockerfile').recipe.problems).toEqual([]);
  });

  test('caps', () => {
    expect(() => parseDockerfile('#'.repeat(limits.recipe + 1))).toThrow(PratiqueError);
    expect(() => parseDockerfile('FROM a\n'.repeat(limits.recipeSteps + 1))).toThrow(PratiqueError);
    // BuildKit: parser_test.go, TestParseReturnsScannerErrors.
    const long = parseDockerfile(`FROM a\nLABEL test=${'a'.repeat(limits.dockerfileLine)}\n`);
    expect(long.problems.map(({ code, span }) => [code, span.line])).toEqual([['line-length', 2]]);
    const longest = `RUN ${'a'.repeat(limits.dockerfileLine - 5)}`;
    expect(parseDockerfile(`FROM a\n${longest}\n`).problems).toEqual([]);
    expect(parseDockerfile(`FROM a\n${longest}a\n`).problems).toHaveLength(1);
    expect(parseDockerfile(`FROM a\n${longest}`).problems).toEqual([]);
    expect(parseDockerfile(`FROM a\n${longest}a`).problems).toHaveLength(1);
    expect(parseDockerfile(`FROM a\nRUN ${'é'.repeat(limits.dockerfileLine / 2)}\n`).problems).toHaveLength(1);
  });
});
