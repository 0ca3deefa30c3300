import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listingLine } from '../../../src/formats/squashfs/listing.ts';
import { corpusAt, hasProgram } from '../../needs.ts';
import { differingFiles } from './extraction.ts';
import { listOf, openBytes } from './images.ts';

const folder = corpusAt('squashfs');
const filesIn = (path: string | undefined): string[] =>
  path === undefined ? [] : readdirSync(path).map((name) => `${path}${name}`);

describe.skipIf(folder === undefined)('images of the corpus', () => {
  const sound = [
    ...filesIn(folder).filter((path) => /\.(?:sqsh|squashfs|sqs|v4)$/.test(path) && !path.includes('lfs-pointer')),
    ...filesIn(corpusAt('oci-sif/squashfs-layers')),
  ];
  const hasUnsquashfs = hasProgram('unsquashfs');

  test.for(sound)('%s is listed as unsquashfs lists it, and no problem found', (path) => {
    const bytes = readFileSync(path);
    const reference = readFileSync(
      path.replace(/(?:\/squashfs-layers)?\/([^/]+)$/, '/reference-unsquashfs/$1.txt'),
      'utf8',
    );
    const wanted = (reference.split('$ unsquashfs -lln\n')[1] ?? '').split('\n(exit')[0]?.split('\n');
    const image = openBytes(bytes);
    const list = listOf(image);
    expect(image.problems).toEqual([]);
    expect(list.map(listingLine)).toEqual(wanted);
  });

  test.skipIf(!hasUnsquashfs).for(sound)('%s holds what unsquashfs unpacks', (path) => {
    const bytes = readFileSync(path);
    const image = openBytes(bytes);
    const list = listOf(image);
    expect(list.length).toBeGreaterThan(0);
    expect(differingFiles(path, image, list)).toEqual([]);
  });

  test.for([
    ...filesIn(folder && `${folder}malformed/`),
    ...filesIn(folder).filter((path) => path.includes('lfs-pointer')),
  ])('%s has a problem', (path) => {
    const image = openBytes(readFileSync(path));
    const { isComplete } = image.walk(() => {});
    expect(image.problemCount).toBeGreaterThan(0);
    expect(isComplete).toBe(false);
  });
});
