import { expect, test } from 'vitest';
import { apptainerRoot } from '../../fixtures/containers.ts';
import type { ByteAddress } from '../../src/base/bytes.ts';
import { limits } from '../../src/base/limits.ts';
import { EntryTable } from '../../src/model/entry.ts';
import { TableTree } from '../../src/model/file-tree.ts';
import { LayeredPaths } from '../../src/model/paths.ts';
import { readSquashfsLayer } from '../../src/model/squashfs-layer.ts';

const address: ByteAddress = { kind: 'memory', bytes: apptainerRoot };
const request = { name: 'the file', at: 0, isLayer: false };

function treeOf(cap?: number): TableTree {
  const { scan } = readSquashfsLayer(address, request, cap);
  const table = new EntryTable(scan.columns, 0);
  return new TableTree([table], new LayeredPaths([table], []), [], [scan.read]);
}

test('gives what mksquashfs packed, each content when it is asked for', () => {
  const { scan, bytesRead } = readSquashfsLayer(address, request);
  expect(scan).toMatchObject({ state: 'read', compression: 'squashfs', complete: true, problems: [] });
  // The files that fixtures/data/PROVENANCE.json names, and their folders.
  expect(scan.columns.paths.names.split('\0').toSorted()).toEqual([
    '.singularity.d',
    '.singularity.d/Singularity',
    '.singularity.d/env',
    '.singularity.d/env/90-environment.sh',
    '.singularity.d/labels.json',
    '.singularity.d/runscript',
    'bin',
    'bin/sh',
    'etc',
    'etc/passwd',
  ]);
  expect(bytesRead()).toBeLessThanOrEqual(4 * apptainerRoot.length);
  const tree = treeOf();
  expect(tree.text('bin/sh')).toBe('#!/bin/true\n');
  expect(tree.text('.singularity.d/Singularity')).toBe('Bootstrap: docker\nFrom: example.org/base:1.0\n');
  expect(new TextDecoder().decode(tree.head('.singularity.d/runscript'))).toBe(
    '#!/bin/sh\nexec sh "$@"\n'.slice(0, limits.head),
  );
  expect(tree.takeMisses()).toEqual([]);
});

test('squashfsContents: what unpacking costs more than the cap is not read, and is missed', () => {
  const tree = treeOf(0);
  // The first content is what the cost of the next is held against.
  expect(tree.content('bin/sh')).toBeDefined();
  expect(tree.content('etc/passwd')).toBeUndefined();
  expect(tree.takeMisses()).toMatchObject([{ path: 'etc/passwd' }]);
});
