import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/base/digest.ts';
import { limits } from '../../../src/base/limits.ts';
import type { DocumentRole } from '../../../src/formats/oci/document.ts';
import { parseJson } from '../../../src/formats/oci/json.ts';
import { validateRuntimeConfig } from '../../../src/formats/oci/runtime-config.ts';
import { validateDocument } from '../../../src/formats/oci/validate.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: 3 };
const manifest = {
  schemaVersion: 2,
  config: { ...layer, mediaType: 'application/vnd.oci.image.config.v1+json' },
  layers: [layer],
};
const config = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [digest] } };
const dockerManifest = { ...manifest, mediaType: 'application/vnd.docker.distribution.manifest.v2+json' };
const saved = [{ Config: 'a.json', RepoTags: null, Layers: ['a/layer.tar'] }];

/** Pointer and code of each violation. */
function judge(role: DocumentRole, value: unknown, mediaType?: string): readonly (readonly [string, string])[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return validateDocument({ name: 'document', role, mediaType, json: parseJson(text) }).map(({ pointer, code }) => [
    pointer,
    code,
  ]);
}

describe('validateDocument', () => {
  it.each<[string, DocumentRole, unknown]>([
    ['a manifest', 'manifest', manifest],
    ['a config', 'config', config],
    [
      'a null entrypoint, volumes and labels',
      'config',
      { ...config, config: { Entrypoint: null, Volumes: null, Labels: null } },
    ],
    [
      'a platform variant in an index',
      'index',
      { schemaVersion: 2, manifests: [{ ...layer, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }] },
    ],
    [
      'an index that points to what nobody knows',
      'index',
      { schemaVersion: 2, manifests: [{ ...layer, mediaType: 'application/x-other' }] },
    ],
    [
      'another algorithm',
      'descriptor',
      { ...layer, digest: 'multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8' },
    ],
    ['embedded content', 'descriptor', { ...layer, digest: digestOf(Buffer.from('abc')), data: 'YWJj' }],
    ['an artifact without layers', 'manifest', { ...manifest, artifactType: 'application/vnd.example', layers: [] }],
    ['a Docker manifest where an OCI one may stand', 'manifest', dockerManifest],
    [
      'null lists in a Docker config',
      'docker-config',
      { ...config, config: { Env: null, OnBuild: null, ExposedPorts: null } },
    ],
    ['the table of docker save', 'docker-save', saved],
    ['repositories', 'repositories', { 'a/b': { latest: 'a'.repeat(64) } }],
    [
      'free names in maps',
      'config',
      { ...config, config: { Labels: { architectur: 'x', Config: 'y' }, Volumes: { '/Env': {} } } },
    ],
    ['an extension in a namespace of its own', 'manifest', { ...manifest, 'example.org/thing': true }],
  ])('%s is sound', (_about, role, value) => {
    expect(judge(role, value)).toEqual([]);
  });

  it.each<[string, DocumentRole, unknown, readonly (readonly [string, string])[]]>([
    ['an image without layers', 'manifest', { ...manifest, layers: [] }, [['/layers', 'schema']]],
    ['a variable without a name', 'config', { ...config, config: { Env: ['A=1', '=x'] } }, [['/config/Env/1', 'env']]],
    ['a variable of two lines', 'config', { ...config, config: { Env: ['A=1\n2'] } }, [['/config/Env/0', 'env']]],
    ['a short sha256', 'descriptor', { ...layer, digest: 'sha256:abc' }, [['/digest', 'digest']]],
    [
      'a short sha512',
      'index',
      { schemaVersion: 2, manifests: [{ ...layer, digest: `sha512:${'a'.repeat(64)}` }] },
      [['/manifests/0/digest', 'digest']],
    ],
    [
      'a DiffID that is none',
      'config',
      { ...config, rootfs: { type: 'layers', diff_ids: ['abc'] } },
      [['/rootfs/diff_ids/0', 'digest']],
    ],
    ['a relative URL', 'descriptor', { ...layer, urls: ['/layer.tar'] }, [['/urls/0', 'schema']]],
    ['data that is no base64', 'descriptor', { ...layer, data: '%%' }, [['/data', 'data']]],
    [
      'data of another length and digest',
      'descriptor',
      { ...layer, data: 'YWI=' },
      [
        ['/data', 'data'],
        ['/data', 'data'],
      ],
    ],
    [
      'an index that calls itself a manifest',
      'index',
      { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', manifests: [] },
      [['/mediaType', 'media-type']],
    ],
    [
      'the empty config without an artifact type',
      'manifest',
      { ...manifest, config: { ...layer, mediaType: 'application/vnd.oci.empty.v1+json' } },
      [['', 'artifact-type']],
    ],
    ['a key in capitals', 'manifest', { ...manifest, Layers: [] }, [['/Layers', 'other-case']]],
    ['a key with a long s', 'manifest', { ...manifest, 'layer\u017f': [] }, [['/layer\u017f', 'other-case']]],
    [
      'a slip in a nested key',
      'config',
      { ...config, history: [{ created_bye: 'x' }] },
      [['/history/0/created_bye', 'near-key']],
    ],
    [
      'a size beyond 2^53',
      'descriptor',
      `{"mediaType":"a/b","digest":"${digest}","size":9007199254740993}`,
      [['/size', 'inexact-number']],
    ],
    [
      'a list where a map or null may stand',
      'config',
      { ...config, config: { Volumes: ['/a'] } },
      [['/config/Volumes', 'schema']],
    ],
    ['a Docker manifest without its media type', 'docker-manifest', manifest, [['', 'schema']]],
    [
      'a Docker list without platforms',
      'docker-list',
      { schemaVersion: 2, mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json', manifests: [layer] },
      [['/manifests/0', 'schema']],
    ],
    ['an empty table of docker save', 'docker-save', [], [['', 'schema']]],
    ['a saved image without a config', 'docker-save', [{ Layers: [] }], [['/0', 'schema']]],
    ['a tag that leads to no layer', 'repositories', { a: { latest: 'x' } }, [['/a/latest', 'schema']]],
    ['another layout version', 'layout', { imageLayoutVersion: '2.0.0' }, [['/imageLayoutVersion', 'schema']]],
    ['schema 1', 'docker-schema1', { schemaVersion: 1 }, [['', 'deprecated']]],
    ['no object', 'config', '[]', [['', 'schema']]],
  ])('%s is not', (_about, role, value, expected) => {
    expect(judge(role, value)).toEqual(expected);
  });

  it('holds a document to the media type by which it is referred to', () => {
    const typed = { ...manifest, mediaType: 'application/vnd.oci.image.manifest.v1+json' };
    expect(judge('manifest', typed, 'application/vnd.oci.image.manifest.v1+json')).toEqual([]);
    expect(judge('manifest', typed, 'application/vnd.docker.distribution.manifest.v2+json')).toEqual([
      ['/mediaType', 'media-type'],
    ]);
    expect(judge('manifest', manifest, 'application/vnd.oci.image.manifest.v1+json')).toEqual([]);
  });

  it('says in a sentence what it saw', () => {
    const json = parseJson(JSON.stringify({ ...config, os: 7, config: { Cmd: 'sh' } }));
    const messages = validateDocument({ name: 'config', role: 'config', mediaType: undefined, json }).map(
      ({ message }) => message,
    );
    expect(messages).toEqual(['must be a text, is 7', 'must be an array or null, is "sh"']);
  });

  it('shortens what it shows and never shows the value of a variable', () => {
    const json = parseJson(
      JSON.stringify({
        ...config,
        os: ['x'],
        author: 7,
        created: 'y'.repeat(5000),
        config: { Env: ['TOKEN=s3cret\n1'] },
      }),
    );
    const text = validateDocument({ name: 'config', role: 'config', mediaType: undefined, json })
      .map(({ message }) => message)
      .join('\n');
    expect(text.length).toBeLessThan(700);
    expect(text).not.toContain('s3cret');
  });

  it('judges the worst document within its caps in moderate time', () => {
    const many = Array.from({ length: limits.documentValues / 4 }, () => ({ digest: 'x', sizes: 1 }));
    const started = performance.now();
    expect(judge('manifest', { ...manifest, layers: many }).length).toBeGreaterThan(many.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('validateRuntimeConfig', () => {
  const sound = {
    ociVersion: '1.2.0',
    root: { path: 'rootfs' },
    process: { cwd: '/', user: { uid: 0, gid: 0 }, args: ['sh'] },
  };
  it.each<[string, unknown, readonly string[]]>([
    ['sound', sound, []],
    ['no version', { ...sound, ociVersion: 'one' }, ['/ociVersion']],
    ['a relative folder', { ...sound, process: { ...sound.process, cwd: 'srv' } }, ['/process/cwd']],
    [
      'a hook without an absolute path',
      { ...sound, hooks: { poststop: [{ path: 'hook' }] } },
      ['/hooks/poststop/0/path'],
    ],
    [
      'a folder of Windows',
      { ...sound, windows: { layerFolders: ['C:\\l'] }, process: { ...sound.process, cwd: 'C:\\' } },
      [],
    ],
  ])('%s', (_about, value, pointers) => {
    expect(validateRuntimeConfig(parseJson(JSON.stringify(value))).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
