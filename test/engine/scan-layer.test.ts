import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import type { Want } from '../../src/base/pattern.ts';
import { makeRing } from '../../src/engine/ring.ts';
import {
  inflateInto,
  LayerScanner,
  mergePipe,
  type ScanRequest,
  scanAddress,
  scanAddressAsync,
  scanRing,
} from '../../src/engine/scan-layer.ts';
import { EntryTable } from '../../src/model/entry.ts';
import type { LayerScan } from '../../src/model/layer.ts';
import { endMarker, header, member, pax } from '../formats/tar/archive.ts';

const asked: ScanRequest = { algorithms: ['sha256'], diffAlgorithms: ['sha256'], isFileSystem: true, wants: [] };
const zstd = (bytes: Uint8Array): Buffer => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
const sha = (bytes: Uint8Array, algorithm = 'sha256'): string =>
  `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;

function scan(
  bytes: Uint8Array,
  request: Partial<ScanRequest> = {},
  steps: readonly number[] = [bytes.length],
): LayerScan {
  const scanner = new LayerScanner({ ...asked, ...request });
  let turn = 0;
  for (let at = 0; at < bytes.length; turn += 1) {
    const step = Math.max(1, steps[turn % steps.length] ?? bytes.length);
    const piece = Uint8Array.from(bytes.subarray(at, at + step));
    scanner.push(piece);
    piece.fill(0xee);
    at += step;
  }
  const result = scanner.finish();
  expect(scanner.bytesSeen).toBe(bytes.length);
  return result;
}

function entries(result: LayerScan) {
  const table = new EntryTable(result.columns, 0);
  return table.names.map((_, index) => {
    const { path, type, mode, uid, gid, size, mtime, device, link, xattrs } = table.at(index);
    const content = result.columns.contents.get(index);
    return {
      path,
      type,
      mode,
      uid,
      gid,
      size,
      mtime,
      device,
      link,
      xattrs: xattrs && [...xattrs],
      head: Buffer.from(table.head(index)).toString('latin1'),
      content: content && Buffer.from(content).toString('latin1'),
    };
  });
}

const problems = (result: LayerScan): string[] => result.problems.map((problem) => problem.code);
const plain = (result: LayerScan) => ({ ...result, columns: entries(result) });

const layer = Buffer.concat([
  header({ name: './', type: '5', mode: 0o755 }),
  header({ name: './etc/', type: '5', mode: 0o755 }),
  member({ name: './etc/passwd', mode: 0o100644, uid: 1, gid: 2, mtime: 3 }, 'root:x:0:0::/root:/bin/sh\n'),
  pax({ 'SCHILY.xattr.user.a': 'v' }),
  member({ name: 'usr/bin/tool', mode: 0o4755 }, `\x7fELF${'x'.repeat(5000)}`),
  header({ name: 'usr/bin/other', type: '1', link: './usr/bin/tool' }),
  header({ name: 'bin', type: '2', link: '/usr/bin' }),
  header({ name: 'dev/null', type: '3', major: 1, minor: 3 }),
  member({ name: 'run.sh', mode: 0o755 }, '#!/bin/sh\necho hello\n'),
  member({ name: 'empty' }),
  header({ name: 'etc/.wh.old' }),
  header({ name: 'opt/.wh..wh..opq' }),
  endMarker,
]);

describe('a layer', () => {
  test('its entries', () => {
    const result = scan(layer);
    expect(result).toMatchObject({
      state: 'read',
      compression: 'none',
      complete: true,
      problemCount: 0,
      size: layer.length,
      contentSize: layer.length,
    });
    expect(entries(result)).toMatchObject([
      { path: '', type: 'directory' },
      { path: 'etc', type: 'directory', mode: 0o755 },
      {
        path: 'etc/passwd',
        type: 'file',
        mode: 0o644,
        uid: 1,
        gid: 2,
        mtime: 3,
        size: 26,
        head: 'root:x:0:0::/root:/bin/sh\n',
        content: undefined,
      },
      {
        path: 'usr/bin/tool',
        mode: 0o4755,
        size: 5004,
        xattrs: [['user.a', Uint8Array.of(118)]],
        head: `\x7fELF${'x'.repeat(28)}`,
      },
      { path: 'usr/bin/other', type: 'hardlink', link: 'usr/bin/tool', head: '' },
      { path: 'bin', type: 'symlink', link: '/usr/bin' },
      { path: 'dev/null', type: 'character', device: { major: 1, minor: 3 } },
      { path: 'run.sh', head: '#!/bin/sh\necho hello\n' },
      { path: 'empty', size: 0, head: '' },
      { path: 'etc/.wh.old' },
      { path: 'opt/.wh..wh..opq' },
    ]);
  });

  test.each([
    ['none', (bytes: Uint8Array) => bytes],
    ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
    ['gzip', (bytes: Uint8Array) => Buffer.concat([gzipSync(bytes.subarray(0, 3000)), gzipSync(bytes.subarray(3000))])],
    ['zstd', zstd],
    ['zstd', (bytes: Uint8Array) => Buffer.concat([zstd(bytes.subarray(0, 3000)), zstd(bytes.subarray(3000))])],
  ] as const)('%s: digests, DiffIDs and entries, wherever it is cut', (compression, pack) => {
    const blob = pack(layer);
    const request: Partial<ScanRequest> = { algorithms: ['sha512', 'sha256'], diffAlgorithms: ['sha256', 'sha512'] };
    const whole = scan(blob, request);
    expect(whole).toMatchObject({
      compression,
      complete: true,
      size: blob.length,
      contentSize: layer.length,
      problems: [],
    });
    expect([...whole.digests].sort()).toEqual([sha(blob), sha(blob, 'sha512')]);
    expect([...whole.diffIds].sort()).toEqual([sha(layer), sha(layer, 'sha512')]);
    expect(entries(whole)).toEqual(entries(scan(layer)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 10 }), (cuts) => {
        expect(plain(scan(blob, request, cuts))).toEqual(plain(whole));
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['both of one kind', ['sha256'], ['sha256'], 1, 1],
    ['of two kinds', ['sha512'], ['sha256'], 1, 1],
    ['only the blob', ['sha256'], [], 1, 0],
    ['none', [], [], 0, 0],
  ] as const)('digests as asked: %s', (_what, algorithms, diffAlgorithms, digests, diffIds) => {
    for (const blob of [layer, gzipSync(layer)]) {
      const result = scan(blob, { algorithms, diffAlgorithms });
      expect(result.digests).toEqual(algorithms.map((algorithm) => sha(blob, algorithm)));
      expect(result.diffIds).toEqual(diffAlgorithms.map((algorithm) => sha(layer, algorithm)));
      expect(result.digests.length + result.diffIds.length).toBe(digests + diffIds);
    }
  });

  test('every way of reading it gives the same', async () => {
    for (const blob of [layer, gzipSync(layer), zstd(layer), gzipSync(layer).subarray(0, 200), Buffer.from('text')]) {
      const expected = plain(scan(blob));
      const address = { kind: 'memory', bytes: new Uint8Array(blob) } as const;
      let told = 0;
      expect(
        plain(
          scanAddress(address, asked, (bytes) => {
            told += bytes;
          }),
        ),
      ).toEqual(expected);
      expect(told).toBe(blob.length);
      expect(plain(await scanAddressAsync(address, asked))).toEqual(expected);
      const ring = makeRing();
      const outer = inflateInto(address, asked, ring);
      expect(plain(mergePipe(outer, scanRing(ring, asked)))).toEqual(expected);
    }
  });

  test('a blob that is no file system is hashed only', () => {
    const result = scan(gzipSync(layer), { isFileSystem: false });
    expect(result).toMatchObject({
      state: 'opaque',
      complete: true,
      problems: [],
      diffIds: [],
      digests: [sha(gzipSync(layer))],
    });
    expect(result.columns.count).toBe(0);
  });
});

describe('contents', () => {
  const want = (path: Want['path'], capture: Want['capture']): Want => ({ path, capture });
  const kept = (wants: Want[], bytes: Uint8Array = layer, steps?: readonly number[]) =>
    Object.fromEntries(
      entries(scan(bytes, { wants }, steps)).flatMap(({ path, content }) =>
        content === undefined ? [] : [[path, content]],
      ),
    );

  test.each<[string, Want[], Record<string, string>]>([
    ['by path', [want({ exact: 'etc/passwd' }, { max: 100 })], { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' }],
    ['by name', [want({ name: 'passwd' }, { max: 26 })], { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' }],
    ['larger than wanted', [want({ name: 'passwd' }, { max: 25 })], {}],
    [
      'the head of a larger one',
      [want({ name: 'passwd' }, { max: 25 }), want({ name: 'passwd' }, { head: 4 })],
      { 'etc/passwd': 'root' },
    ],
    ['by suffix', [want({ suffix: '.sh' }, { head: 2 })], { 'run.sh': '#!' }],
    ['by folder', [want({ under: 'usr' }, { head: 6 })], { 'usr/bin/tool': '\x7fELFxx' }],
    ['by mode', [want({ modeMask: 0o4000 }, { head: 1 })], { 'usr/bin/tool': '\x7f' }],
    ['by magic', [want({ magic: '#!' }, { max: 1000 })], { 'run.sh': '#!/bin/sh\necho hello\n' }],
    [
      'whole by magic, more than the head',
      [want({ magic: '\x7fELF' }, { max: 10_000 })],
      { 'usr/bin/tool': `\x7fELF${'x'.repeat(5000)}` },
    ],
    [
      'magic widens what the path wants',
      [want({ exact: 'run.sh' }, { head: 1 }), want({ magic: '#!' }, { head: 10 })],
      { 'run.sh': '#!/bin/sh\n' },
    ],
    ['an empty file needs no content', [want({ exact: 'empty' }, { max: 10 })], {}],
  ])('%s', (_what, wants, expected) => {
    for (const step of [1, 5, 31, 33, 512, 1 << 20])
      expect(kept(wants, layer, [step]), `in pieces of ${step}`).toEqual(expected);
  });

  test('of a sparse file, holes as zeros', () => {
    const sparse = Buffer.concat([
      pax({ 'GNU.sparse.size': '60', 'GNU.sparse.name': 's', 'GNU.sparse.map': '5,2,40,3' }),
      member({ name: 'x' }, '#!abc'),
      pax({ 'GNU.sparse.size': '40', 'GNU.sparse.name': 'holes', 'GNU.sparse.map': '' }),
      member({ name: 'y' }),
      endMarker,
    ]);
    const text = `${'\0'.repeat(5)}#!${'\0'.repeat(33)}abc${'\0'.repeat(17)}`;
    for (const step of [1, 1 << 20]) {
      const result = scan(
        sparse,
        { wants: [want({ exact: 's' }, { max: 60 }), want({ magic: '\0\0' }, { head: 41 })] },
        [step],
      );
      expect(entries(result)).toMatchObject([
        { path: 's', size: 60, head: text.slice(0, 32), content: text },
        { path: 'holes', size: 40, head: '\0'.repeat(32), content: '\0'.repeat(40) },
      ]);
    }
  });

  test('no more than the cap of a layer', () => {
    const body = Buffer.alloc(limits.captureFile - 1, 65);
    const many = Buffer.concat([
      ...Array.from({ length: 8 }, (_, index) => member({ name: `f${index}` }, body)),
      member({ name: 'small' }, 's'),
      endMarker,
    ]);
    const result = scan(many, { wants: [want({ under: '' }, { max: Number.MAX_SAFE_INTEGER })] });
    const sizes = [...result.columns.contents.values()].map((bytes) => bytes.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limits.captureLayer);
    expect(result.columns.contents.has(8)).toBe(true);
  });

  test('a file above the cap of one is not kept', () => {
    const result = scan(Buffer.concat([member({ name: 'f' }, Buffer.alloc(limits.captureFile + 1)), endMarker]), {
      wants: [want({ name: 'f' }, { max: Number.MAX_SAFE_INTEGER })],
    });
    expect(result.columns.contents.size).toBe(0);
  });

  test('a file that is cut off is not kept', () => {
    const result = scan(member({ name: 'f' }, 'x'.repeat(600)).subarray(0, 900), {
      wants: [want({ name: 'f' }, { max: 1000 })],
    });
    expect(result.columns.contents.size).toBe(0);
    expect(result.complete).toBe(false);
  });
});

describe('paths and links', () => {
  test.each<[string, Buffer[], string[], boolean, string[]]>([
    ['above the root', [header({ name: '../x' })], ['path-escapes'], false, []],
    ['above the root on the way', [header({ name: 'a/../../etc/x' })], ['path-escapes'], false, []],
    ['dots that stay inside', [header({ name: 'a/./b/../c//d' })], [], true, ['a/c/d']],
    ['absolute', [header({ name: '/etc/x' })], ['path-absolute'], true, ['etc/x']],
    ['absolute and above', [header({ name: '/../x' })], ['path-escapes'], false, []],
    ['empty', [header({ name: '' })], ['path-empty'], true, []],
    ['the root as a file', [header({ name: './' })], ['path-empty'], true, []],
    ['too long', [pax({ path: 'p/'.repeat(limits.path) }), header()], ['path-too-long'], false, []],
    ['with a NUL', [pax({ path: 'a\0b' }), header()], ['path-nul'], false, ['a']],
    [
      'through a link',
      [header({ name: 'd', type: '2', link: '/etc' }), header({ name: 'd/x' }), header({ name: 'd/e/y' })],
      ['path-through-link', 'path-through-link'],
      true,
      ['d', 'd/x', 'd/e/y'],
    ],
    [
      'beside a link',
      [header({ name: 'd', type: '2', link: '/etc' }), header({ name: 'dd/x' })],
      [],
      true,
      ['d', 'dd/x'],
    ],
    [
      'a link made after the files of its folder',
      [header({ name: 'd/x' }), header({ name: 'd', type: '2', link: '/etc' }), header({ name: 'd/y' })],
      ['path-through-link'],
      true,
      ['d/x', 'd', 'd/y'],
    ],
    [
      'a link replaced by a folder',
      [header({ name: 'd', type: '2', link: '/etc' }), header({ name: 'd', type: '5' }), header({ name: 'd/x' })],
      ['duplicate-changes-type'],
      true,
      ['d', 'd', 'd/x'],
    ],
    [
      'hard link above the root',
      [header({ name: 'l', type: '1', link: '../../etc/shadow' })],
      ['link-escapes'],
      false,
      [],
    ],
    ['hard link to below', [header({ name: 'l', type: '1', link: 'in/a/lower/layer' })], [], true, ['l']],
    ['symbolic link above the root', [header({ name: 'l', type: '2', link: '../../../etc' })], [], true, ['l']],
    ['the same twice', [header({ name: 'a' }), header({ name: './a' })], [], true, ['a', 'a']],
    [
      'a file that becomes a link to one',
      [header({ name: 'a' }), header({ name: 'a', type: '1', link: 'b' })],
      [],
      true,
      ['a', 'a'],
    ],
    [
      'a file that becomes a folder',
      [header({ name: 'a' }), header({ name: 'a/', type: '5' })],
      ['duplicate-changes-type'],
      true,
      ['a', 'a'],
    ],
    ['escapes in names', [header({ name: 'a\x1b[31m' })], [], true, ['a\x1b[31m']],
    [
      'names that are no UTF-8',
      [header({ name: 'a\xff' }), header({ name: 'a\xfe' })],
      [],
      true,
      ['a\udcff', 'a\udcfe'],
    ],
  ])('%s', (_what, parts, expected, complete, paths) => {
    const result = scan(Buffer.concat([...parts, endMarker]));
    expect(problems(result)).toEqual(expected);
    expect(result.complete).toBe(complete);
    expect(entries(result).map((entry) => entry.path)).toEqual(paths);
  });

  test.each(['.wh.', 'd/.wh.', '.wh..', '.wh...', '.wh..wh.x', 'd/.wh..wh..op', '.wh..wh.'])(
    '%s is no whiteout',
    (name) => {
      expect(problems(scan(Buffer.concat([header({ name }), endMarker])))).toEqual(['whiteout-malformed']);
    },
  );

  test.each(['.wh.a', 'd/.wh.a', '.wh..wh..opq', '.wh..wh.plnk', '.wh..wh.aufs', '.wh...a', '.whx', 'a.wh.'])(
    '%s is one, or none at all',
    (name) => {
      expect(problems(scan(Buffer.concat([header({ name }), endMarker])))).toEqual([]);
    },
  );

  test('problems are counted beyond those that are kept', () => {
    const result = scan(
      Buffer.concat([...Array.from({ length: limits.problems + 50 }, () => header({ name: '../x' })), endMarker]),
    );
    expect(result.problems).toHaveLength(limits.problems);
    expect(result.problemCount).toBe(limits.problems + 50);
  });
});

describe('bytes that are not what they should be', () => {
  test.each([
    ['xz', Buffer.from('fd377a585a000004e6d6b446', 'hex')],
    ['bzip2', Buffer.from('425a68393141592653590000', 'hex')],
    ['unknown', Buffer.from('04224d186440a70000000000', 'hex')],
  ])('%s is hashed and said, not read', (compression, start) => {
    const blob = Buffer.concat([start, Buffer.alloc(1000, 7)]);
    const result = scan(blob);
    expect(result).toMatchObject({
      state: 'read',
      compression,
      complete: false,
      digests: [sha(blob)],
      diffIds: [],
      contentSize: 0,
    });
    expect(problems(result)).toEqual(['compression-unsupported']);
    expect(result.columns.count).toBe(0);
  });

  test.each([
    ['no bytes', Buffer.alloc(0), ['tar-no-end'], false],
    ['text', Buffer.from('hello'), ['not-a-tar'], false],
    ['a page', Buffer.from('<!doctype html>'.repeat(200)), ['not-a-tar'], false],
    ['gzip padding', Buffer.concat([gzipSync(layer), Buffer.alloc(100)]), ['compression-trailing'], true],
    ['gzip and rubbish', Buffer.concat([gzipSync(layer), Buffer.from('rubbish')]), ['compression-trailing'], false],
    ['an archive behind the archive', Buffer.concat([layer, layer]), ['tar-after-end'], true],
    ['no end marker', layer.subarray(0, -1024), ['tar-no-end'], false],
  ])('%s', (_what, blob, expected, complete) => {
    const result = scan(blob);
    expect(problems(result)).toEqual(expected);
    expect(result.complete).toBe(complete);
    expect(result.digests).toEqual([sha(blob)]);
  });

  test.each([
    ['none', layer],
    ['gzip', gzipSync(layer)],
    ['zstd', zstd(layer)],
  ])(
    '%s, cut off at every byte: never complete and wrong, and the digest is of what is there',
    (_compression, blob) => {
      const whole = entries(scan(blob));
      for (let length = 0; length < blob.length; length += 1) {
        const cut = blob.subarray(0, length);
        const result = scan(cut);
        expect(result.digests).toEqual([sha(cut)]);
        expect(result.problemCount, `cut to ${length}`).toBeGreaterThan(0);
        if (result.complete) expect(entries(result), `cut to ${length}`).toEqual(whole);
        else
          expect(whole.map((entry) => entry.path).slice(0, result.columns.count)).toEqual(
            entries(result).map((entry) => entry.path),
          );
      }
    },
  );

  test('no changed byte throws or hangs, whatever the compression', () => {
    for (const blob of [layer, gzipSync(layer), zstd(layer)]) {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(blob.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          (changes) => {
            const bytes = Buffer.from(blob);
            for (const [at, value] of changes) bytes[at] = value;
            const result = scan(bytes, { wants: [{ path: { under: '' }, capture: { max: 10_000 } }] });
            expect(result.digests).toEqual([sha(bytes)]);
            expect(entries(result)).toHaveLength(result.columns.count);
          },
        ),
        { numRuns: 400 },
      );
    }
  });
});

const corpus = '../shared/corpus/image-archives';
describe.skipIf(!existsSync(corpus))('the archives of the corpus', () => {
  const scanFile = (path: string): LayerScan =>
    scanAddress(
      { kind: 'file', path: `${corpus}/${path}`, offset: 0, length: statSync(`${corpus}/${path}`).size },
      asked,
    );

  test.each([
    ['layers/absolute-path.tar', ['path-absolute'], true],
    ['layers/dotdot.tar', ['path-escapes'], false],
    ['layers/setuid.tar', [], true],
    ['layers/symlink-then-write.tar', ['path-through-link'], true],
    ['malformed/umoci-a-truncated.tar', ['tar-truncated'], false],
    ['malformed/umoci-a-layer-bitflip.tar', [], true],
    ['alpine-310.tar.gz', [], true],
  ])('%s', (path, expected, complete) => {
    const result = scanFile(path);
    expect(problems(result)).toEqual(expected);
    expect(result.complete).toBe(complete);
    expect(result.digests).toEqual([sha(readFileSync(`${corpus}/${path}`))]);
  });

  test('every other archive is read to its end without a problem', () => {
    const paths = globSync('*.{tar,tar.gz,tar.zst}', { cwd: corpus });
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const result = scanFile(path);
      expect(problems(result), path).toEqual([]);
      expect(result.complete, path).toBe(true);
      expect(result.columns.count, path).toBeGreaterThan(0);
    }
  });
});
