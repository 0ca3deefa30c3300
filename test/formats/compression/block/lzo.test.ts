import { describe, expect, test } from 'vitest';
import { hasProgram } from '../../../needs.ts';
import { expectSame, hex, outcomeOf } from './faults.ts';
import { packLzo } from './packers.ts';
import { noise, samples } from './samples.ts';

const end = '11 0000';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphabet = Buffer.from(letters).toString('hex');
/** All letters, as a first run: 17 + 26. */
const run = `2b ${alphabet}`;
/** 2049 bytes and more of known literals, as a run of 3 + 15 + 255 × 8 + 44. */
const far = noise(3 + 15 + 255 * 8 + 44, 9);
const farRun = `00 ${'00'.repeat(8)} 2c ${far.toString('hex')}`;
/** One zero, repeated into 20,000: 2 + 31 + 255 × 78 + 76 by the match and the literal itself. */
const zeros = `12 00 20 ${'00'.repeat(78)} 4c 0000`;

/** Written by hand after lzo.rst. */
const streams: readonly (readonly [what: string, stream: string, wanted: string | Buffer])[] = [
  ['nothing', '', ''],
  ['a first byte that copies one literal', '12 61', 'a'],
  ['a first byte that copies three', '14 616263', 'abc'],
  ['a first byte that copies all letters', run, letters],
  ['a run of 3 + 1 literals at the start', '01 61626364', 'abcd'],
  ['a run of 3 + 15 + 1', `00 01 ${alphabet.slice(0, 38)}`, letters.slice(0, 19)],
  ['01LDDDSS: 3 + 1 bytes from (0 << 3) + 5 + 1 back', `${run} 74 00`, `${letters}uvwx`],
  ['01LDDDSS with two literals behind', `${run} 56 01 5859`, `${letters}${letters.slice(12, 15)}XY`],
  ['1LLDDDSS: 5 + 3 bytes from (1 << 3) + 1 + 1 back', `${run} e4 01`, `${letters}qrstuvwx`],
  ['001LLLLL: 2 + 4 bytes from 19 + 1 back', `${run} 24 4c00`, `${letters}ghijkl`],
  ['001LLLLL with three literals behind', `${run} 24 4f00 313233`, `${letters}ghijkl123`],
  ['001LLLLL with a length that goes on: 2 + 31 + 2', `${run} 20 02 0000`, letters + 'z'.repeat(35)],
  ['0000DDSS after one literal: two bytes from (1 << 2) + 1 + 1 back', '16 6162636465 51 00 66 04 01', 'abcdeabcfde'],
  [
    '0000DDSS after a run: three bytes from (0 << 2) + 0 + 2049 back',
    `${farRun} 00 00`,
    Buffer.concat([far, far.subarray(far.length - 2049, far.length - 2046)]),
  ],
  ['0001HLLL: 2 + 2 bytes from 16384 + 2 back', `${zeros} 12 0800`, Buffer.alloc(20_004 - 16 + 4)],
];
test.each(streams)('%s', (_what, stream, wanted) => {
  const found = outcomeOf('lzo', hex(`${stream} ${end}`), 100_000);
  if (stream.startsWith(zeros)) expect((found as Uint8Array).every((byte) => byte === 0)).toBe(true);
  else expectSame(found, Buffer.from(wanted as Buffer));
});

const faulty: readonly (readonly [what: string, stream: string, max: number, fault: string])[] = [
  ['no byte', '', 10, 'compression-truncated'],
  ['no ending', run, 100, 'compression-truncated'],
  ['half an ending', `${run} 11 00`, 100, 'compression-truncated'],
  ['first literals that are not there', '14 6162', 10, 'compression-truncated'],
  ['a run that is not there', '05 616263', 100, 'compression-truncated'],
  ['a length that goes on', `${run} 20 0000`, 100, 'compression-truncated'],
  ['no distance', `${run} 74`, 100, 'compression-truncated'],
  ['half a distance', `${run} 24 4c`, 100, 'compression-truncated'],
  ['literals behind a match that are not there', `${run} 24 4f00 3132`, 100, 'compression-truncated'],
  ['a match before the data', `${run} 24 6c00 ${end}`, 100, 'compression-damaged'],
  ['a far match before the data', `${run} 12 0800 ${end}`, 100, 'compression-damaged'],
  ['an ending of another length', `${run} 12 0000`, 100, 'compression-damaged'],
  ['bytes behind the ending', `${run} ${end} 00`, 100, 'compression-trailing'],
  ['version 1', '11 01 2b 616263', 100, 'compression-unsupported'],
  ['one first literal too many', `${run} ${end}`, 25, 'compression-bomb'],
  ['one byte of a run too many', `01 61626364 ${end}`, 3, 'compression-bomb'],
  ['one byte of a match too many', `${run} 74 00 ${end}`, 29, 'compression-bomb'],
  ['one literal behind a match too many', `${run} 56 01 5859 ${end}`, 30, 'compression-bomb'],
];
test.each(faulty)('%s', (_what, stream, max, fault) => {
  expect(outcomeOf('lzo', hex(stream), max)).toBe(fault);
});

test('a length of a million zero bytes is a bomb, at once', () => {
  const stream = Buffer.concat([hex('12 61 20'), Buffer.alloc(1_000_000), hex(`01 0000 ${end}`)]);
  expect(outcomeOf('lzo', stream, 100_000)).toBe('compression-bomb');
});

describe.skipIf(!hasProgram('lzop'))('blocks that lzop made', () => {
  test.each(samples.flatMap(([name, bytes]) => ['-1', '-3', '-9'].map((level) => [name, level, bytes] as const)))(
    '%s, %s',
    (name, level, bytes) => {
      let at = 0;
      for (const { packed, size } of packLzo(bytes, level)) {
        const part = bytes.subarray(at, at + size);
        if (packed.length > 0) expectSame(outcomeOf('lzo', packed, size), part, `${name} at ${at}`);
        at += size;
      }
      expect(at).toBe(bytes.length);
    },
  );
});
