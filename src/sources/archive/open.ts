import type { ByteAddress } from '../../base/bytes.ts';
import type { OpenContext } from '../../model/subject.ts';
import type { SourceInput } from '../source.ts';
import type { Archive } from './archive.ts';
import { openSeekable } from './seekable.ts';
import { openStreamed } from './streamed.ts';

/** An archive from a file or a stream, with the digest of the whole. */
export interface OpenedArchive extends Archive {
  /** Computed in passing, or where the file is that the engine should hash. */
  readonly digest: string | null | { readonly file: ByteAddress };
}

/** A plain tar on disk is indexed by its headers; what is compressed as a whole, or comes by once, is read through. */
export async function openArchive(input: SourceInput, context: OpenContext): Promise<OpenedArchive> {
  if (input.address !== undefined && !input.streamed) return openSeekable(input.address);
  return openStreamed(input, context);
}
