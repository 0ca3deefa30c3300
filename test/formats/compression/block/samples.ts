import { readFileSync } from 'node:fs';

/** Numbers below `limit` that are the same in every run. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * limit);
  };
}

export function noise(size: number, seed = 1, alphabet = 256): Buffer {
  const roll = dice(seed);
  return Buffer.from(Array.from({ length: size }, () => roll(alphabet)));
}

/** Pieces of earlier bytes, from near to as far as there are, between new ones: every length and distance of a match. */
function echoes(size: number): Buffer {
  const roll = dice(7);
  const bytes = noise(size, 3, 64);
  for (let at = 200; at < size - 1000; ) {
    const distance = 1 + roll(Math.min(at, 2 ** roll(18)));
    const length = 1 + roll(2 ** roll(10));
    for (let i = 0; i < length; i += 1) bytes[at + i] = bytes[at + i - distance] as number;
    at += length + roll(8) * roll(8) * roll(3);
  }
  return bytes;
}

const program = readFileSync(process.execPath);

/** Bytes of all sorts, by name. */
export const samples: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['one byte', Buffer.from('x')],
  ['zeros', Buffer.alloc(2_200_000)],
  ['noise', noise(200_000)],
  ['few letters', noise(100_000, 5, 3)],
  ['text', Buffer.from(Array.from({ length: 20_000 }, (_, index) => `line ${index % 977} of ${index}\n`).join(''))],
  ['runs', Buffer.concat(Array.from({ length: 1500 }, (_, index) => Buffer.alloc(index % 300, index)))],
  ['echoes', echoes(300_000)],
  ['a program', program.subarray(20_000_000, 20_500_000)],
  ['noise and zeros', Buffer.concat([noise(70_001), Buffer.alloc(90_003), noise(150_007, 2), Buffer.alloc(10)])],
];
