import { baseName, normalisePath, parentOf } from '../base/path.ts';
import type { CondaFile } from './conda.ts';
import type { DefinitionFile } from './definition-recipe.ts';
import type { DockerfileDocument } from './dockerfile/recipe.ts';
import type { Kind } from './kind.ts';
import type { LockFile } from './lock.ts';
import type { PixiProject } from './pixi.ts';
import type { PipRequirement, PipRequirements } from './requirements.ts';
import { lockFileOf, type SpackFile } from './spack.ts';

/** The facets that files of a repository have. */
export interface DocumentFacets {
  readonly conda?: CondaFile;
  readonly lock?: LockFile;
  readonly pixi?: PixiProject;
  readonly pip?: PipRequirements;
  readonly spack?: SpackFile;
  readonly definition?: DefinitionFile;
  readonly dockerfile?: DockerfileDocument;
}

/** A file of a repository that is of a kind of its own. */
export interface RepositoryDocument {
  /** Its path in the repository: as findings name it. */
  readonly file: string;
  readonly kind: Kind;
  readonly facets: DocumentFacets;
  /** Why it has not the facets that its kind should have. */
  readonly unread?: { readonly [K in keyof DocumentFacets]?: string };
}

/** The documents of a repository, in the order in which folders are looked at. */
export interface RepositoryDocuments {
  readonly all: readonly RepositoryDocument[];
  readonly conda: readonly CondaFile[];
  /** Requirements and constraints files, Pipfile and its lock, pylock.toml. */
  readonly pip: readonly PipRequirements[];
  /** The first workspace of pixi. */
  readonly pixi: PixiProject | undefined;
  readonly locks: readonly LockFile[];
  readonly spack: readonly SpackFile[];
  readonly dockerfiles: readonly DockerfileDocument[];
  readonly definitions: readonly DefinitionFile[];
}

/** Puts together what belongs together. `exists` says of a path whether the repository has it. */
export function joinDocuments(
  found: readonly RepositoryDocument[],
  exists: (path: string) => boolean | undefined,
): RepositoryDocuments {
  const all = joinRequirements(joinSpack(joinPixi(found), exists));
  const facet = <K extends keyof DocumentFacets>(name: K): readonly NonNullable<DocumentFacets[K]>[] =>
    all.flatMap(({ facets }) => {
      const value = facets[name];
      return value === undefined ? [] : [value];
    });
  return {
    all,
    conda: facet('conda'),
    pip: facet('pip'),
    pixi: facet('pixi')[0],
    locks: facet('lock'),
    spack: facet('spack'),
    dockerfiles: facet('dockerfile'),
    definitions: facet('definition'),
  };
}

const beside = (file: string, name: string): string => (parentOf(file) === '' ? name : `${parentOf(file)}/${name}`);

/** A `pixi.lock` belongs to the manifest beside it; to `pixi.toml` where there is a pyproject.toml too, as pixi takes it. */
function joinPixi(found: readonly RepositoryDocument[]): readonly RepositoryDocument[] {
  const joined = new Map<RepositoryDocument, RepositoryDocument | undefined>();
  for (const lock of found) {
    if (lock.facets.pixi?.lock === undefined || lock.facets.pixi.manifest !== undefined) continue;
    const manifests = found.filter(
      ({ file, facets }) => facets.pixi?.manifest !== undefined && parentOf(file) === parentOf(lock.file),
    );
    const manifest = manifests.find(({ file }) => baseName(file) === 'pixi.toml') ?? manifests[0];
    if (manifest?.facets.pixi === undefined || baseName(lock.file) !== 'pixi.lock') continue;
    const pixi = { manifest: manifest.facets.pixi.manifest, lock: lock.facets.pixi.lock };
    joined.set(manifest, { ...manifest, facets: { ...manifest.facets, pixi, lock: lock.facets.pixi.lock } });
    joined.set(lock, undefined);
  }
  return replace(found, joined);
}

/** Spack writes spack.lock into the folder of spack.yaml. */
function joinSpack(
  found: readonly RepositoryDocument[],
  exists: (path: string) => boolean | undefined,
): readonly RepositoryDocument[] {
  const joined = new Map<RepositoryDocument, RepositoryDocument | undefined>();
  for (const document of found) {
    const { spack } = document.facets;
    if (spack?.environment === undefined || baseName(document.file) !== 'spack.yaml') continue;
    const file = beside(document.file, 'spack.lock');
    const other = found.find((each) => each.file === file);
    const state = other?.facets.spack?.lock;
    if (other !== undefined && state?.state === 'read') {
      const lock = lockFileOf(state.lock, file);
      joined.set(document, { ...document, facets: { ...document.facets, lock, spack: { ...spack, lock: state } } });
      joined.set(other, undefined);
    } else {
      const lock: SpackFile['lock'] =
        exists(file) === false ? { state: 'absent' } : { state: 'unknown', reason: `${file} was not read` };
      joined.set(document, { ...document, facets: { ...document.facets, spack: { ...spack, lock } } });
    }
  }
  return replace(found, joined);
}

function replace(
  found: readonly RepositoryDocument[],
  joined: ReadonlyMap<RepositoryDocument, RepositoryDocument | undefined>,
): readonly RepositoryDocument[] {
  return found.flatMap((document) => (joined.has(document) ? (joined.get(document) ?? []) : [document]));
}

/**
 * What a requirements file includes is judged where it stands, and constraints bind as if they stood in the file
 * (pip, "Constraints Files"): both are left out of what is missing.
 */
function joinRequirements(found: readonly RepositoryDocument[]): readonly RepositoryDocument[] {
  const byFile = new Map(
    found.flatMap(({ file, facets }) => (facets.pip === undefined ? [] : [[file, facets.pip] as const])),
  );
  return found.map((document) => {
    const { pip } = document.facets;
    if (pip === undefined || pip.includes.length === 0) return document;
    const includes = pip.includes.map((include) => ({
      include,
      to: byFile.get(targetOf(document.file, include.file)),
    }));
    const constraints = new Map<string, PipRequirement['clauses']>();
    for (const { include, to } of includes)
      if (include.isConstraints)
        // Of several for one name pip takes all; the first is enough to know that it is bound.
        for (const { normalizedName, clauses } of to?.requirements ?? [])
          if (normalizedName !== undefined && !constraints.has(normalizedName))
            constraints.set(normalizedName, clauses);
    const requirements = pip.requirements.map((requirement) => {
      const binding = constraints.get(requirement.normalizedName ?? '');
      return binding === undefined ? requirement : { ...requirement, clauses: [...requirement.clauses, ...binding] };
    });
    const missing = includes.flatMap(({ include, to }) => (to === undefined ? [include] : []));
    return { ...document, facets: { ...document.facets, pip: { ...pip, requirements, includes: missing } } };
  });
}

function targetOf(file: string, include: string): string {
  if (include.startsWith('/') || /^[a-z]+:/.test(include)) return '';
  return normalisePath(beside(file, include)) ?? '';
}
