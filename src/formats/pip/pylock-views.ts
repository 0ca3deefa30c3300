import type { Span } from '../../base/text.ts';
import type { LockDocument, LockedArtifact } from '../lock/locked.ts';
import { type Location, plainLocation, type VersionControl } from './location.ts';
import { type PipRequirement, plainRequirement } from './pip-requirement.ts';
import type { Pylock } from './pylock.ts';
import type { PylockFile, PylockPackage } from './pylock-package.ts';

/** A lock as what it makes an installer fetch: each package at its version, with the hashes of its files. */
export function requirementsOf({ packages }: Pylock): PipRequirement[] {
  return packages.map((locked) => {
    const { name, version, span, marker, vcs, directory, archive, sdist, wheels } = locked;
    const files = [archive, sdist, ...wheels].filter((file) => file !== undefined);
    return plainRequirement({
      name,
      normalizedName: name,
      text: name ?? '',
      span,
      clauses: version === undefined ? [] : [{ operator: '==', version, isPrefix: false, span }],
      marker,
      location: locationOf(locked),
      isEditable: directory?.isEditable ?? false,
      hashes: vcs || directory ? [] : files.flatMap((file) => file.hashes),
    });
  });
}

function locationOf({ vcs, directory, archive }: PylockPackage): Location | undefined {
  if (vcs !== undefined) {
    const { commitId, subdirectory, span } = vcs;
    const system = ['git', 'hg', 'svn', 'bzr'].includes(vcs.type ?? '') ? (vcs.type as VersionControl) : undefined;
    const text = vcs.url ?? vcs.path ?? '';
    return plainLocation({ kind: 'vcs', text, span, system, revision: commitId, subdirectory });
  }
  if (directory !== undefined) return plainLocation({ kind: 'file', text: directory.path ?? '', span: directory.span });
  if (archive === undefined) return undefined;
  const kind = archive.url === undefined ? 'file' : 'remote';
  return plainLocation({ kind, text: archive.url ?? archive.path ?? '', span: archive.span });
}

/** A lock in the words of all lock files. */
export function lockOf(pylock: Pylock): LockDocument {
  return {
    format: 'pylock',
    version: pylock.lockVersion,
    packages: pylock.packages.map((locked) => ({
      ecosystem: 'pypi',
      name: locked.name ?? '',
      version: locked.version,
      build: undefined,
      channel: locked.index,
      platform: undefined,
      groups: [],
      artifacts: artifactsOf(locked),
      dependencies: locked.dependencies,
      span: locked.span,
    })),
    channels: [],
    platforms: [],
    sources: [],
    contentHashes: new Map(),
    problems: pylock.problems,
  };
}

function artifactsOf({ vcs, directory, archive, sdist, wheels }: PylockPackage): LockedArtifact[] {
  const plain = (kind: LockedArtifact['kind'], url: string | undefined, span: Span): LockedArtifact => ({
    kind,
    url,
    hashes: {},
    span,
  });
  const ofFile = (kind: LockedArtifact['kind'], file: PylockFile): LockedArtifact => ({
    kind,
    url: file.url ?? file.path,
    hashes: Object.fromEntries(file.hashes.map(({ algorithm, digest }) => [algorithm.toLowerCase(), digest])),
    ...(file.size === undefined ? {} : { size: Number(file.size) }),
    span: file.span,
  });
  return [
    ...(vcs ? [plain('vcs', vcs.url ?? vcs.path, vcs.span)] : []),
    ...(directory ? [plain('directory', directory.path, directory.span)] : []),
    ...(archive ? [ofFile('archive', archive)] : []),
    ...(sdist ? [ofFile('sdist', sdist)] : []),
    ...wheels.map((wheel) => ofFile('wheel', wheel)),
  ];
}
