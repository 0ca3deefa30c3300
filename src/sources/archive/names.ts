/**
 * Whether a member's name is one that image archives begin with. A root file system is told from an archive by its first
 * member, because a stream has no second look.
 */
export function isArchiveName(name: string): boolean {
  return (
    name === 'oci-layout' ||
    name === 'index.json' ||
    name === 'manifest.json' ||
    name === 'repositories' ||
    name === 'blobs' ||
    name.startsWith('blobs/') ||
    /^(?:sha256:)?[0-9a-f]{64}(?:$|[./])/.test(name) ||
    /^[0-9A-Za-z_.:-]+\.(?:json|tar\.gz|tar|tgz)$/.test(name)
  );
}
