import { copyLiterals, copyMatch } from './copy.ts';
import { damaged, overflow, trailing, truncated, unsupported } from './fault.ts';

/** Opcodes below this one are read by what came before them. */
const farMatch = 16;
const nearMatch = 32;
const shortMatch = 64;
/** A first byte above it copies as many literals as it is greater; itself it announces a version (lzo.rst, "Byte sequences"). */
const firstLiterals = 17;
/** State after a run of four literals and more. */
const longRun = 4;
/** Where the distances of far matches begin; this very distance is the end. */
const farDistance = 16384;
/** Where those of the three-byte matches after a long run begin. */
const runDistance = 2049;
/** Length that the ending must have. */
const endLength = 3;

/**
 * Unpacks one LZO1X stream (lzo.rst of the Linux kernel, bitstream version 0, as liblzo2 writes it) into `output`, whose length is
 * the cap, and gives the number of bytes made. Version 1, run lengths of zeros, is written for memory only (zram) and refused.
 */
export function unpackLzo(input: Uint8Array, output: Uint8Array): number {
  const size = input.length;
  const max = output.length;
  let at = 0;
  let made = 0;
  /** Literals that the last instruction copied. */
  let state = 0;

  const first = input[0] ?? 0;
  if (first === firstLiterals && input[1] === 1 && size >= 5) throw unsupported('lzo', 'are of bitstream version 1');
  if (first > firstLiterals) {
    at = 1;
    state = first - firstLiterals;
    if (state > size - at) throw truncated('lzo');
    if (state > max) throw overflow('lzo', max);
    copyLiterals(input, at, output, made, state);
    at += state;
    made += state;
    state = Math.min(state, longRun);
  }

  for (;;) {
    if (at >= size) throw truncated('lzo');
    const code = input[at] as number;
    at += 1;
    let length: number;
    let distance: number;
    let literals: number;

    if (code >= shortMatch || (code < farMatch && state > 0)) {
      if (at >= size) throw truncated('lzo');
      const byte = input[at] as number;
      at += 1;
      literals = code & 3;
      if (code >= shortMatch) {
        length = (code >> 5) + 1;
        distance = (byte << 3) + ((code >> 2) & 7) + 1;
      } else {
        length = state === longRun ? 3 : 2;
        distance = (byte << 2) + (code >> 2) + (state === longRun ? runDistance : 1);
      }
    } else {
      // Matches count in the low five or three bits, literals in four; none set: zero bytes of 255 each and a last one go on.
      const mask = code >= nearMatch ? 31 : code >= farMatch ? 7 : 15;
      length = code & mask;
      if (length === 0) {
        length = mask;
        while (at < size && input[at] === 0) {
          length += 255;
          at += 1;
        }
        if (at >= size) throw truncated('lzo');
        length += input[at] as number;
        at += 1;
      }
      if (code < farMatch) {
        length += 3;
        if (length > size - at) throw truncated('lzo');
        if (length > max - made) throw overflow('lzo', max);
        copyLiterals(input, at, output, made, length);
        at += length;
        made += length;
        state = longRun;
        continue;
      }
      if (size - at < 2) throw truncated('lzo');
      const pair = (input[at] as number) | ((input[at + 1] as number) << 8);
      at += 2;
      length += 2;
      literals = pair & 3;
      distance = (pair >> 2) + (code >= nearMatch ? 1 : farDistance + ((code & 8) << 11));
      if (distance === farDistance && code < nearMatch) {
        if (length !== endLength) throw damaged('lzo', 'the ending has a wrong length');
        break;
      }
    }

    if (distance > made) throw damaged('lzo', 'a match begins before the data');
    if (literals > size - at) throw truncated('lzo');
    if (length + literals > max - made) throw overflow('lzo', max);
    copyMatch(output, made, distance, length);
    made += length;
    for (let i = 0; i < literals; i += 1) output[made + i] = input[at + i] as number;
    at += literals;
    made += literals;
    state = literals;
  }
  if (at < size) throw trailing('lzo');
  return made;
}
