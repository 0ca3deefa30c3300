import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hasProgram } from '../../../needs.ts';
import { expectSame, hex, outcomeOf } from './faults.ts';
import { packXz, run } from './packers.ts';
import { samples } from './samples.ts';

const isThere = hasProgram('xz');

/** Bytes with their CRC32 behind them, as headers have it. */
function summed(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(bytes));
  return Buffer.concat([bytes, sum]);
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** What a file is made of; each part is right unless it is given otherwise. */
interface Parts {
  readonly check?: number;
  /** Fields of the block header behind its size: flags and filters. */
  readonly header?: string;
  readonly chunks?: string;
  readonly index?: string;
  readonly behind?: string;
}

/** A file with one block, written by hand after xz-file-format 1.2.1: without a check, LZMA2 with 4 KiB, "abc" stored. */
function file({
  check = 0,
  header = '00 21 01 00',
  chunks = '01 0002 616263 00',
  index,
  behind = '',
}: Parts = {}): Buffer {
  const flags = Buffer.from([0, check]);
  const fields = hex(header);
  const headerSize = Math.ceil((fields.length + 1) / 4) * 4;
  const block = summed(
    Buffer.concat([Buffer.from([headerSize / 4]), fields, Buffer.alloc(headerSize - 1 - fields.length)]),
  );
  const packed = hex(chunks);
  const padding = Buffer.alloc(-packed.length & 3);
  const records = hex(index ?? `00 01 ${Buffer.from([block.length + packed.length]).toString('hex')} 03`);
  const whole = summed(Buffer.concat([records, Buffer.alloc(-records.length & 3)]));
  const footer = Buffer.concat([u32(whole.length / 4 - 1), flags]);
  const magic = hex('fd377a585a00');
  return Buffer.concat([
    ...[
      magic,
      summed(flags),
      block,
      packed,
      padding,
      whole,
      u32(crc32(footer)),
      footer,
      Buffer.from('YZ'),
      hex(behind),
    ],
  ]);
}

const abc = Buffer.from('abc');
const right: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['a block that is stored', file()],
  ['sizes in the block header', file({ header: 'c0 07 03 21 01 00' })],
  ['two stored chunks', file({ chunks: '01 0000 61 02 0001 6263 00' })],
  ['a dictionary of 4 GiB less one', file({ header: '00 21 01 28' })],
  ['padding behind the stream', file({ behind: '00000000 00000000' })],
];
test.each(right)('%s', (_what, bytes) => {
  expectSame(outcomeOf('xz', bytes, 3), abc);
});

const faulty: readonly (readonly [what: string, bytes: Buffer, fault: string])[] = [
  ['no header', Buffer.from('no header at all'), 'compression-damaged'],
  ['a stream flag that nobody has defined', file({ check: 0x10 }), 'compression-unsupported'],
  ['a check that nobody has defined', file({ check: 2 }), 'compression-unsupported'],
  ['a block flag that nobody has defined', file({ header: '04 21 01 00' }), 'compression-unsupported'],
  ['another packed size in the header', file({ header: 'c0 06 03 21 01 00' }), 'compression-damaged'],
  ['another size in the header', file({ header: 'c0 07 04 21 01 00' }), 'compression-damaged'],
  ['a number that is longer than it need be', file({ header: '80 8300 21 01 00' }), 'compression-damaged'],
  ['a number of ten bytes', file({ header: '80 ffffffffffffffffff01 21 01 00' }), 'compression-damaged'],
  ['a filter that nobody has defined', file({ header: '01 0c 00 21 01 00' }), 'compression-unsupported'],
  ['LZMA2 before the last filter', file({ header: '01 21 01 00 21 01 00' }), 'compression-unsupported'],
  ['a branch filter as the last', file({ header: '00 04 00' }), 'compression-unsupported'],
  ['delta without a distance', file({ header: '01 03 00 21 01 00' }), 'compression-unsupported'],
  ['an offset that is not aligned', file({ header: '01 07 04 02000000 21 01 00' }), 'compression-unsupported'],
  ['half an offset', file({ header: '01 07 02 0000 21 01 00' }), 'compression-unsupported'],
  ['a dictionary of more than 4 GiB', file({ header: '00 21 01 29' }), 'compression-unsupported'],
  ['properties beyond the header', file({ header: '00 21 7f 00' }), 'compression-damaged'],
  ['padding of a header that is not zero', file({ header: '00 21 01 00 01' }), 'compression-unsupported'],
  ['an unknown control byte', file({ chunks: '03 0002 616263 00' }), 'compression-damaged'],
  ['a first chunk that keeps the dictionary', file({ chunks: '02 0002 616263 00' }), 'compression-damaged'],
  ['a packed first chunk that keeps it', file({ chunks: 'c0 0002 0005 5d 000000000000 00' }), 'compression-damaged'],
  [
    'a packed chunk without properties',
    file({ chunks: '01 0000 61 80 0001 0005 000000000000 00' }),
    'compression-damaged',
  ],
  ['five bits of context', file({ chunks: 'e0 0002 0005 08 000000000000 00' }), 'compression-unsupported'],
  ['a packed chunk of four bytes', file({ chunks: 'e0 0002 0003 5d 00000000 00' }), 'compression-truncated'],
  ['an index with another number of blocks', file({ index: '00 02 13 03 13 03' }), 'compression-damaged'],
  ['an index with another packed size', file({ index: '00 01 14 03' }), 'compression-damaged'],
  ['an index with another size', file({ index: '00 01 13 04' }), 'compression-damaged'],
  ['padding that is not by four', file({ behind: '000000' }), 'compression-trailing'],
  ['other bytes behind the stream', file({ behind: '00000000 6a756e6b' }), 'compression-trailing'],
  ['one byte behind it', file({ behind: 'fd' }), 'compression-trailing'],
  ['half a header behind it', file({ behind: 'fd377a585a00' }), 'compression-trailing'],
];
test.each(faulty)('%s', (_what, bytes, fault) => {
  expect(outcomeOf('xz', bytes, 100)).toBe(fault);
});

test.skipIf(!isThere)('the file by hand is one for xz, too', () => {
  for (const [what, bytes] of right) {
    if (!what.includes('4 GiB')) expectSame(run('xz', ['-dc'], bytes), abc, what);
  }
});

describe.skipIf(!isThere)('files that xz made', () => {
  const options: readonly (readonly string[])[] = [
    ['-6'],
    ['-0', '--check=none'],
    ['-1', '--check=crc32'],
    ['-1', '--check=sha256'],
    ['-9e', '--check=crc64'],
    ['-0', '--block-size=10000'],
    ['--lzma2=preset=1,lc=1,lp=3,pb=4'],
    ['--lzma2=preset=1,lc=0,lp=0,pb=0,dict=4096'],
  ];
  test.each(samples)('%s', (name, bytes) => {
    for (const option of options)
      expectSame(outcomeOf('xz', packXz(bytes, ...option), bytes.length), bytes, `${name} ${option}`);
  });

  test('sizes in block headers, as several threads write them', () => {
    const bytes = Buffer.concat(samples.map(([, sample]) => sample));
    const packed = run('xz', ['-c', '-1', '-T2', '--block-size=300000'], bytes);
    expectSame(outcomeOf('xz', packed, bytes.length), bytes);
  });

  test('several streams, with and without padding, and an empty one', () => {
    const parts = samples.slice(0, 5).map(([, bytes]) => bytes);
    const streams = parts.map((part, index) => packXz(part, '-0', `--check=${index % 2 === 0 ? 'crc32' : 'sha256'}`));
    const all = Buffer.concat(parts);
    expectSame(outcomeOf('xz', Buffer.concat(streams), all.length), all);
    const padded = Buffer.concat(streams.flatMap((stream, index) => [stream, Buffer.alloc(4 * index)]));
    expectSame(outcomeOf('xz', padded, all.length), all);
    expectSame(outcomeOf('xz', packXz(Buffer.alloc(0)), 0), Buffer.alloc(0));
  });

  test('a cap one below', () => {
    const bytes = Buffer.from('just a little more than there may be');
    expect(outcomeOf('xz', packXz(bytes), bytes.length - 1)).toBe('compression-bomb');
    expectSame(outcomeOf('xz', packXz(bytes), bytes.length), bytes);
  });

  test('cut off anywhere', () => {
    const packed = packXz(Buffer.from('hello, hello, hello'));
    for (let length = 0; length < packed.length; length += 1)
      expect(outcomeOf('xz', packed.subarray(0, length), 1000), `cut to ${length}`).toBe('compression-truncated');
  });

  test.each(['none', 'crc32', 'crc64', 'sha256'])('a changed byte does not go unseen with the check %s', (check) => {
    const bytes = Buffer.from('hello, hello, hello, world. '.repeat(20));
    const packed = packXz(bytes, `--check=${check}`);
    for (let at = 0; at < packed.length; at += 1) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] as number) ^ 0x24;
      const outcome = outcomeOf('xz', changed, 1000);
      // Without a check a changed literal is as good as another.
      if (check === 'none')
        expect(typeof outcome === 'string' || outcome.length === bytes.length, `byte ${at}`).toBe(true);
      else expect(outcome, `byte ${at}`).toBeTypeOf('string');
    }
  });
});
