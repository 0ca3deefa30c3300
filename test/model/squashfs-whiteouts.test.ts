import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ByteAddress } from '../../src/base/bytes.ts';
import { composeLayers } from '../../src/model/compose.ts';
import type { LayerInput } from '../../src/model/layer.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import { readSquashfsLayer } from '../../src/model/squashfs-layer.ts';
import { corpusAt } from '../needs.ts';

const corpus = corpusAt('oci-sif');
const overlay =
  'layouts/overlayfs-docker-v2-manifest/blobs/sha256/2addb7e8ed33f5f080813d437f455a2ae0c6a3cd41f978eaa05fc776d4f7a887';

function scanOf(path: string, isLayer: boolean) {
  const address: ByteAddress = { kind: 'memory', bytes: readFileSync(`${corpus}${path}`) };
  return readSquashfsLayer(address, { name: 'layer 1', at: 0, isLayer }).scan;
}
const namesOf = (path: string, isLayer: boolean) => scanOf(path, isLayer).columns.paths.names.split('\0').toSorted();

/** The members of a tar as tar itself lists them, the root left out. */
function listed(path: string): readonly string[] {
  const { stdout } = spawnSync('tar', ['-tf', `${corpus}${path}`], { encoding: 'utf8' });
  const names = stdout.split('\n').map((name) => name.replace(/^\.\//, '').replace(/\/$/, ''));
  return names.filter((name) => name !== '').sort();
}

/** The tars are what github.com/sylabs/oci-tools makes of the layers. */
describe.skipIf(corpus === undefined)('marks of what is deleted in a squashfs layer', () => {
  test.each([
    ['in the form of overlayfs', overlay, 'flattened/Test_TarFromSquashfsLayer-OverlayFSBlobTempDir.tar'],
    [
      'kept as AUFS has them',
      'squashfs-layers/AUFSBlob_sqfstar_SkipWhiteoutConversion.sqsh',
      'flattened/Test_WhiteoutRoundTrip-aufs.tar',
    ],
  ])('%s are those that the image-spec knows', (_form, layer, tar) => {
    expect(namesOf(layer, true)).toEqual(listed(tar));
  });

  test('are devices where the squashfs is a whole root', () => {
    expect(namesOf(overlay, false)).toEqual(
      listed('flattened/Test_TarFromSquashfsLayer-OverlayFSBlob_SkipWhiteoutConversion.tar'),
    );
  });

  test('hide what lies below', () => {
    const base = sketchSubject({ files: { file: 'x', 'dir/old': 'x', kept: 'x' } }).layers?.[0];
    const input = { isFileSystem: true, foreign: false } as LayerInput;
    if (base === undefined) throw new Error('a sketch with files has a layer');
    const { rootfs } = composeLayers([input, input], [base.scan, scanOf(overlay, true)]);
    expect([...(rootfs?.entries() ?? [])].map(({ path }) => path).sort()).toEqual(['dir', 'kept']);
  });
});
