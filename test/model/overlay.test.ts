import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLayers } from '../../src/model/compose.ts';
import { EntryColumnsBuilder, type EntryType } from '../../src/model/entry.ts';
import { type LayerScan, unstatedLayer } from '../../src/model/layer.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

interface Stated {
  readonly path: string;
  readonly type: EntryType;
}

/** The same rules written the slow way: layers applied from the base up on a plain map, as a reader of the specification would. */
function applyNaively(layers: readonly (readonly Stated[])[]): Map<string, number> {
  const merged = new Map<string, { layer: number; type: EntryType }>();
  const removeBelow = (folder: string): void => {
    for (const path of [...merged.keys()]) if (path.startsWith(`${folder}/`)) merged.delete(path);
  };
  for (const [layer, entries] of layers.entries()) {
    const isWhiteout = (entry: Stated): boolean => (entry.path.split('/').at(-1) as string).startsWith('.wh.');
    for (const { path } of entries.filter(isWhiteout)) {
      const parts = path.split('/');
      const name = parts.pop() as string;
      const folder = parts.join('/');
      if (name === '.wh..wh..opq') {
        if (folder === '') merged.clear();
        else removeBelow(folder);
      } else {
        const target = [...parts, name.slice(4)].join('/');
        merged.delete(target);
        removeBelow(target);
      }
    }
    for (const { path } of entries) {
      const parts = path.split('/');
      for (let depth = 1; depth < parts.length; depth += 1) {
        const folder = parts.slice(0, depth).join('/');
        const above = merged.get(folder);
        // A folder that only a path of an upper layer implies takes the place of a lower layer's file or link.
        if (above !== undefined && above.type !== 'directory' && above.layer < layer) merged.delete(folder);
      }
    }
    for (const { path, type } of entries.filter((entry) => !isWhiteout(entry))) {
      if (type !== 'directory')
        for (const below of [...merged])
          if (below[0].startsWith(`${path}/`) && below[1].layer < layer) merged.delete(below[0]);
      merged.set(path, { layer, type });
    }
  }
  return new Map([...merged].map(([path, { layer }]) => [path, layer]));
}

function compose(layers: readonly (readonly Stated[])[]) {
  const inputs = layers.map(() => unstatedLayer);
  const scans = layers.map((entries): LayerScan => {
    const builder = new EntryColumnsBuilder();
    for (const { path, type } of entries)
      builder.add({
        path,
        type,
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: 0,
        mtime: 0,
        ...(type === 'symlink' ? { link: '/x' } : {}),
      });
    return {
      state: 'read',
      compression: 'none',
      digests: [],
      size: 0,
      diffIds: [],
      contentSize: 0,
      problems: [],
      problemCount: 0,
      complete: true,
      columns: builder.finish(),
    };
  });
  return composeLayers(inputs, scans);
}

const name = fc.constantFrom('a', 'b', 'c');
const folder = fc.array(name, { maxLength: 2 }).map((parts) => parts.join('/'));
const under = (parent: string, child: string): string => (parent === '' ? child : `${parent}/${child}`);
const stated = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      path: fc.tuple(folder, name).map(([parent, child]) => under(parent, child)),
      type: fc.constantFrom<EntryType>('file', 'directory', 'symlink'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      path: fc.tuple(folder, name).map(([parent, child]) => under(parent, `.wh.${child}`)),
      type: fc.constant<EntryType>('file'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      path: folder.map((parent) => under(parent, '.wh..wh..opq')),
      type: fc.constant<EntryType>('file'),
    }),
  },
);
/** Layers in which no path occurs twice and nothing lies below what is no folder: what one layer of an overlay can hold. */
const layer = fc.array(stated, { maxLength: 6 }).map((entries) => {
  const seen = new Map<string, EntryType>();
  return entries.filter(({ path, type }) => {
    const parts = path.split('/');
    const parents = parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
    const clash =
      seen.has(path) ||
      parents.some((parent) => seen.has(parent) && seen.get(parent) !== 'directory') ||
      (type !== 'directory' && [...seen.keys()].some((other) => other.startsWith(`${path}/`)));
    if (!clash) seen.set(path, type);
    return !clash;
  });
});

describe('overlayLayers', () => {
  test('agrees with layers applied one by one from the base', () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (layers) => {
        const { rootfs } = compose(layers);
        const merged = new Map([...(rootfs?.entries() ?? [])].map((entry) => [entry.path, entry.layer]));
        expect([...merged].sort()).toEqual([...applyNaively(layers)].sort());
      }),
      { numRuns: 3000 },
    );
  });

  test('every entry is effective, hidden or a marker, and never two of these', () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (layers) => {
        const { rootfs, layers: composed } = compose(layers);
        for (const [index, entries] of layers.entries()) {
          const hidden = new Set([...(composed[index]?.hidden() ?? [])].map(({ entry }) => entry.path));
          for (const { path, type } of entries) {
            const isMarker = (path.split('/').at(-1) as string).startsWith('.wh.');
            const effective =
              !isMarker && rootfs?.lookup(path)?.layer === index && rootfs.lookup(path)?.implied !== true;
            const isMergedFolder =
              type === 'directory' &&
              rootfs?.lookup(path)?.type === 'directory' &&
              rootfs.lookup(path)?.implied !== true;
            expect([isMarker, effective, hidden.has(path)].filter(Boolean).length, path).toBe(
              isMergedFolder && !effective ? 0 : 1,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('FileTree', () => {
  const subject = sketchSubject({
    files: {
      'usr/bin/env': { mode: '755', content: 'env' },
      bin: { link: 'usr/bin' },
      'etc/os-release': { link: '../usr/lib/os-release' },
      'usr/lib/os-release': 'ID=x\n',
      'loop-a': { link: 'loop-b' },
      'loop-b': { link: '/loop-a' },
      'out/escape': { link: '../../../../etc/os-release' },
      'usr/bin/hard': { type: 'hardlink', link: 'usr/bin/env' },
      'big/file': { size: 10_000_000 },
    },
  });
  const tree = subject.rootfs as NonNullable<typeof subject.rootfs>;

  test.each([
    ['bin/env', 'usr/bin/env'],
    ['etc/os-release', 'usr/lib/os-release'],
    ['out/escape', 'usr/lib/os-release'],
    ['usr/bin/hard', 'usr/bin/env'],
    ['usr/lib', 'usr/lib'],
    ['loop-a', undefined],
    ['nothing', undefined],
    ['bin/nothing', undefined],
  ])('resolves %s to %s', (path, target) => {
    expect(tree.resolve(path)?.path).toBe(target);
  });

  test('lists folders that are only implied, through links', () => {
    expect(tree.list('bin')).toEqual(['env', 'hard']);
    expect(tree.list('')).toEqual(['big', 'bin', 'etc', 'loop-a', 'loop-b', 'out', 'usr']);
    expect(tree.lookup('usr')?.implied).toBe(true);
  });

  test('content follows links, and what was not kept is remembered as a miss', () => {
    expect(tree.text('bin/hard')).toBe('env');
    expect(tree.text('etc/os-release')).toBe('ID=x\n');
    const table = tree as unknown as { takeMisses(): readonly { path: string }[] };
    table.takeMisses();
    expect(tree.content('big/file')).toBeUndefined();
    expect(tree.peek('big/file')).toBeUndefined();
    expect(tree.content('absent')).toBeUndefined();
    expect(table.takeMisses().map((miss) => miss.path)).toEqual(['big/file']);
  });

  test('walks below a folder in order, and not into folders that only begin alike', () => {
    const files = sketchSubject({ files: { 'a/b': '', 'a-b/c': '', 'a/a': '', a0: '', 'a/c/d': '' } }).rootfs;
    expect([...(files?.walk('a') ?? [])].map((entry) => entry.path)).toEqual(['a/a', 'a/b', 'a/c/d']);
  });
});
