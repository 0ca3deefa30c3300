import { partsOfRepository } from '../model/repository-parts.ts';
import { defineSource } from './source.ts';
import { readDocuments } from './tree/documents.ts';
import { countEntries, existsIn, listRepository } from './tree/files.ts';
import { isRepository } from './tree/names.ts';

/** A folder in which environments and images are described: for repo2docker, or for whoever builds from it. */
export default defineSource({
  id: 'repository',
  transports: [],
  provides: ['repository'],
  rank: 85,
  takes: 'folder',
  detect: ({ shape, members }) => shape === 'folder' && isRepository(members),
  open: async ({ name, probe }, context) => {
    const { repositoryOf } = await import('../model/repository.ts');
    const root = probe.path;
    const notes: string[] = [];
    const files = listRepository(root, notes);
    const read = await readDocuments(root, files, context);
    const count = countEntries(root);
    const exists = (path: string): boolean | undefined => existsIn(root, path);
    const repository = repositoryOf({ ...read, files, count, exists });
    return [
      {
        name,
        kind: 'repository',
        digest: null,
        repository,
        parts: partsOfRepository(repository),
        notes: [...notes, ...read.notes, ...count.gaps],
        bytesRead: read.bytesRead,
      },
    ];
  },
});
