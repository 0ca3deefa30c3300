import { type ByteAddress, lengthOf, openReader } from '../../base/bytes.ts';
import { BlockUnpacker } from '../../formats/compression/block/unpack.ts';
import { openSquashfs } from '../../formats/squashfs/image.ts';
import type { ReadText } from '../../model/apptainer.ts';

/** Texts larger than this are none of those that Apptainer writes. */
const largest = 1024 * 1024;

/** Reads single files of a squashfs by their paths: only the folders on the way are looked into. */
export function openTexts(address: ByteAddress): { readonly text: ReadText; readonly bytesRead: () => number } {
  let bytesRead = 0;
  return {
    bytesRead: () => bytesRead,
    text: (path) => {
      const reader = openReader(address);
      try {
        const image = openSquashfs({ read: reader.read, length: lengthOf(address) }, new BlockUnpacker());
        const reference = image.find(path);
        const content = reference === undefined ? undefined : image.content(reference, largest);
        bytesRead += image.bytesRead;
        return content === undefined || content.fault !== undefined
          ? undefined
          : new TextDecoder().decode(content.bytes);
      } finally {
        reader.close();
      }
    },
  };
}
