import { isArchiveName } from './archive/names.ts';
import { openArchive } from './archive/open.ts';
import { openSaved } from './image/open.ts';
import { defineSource } from './source.ts';

/** What `docker save` writes: the older layout, and since Docker 25 the same beside an OCI layout; also podman, kaniko, bazel and crane. */
export default defineSource({
  id: 'docker-archive',
  transports: ['docker-archive'],
  provides: ['manifest', 'platform', 'runtime', 'layers', 'rootfs'],
  rank: 15,
  detect: ({ shape, members }) =>
    shape === 'tar' &&
    isArchiveName(members[0] ?? '') &&
    members.some(
      (name) =>
        name === 'manifest.json' ||
        name === 'repositories' ||
        /^[0-9a-f]{64}(?:\/layer\.tar|\/json|\/VERSION|\.json)$/.test(name),
    ),
  open: async (input, context) => openSaved(await openArchive(input, context), input, context),
});
