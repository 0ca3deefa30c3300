import { expect, test } from 'vitest';
import { coveredPaths } from '../../src/base/mounts.ts';

const table: readonly [readonly string[], Record<string, string>][] = [
  [['$HOME', '$PWD', '/tmp/'], { root: '$HOME', home: '$HOME', tmp: '/tmp/' }],
  [['/scratch/site', '/scratch', '/scratch2'], { scratch: '/scratch', scratch2: '/scratch2' }],
  [['/', 'relative', ''], {}],
];
test.each(table)('%j', (mounts, covered) => expect(Object.fromEntries(coveredPaths(mounts))).toEqual(covered));
