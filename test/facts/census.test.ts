import { describe, expect, test } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { below, type Census, takeCensus } from '../../src/facts/census.ts';
import type { FilesSketch } from '../../src/model/sketch.ts';
import { sketchTree } from '../../src/model/sketch-subject.ts';

const files: FilesSketch = {
  'etc/': {},
  'etc/passwd': { content: 'root', mode: '644' },
  'usr/bin/sudo': { content: '#!/bin/sh\n', mode: '4755' },
  'usr/bin/wall': { content: 'x', mode: '2755', gid: 5 },
  'usr/bin/sudoedit': { type: 'hardlink', link: 'usr/bin/sudo', mode: '4755' },
  'usr/local/share/': { mode: '2775' },
  'usr/bin/ping': { content: 'elf', mode: '755', xattrs: { 'security.capability': 'AQAAAgAgAAAAAAAAAAAAAAAAAAA=' } },
  'usr/lib/libz.so.1': { content: '12345678', mode: '644' },
  'usr/lib/libz.so': { link: 'libz.so.1' },
  'usr/lib/libz.sources': 'no library',
  'usr/lib/solib.so': 'no library either',
  'dev/null': { type: 'character', mode: '666', device: { major: 1, minor: 3 } },
  'dev/sda': { type: 'block', mode: '660', device: { major: 8, minor: 0 } },
  'tmp/': { mode: '1777' },
  'srv/open/': { mode: '777' },
  'srv/open/data': { content: 'ab', mode: '666', uid: 3_000_000, gid: 100 },
  'srv/naïve': 'x',
  'srv/tab\tname': 'x',
  'srv/raw\udcff': 'x',
  [`srv/${'n'.repeat(256)}`]: 'x',
  [`srv/${'é'.repeat(128)}`]: 'x',
  [`srv/${'é'.repeat(127)}`]: 'x',
  [`deep/${'d'.repeat(200)}/${'e/'.repeat(1950)}f`]: 'x',
};
const taken = takeCensus(sketchTree(files));
type ListName = {
  [K in keyof Census]: Census[K] extends { readonly count: number; readonly entries: readonly unknown[] } ? K : never;
}[keyof Census];

describe('lists', () => {
  const table: readonly [ListName, readonly string[]][] = [
    ['setid', ['usr/bin/sudo', 'usr/bin/wall', 'usr/bin/sudoedit']],
    ['capabilities', ['usr/bin/ping']],
    ['devices', ['dev/null', 'dev/sda']],
    ['worldWritable', ['tmp', 'srv/open', 'srv/open/data']],
    ['symlinks', ['usr/lib/libz.so']],
    ['oddNames', ['srv/tab\tname', 'srv/raw\udcff']],
  ];
  test.each(table)('%s', (name, paths) => {
    expect(taken[name].entries.map((entry) => entry.path)).toEqual(paths);
    expect(taken[name].count).toBe(paths.length);
  });
  test('names above 255 bytes and paths above 4095, counted in bytes', () => {
    expect(taken.longNames.entries.map((entry) => entry.path.length)).toEqual([
      4 + 256,
      4 + 128,
      5 + 200 + 1 + 3900 + 1,
    ]);
  });
});

describe('folders', () => {
  const table = [
    ['usr/bin', { entries: 4, files: 4, bytes: 14, executables: 4, libraries: 0 }],
    ['usr/lib', { entries: 4, files: 3, bytes: 8 + 10 + 17, executables: 0, libraries: 1 }],
    ['', { entries: 2, files: 0, bytes: 0, executables: 0, libraries: 0 }],
    ['srv/open', { entries: 1, files: 1, bytes: 2, executables: 0, libraries: 0 }],
  ] as const;
  test.each(table)('directly in "%s"', (path, tally) => expect(taken.folders.get(path)).toEqual({ path, ...tally }));
  test('sums over a tree leave its neighbours out', () => {
    const tree = takeCensus(sketchTree({ 'usr/bin/a': '1', 'usr/a': '22', 'usr2/b': '333', usr3: '4444' }));
    expect(below(tree.folders, 'usr')).toMatchObject({ files: 2, bytes: 3 });
    expect(below(tree.folders, '')).toMatchObject({ files: 4, bytes: 10, entries: 4 });
  });
});

test('sums, types and ids', () => {
  const entries = Object.keys(files).length;
  expect(taken.entries).toBe(entries);
  expect([...taken.types.values()].reduce((sum, count) => sum + count)).toBe(entries);
  expect(taken.types.get('hardlink')).toBe(1);
  expect(taken.bytes).toBe([...taken.folders.values()].reduce((sum, folder) => sum + folder.bytes, 0));
  expect(taken.users.highest).toMatchObject({ id: 3_000_000, count: 1 });
  expect(taken.users.tallies.get(0)?.count).toBe(entries - 1);
  expect(taken.groups.tallies.get(5)?.example.path).toBe('usr/bin/wall');
});

test('the largest files come first, the first met among equals', () => {
  const sizes = Array.from({ length: 500 }, (_, index) => (index * 37) % 251);
  const tree = sketchTree(Object.fromEntries(sizes.map((size, index) => [`f${index}`, { size }])));
  const expected = sizes
    .map((size, index) => ({ size, index }))
    .sort((a, b) => b.size - a.size || a.index - b.index)
    .slice(0, 200);
  expect(takeCensus(tree).largest.map((entry) => entry.path)).toEqual(expected.map(({ index }) => `f${index}`));
});

test('ids beyond the cap are counted, and the highest is still known', () => {
  const tree = sketchTree(
    Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, { uid: index, content: '' }])),
  );
  const { users } = takeCensus(tree);
  expect(users.tallies.size).toBe(4096);
  expect(users.further).toBe(5000 - 4096);
  expect(users.highest?.id).toBe(4999);
});

test('an empty tree', () => {
  expect(takeCensus(sketchTree({}))).toMatchObject({
    entries: 0,
    bytes: 0,
    largest: [],
    users: { further: 0, highest: undefined },
  });
});

test('lists beyond the cap are counted', () => {
  const many = Object.fromEntries(
    Array.from({ length: limits.census + 5 }, (_, index) => [`f${index}`, { mode: '4755' }]),
  );
  const { setid } = takeCensus(sketchTree(many));
  expect(setid.entries.length).toBe(limits.census);
  expect(setid.count).toBe(limits.census + 5);
});
