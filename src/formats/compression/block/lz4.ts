import { copyLiterals, copyMatch } from './copy.ts';
import { damaged, overflow, truncated } from './fault.ts';

/** The shortest match; a token counts from it (lz4_Block_format.md, "Matchlength"). */
const shortest = 4;
/** A length of 15 in a token is continued by bytes, of which all but the last are 255. */
const continued = 15;

/**
 * Unpacks one raw LZ4 block (lz4_Block_format.md) into `output`, whose length is the cap, and gives the number of bytes made.
 * A block has no end but that of its input, so that nothing can follow it.
 */
export function unpackLz4(input: Uint8Array, output: Uint8Array): number {
  const size = input.length;
  const max = output.length;
  let at = 0;
  let made = 0;
  for (;;) {
    if (at >= size) throw truncated('lz4');
    const token = input[at] as number;
    at += 1;

    let literals = token >> 4;
    if (literals === continued) {
      let byte = 255;
      while (byte === 255 && at < size) {
        byte = input[at] as number;
        literals += byte;
        at += 1;
      }
    }
    if (literals > size - at) throw truncated('lz4');
    if (literals > max - made) throw overflow('lz4', max);
    copyLiterals(input, at, output, made, literals);
    at += literals;
    made += literals;
    // The last sequence has no match ("End of block restrictions").
    if (at === size) return made;

    if (size - at < 2) throw truncated('lz4');
    const distance = (input[at] as number) | ((input[at + 1] as number) << 8);
    at += 2;
    let length = (token & 15) + shortest;
    if (length === continued + shortest) {
      let byte = 255;
      while (byte === 255) {
        if (at >= size) throw truncated('lz4');
        byte = input[at] as number;
        length += byte;
        at += 1;
      }
    }
    if (distance === 0 || distance > made) throw damaged('lz4', 'a match begins before the data');
    if (length > max - made) throw overflow('lz4', max);
    copyMatch(output, made, distance, length);
    made += length;
  }
}
