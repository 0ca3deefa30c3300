import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { codes, endMarker, type HeaderOptions, header, member, padded, pax, readTar, record } from './archive.ts';

function only(...parts: Uint8Array[]) {
  const reading = readTar(Buffer.concat([...parts, endMarker]));
  expect(codes(reading)).toEqual([]);
  expect(reading.complete).toBe(true);
  expect(reading.entries).toHaveLength(1);
  return reading.entries[0] as (typeof reading.entries)[number];
}

describe('one member', () => {
  test.each<[string, HeaderOptions, object]>([
    [
      'file',
      { name: 'a/b', mode: 0o4755, uid: 12, gid: 34, mtime: 56 },
      { path: 'a/b', type: 'file', mode: 0o4755, uid: 12, gid: 34, mtime: 56 },
    ],
    ['file with a NUL as flag', { type: '\0', magic: 'v7' }, { type: 'file', typeflag: 0 }],
    ['folder of v7', { name: 'd/', type: '\0', magic: 'v7' }, { path: 'd/', type: 'directory' }],
    ['folder', { name: 'd/', type: '5' }, { type: 'directory' }],
    ['contiguous file', { type: '7' }, { type: 'file' }],
    ['symbolic link', { type: '2', link: '../x' }, { type: 'symlink', link: '../x' }],
    ['hard link', { type: '1', link: 'x' }, { type: 'hardlink', link: 'x', size: 0 }],
    ['character device', { type: '3', major: 5, minor: 1 }, { type: 'character', device: { major: 5, minor: 1 } }],
    ['block device', { type: '4', major: 8, minor: 0 }, { type: 'block', device: { major: 8, minor: 0 } }],
    ['fifo', { type: '6' }, { type: 'fifo', device: undefined }],
    ['prefix of ustar', { name: 'b', prefix: 'a/a' }, { path: 'a/a/b' }],
    [
      'a full name and prefix',
      { name: 'n'.repeat(100), prefix: 'p'.repeat(155) },
      { path: `${'p'.repeat(155)}/${'n'.repeat(100)}` },
    ],
    ['no prefix in GNU archives', { name: 'b', magic: 'gnu', prefix: '12345670123\0' }, { path: 'b' }],
    [
      'prefix of star',
      { name: 'b', prefix: `${'p'.repeat(131)}01234567012`, raw: [[508, 'tar\0']] },
      { path: `${'p'.repeat(131)}/b` },
    ],
    ['uid in base-256', { raw: [[108, '\x80\0\0\0\xff\xff\xff\xfe']] }, { uid: 4294967294 }],
    ['negative time', { raw: [[136, '\xff'.repeat(12)]] }, { mtime: -1 }],
    ['signed checksum', { name: '\xe4', checksum: 'signed' }, { path: '\udce4' }],
    ['UTF-8 name', { name: '\xc3\xa4' }, { path: 'ä' }],
    ['a folder that states a size', { name: 'd/', type: '5', size: 4096 }, { type: 'directory', size: 0 }],
    ['a link that states the size of its target', { type: '1', link: 'x', size: 4096 }, { type: 'hardlink', size: 0 }],
  ])('%s', (_what, options, expected) => {
    expect(only(header(options))).toMatchObject(expected);
  });

  test.each([0, 1, 511, 512, 513, 5000])('content of %i bytes', (size) => {
    const body = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
    const entry = only(member({ name: 'f' }, body));
    expect(entry.body.equals(body)).toBe(true);
    expect(entry.isWhole).toBe(true);
    expect(entry.size).toBe(size);
  });

  test('offsets say where header and content lie', () => {
    const bytes = Buffer.concat([member({ name: 'a' }, 'x'), member({ name: 'b' }, 'hello'), endMarker]);
    const [, second] = readTar(bytes).entries;
    expect(second).toMatchObject({ offset: 1024, bodyOffset: 1536 });
    expect(bytes.toString('latin1', second?.bodyOffset, (second?.bodyOffset ?? 0) + 5)).toBe('hello');
  });
});

describe('extended headers', () => {
  const long = 'l/'.repeat(200);
  test.each<[string, Buffer[], object]>([
    ['GNU long name', [member({ name: '././@LongLink', type: 'L', magic: 'gnu' }, `${long}\0`)], { path: long }],
    ['GNU long link', [member({ name: '././@LongLink', type: 'K', magic: 'gnu' }, `${long}\0`)], { link: long }],
    ['pax path and link', [pax({ path: 'p', linkpath: 'q' })], { path: 'p', link: 'q' }],
    ['pax owner and time', [pax({ uid: '3000000', gid: '4', mtime: '5.5' })], { uid: 3000000, gid: 4, mtime: 5 }],
    ['the flag of Solaris', [member({ type: 'X' }, record('path', 'p'))], { path: 'p' }],
    ['a global owner', [pax({ uid: '7' }, 'g')], { uid: 7 }],
    ['an own record before a global one', [pax({ uid: '7' }, 'g'), pax({ uid: '8' })], { uid: 8 }],
    ['a global record taken back', [pax({ uid: '7' }, 'g'), pax({ uid: '' })], { uid: 1 }],
    ['a comment', [pax({ comment: 'deadbeef' }, 'g')], { path: 'name' }],
    ['an empty path', [pax({ path: '' })], { path: 'name' }],
  ])('%s', (_what, before, expected) => {
    expect(only(...before, header({ name: 'name', type: '2', link: 'link', uid: 1 }))).toMatchObject(expected);
  });

  test('a pax size counts, not that of the header', () => {
    const entry = only(pax({ size: '5' }), header({ size: 0 }), padded('hello'));
    expect(entry.body.toString()).toBe('hello');
  });

  test('attributes reach the entry, global ones too', () => {
    const entry = only(pax({ 'SCHILY.xattr.user.g': 'G' }, 'g'), pax({ 'SCHILY.xattr.user.l': 'L' }), header());
    expect([...(entry.xattrs ?? [])]).toEqual([
      ['user.g', Uint8Array.of(71)],
      ['user.l', Uint8Array.of(76)],
    ]);
  });

  test('an own record is for one entry, a global one for all', () => {
    const reading = readTar(Buffer.concat([pax({ gid: '9' }, 'g'), pax({ uid: '7' }), header(), header(), endMarker]));
    expect(reading.entries.map(({ uid, gid }) => [uid, gid])).toEqual([
      [7, 9],
      [0, 9],
    ]);
  });

  test.each<[string, Buffer[], boolean]>([
    ['two own headers', [pax({ path: 'a' }), pax({ uid: '1' }), header()], true],
    ['two long names', [member({ type: 'L' }, 'a\0'), member({ type: 'L' }, 'b\0'), header()], true],
    ['a global path', [pax({ path: 'a' }, 'g'), header()], true],
    ['a global size', [pax({ size: '0' }, 'g'), header()], true],
    ['a header for nothing', [header(), pax({ path: 'a' })], false],
    ['a damaged header', [member({ type: 'x' }, 'rubbish'), header()], false],
  ])('%s: tar-pax', (_what, parts, complete) => {
    const reading = readTar(Buffer.concat([...parts, endMarker]));
    expect(codes(reading)).toEqual(['tar-pax']);
    expect(reading.complete).toBe(complete);
  });

  test('one above the cap is walked over and said', () => {
    const body = Buffer.alloc(limits.paxHeader + 1, 65);
    const reading = readTar(Buffer.concat([member({ type: 'x' }, body), header({ name: 'next' }), endMarker]));
    expect(codes(reading)).toEqual(['tar-pax']);
    expect(reading.entries.map((entry) => entry.path)).toEqual(['next']);
    expect(reading.complete).toBe(false);
  });

  test('a declared size of petabytes takes no memory', () => {
    const before = process.memoryUsage().arrayBuffers;
    const reading = readTar(
      Buffer.concat([header({ type: 'L', raw: [[124, '\x80\0\0\0\0\x0f\0\0\0\0\0\0']] }), Buffer.alloc(2048)]),
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 24);
    expect(codes(reading)).toContain('tar-truncated');
  });
});

describe('sparse files', () => {
  const content = Buffer.concat([
    Buffer.alloc(1000),
    Buffer.from('hello'),
    Buffer.alloc(95),
    Buffer.from('world'),
    Buffer.alloc(9),
  ]);
  const octal = (value: number): string => `${value.toString(8).padStart(11, '0')}\0`;
  const pair = (offset: number, length: number): string => octal(offset) + octal(length);

  test.each<[string, Buffer]>([
    [
      'old GNU',
      member(
        {
          name: 's',
          type: 'S',
          magic: 'gnu',
          raw: [
            [386, pair(1000, 5) + pair(1100, 5)],
            [483, octal(1114)],
          ],
        },
        'helloworld',
      ),
    ],
    [
      'old GNU with more blocks',
      Buffer.concat([
        header({
          name: 's',
          type: 'S',
          magic: 'gnu',
          size: 10,
          raw: [
            [386, pair(1000, 1) + pair(1001, 1) + pair(1002, 1) + pair(1003, 1)],
            [482, '\x01'],
            [483, octal(1114)],
          ],
        }),
        padded(`${pair(1004, 1)}${pair(1100, 5)}${pair(1114, 0)}`),
        padded('helloworld'),
      ]),
    ],
    [
      'pax 0.0',
      Buffer.concat([
        pax([
          ['GNU.sparse.size', '1114'],
          ['GNU.sparse.numblocks', '2'],
          ['GNU.sparse.offset', '1000'],
          ['GNU.sparse.numbytes', '5'],
          ['GNU.sparse.offset', '1100'],
          ['GNU.sparse.numbytes', '5'],
        ]),
        member({ name: 's' }, 'helloworld'),
      ]),
    ],
    [
      'pax 0.1',
      Buffer.concat([
        pax({ 'GNU.sparse.size': '1114', 'GNU.sparse.name': 's', 'GNU.sparse.map': '1000,5,1100,5' }),
        member({ name: 'GNUSparseFile.0/s' }, 'helloworld'),
      ]),
    ],
    [
      'pax 1.0',
      Buffer.concat([
        pax({
          'GNU.sparse.major': '1',
          'GNU.sparse.minor': '0',
          'GNU.sparse.name': 's',
          'GNU.sparse.realsize': '1114',
        }),
        member(
          { name: 'GNUSparseFile.0/s' },
          Buffer.concat([padded('2\n1000\n5\n1100\n5\n'), Buffer.from('helloworld')]),
        ),
      ]),
    ],
  ])('%s', (_what, bytes) => {
    for (const step of [1, 7, 512, 1 << 20]) {
      const reading = readTar(Buffer.concat([bytes, member({ name: 'next' }, 'n'), endMarker]), [step]);
      expect(codes(reading)).toEqual([]);
      expect(reading.entries.map((entry) => entry.path)).toEqual(['s', 'next']);
      expect(reading.entries[0]).toMatchObject({ size: 1114, isSparse: true, isWhole: true });
      expect(reading.entries[0]?.body.equals(content)).toBe(true);
    }
  });

  test.each<[string, Buffer]>([
    [
      'pieces that overlap',
      Buffer.concat([pax({ 'GNU.sparse.size': '20', 'GNU.sparse.map': '0,5,4,5' }), member({}, 'helloworld')]),
    ],
    [
      'pieces beyond the end',
      Buffer.concat([pax({ 'GNU.sparse.size': '9', 'GNU.sparse.map': '0,10' }), member({}, 'helloworld')]),
    ],
    [
      'pieces that are not stored',
      Buffer.concat([pax({ 'GNU.sparse.size': '20', 'GNU.sparse.map': '0,11' }), member({}, 'helloworld')]),
    ],
    [
      'an odd list',
      Buffer.concat([pax({ 'GNU.sparse.size': '20', 'GNU.sparse.map': '0,10,3' }), member({}, 'helloworld')]),
    ],
    ['no size', Buffer.concat([pax({ 'GNU.sparse.map': '0,10' }), member({}, 'helloworld')])],
    [
      'an unknown version',
      Buffer.concat([
        pax({ 'GNU.sparse.major': '2', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '10' }),
        member({}, 'helloworld'),
      ]),
    ],
    [
      'a map that is no text',
      Buffer.concat([
        pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '10' }),
        member({}, padded('x')),
      ]),
    ],
    [
      'a map that is not there',
      Buffer.concat([
        pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '10' }),
        member({}, '1\n'),
      ]),
    ],
    [
      'a map of a million pieces',
      Buffer.concat([
        pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '10' }),
        member({}, padded('1000000\n')),
      ]),
    ],
  ])('%s: tar-sparse, and the next entry is found', (_what, bytes) => {
    const reading = readTar(Buffer.concat([bytes, member({ name: 'next' }, 'n'), endMarker]));
    expect(codes(reading)).toEqual(['tar-sparse']);
    expect(reading.complete).toBe(false);
    expect(reading.entries.at(-1)).toMatchObject({ path: 'next', isWhole: true });
    expect(reading.entries[0]?.isWhole).toBe(false);
  });
});

describe('endings', () => {
  test.each<[string, Buffer, string[], boolean, number]>([
    ['empty archive', endMarker, [], true, 0],
    ['long padding', Buffer.concat([header(), Buffer.alloc(10240)]), [], true, 1],
    ['no bytes', Buffer.alloc(0), ['tar-no-end'], false, 0],
    ['no end marker', header(), ['tar-no-end'], false, 1],
    ['half an end marker', Buffer.concat([header(), Buffer.alloc(512)]), ['tar-no-end'], true, 1],
    [
      'an entry behind the end',
      Buffer.concat([header(), endMarker, header({ name: 'late' })]),
      ['tar-after-end'],
      true,
      1,
    ],
    [
      'an entry behind one zero block',
      Buffer.concat([header(), Buffer.alloc(512), header({ name: 'late' }), endMarker]),
      ['tar-after-end'],
      true,
      1,
    ],
    ['rubbish behind the end', Buffer.concat([header(), endMarker, Buffer.from('x')]), ['tar-after-end'], true, 1],
    [
      'much rubbish behind the end',
      Buffer.concat([header(), endMarker, Buffer.alloc(5000, 1)]),
      ['tar-after-end'],
      true,
      1,
    ],
    ['cut in a header', Buffer.concat([header(), header()]).subarray(0, 700), ['tar-truncated'], false, 1],
    ['cut in content', member({}, 'x'.repeat(600)).subarray(0, 800), ['tar-truncated'], false, 1],
    ['cut in padding', member({}, 'x').subarray(0, 600), ['tar-truncated'], false, 1],
    ['cut in an extended header', pax({ path: 'a' }).subarray(0, 514), ['tar-truncated'], false, 0],
    ['text', Buffer.from('hello'), ['not-a-tar'], false, 0],
    ['long text', Buffer.alloc(4000, 'hello '), ['not-a-tar'], false, 0],
  ])('%s', (_what, bytes, expected, complete, entries) => {
    for (const step of [1, 511, 1 << 20]) {
      const reading = readTar(bytes, [step]);
      expect(codes(reading)).toEqual(expected);
      expect(reading.complete).toBe(complete);
      expect(reading.entries).toHaveLength(entries);
    }
  });
});

describe('damage', () => {
  test('behind a damaged header the next good one is found', () => {
    const bytes = Buffer.concat([
      member({ name: 'a' }, 'a'),
      member({ name: 'b', checksum: 'wrong' }, 'b'),
      member({ name: 'c' }, 'c'),
      endMarker,
    ]);
    const reading = readTar(bytes);
    expect(codes(reading)).toEqual(['tar-checksum']);
    expect(reading.problems[0]?.offset).toBe(1024);
    expect(reading.entries.map(({ path, isWhole }) => [path, isWhole])).toEqual([
      ['a', true],
      ['c', true],
    ]);
    expect(reading.complete).toBe(false);
  });

  test('a size that is no number: the next header is searched for', () => {
    const reading = readTar(
      Buffer.concat([header({ raw: [[124, 'xxxxxxxxxxx\0']] }), padded('body'), header({ name: 'next' }), endMarker]),
    );
    expect(codes(reading)).toEqual(['tar-field']);
    expect(reading.entries.map((entry) => entry.path)).toEqual(['next']);
    expect(reading.complete).toBe(false);
  });

  test.each([
    ['mode', 100],
    ['uid', 108],
    ['gid', 116],
    ['mtime', 136],
  ] as const)('a %s that is no number makes the reading incomplete', (_field, offset) => {
    const reading = readTar(Buffer.concat([header({ raw: [[offset, '9']] }), endMarker]));
    expect(codes(reading)).toEqual(['tar-field']);
    expect(reading.complete).toBe(false);
  });

  test.each(['V', 'M', 'N', 'D', 'Z', '\x7f'])('the type flag %j is kept and said', (type) => {
    const reading = readTar(
      Buffer.concat([member({ name: 'odd', type }, 'body'), member({ name: 'next' }, 'n'), endMarker]),
    );
    expect(codes(reading)).toEqual(['tar-type']);
    expect(reading.entries.map((entry) => [entry.path, entry.type])).toEqual([
      ['odd', 'unknown'],
      ['next', 'file'],
    ]);
  });

  test('content behind a hard link is walked over and said', () => {
    const reading = readTar(
      Buffer.concat([
        member({ name: 'l', type: '1', link: 'x' }, 'b'.repeat(1500)),
        member({ name: 'next' }, 'n'),
        endMarker,
      ]),
    );
    expect(codes(reading)).toEqual(['tar-field']);
    expect(reading.entries.map((entry) => entry.path)).toEqual(['l', 'next']);
  });

  test('duplicates are kept', () => {
    const reading = readTar(Buffer.concat([member({ name: 'a' }, '1'), member({ name: 'a' }, '2'), endMarker]));
    expect(reading.entries.map((entry) => entry.body.toString())).toEqual(['1', '2']);
  });
});
