import { describe, expect, test } from 'vitest';
import { lockedFiles, requestedFiles } from '../../src/facts/package-files.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const lockOf = (selected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): string => {
  const all = new Set(Object.values(selected).flatMap((platforms) => Object.values(platforms).flat()));
  const environments = Object.entries(selected).map(
    ([name, platforms]) =>
      `  ${name}:\n    channels: []\n    packages:\n${Object.entries(platforms)
        .map(([platform, packages]) => `      ${platform}:\n${packages.map((one) => `      - ${one}\n`).join('')}`)
        .join('')}`,
  );
  const records = [...all].map(
    (one) =>
      `- ${one}\n${one.startsWith('pypi') ? `  name: ${one.split('/').at(-1)?.split('-')[0]}\n  version: '1'\n` : ''}`,
  );
  return `version: 6\nenvironments:\n${environments.join('')}packages:\n${records.join('')}`;
};
const conda = (name: string) => `conda: https://c.example/x/linux-64/${name}-1.0-0.conda`;
const pypi = (name: string) => `pypi: https://f.example/${name}-1-py3-none-any.whl`;
const locked = (sketch: Sketch) => lockedFiles.derive(sketchSubject(sketch) as never);
const requested = (sketch: Sketch) => requestedFiles.derive(sketchSubject(sketch) as never);

describe('files of a lock', () => {
  // numpy was measured: 1493, at least half of it. Others: 1 to 10 of conda, 6 to 60 of PyPI.
  test.each([
    ['a conda package', { default: { 'linux-64': [conda('zlib')] } }, [['default for linux-64', 1, 1, 10]]],
    ['a wheel', { default: { 'linux-64': [pypi('thing')] } }, [['default for linux-64', 1, 6, 60]]],
    ['what was measured', { default: { 'linux-64': [conda('numpy')] } }, [['default for linux-64', 1, 746, 1493]]],
    [
      'environments and platforms one by one, the largest first',
      {
        a: { 'linux-64': [conda('zlib')], 'osx-64': [conda('zlib'), conda('xz')] },
        b: { 'linux-64': [conda('numpy'), pypi('scipy')] },
      },
      [
        ['b for linux-64', 2, 746 + 1325, 1493 + 2650],
        ['a for osx-64', 2, 2, 20],
        ['a for linux-64', 1, 1, 10],
      ],
    ],
    ['nothing', { default: { 'linux-64': [] } }, []],
  ])('%s', async (_about, selected, expected) => {
    const estimates = await locked({ pixiLock: lockOf(selected as never) });
    expect(estimates.map(({ of, packages, least, likely }) => [of, packages, least, likely])).toEqual(expected);
  });
});

describe('files of a manifest', () => {
  test('its own names, once each, in the largest environment', async () => {
    const manifest = `[workspace]\nchannels = []\nplatforms = ["linux-64", "osx-64"]\n[dependencies]\nzlib = "*"\n[pypi-dependencies]\nScikit_Learn = "*"\n[target.osx.dependencies]\nxz = "*"\n[feature.f.dependencies]\nzlib = "1"\nnumpy = "*"\n[environments]\ne = ["f"]\n`;
    expect(await requested({ pixi: manifest })).toEqual({
      isWhole: false,
      of: 'e for osx-64',
      packages: 4,
      least: 746 + 958 + 2,
      likely: 1493 + 1916 + 20,
    });
  });
  test('nothing where there is no manifest', async () => {
    expect(await requested({ pixiLock: lockOf({}) })).toBeUndefined();
  });
});
