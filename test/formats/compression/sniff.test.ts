import { describe, expect, test } from 'vitest';
import { sniffCompression } from '../../../src/formats/compression/sniff.ts';
import { header } from '../tar/archive.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('compression by its first bytes', () => {
  test.each([
    ['gzip', '1f8b0800 00000000 0003'],
    ['zstd', '28b52ffd 0458'],
    ['zstd', '502a4d18 04000000 01020304 28b52ffd'],
    ['zstd', '5f2a4d18 04000000'],
    ['xz', 'fd377a58 5a00 0004'],
    ['bzip2', '425a6839 314159265359'],
    ['bzip2', '425a6831 177245385090'],
    ['squashfs', '68737173 01000000 00000000 00000200 00000000 06001100 c0000100 04000000'],
    ['unknown', '04224d18 6440a7'],
    ['unknown', '894c5a4f 000d0a1a0a'],
    ['unknown', '4c5a4950 01'],
    ['unknown', '1f9d90'],
    ['unknown', '5d000080 00ffffff ffffffff ff'],
    ['unknown', '5d000080 00004000 00000000 00'],
    ['none', ''],
    ['none', '1f8b'],
    ['none', '28b52f'],
    ['none', '1f8b0900'],
    ['none', '425a6839 0000'],
    ['none', '502a4d19'],
    ['none', '60 2a4d18'],
    ['none', '68737173'],
    ['none', '5d000000 00000000 00000000 00'],
  ])('%s: %s', (kind, hex) => {
    expect(sniffCompression(bytes(hex))).toBe(kind);
  });

  test.each(['BZh9', 'LZIP', ']', 'hsqs', 'normal/file', 'P*M'])(
    'a tar whose first name is %j is no compression',
    (name) => {
      expect(sniffCompression(header({ name }))).toBe('none');
    },
  );
});
