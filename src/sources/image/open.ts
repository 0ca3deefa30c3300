import type { Kind, OpenContext, OpenedSubject } from '../../model/subject.ts';
import type { Archive, OpenedArchive } from '../archive/archive.ts';
import type { SourceInput } from '../source.ts';
import { orphanBlobs } from './blobs.ts';
import { readLayout } from './layout.ts';
import { readSavedArchive, savedSubjects } from './saved.ts';
import { type Input, subjectsOf } from './subjects.ts';

/** The subjects of an archive in the form of an OCI layout. */
export function openLayout(
  archive: Archive,
  { name, kind }: { readonly name: string; readonly kind: Kind },
  context: OpenContext,
): readonly OpenedSubject[] {
  const layout = readLayout(archive);
  const input: Input = {
    name,
    kind,
    form: 'oci-layout',
    archive,
    documents: [],
    problems: archive.problems,
    orphans: selectsAll(context) ? orphanBlobs(archive, layout.named) : [],
  };
  return subjectsOf(layout, input, context);
}

/** The subjects of a `docker save`, with an embedded OCI layout where there is one. */
export function openSaved(
  archive: OpenedArchive,
  { name }: SourceInput,
  context: OpenContext,
): readonly OpenedSubject[] {
  const saved = readSavedArchive(archive);
  const layout =
    archive.members.has('index.json') || archive.members.has('oci-layout') ? readLayout(archive) : undefined;
  const named = new Set(layout?.named);
  for (const image of saved.images)
    for (const member of [image.config, ...image.layers]) if (member !== undefined) named.add(member);
  const input: Input = {
    name,
    kind: 'docker-archive',
    form: 'docker-save',
    archive,
    documents: [],
    problems: archive.problems,
    orphans: selectsAll(context) ? orphanBlobs(archive, named) : [],
  };
  return savedSubjects(saved, layout, input, context).map((subject) =>
    subject.digest === null ? { ...subject, digest: archive.digest } : subject,
  );
}

/** What nothing names belongs to no selection. */
function selectsAll(context: OpenContext): boolean {
  return context.tag === undefined && context.platform === undefined;
}
