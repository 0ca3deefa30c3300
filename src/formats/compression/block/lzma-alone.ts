import { damaged, overflow, trailing, truncated } from './fault.ts';
import { LzmaDecoder, readProperties } from './lzma.ts';

/** Properties, four bytes of dictionary size, eight of the unpacked size (LZMA specification, "lzma header"). */
const headerSize = 13;
/** Dictionaries are no smaller, whatever the header says. */
const minDictionary = 4096;

/** Unpacks .lzma data, as LZMA_alone wrote them: the size is known, or an end marker tells it, or both. */
export class LzmaUnpacker {
  readonly #decoder = new LzmaDecoder('lzma');

  /** Unpacks into `output`, whose length is the cap, and gives the number of bytes made. */
  unpack(input: Uint8Array, output: Uint8Array): number {
    if (input.length < headerSize) throw truncated('lzma');
    const decoder = this.#decoder;
    const max = output.length;
    const size = readSize(input);
    decoder.reset(readProperties('lzma', input[0] as number));
    if (size !== undefined && size > max) throw overflow('lzma', max);
    const dictionary = Math.max(readNumber(input, 1), minDictionary);
    decoder.start(input, headerSize, input.length);

    const made = decoder.decode(output, 0, 0, size ?? max, dictionary);
    if (made > (size ?? max)) throw size === undefined ? overflow('lzma', max) : damaged('lzma', 'a match is too long');
    if (!decoder.isEnded && (size === undefined || !decoder.finish())) {
      // All is there, so that the marker must follow; anything else is one byte more.
      decoder.decode(output, 0, made, made + 1, dictionary);
      if (!decoder.isEnded)
        throw size === undefined ? overflow('lzma', max) : damaged('lzma', 'more follows than stated');
    } else if (size !== undefined && made < size) throw damaged('lzma', 'the end marker comes too early');
    if (decoder.isEnded && !decoder.finish()) throw damaged('lzma', 'the ending is wrong');
    if (decoder.at < input.length) throw trailing('lzma');
    return made;
  }
}

/** The unpacked size; undefined where all bits are set. Above 2⁵³ it is not exact, and far beyond any cap. */
function readSize(input: Uint8Array): number | undefined {
  const low = readNumber(input, 5);
  const high = readNumber(input, 9);
  return low === 0xffffffff && high === 0xffffffff ? undefined : high * 2 ** 32 + low;
}

function readNumber(input: Uint8Array, at: number): number {
  return (
    ((input[at] as number) |
      ((input[at + 1] as number) << 8) |
      ((input[at + 2] as number) << 16) |
      ((input[at + 3] as number) << 24)) >>>
    0
  );
}
