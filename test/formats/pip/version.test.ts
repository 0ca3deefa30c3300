import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { VersionOperator } from '../../../src/formats/pip/specifier.ts';
import { compareVersions, isVersion, normalizeVersion, satisfies } from '../../../src/formats/pip/version.ts';

const judged = JSON.parse(readFileSync(new URL('judged-versions.json', import.meta.url), 'utf8')) as {
  readonly normal: readonly (readonly [text: string, normal: string | null])[];
  readonly order: readonly (readonly [a: string, b: string, order: number])[];
  readonly matches: readonly (readonly [version: string, specifier: string, holds: boolean])[];
};

test('packaging and we take the same versions, and write them alike', () => {
  expect(judged.normal.length).toBe(287);
  for (const [text, normal] of judged.normal)
    expect([text, isVersion(text) ? normalizeVersion(text) : null]).toEqual([text, normal]);
});

test('packaging and we order versions alike', () => {
  expect(judged.order.length).toBe(464);
  for (const [a, b, order] of judged.order) expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, order]);
});

test('packaging and we match versions alike', () => {
  expect(judged.matches.length).toBe(1646);
  for (const [version, specifier, holds] of judged.matches) {
    const [, operator, against] = /^(===|[=!~<>]=|[<>])(.*)$/s.exec(specifier) as unknown as [
      string,
      VersionOperator,
      string,
    ];
    expect([version, specifier, satisfies(version, [{ operator, version: against }])]).toEqual([
      version,
      specifier,
      holds,
    ]);
  }
});

it('keeps the digits that a double cannot hold', () => {
  expect(normalizeVersion('1.20240101000000000001')).toBe('1.20240101000000000001');
});
