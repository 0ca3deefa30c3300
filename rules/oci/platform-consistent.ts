import { ociMachines } from '../../src/facts/oci-machines.ts';
import { ociPlatforms, unlistedParts } from '../../src/facts/oci-platforms.ts';
import { at, defineRule, platformText, shorten } from '../../src/rule.ts';

/** The first 20 bytes of a 64-bit little-endian ELF file for a machine, in base64. */
const loader = 'lib64/ld-linux-x86-64.so.2';
const amd64 = { mode: '755', bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAPgA=' };
const arm64 = { mode: '755', bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAtwA=' };
const i386 = { mode: '755', bytes: 'f0VMRgEBAQAAAAAAAAAAAAIAAwA=' };
const amd = { platform: 'linux/amd64', image: {} };
const config = (architecture: string, os = 'linux') =>
  ({ name: 'config', role: 'config', json: { architecture, os, rootfs: { type: 'layers', diff_ids: [] } } }) as const;
/** What a processor runs besides its own. */
const alsoRuns: Readonly<Record<string, string>> = { amd64: '386', arm64: 'arm' };

export default defineRule({
  id: 'oci/platform-consistent',
  since: '0.1.0',
  severity: 'error',
  title: 'The index, the config and the binaries agree on the platform',
  why: 'A runtime chooses an image by the index and believes the config; what starts is the binaries. Where they disagree it fails with "exec format error", or runs slowly under emulation without a word.',
  fix: 'Build for the platform that is meant (`--platform`), and do not copy binaries of another architecture into the image.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions',
    'https://go.dev/doc/install/source#environment',
  ],
  requires: ['manifest', 'platform', 'rootfs'],
  needs: { machines: ociMachines, platforms: ociPlatforms },
  messages: {
    index: 'the index says {index}, the config says {config}',
    binary: '{path}, the {role}, is built for {architecture}, the image says {platform}',
    unlisted: '{part} "{value}" is none that the specification knows',
  },
  examples: {
    pass: [
      {
        about: 'all agree; the index adds a variant',
        platform: 'linux/arm64',
        image: { indexPlatform: 'linux/arm64/v8', documents: [config('arm64')] },
        files: { 'bin/sh': arm64 },
      },
      { about: 'a second loader', ...amd, files: { 'lib/ld-linux.so.2': i386, [loader]: amd64 } },
      { about: 'no binary at all', ...amd, files: { 'data/readme': 'x' } },
    ],
    fail: [
      {
        about: 'index and config',
        platform: 'linux/amd64',
        image: { indexPlatform: 'linux/arm64', documents: [config('amd64')] },
        files: {},
      },
      { about: 'the shell', ...amd, files: { 'bin/sh': arm64 } },
      { about: 'the only loader', image: {}, platform: 'linux/arm64', files: { [loader]: amd64 } },
      {
        about: 'the entrypoint, found on PATH',
        ...amd,
        runtime: { entrypoint: ['app'], env: { PATH: '/opt' } },
        files: { 'bin/sh': amd64, 'opt/app': arm64 },
      },
      { about: 'a name that Go does not know', image: {}, platform: 'linux/x86_64', files: {} },
    ],
    unknown: [
      {
        about: 'a layer that could not be read',
        ...amd,
        files: {},
        gaps: ['layer 1 of 1 could not be read to its end'],
      },
    ],
  },
  *check({ subject, facts, fail }) {
    const { platform } = subject;
    const {
      index,
      config: stated,
      document,
    } = facts.platforms ?? { index: undefined, config: undefined, document: 'config' };
    // BuildKit writes "unknown/unknown" where there is no platform to speak of.
    if (index !== undefined && stated !== undefined && index.os !== 'unknown') {
      const isOther =
        index.os !== stated.os ||
        index.architecture !== stated.architecture ||
        (index.variant !== undefined && stated.variant !== undefined && index.variant !== stated.variant);
      if (isOther)
        yield fail(
          'index',
          { index: platformText(index), config: platformText(stated) },
          at.json('/architecture', document),
        );
    }
    for (const part of unlistedParts(platform)) {
      yield fail(
        'unlisted',
        { part: part === 'os' ? 'the system' : 'the architecture', value: shorten(platform[part], 80) },
        at.json(`/${part}`, document),
        { severity: 'warning' },
      );
    }
    if (platform.os === 'windows' || unlistedParts(platform).includes('architecture')) return;
    const { machines } = facts;
    const fits = (architecture: string) => architecture === platform.architecture;
    const loaders = machines.filter(({ role }) => role === 'loader');
    const strangeLoaders = loaders.some(({ architecture }) => fits(architecture)) ? [] : loaders.slice(0, 1);
    const others = machines.filter(({ role, architecture }) => role !== 'loader' && !fits(architecture));
    for (const { path, layer, role, architecture } of [...others, ...strangeLoaders]) {
      const data = { path, role: nouns[role], architecture, platform: platformText(platform) };
      yield fail(
        'binary',
        data,
        at.path(path, { layer }),
        alsoRuns[platform.architecture] === architecture ? { severity: 'note' } : {},
      );
    }
  },
});

const nouns = { shell: 'shell', loader: 'dynamic loader', entrypoint: 'program that starts' } as const;
