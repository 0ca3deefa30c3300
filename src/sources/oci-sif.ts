import { type ByteAddress, lengthOf, sliceOf } from '../base/bytes.ts';
import { isDigest, splitDigest } from '../base/digest.ts';
import { objectsOfType } from '../formats/sif/contents.ts';
import { isInside, type Sif } from '../formats/sif/reader.ts';
import { openSif } from '../model/sif.ts';
import { type Archive, type ArchiveMember, MemberProblems } from './archive/archive.ts';
import { Documents } from './archive/documents.ts';
import { openLayout } from './image/open.ts';
import { defineSource, seekableAddress } from './source.ts';

/** A SIF that holds an OCI image as blobs, its layers mostly as squashfs, as SingularityCE 4 writes (github.com/sylabs/oci-tools). */
export default defineSource({
  id: 'oci-sif',
  transports: ['oci-sif'],
  provides: ['sif', 'manifest', 'platform', 'runtime', 'layers', 'rootfs', 'squashfs'],
  rank: 3,
  detect: ({ shape }) => shape === 'oci-sif',
  open: async (input, context) => {
    const address = seekableAddress(input);
    const { container, bytesRead } = openSif(address);
    const opened = bytesRead();
    const archive = asLayout(container.sif, address, opened);
    const subjects = openLayout(archive, { name: input.name, kind: 'oci-sif' }, context);
    return subjects.map((subject) => ({
      ...subject,
      isHashed: context.isHashed,
      digest: subject.digest ?? (context.isHashed ? { file: address } : null),
      sif: container,
      bytesReadLater: () => bytesRead() - opened,
    }));
  },
});

/** The objects under the names that an OCI layout gives them: the root index, and blobs by the digest that their descriptors state. */
function asLayout(sif: Sif, address: ByteAddress, bytesRead: number): Archive {
  const members = new Map<string, ArchiveMember>();
  const places = new Map<string, ByteAddress>();
  const problems = new MemberProblems();
  const add = (name: string, offset: number, size: number): void => {
    if (members.has(name)) {
      problems.add({ code: 'member-duplicate', detail: `two objects are ${name}` });
      return;
    }
    members.set(name, { type: 'file', size });
    places.set(name, sliceOf(address, offset, size));
  };
  const indexes = objectsOfType(sif, 'oci-root-index');
  for (const { offset, size } of indexes.slice(0, 1)) add('index.json', offset, size);
  if (indexes.length > 1)
    problems.add({ code: 'member-duplicate', detail: `there are ${indexes.length} root indexes; the first is read` });
  for (const descriptor of objectsOfType(sif, 'oci-blob')) {
    const { id, offset, size, metadata } = descriptor;
    const digest = metadata.kind === 'oci' ? metadata.digest : '';
    if (!isDigest(digest)) problems.add({ code: 'blob-name', detail: `the name of object ${id} is no digest` });
    else if (!isInside(descriptor, lengthOf(address)))
      problems.add({ code: 'archive-damaged', detail: `object ${id} lies outside of the file` });
    else {
      const { algorithm, encoded } = splitDigest(digest);
      add(`blobs/${algorithm}/${encoded}`, offset, size);
    }
  }
  if (!sif.isComplete) problems.add({ code: 'archive-damaged', detail: 'the descriptors could not all be read' });
  // What marks a layout on disk has no place in a SIF; the format's version is that of the SIF.
  members.set('oci-layout', { type: 'file', size: marker.length });
  places.set('oci-layout', { kind: 'memory', bytes: marker });
  return {
    members,
    problems: problems.list,
    documents: new Documents(),
    bytesRead,
    find: (name) => {
      const place = places.get(name);
      return place === undefined ? undefined : { size: lengthOf(place), address: place };
    },
  };
}

const marker = new TextEncoder().encode('{"imageLayoutVersion":"1.0.0"}');
