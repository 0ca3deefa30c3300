import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePylock } from '../../../src/formats/pip/pylock.ts';
import { normalizeVersion } from '../../../src/formats/pip/version.ts';
import { corpusAt } from '../../needs.ts';

interface Verdict {
  readonly refused?: string;
  /** Name, version, source, whether there is a marker, beginnings of hashes. */
  readonly packages?: readonly (readonly [string, string | null, string, boolean, readonly string[]])[];
}
const judged = JSON.parse(readFileSync(new URL('judged-pylock.json', import.meta.url), 'utf8')) as {
  readonly files: Readonly<Record<string, Verdict>>;
  readonly odd: readonly (Verdict & { readonly source: string })[];
};

/** Our reading in the judge's words; see judge-pylock.py. */
function ours(source: Uint8Array | string): Verdict {
  const { packages, problems } = parsePylock(source);
  if (problems.length > 0) return { refused: problems.map(({ detail }) => detail).join() };
  return {
    packages: packages.map(({ name, version, marker, vcs, directory, archive, sdist, wheels }) => [
      name ?? '',
      version === undefined ? null : normalizeVersion(version),
      vcs ? 'vcs' : directory ? 'directory' : archive ? 'archive' : `${sdist ? 'sdist' : ''} ${wheels.length}`,
      marker !== undefined,
      [archive, sdist, ...wheels]
        .flatMap((file) => (file?.hashes ?? []).map(({ digest }) => digest.slice(0, 8)))
        .toSorted(),
    ]),
  };
}

test.each(judged.odd.map(({ source, ...verdict }) => [source, verdict] as const))(
  'packaging and we read alike: %j',
  (source, verdict) => {
    const mine = ours(source);
    if (verdict.refused === undefined) expect(mine).toEqual(verdict);
    else expect(mine.refused, verdict.refused).toBeDefined();
  },
);

const corpus = corpusAt('requirements/pylock');
test.skipIf(corpus === undefined)('packaging and we read the locks of the corpus alike', () => {
  const counts = { sound: 0, refused: 0, packages: 0 };
  for (const [name, verdict] of Object.entries(judged.files)) {
    const mine = ours(readFileSync(`${corpus}${name}`));
    if (verdict.refused === undefined) expect([name, mine]).toEqual([name, verdict]);
    else expect([name, mine.refused]).toEqual([name, expect.any(String)]);
    counts[verdict.refused === undefined ? 'sound' : 'refused'] += 1;
    counts.packages += verdict.packages?.length ?? 0;
  }
  expect(counts).toEqual({ sound: 8, refused: 3, packages: 22 });
});

describe('places', () => {
  const text = [
    'lock-version = "1.0"',
    'created-by = "x"',
    'requires-python = ">=3.8,<=x"',
    '[[packages]]',
    'name = "A"',
    'marker = "os_name = 1"',
    'wheels = [',
    '  { url = "https://x/a-1.0-py3-none-any.whl", hashes = { sha256 = 7 } },',
    ']',
  ].join('\n');
  it.each([
    ['specifier-version', 3, 26],
    ['pylock-name', 5, 8],
    ['marker-operator', 6, 19],
    ['field-type', 8, 67],
  ])('%s: line %i, column %i', (code, line, column) => {
    expect(parsePylock(text).problems.filter((problem) => problem.code === code)).toMatchObject([
      { span: { line, column } },
    ]);
  });
});

const value = fc.oneof(
  fc.constantFrom('"1.0"', '"a"', '1', 'true', '[]', '{}', '[{}]', '["a"]', '{a = "x"}', '2025-01-01'),
);
const key = fc.constantFrom(
  'lock-version',
  'created-by',
  'packages',
  'name',
  'version',
  'marker',
  'wheels',
  'sdist',
  'vcs',
  'hashes',
  'url',
  'extras',
  'environments',
  'requires-python',
  'archive',
  'directory',
  'dependencies',
  'index',
);
const line = fc.oneof(
  fc.tuple(key, value).map(([name, text]) => `${name} = ${text}`),
  fc.constantFrom('[[packages]]', '[packages.vcs]', '[[packages.wheels]]', '[packages.wheels.hashes]', '[tool]'),
);
test('nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { maxLength: 12 }), (lines) => void parsePylock(lines.join('\n'))),
    { numRuns: 3000 },
  );
});
