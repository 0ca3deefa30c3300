import { isArchiveName } from './archive/names.ts';
import { openArchive } from './archive/open.ts';
import { openLayout } from './image/open.ts';
import { defineSource } from './source.ts';

/** An OCI image layout as a tar, plain or compressed as a whole. */
export default defineSource({
  id: 'oci-archive',
  transports: ['oci-archive'],
  provides: ['manifest', 'platform', 'runtime', 'layers', 'rootfs'],
  rank: 20,
  detect: ({ shape, members }) =>
    shape === 'tar' &&
    isArchiveName(members[0] ?? '') &&
    members.some(
      (name) => name === 'oci-layout' || name === 'index.json' || name.startsWith('blobs/') || name === 'blobs',
    ),
  open: async (input, context) =>
    openLayout(await openArchive(input, context), { name: input.name, kind: 'oci-archive' }, context),
});
