import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { encodePath } from '../../../src/base/path.ts';
import type { SquashfsEntry } from '../../../src/formats/squashfs/entry.ts';
import type { SquashfsImage } from '../../../src/formats/squashfs/image.ts';

/** What `unsquashfs -lln` prints of an image, its bytes one character each. */
export function listedBySystem(path: string, offset = 0): string[] {
  const text = execFileSync('unsquashfs', ['-offset', String(offset), '-lln', path], {
    env: { ...process.env, TZ: 'UTC' },
    maxBuffer: 2 ** 28,
    encoding: 'latin1',
  });
  return text.split('\n').slice(0, -1);
}

/** A line of ours in the same form. */
export const asBytes = (line: string): string => Buffer.from(encodePath(line)).toString('latin1');

/** Paths of files whose content is not what unsquashfs unpacks. */
export function differingFiles(
  path: string,
  image: SquashfsImage,
  list: readonly SquashfsEntry[],
  offset = 0,
): string[] {
  const folder = mkdtempSync(`${tmpdir()}/pratique-squashfs-`);
  try {
    execFileSync('unsquashfs', ['-offset', String(offset), '-no-xattrs', '-f', '-q', '-n', '-d', `${folder}/x`, path], {
      stdio: 'ignore',
    });
    return list.flatMap((entry) => {
      if (entry.kind !== 'file') return [];
      const { bytes, fault } = image.content(entry.reference, 2 ** 26);
      const theirs = readFileSync(Buffer.concat([Buffer.from(`${folder}/x/`), encodePath(entry.path)]));
      return fault === undefined && theirs.equals(bytes) ? [] : [entry.path];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
