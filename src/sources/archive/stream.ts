import { readAll } from '../../base/bytes.ts';
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

/** All bytes of an input that is one document, at most `max`. @throws PratiqueError `limit` above. */
export async function gatherInput(input: SourceInput, max: number): Promise<Uint8Array> {
  return input.address === undefined ? gatherStream(input, max) : readAll(input.address, max, input.name);
}
