import { openFolderArchive } from './archive/folder.ts';
import { openLayout } from './image/open.ts';
import type { SourceInput } from './source.ts';
import { defineSource } from './source.ts';

/** A folder in the form of image-layout.md. */
export default defineSource({
  id: 'oci-layout',
  transports: ['oci'],
  provides: ['manifest', 'platform', 'runtime', 'layers', 'rootfs'],
  rank: 10,
  // The marker may be missing; then nothing but what a layout holds may lie there.
  detect: ({ shape, members }) =>
    shape === 'folder' &&
    (members.includes('oci-layout') ||
      (members.includes('index.json') && members.every((name) => name === 'index.json' || name === 'blobs'))),
  open: async (input: SourceInput, context) =>
    openLayout(openFolderArchive(input.probe.path), { name: input.name, kind: 'oci-layout' }, context),
});
