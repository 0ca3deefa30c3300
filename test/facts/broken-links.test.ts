import { expect, test } from 'vitest';
import brokenLinks from '../../src/facts/broken-links.ts';
import type { FilesSketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const table: readonly [string, FilesSketch, readonly string[]][] = [
  ['sound links', { a: { link: '/b' }, b: { link: 'c/d' }, 'c/d': 'x', c2: { link: 'c' }, e: { link: 'c2/d' } }, []],
  ['a chain that ends in nothing', { a: { link: 'b' }, b: { link: '/gone/c' } }, ['a gone/c', 'b gone/c']],
  ['behind a linked folder', { bin: { link: 'usr/bin' }, 'usr/bin/a': { link: '/bin/b' } }, ['usr/bin/a usr/bin/b']],
  ['a loop', { a: { link: 'b' }, b: { link: 'a' } }, ['a a', 'b b']],
  ['itself', { a: { link: 'a' } }, ['a a']],
  ['climbing, and there', { 'srv/a': { link: '../../etc/x' }, 'etc/x': 'x' }, ['srv/a climbs']],
  ['up to the root exactly', { 'srv/a': { link: '../etc/x' }, 'etc/x': 'x' }, []],
  ['climbing to nothing', { 'srv/a': { link: '../../home/x' } }, ['srv/a climbs home/x']],
  ['down and up again', { 'srv/a': { link: 'x/../../etc/x' }, 'srv/x/y': 'x', 'etc/x': 'x' }, []],
  ['the root itself', { 'srv/a': { link: '..' }, b: { link: '/' } }, []],
  ['an empty target', { a: { link: '' } }, []],
];
test.each(table)('%s', async (_what, files, expected) => {
  const { links: found } = await brokenLinks.derive(sketchSubject({ files }) as never);
  expect(
    found.map(({ entry, climbs, missing }) =>
      [entry.path, ...(climbs ? ['climbs'] : []), ...(missing === undefined ? [] : [missing])].join(' '),
    ),
  ).toEqual(expected);
});

test('links made to take without end are counted, not followed', async () => {
  const folder = 'd/'.repeat(3900);
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`${folder}l${index}`, { link: `/${folder}l${index + 1}/x` }]),
  );
  const started = performance.now();
  const { links, further } = await brokenLinks.derive(sketchSubject({ files }) as never);
  expect(links.length + further).toBe(2000);
  expect(further).toBeGreaterThan(1000);
  // Unbounded it takes minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});
