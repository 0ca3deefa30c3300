import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../../src/formats/definition/parse.ts';
import { asApptainer } from './apptainer-json.ts';

/**
 * 374 texts put together at random, and what Apptainer's own parser and placeholder reader made of each: apptainer/apptainer 917d665,
 * pkg/build/types/parser, internal/pkg/build/args, called as MakeAllDefs of internal/pkg/build/build.go calls them. Members that are
 * empty are left out, as is what is raw.
 */
interface Vector {
  readonly text: string;
  readonly error?: string;
  readonly stages?: readonly unknown[];
}
const vectors = readFileSync(new URL('apptainer.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

/** Which of our problems says what an error of Apptainer says. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/invalid header keyword/, 'header-unknown'],
  [/had no val/, 'header-without-value'],
  [/assignment to entry in nil map/, 'continuation-broken'],
  [/index out of range/, 'files-line-unreadable'],
  [/invalid section/, 'section-unknown'],
  [/app section .* could not be split/s, 'app-unnamed'],
  [/could not be split/, 'section-without-body'],
  [/build var/, 'argument-undefined'],
  [/no stages/, 'empty'],
];

/** Without members that are empty. */
function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => prune(item) ?? {});
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, prune(item)] as const)
    .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

describe('texts that Apptainer read', () => {
  test.each(vectors.filter(({ stages }) => stages !== undefined))('$text', ({ text, stages }) => {
    const found = parseDefinition(text);
    expect(found.problems.filter(({ effect }) => effect === 'unreadable' || effect === 'incomplete')).toEqual([]);
    expect(found.stages.map((stage) => prune(asApptainer(stage, '', '')) ?? {})).toEqual(stages);
  });
});

describe('texts that Apptainer refused', () => {
  test.each(vectors.filter(({ error }) => error !== undefined))('$text', ({ text, error = '' }) => {
    const code = codes.find(([pattern]) => pattern.test(error))?.[1];
    expect(parseDefinition(text).problems.map((problem) => problem.code)).toContain(code);
  });
});
