import fc from 'fast-check';
import { extract, pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { PratiqueError } from '../../../src/base/errors.ts';
import { codes, endMarker, header, member, padded, pax, type Reading, readTar } from './archive.ts';

interface Made {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'link' | 'character-device' | 'block-device' | 'fifo';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
  readonly linkname: string;
  readonly body: Uint8Array;
}

const segment = fc
  .string({ unit: fc.constantFrom('a', 'b', '.', '-', ' ', 'ä', '語', '😀'), minLength: 1, maxLength: 60 })
  .filter((text) => !/^\.+$/.test(text));
const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));
const made: fc.Arbitrary<Made> = fc.record({
  name: path,
  type: fc.constantFrom('file', 'directory', 'symlink', 'link', 'character-device', 'block-device', 'fifo'),
  // tar-stream takes a mode of 0 for none.
  mode: fc.integer({ min: 1, max: 0o7777 }),
  // It writes six digits.
  uid: fc.integer({ min: 0, max: 0o777777 }),
  gid: fc.integer({ min: 0, max: 0o777777 }),
  mtime: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  linkname: path,
  body: fc.uint8Array({ maxLength: 2000 }),
});
const steps = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 20 });

async function pakked(members: readonly Made[]): Promise<Buffer> {
  const packer = pack();
  for (const { name, type, mode, uid, gid, mtime, linkname, body } of members) {
    const isLink = type === 'symlink' || type === 'link';
    const entry = { name, type, mode, uid, gid, mtime: new Date(mtime * 1000), ...(isLink ? { linkname } : {}) };
    if (type === 'file') packer.entry(entry, Buffer.from(body));
    else packer.entry(entry);
  }
  packer.finalize();
  const parts: Buffer[] = [];
  for await (const part of packer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function plain(reading: Reading): unknown {
  return {
    ...reading,
    entries: reading.entries.map((entry) => ({
      ...entry,
      body: entry.body.toString('latin1'),
      xattrs: entry.xattrs && [...entry.xattrs],
    })),
  };
}

const types = {
  file: 'file',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink',
  'character-device': 'character',
  'block-device': 'block',
  fifo: 'fifo',
};

test('what tar-stream packs is read as it was given, wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { maxLength: 8 }), steps, async (members, cuts) => {
      const reading = readTar(await pakked(members), cuts);
      expect(codes(reading)).toEqual([]);
      expect(reading.complete).toBe(true);
      expect(reading.entries.map((entry) => ({ ...entry, path: entry.path.replace(/\/$/, '') }))).toMatchObject(
        members.map(({ name, type, mode, uid, gid, mtime, linkname, body }) => ({
          path: name,
          type: types[type],
          mode,
          uid,
          gid,
          mtime,
          link: type === 'symlink' || type === 'link' ? linkname : undefined,
          body: type === 'file' ? Buffer.from(body) : Buffer.alloc(0),
        })),
      );
    }),
    { numRuns: 150 },
  );
});

/** Everything that the reader knows, in one archive. */
const zoo = Buffer.concat([
  pax({ uid: '77', comment: 'all' }, 'g'),
  member({ name: 'a' }, 'x'.repeat(700)),
  member({ name: '././@LongLink', type: 'L', magic: 'gnu' }, `${'long/'.repeat(150)}\0`),
  member({ name: 'cut', magic: 'gnu' }, 'y'),
  pax({ path: 'p'.repeat(600), 'SCHILY.xattr.user.a': 'v', mtime: '1.5' }),
  member({ name: 'short' }, 'z'.repeat(512)),
  header({ name: 'link', type: '1', link: 'a', size: 700 }),
  header({ name: 'd/', type: '5' }),
  pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 's', 'GNU.sparse.realsize': '300' }),
  member({ name: 'GNUSparseFile.0/s' }, Buffer.concat([padded('2\n10\n5\n200\n5\n'), Buffer.from('helloworld')])),
  member(
    {
      name: 'old',
      type: 'S',
      magic: 'gnu',
      raw: [
        [386, '00000000010\x0000000000002\0'],
        [483, '00000000100\0'],
      ],
    },
    'ab',
  ),
  header({ name: 'dev', type: '3', major: 1, minor: 3 }),
  member({ name: 'odd', type: 'Z' }, 'odd'),
  endMarker,
]);

describe('one archive with everything in it', () => {
  const whole = plain(readTar(zoo));

  test('is read', () => {
    expect(codes(readTar(zoo))).toEqual(['tar-type']);
    expect(readTar(zoo).entries).toHaveLength(9);
  });

  test('does not depend on where the bytes are cut', () => {
    for (let cut = 1; cut < zoo.length; cut += 1)
      expect(plain(readTar(zoo, [cut, zoo.length])), `cut at ${cut}`).toEqual(whole);
    for (const step of [1, 2, 3, 511, 512, 513, 1000]) expect(plain(readTar(zoo, [step]))).toEqual(whole);
    fc.assert(
      fc.property(steps, (cuts) => {
        expect(plain(readTar(zoo, cuts))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  test('cut off anywhere it is never called complete', () => {
    // The last zero block alone may be missing: that is said as a problem, and no entry can be.
    for (let length = 0; length < zoo.length - 1023; length += 1) {
      const reading = readTar(zoo.subarray(0, length));
      expect(reading.complete && length < zoo.length - 512 - 511, `cut to ${length}`).toBe(false);
      expect(reading.problems.length, `cut to ${length}`).toBeGreaterThan(0);
    }
  });

  test('no change of bytes throws or hangs, nor depends on the cuts', () => {
    const change = fc.array(fc.tuple(fc.integer({ min: 0, max: zoo.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(change, steps, (changes, cuts) => {
        const bytes = Buffer.from(zoo);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          expect(plain(readTar(bytes, cuts))).toEqual(plain(readTar(bytes)));
        } catch (error) {
          if (!(error instanceof PratiqueError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a changed header byte is noticed: checksum, or nothing that counts', () => {
    for (let at = 0; at < 512; at += 1) {
      const bytes = Buffer.concat([header({ name: 'a' }), header({ name: 'b' }), endMarker]);
      bytes[512 + at] = (bytes[512 + at] as number) ^ 0x10;
      const reading = readTar(bytes);
      const isSame = reading.complete && reading.problems.length === 0;
      expect(isSame && reading.entries[1]?.path !== 'b', `byte ${at}`).toBe(false);
    }
  });
});

test('arbitrary bytes are read without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), steps, (bytes, cuts) => {
      const reading = readTar(bytes, cuts);
      expect(reading.complete).toBe(bytes.length >= 512 && bytes.subarray(0, 512).every((byte) => byte === 0));
    }),
    { numRuns: 300 },
  );
});

test('tar-stream sees the same names, types and contents', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 6 }), async (members) => {
      const bytes = await pakked(members);
      const theirs: { name: string; type: string; body: string }[] = [];
      const extractor = extract();
      extractor.end(bytes);
      for await (const entry of extractor) {
        const parts: Buffer[] = [];
        for await (const part of entry) parts.push(part as Buffer);
        theirs.push({
          name: entry.header.name.replace(/\/$/, ''),
          type: types[entry.header.type as keyof typeof types],
          body: Buffer.concat(parts).toString('latin1'),
        });
      }
      const ours = readTar(bytes).entries.map((entry) => ({
        name: entry.path.replace(/\/$/, ''),
        type: entry.type,
        body: entry.body.toString('latin1'),
      }));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 60 },
  );
});
