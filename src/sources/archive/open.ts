import type { OpenContext } from '../../model/subject.ts';
import type { SourceInput } from '../source.ts';
import type { OpenedArchive } from './archive.ts';
import { openSeekable } from './seekable.ts';
import { openStreamed } from './streamed.ts';

/** A plain tar on disk is indexed by its headers; what is compressed as a whole, or comes by once, is read through. */
export async function openArchive(input: SourceInput, context: OpenContext): Promise<OpenedArchive> {
  if (input.address !== undefined && !input.streamed) return openSeekable(input.address);
  return openStreamed(input, context);
}
