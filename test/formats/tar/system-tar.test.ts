import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasProgram } from '../../needs.ts';
import { codes, readTar } from './archive.ts';

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isGnu = hasProgram('tar') && works('sh', ['-c', 'tar --version | grep -q GNU']);
const isRoot = process.getuid?.() === 0;

describe.skipIf(!isGnu)('archives that GNU tar makes', () => {
  let root = '';
  let hasDevices = false;
  const big = Buffer.from('data at the end');

  beforeAll(() => {
    root = mkdtempSync(`${tmpdir()}/pratique-tar-`);
    const at = `${root}/tree`;
    mkdirSync(`${at}/d/empty`, { recursive: true });
    writeFileSync(`${at}/plain`, 'plain');
    writeFileSync(`${at}/empty-file`, '');
    writeFileSync(`${at}/setuid`, 'x', { mode: 0o755 });
    execFileSync('chmod', ['6755', `${at}/setuid`]);
    linkSync(`${at}/plain`, `${at}/d/hard`);
    symlinkSync('../plain', `${at}/d/soft`);
    execFileSync('mkfifo', [`${at}/fifo`]);
    const sparse = openSync(`${at}/sparse`, 'w');
    ftruncateSync(sparse, 3_000_000);
    for (const offset of [0, 500_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000])
      writeSync(sparse, Buffer.from(`piece at ${offset}`), 0, null, offset);
    writeSync(sparse, big, 0, big.length, 3_000_000 - big.length);
    closeSync(sparse);
    hasDevices =
      isRoot && works('mknod', [`${at}/null`, 'c', '1', '3']) && works('mknod', [`${at}/loop`, 'b', '7', '0']);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function addLong(name: string): void {
    mkdirSync(`${root}/tree/${'p'.repeat(90)}/${'q'.repeat(90)}`, { recursive: true });
    writeFileSync(`${root}/tree/${name}`, name);
    symlinkSync('t'.repeat(180), `${root}/tree/long-target`);
  }

  /** `tar -tv` in a form that can be compared: mode, owner, size or device, time, name, target. */
  function listing(file: string): string[] {
    const text = execFileSync(
      'tar',
      ['--numeric-owner', '--full-time', '--utc', '--quoting-style=literal', '-tvf', file],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    );
    return text
      .trim()
      .split('\n')
      .map((line) => line.replace(/ +/g, ' ').replace(/(\d\d:\d\d:\d\d)\.\d+/, '$1'));
  }

  const letters = {
    file: '-',
    directory: 'd',
    symlink: 'l',
    hardlink: 'h',
    character: 'c',
    block: 'b',
    fifo: 'p',
    unknown: '?',
  };

  function ours(file: string): string[] {
    const reading = readTar(readFileSync(file), [65536, 1000]);
    expect(codes(reading)).toEqual([]);
    expect(reading.complete).toBe(true);
    return reading.entries.map((entry) => {
      const bits = [...'rwxrwxrwx'].map((letter, index) => ((entry.mode >> (8 - index)) & 1 ? letter : '-'));
      for (const [bit, at] of [
        [0o4000, 2],
        [0o2000, 5],
        [0o1000, 8],
      ] as const) {
        if ((entry.mode & bit) === 0) continue;
        const low = at === 8 ? 't' : 's';
        bits[at] = bits[at] === 'x' ? low : low.toUpperCase();
      }
      const size = entry.device === undefined ? entry.size : `${entry.device.major},${entry.device.minor}`;
      const time = new Date(entry.mtime * 1000).toISOString().slice(0, 19).replace('T', ' ');
      const tail =
        entry.type === 'symlink' ? ` -> ${entry.link}` : entry.type === 'hardlink' ? ` link to ${entry.link}` : '';
      return `${letters[entry.type]}${bits.join('')} ${entry.uid}/${entry.gid} ${size} ${time} ${entry.path}${tail}`;
    });
  }

  test.each([
    ['v7', []],
    ['oldgnu', ['--sparse']],
    ['gnu', ['--sparse']],
    ['ustar', []],
    ['posix', ['--sparse', '--sparse-version=0.0']],
    ['posix', ['--sparse', '--sparse-version=0.1']],
    ['posix', ['--sparse', '--sparse-version=1.0']],
  ])('%s %j: as `tar -tv` lists it', (format, args) => {
    const isShort = format === 'v7' || format === 'ustar';
    if (format === 'oldgnu') addLong(`${'p'.repeat(90)}/${'q'.repeat(90)}/${'ä'.repeat(60)}`);
    const file = `${root}/${format}${args.length > 1 ? args[1] : ''}.tar`;
    const leave = isShort
      ? [
          '--exclude=tree/ppp*',
          '--exclude=tree/long-target',
          ...(format === 'v7' ? ['--exclude=tree/fifo', '--exclude=tree/null', '--exclude=tree/loop'] : []),
        ]
      : [];
    execFileSync('tar', ['--sort=name', '--format', format, ...args, ...leave, '-cf', file, '-C', root, 'tree']);
    const theirs = listing(file);
    expect(theirs.length).toBeGreaterThan(6);
    if (hasDevices && format !== 'v7') expect(theirs.some((line) => line.startsWith('c'))).toBe(true);
    // `tar -tv` writes a link's mode as it is stored and so do we; sizes of links are those of the header.
    expect(ours(file)).toEqual(theirs);

    const sparse = readTar(readFileSync(file), [100_000]).entries.find((entry) => entry.path === 'tree/sparse');
    expect(sparse?.isSparse).toBe(args.length > 0);
    expect(sparse?.body.equals(readFileSync(`${root}/tree/sparse`))).toBe(true);
  });

  test('one that stores fewer bytes than the file has is smaller than the file', () => {
    expect(readFileSync(`${root}/gnu.tar`).length).toBeLessThan(1_000_000);
  });
});
