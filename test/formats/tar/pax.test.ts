import { describe, expect, test } from 'vitest';
import { PaxRecords, readPax } from '../../../src/formats/tar/pax.ts';
import { record } from './archive.ts';

function read(text: string): { readonly records: PaxRecords; readonly problem: string | undefined } {
  const records = new PaxRecords();
  const bytes = Buffer.from(text, 'latin1');
  return { problem: readPax(bytes, 0, bytes.length, records), records };
}

test('the length of a record counts itself', () => {
  expect(record('path', 'a')).toBe('9 path=a\n');
  expect(record('path', 'abcdefgh')).toBe('17 path=abcdefgh\n');
});

describe('values', () => {
  test.each([
    ['path', 'a=b\nc', 'path', 'a=b\nc'],
    ['path', '\xc3\xa4', 'path', 'ä'],
    ['path', '\xff', 'path', '\udcff'],
    ['path', '', 'path', ''],
    ['linkpath', 'x', 'link', 'x'],
    ['size', '8589934592', 'size', 8589934592],
    ['uid', '4294967294', 'uid', 4294967294],
    ['gid', '-2', 'gid', -2],
    ['mtime', '1700000000.999', 'mtime', 1700000000],
    ['mtime', '-1.5', 'mtime', -2],
    ['mtime', '-1.0', 'mtime', -1],
    ['mtime', '7.', 'mtime', 7],
    ['GNU.sparse.name', 'n', 'sparseName', 'n'],
    ['GNU.sparse.realsize', '12', 'sparseSize', 12],
    ['GNU.sparse.map', '0,1,5,2', 'sparseMap', [0, 1, 5, 2]],
  ] as const)('%s=%j', (key, value, field, expected) => {
    const { records, problem } = read(record(key, value));
    expect(records[field]).toEqual(expected);
    expect(problem).toBeUndefined();
  });

  test('extended attributes keep their bytes', () => {
    const { records } = read(
      record('SCHILY.xattr.security.capability', '\x01\x00\x00\x02=\n') +
        record('LIBARCHIVE.xattr.user.a%3Db', 'AAEC/w'),
    );
    expect([...(records.xattrs ?? [])]).toEqual([
      ['security.capability', Uint8Array.of(1, 0, 0, 2, 61, 10)],
      ['user.a=b', Uint8Array.of(0, 1, 2, 255)],
    ]);
  });

  test('what is not known is no problem', () => {
    const { problem } = read(
      record('comment', 'x') + record('SCHILY.fflags', 'nodump') + record('RHT.security.selinux', 'u:r:t:s0\0'),
    );
    expect(problem).toBeUndefined();
  });
});

describe('damage', () => {
  test.each([
    ['no length', 'path=a\n'],
    ['a length of nothing', '0 path=a\n'],
    ['a length beyond the end', '99 path=a\n'],
    ['a length that is too short', '8 path=a\n'],
    ['no newline', '10 path=ab'],
    ['no equals sign', '7 path\n'],
    ['no key', '5 =a\n'],
    ['no number', record('size', 'many')],
    ['a negative size', record('size', '-1')],
    ['a huge number', record('uid', '99999999999999999999')],
    ['a number with a tail', record('mtime', '1.5x')],
    ['no base64', record('LIBARCHIVE.xattr.user.a', '*')],
    ['a broken key', record('LIBARCHIVE.xattr.user.%e4', 'AA')],
    ['bytes behind the padding', `${record('path', 'a')}\0\0x`],
  ])('%s', (_what, text) => {
    expect(read(text).problem).toBeTypeOf('string');
  });

  test('what came before stays', () => {
    expect(read(`${record('path', 'a')}7 path\n`).records.path).toBe('a');
  });

  test('padding with NULs is none', () => {
    expect(read(`${record('path', 'a')}\0\0\0`).problem).toBeUndefined();
  });
});
