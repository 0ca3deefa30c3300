import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMatchSpec } from '../../../src/formats/conda/match-spec.ts';
import type { VersionSpec } from '../../../src/formats/conda/version-spec.ts';

type Judged = readonly [spec: string, name: string | null, ...rest: (string | null)[]];
const judged = JSON.parse(
  readFileSync(new URL('judged-match-specs.generated.json', import.meta.url), 'utf8'),
) as readonly Judged[];

/** A version as rattler writes it: leading zeros of numbers count for nothing. */
function asRattler(version: VersionSpec | undefined): string | null {
  if (version === undefined) return null;
  switch (version.kind) {
    case 'any-of':
    case 'all-of':
      return version.members.map(asRattler).join(version.kind === 'any-of' ? '|' : ',');
    case 'any':
      return '*';
    case 'equal':
      return `==${version.version}`;
    case 'begins':
      return `${version.version}.*`;
    case 'not-begins':
      return `!=${version.version}.*`;
    default:
      return `${version.operator}${version.version}`;
  }
}

/** Where conda does otherwise than rattler, by conda.models.match_spec, _parse_spec_str. */
const known: ReadonlyMap<string, string> = new Map([
  ['file:///tmp/pkg-1.0-0.tar.bz2', 'a file outside of a channel may hold any package: conda gives it no name'],
  [
    'https://conda.anaconda.org/conda-forge/linux-64/zlib-1.2.13-hd590300_5.conda#68c34ec6149623be41a1933ab996a209',
    'version, build and channel follow from the URL: rattler keeps the URL alone',
  ],
]);

it('reads every spec of the corpus as rattler does, but for what conda documents otherwise', () => {
  const differences = judged.flatMap(([text, ...theirs]) => {
    const { spec } = readMatchSpec(text);
    const ours =
      spec === undefined
        ? [null]
        : [
            spec.name.text,
            asRattler(spec.version?.spec)?.replaceAll(/(?<![0-9a-z])0+(?=[0-9])/g, '') ?? null,
            spec.build?.text ?? null,
            spec.channel?.text.replace(/^https:\/\/conda\.anaconda\.org\//, '') ?? null,
            spec.subdir ?? null,
          ];
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ text, ours, theirs }];
  });
  console.log(`${judged.length - differences.length} of ${judged.length} specs are read as rattler does`);
  expect(differences.filter(({ text }) => !known.has(text))).toEqual([]);
  expect(differences).toHaveLength(known.size);
});

/** Specs that say nothing, and in which conda takes a regular expression and what follows for a version. */
const odd = ['', '7z == ^1.*$=  ', 'a.b=^1.*$ (note)', 'c:n:numpy ^1.*$=[]', 'conda-forge::*1..2=[build=x]  '];

it('reads specs that are put together by chance as conda does', () => {
  const told = JSON.parse(
    readFileSync(new URL('judged-odd-specs.generated.json', import.meta.url), 'utf8'),
  ) as readonly (readonly [string, ...(string | boolean | null)[]])[];
  const differences = told.flatMap(([text, ...theirs]) => {
    const { spec } = readMatchSpec(text);
    const exact = spec?.version === undefined ? null : spec.version.spec.kind === 'equal';
    const ours = spec === undefined ? [] : [spec.name.text.toLowerCase(), exact, spec.build?.text ?? null];
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ text, ours, theirs }];
  });
  console.log(`${told.length - differences.length} of ${told.length} odd specs are read as conda does`);
  expect(differences.filter(({ text }) => !odd.includes(text))).toEqual([]);
  expect(differences).toHaveLength(odd.length);
  expect(told.filter((line) => line.length === 1).length).toBeGreaterThan(1000);
});
