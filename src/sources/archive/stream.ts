import { PratiqueError } from '../../base/errors.ts';
import type { SourceInput } from '../source.ts';

/** All bytes of a stream, at most `max`. */
export async function gatherStream(input: SourceInput, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.stream?.() ?? []) {
    size += chunk.length;
    if (size > max)
      throw new PratiqueError(
        'limit',
        `${input.name} is longer than ${max} bytes, which is what is read of a document`,
        'Give a file instead of standard input.',
      );
    parts.push(Uint8Array.from(chunk));
  }
  return new Uint8Array(Buffer.concat(parts));
}
