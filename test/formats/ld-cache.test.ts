import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLdCache } from '../../src/formats/ld-cache/ld-cache.ts';
import { readLdConf } from '../../src/formats/ld-cache/ld-conf.ts';

interface Form {
  readonly big?: boolean;
  readonly old?: number;
}

/** Writes a cache as dl-cache.h describes it, in either byte order, with or without the table of libc 5 before it. */
function write(libraries: readonly { name: string; path: string }[], { big = false, old }: Form = {}): Uint8Array {
  const header = Buffer.alloc(48 + libraries.length * 24);
  const u32 = (at: number, value: number) => (big ? header.writeUInt32BE(value, at) : header.writeUInt32LE(value, at));
  header.write('glibc-ld.so.cache1.1');
  u32(20, libraries.length);
  header.writeUInt8(big ? 3 : 2, 28);
  let strings = Buffer.alloc(0);
  const put = (text: string) => {
    const at = header.length + strings.length;
    strings = Buffer.concat([strings, Buffer.from(`${text}\0`)]);
    return at;
  };
  for (const [index, { name, path }] of libraries.entries()) {
    u32(48 + index * 24 + 4, put(name));
    u32(48 + index * 24 + 8, put(path));
  }
  const table = Buffer.concat([header, strings]);
  if (old === undefined) return new Uint8Array(table);
  const before = Buffer.alloc(Math.ceil((16 + old * 12) / 8) * 8);
  before.write('ld.so-1.7.0\0');
  before.writeUInt32LE(old, 12);
  return new Uint8Array(Buffer.concat([before, table]));
}

const name = fc.stringMatching(/^lib[a-z]{1,8}\.so\.[0-9]$/);
const library = fc.record({ name, path: name.map((text) => `/usr/lib/${text}`) });

describe('readLdCache', () => {
  test('reads what was written, in every form', () => {
    fc.assert(
      fc.property(
        fc.array(library, { maxLength: 20 }),
        fc.boolean(),
        fc.option(fc.nat(5), { nil: undefined }),
        (libraries, big, old) => {
          expect(readLdCache(write(libraries, { big, ...(old === undefined ? {} : { old }) }))).toEqual(libraries);
        },
      ),
    );
  });

  test('takes any bytes, and a count that lies, without breaking', () => {
    const sound = write([{ name: 'libx.so.1', path: '/lib/libx.so.1' }]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255))),
        fc.nat(sound.length),
        (changes, length) => {
          const bytes = sound.slice(0, length);
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          const read = readLdCache(bytes);
          expect(read === undefined || read.length <= bytes.length / 24).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['', undefined],
    ['ld.so-1.7.0', undefined],
    ['glibc-ld.so.cache1.1', undefined],
  ])('%j is none', (text, expected) => expect(readLdCache(new TextEncoder().encode(text))).toBe(expected));

  test.skipIf(!existsSync('/etc/ld.so.cache') || !existsSync('/sbin/ldconfig'))(
    'agrees with ldconfig -p on this machine',
    () => {
      const printed = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
      const expected = [...printed.matchAll(/^\t(\S+) \(.*\) => (\S+)$/gm)].map(([, soname, path]) => ({
        name: soname,
        path,
      }));
      expect(expected.length).toBeGreaterThan(0);
      expect(readLdCache(readFileSync('/etc/ld.so.cache'))).toEqual(expected);
    },
  );
});

test('readLdConf', () => {
  const text =
    '# comment\n/usr/local/lib  \ninclude /etc/ld.so.conf.d/*.conf other.conf\n\thwcap 0 nosegneg\n/opt/x=libc6 # why\nrelative/folder\n\n';
  expect(readLdConf(text)).toEqual([
    { kind: 'folder', path: '/usr/local/lib' },
    { kind: 'include', pattern: '/etc/ld.so.conf.d/*.conf' },
    { kind: 'include', pattern: 'other.conf' },
    { kind: 'folder', path: '/opt/x' },
  ]);
});
