import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig, readPlatform } from '../../../src/formats/oci/config.ts';
import { readDockerSave, readRepositories } from '../../../src/formats/oci/docker-save.ts';
import { attestedDigest, readIndex } from '../../../src/formats/oci/index.ts';
import { isArtifact, readDescriptor, readManifest } from '../../../src/formats/oci/manifest.ts';
import { describeMediaType } from '../../../src/formats/oci/media-type.ts';
import { roleOf } from '../../../src/formats/oci/role.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('readConfig', () => {
  it('splits variables at the first equals sign and keeps the places of what it cannot read', () => {
    const config = readConfig({
      config: { Env: ['A=b=c', 7, 'B'], Cmd: null, Entrypoint: ['a', 1] },
      rootfs: { diff_ids: [digest, 3] },
      history: [{ empty_layer: true }, 'x'],
    });
    expect(config.env).toEqual([
      { name: 'A', value: 'b=c', index: 0 },
      { name: 'B', value: '', index: 2 },
    ]);
    expect(config.cmd).toEqual([]);
    expect(config.entrypoint).toEqual(['a']);
    expect(config.diffIds).toEqual([digest, '']);
    expect(config.history.map(({ emptyLayer }) => emptyLayer)).toEqual([true, false]);
  });

  it('reads what Docker adds', () => {
    const config = readConfig({
      config: {
        Healthcheck: { Test: ['CMD', 'true'] },
        OnBuild: ['RUN x'],
        Shell: ['bash'],
        ExposedPorts: { '80/tcp': {} },
        Volumes: { '/v': {} },
      },
    });
    expect(config).toMatchObject({
      healthcheck: ['CMD', 'true'],
      onbuild: ['RUN x'],
      shell: ['bash'],
      exposedPorts: ['80/tcp'],
      volumes: ['/v'],
    });
  });
});

describe('descriptors', () => {
  it('read a wrong type as absent', () => {
    expect(
      readDescriptor({ mediaType: 7, digest: 'x', size: '3', urls: 'u', annotations: { a: 1, b: 'c' } }),
    ).toMatchObject({
      mediaType: undefined,
      digest: undefined,
      rawDigest: 'x',
      size: undefined,
      urls: [],
      annotations: { b: 'c' },
    });
    expect([-1, 1.5, 2 ** 53, 0].map((size) => readDescriptor({ size }).size)).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ]);
  });

  it('keep their places', () => {
    expect(readManifest({ layers: [null, { digest }] }).layers.map((layer) => layer.digest)).toEqual([
      undefined,
      digest,
    ]);
    expect(
      readIndex({ manifests: ['x', { digest, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }] })
        .manifests[1]?.platform,
    ).toEqual({ os: 'linux', architecture: 'arm', variant: 'v7' });
  });

  it('know BuildKit’s attestations', () => {
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': digest };
    expect(attestedDigest(readDescriptor({ annotations }))).toBe(digest);
    expect(attestedDigest(readDescriptor({}))).toBeUndefined();
  });

  it('a platform without system and architecture is none', () => {
    expect(readPlatform({ variant: 'v8' })).toBeUndefined();
  });
});

describe('docker save', () => {
  it('reads both tables', () => {
    expect(readDockerSave([{ Config: 'c.json', RepoTags: null, Layers: ['a', 1] }])).toMatchObject([
      { config: 'c.json', repoTags: [], layers: ['a', ''] },
    ]);
    expect(readRepositories({ a: { t: 'id', u: 1 }, b: 7 })).toEqual([{ repository: 'a', tag: 't', id: 'id' }]);
  });
});

describe('roleOf', () => {
  const descriptor = { mediaType: 'a/b', digest, size: 1 };
  it.each([
    [{ imageLayoutVersion: '1.0.0' }, 'layout'],
    [{ schemaVersion: 2, manifests: [] }, 'index'],
    [
      { schemaVersion: 2, manifests: [], mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json' },
      'docker-list',
    ],
    [{ schemaVersion: 2, config: descriptor, layers: [] }, 'manifest'],
    [
      { config: descriptor, layers: [], mediaType: 'application/vnd.docker.distribution.manifest.v2+json' },
      'docker-manifest',
    ],
    [{ schemaVersion: 1, fsLayers: [], history: [], architecture: 'amd64', name: 'a', tag: 'b' }, 'docker-schema1'],
    [{ architecture: 'amd64', os: 'linux', rootfs: {} }, 'config'],
    [{ architecture: 'amd64', os: 'linux', rootfs: {}, docker_version: '19' }, 'docker-config'],
    [descriptor, 'descriptor'],
    [{ ociVersion: '1.2.0', process: {}, root: {} }, 'runtime-config'],
    [{ process: {}, root: {}, mounts: [] }, 'runtime-config'],
    [{ ociVersion: '1.2.0', id: 'a', status: 'running', bundle: '/b' }, undefined],
    [[{ Config: 'a', Layers: [] }], 'docker-save'],
    [{ a: { latest: 'a'.repeat(64) } }, 'repositories'],
    [[], undefined],
    [{}, undefined],
    [7, undefined],
    [{ imageLayoutVersion: '1.0.0', manifests: [] }, undefined],
  ])('%j is %s', (value, role) => {
    expect(roleOf(value)).toBe(role);
  });

  it('believes a known media type', () => {
    expect(roleOf({}, 'application/vnd.oci.image.index.v1+json; charset=utf-8')).toBe('index');
    expect(roleOf({ imageLayoutVersion: '1.0.0' }, 'application/json')).toBe('layout');
  });
});

describe('media types', () => {
  it.each([
    ['application/vnd.oci.image.layer.v1.tar+zstd', { kind: 'layer', compression: 'zstd' }],
    [
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      { kind: 'layer', compression: 'gzip', nonDistributable: true },
    ],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', { kind: 'layer', compression: undefined }],
    ['application/x-tar', undefined],
  ])('%s', (mediaType, expected) => {
    expect(describeMediaType(mediaType)).toEqual(expected);
  });
});

it('no reader throws, whatever the value', () => {
  const names = fc.constantFrom(
    'config',
    'layers',
    'manifests',
    'rootfs',
    'diff_ids',
    'history',
    'annotations',
    'platform',
    'Env',
    'Labels',
    'digest',
    'size',
    '__proto__',
    'Healthcheck',
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, 1, 'x', true),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(names, tie('node'), { maxKeys: 5 }),
    ),
  })).node;
  fc.assert(
    fc.property(value, (any) => {
      for (const read of [
        readConfig,
        readManifest,
        readIndex,
        readDescriptor,
        readDockerSave,
        readRepositories,
        roleOf,
        readPlatform,
      ])
        (read as (value: unknown) => unknown)(any);
    }),
  );
});

describe('isArtifact', () => {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json' };
  const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar' };
  const statement = { mediaType: 'application/vnd.in-toto+json' };
  it.each([
    [{ config, layers: [layer] }, false],
    [{ config, layers: [] }, false],
    [{ config: { mediaType: 'application/octet-stream' }, layers: [layer] }, false],
    [{ config, artifactType: 'application/vnd.example', layers: [layer] }, true],
    [{ config: { mediaType: 'application/vnd.oci.empty.v1+json' }, layers: [layer] }, true],
    [{ config, layers: [statement, statement] }, true],
    [{ config, layers: [layer, statement] }, false],
  ])('%j: %s', (manifest, expected) => {
    expect(isArtifact(readManifest(manifest))).toBe(expected);
  });
});
