// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import { openDockerfile } from '../../../src/model/dockerfile/recipe.ts';
import { accepted, refused } from './refusals.table.ts';

const problemsOf = (text: string) => openDockerfile(text, 'Dockerfile').recipe.problems;
// Their base image might set the variable: nobody can say that it does not.
const unknowable = new Set(['FROM a\nLABEL a="${X:?no}"\n']);

describe('as BuildKit', () => {
  test.each(accepted)('accepts %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
  test.each(refused.filter(([, text]) => !unknowable.has(text)))('refuses in line %i: %j', (line, text) => {
    const [first] = problemsOf(text);
    expect(first?.span.line).toBe(line);
  });
  test('does not refuse what depends on a base image', () => {
    for (const text of unknowable) expect(problemsOf(text)).toEqual([]);
  });
});

test('ARG without a default: BuildKit finds FROM empty, a judge does not know', () => {
  expect(problemsOf('ARG X\nFROM $X\n')).toEqual([]);
});

test('a problem has a code and says where', () => {
  expect(problemsOf('FROM a\nCOPY --chmod=9 \\\n  --link=maybe x y\n')).toEqual([
    {
      code: 'flag-value',
      detail: '--link is true or false',
      span: { line: 3, column: 3, endLine: 3, endColumn: 15 },
    },
  ]);
});
