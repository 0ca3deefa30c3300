import type { Repository } from './repository.ts';
import type { Part } from './subject.ts';

/** The documents of a repository as its parts, each with the facets of its kind. */
export function partsOfRepository(repository: Repository): readonly Part[] {
  return repository.documents.all.map(({ file, kind, facets, unread = {} }) => ({
    subject: { name: file, kind, ...facets, within: repository },
    unread,
  }));
}
