import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { SquashfsEntry } from '../../../src/formats/squashfs/entry.ts';
import { listingLine } from '../../../src/formats/squashfs/listing.ts';
import { corpusAt, hasProgram } from '../../needs.ts';
import { asBytes, differingFiles, listedBySystem } from './extraction.ts';
import { listOf, openBytes, openFile } from './images.ts';

const folder = corpusAt('squashfs');
const filesIn = (path: string | undefined): string[] =>
  path === undefined ? [] : readdirSync(path).map((name) => `${path}${name}`);

const counts = { images: 0, entries: 0, files: 0 };
const count = (list: readonly SquashfsEntry[]): void => {
  counts.images += 1;
  counts.entries += list.length;
  counts.files += list.filter(({ kind }) => kind === 'file').length;
};
afterAll(() => console.log(`like unsquashfs: ${counts.images} images, ${counts.entries} lines, ${counts.files} files`));

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
    count(list);
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

const overlay = corpusAt('oci-sif/layouts/overlayfs-docker-v2-manifest/blobs/sha256');
const containers = [
  ...filesIn(corpusAt('sif')).filter((path) => path.endsWith('.sif')),
  ...filesIn(corpusAt('sif/input')),
  ...filesIn(overlay),
].filter((path) => statSync(path).isFile() && readFileSync(path).includes('hsqs'));
describe.skipIf(containers.length === 0 || !hasProgram('unsquashfs'))(
  'images inside of other files, and without a name of their own',
  () => {
    test.for(containers)('%s', (path) => {
      const offset = readFileSync(path).indexOf('hsqs');
      const image = openFile(path, offset);
      const list = listOf(image);
      expect(image.verify({ data: true, maxBytes: 1e9 }).isComplete).toBe(true);
      expect(image.problems).toEqual([]);
      expect(list.map((entry) => asBytes(listingLine(entry)))).toEqual(listedBySystem(path, offset));
      expect(differingFiles(path, image, list, offset)).toEqual([]);
      count(list);
    });
  },
);
