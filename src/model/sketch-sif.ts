import {
  architectures,
  dataTypes,
  type SifDataType,
  type SifFileSystem,
  type SifPartitionRole,
  unknownArchitecture,
} from '../formats/sif/codes.ts';
import type { SifDescriptor, SifLink, SifMetadata } from '../formats/sif/descriptor.ts';
import type { SifHeader } from '../formats/sif/header.ts';
import type { SifProblem } from '../formats/sif/problem.ts';
import type { SifSignature } from '../formats/sif/signatures.ts';
import type { SignatureProblem, SignatureVerdict } from '../formats/sif/verdict.ts';
import type { SquashfsProblem } from '../formats/squashfs/problem.ts';
import type { SifContainer } from './sif.ts';
import type { SquashfsVolume } from './squashfs.ts';

/** The facet `sif`, as plain data. */
export interface SifSketch {
  /** Of the header, as Go names it; null: it names none. As the first partition where it is left out. */
  readonly arch?: string | null;
  readonly objects?: readonly SifObjectSketch[];
  /** Their objects go behind the others. */
  readonly signatures?: readonly SifSignatureSketch[];
  /** Signatures that were not read. */
  readonly omitted?: number;
  readonly problems?: readonly Pick<SifProblem, 'code' | 'detail' | 'id'>[];
  readonly problemCount?: number;
  readonly isComplete?: boolean;
  /** null: it came through standard input. */
  readonly path?: string | null;
  readonly keyProblems?: readonly string[];
}

export interface SifObjectSketch {
  readonly type: SifDataType;
  /** 1 for the first, and so on. */
  readonly id?: number;
  /** 0: none; 1 where it is left out. */
  readonly group?: number;
  readonly name?: string;
  readonly size?: number;
  /** What stands left out is `squashfs`, `primary-system`, `amd64`. */
  readonly partition?: {
    readonly fileSystem?: SifFileSystem;
    readonly role?: SifPartitionRole;
    readonly arch?: string | null;
  };
}

/** A signature and what verifying it shows, with the keys of the option or without. */
export interface SifSignatureSketch {
  /** Of group 1 where nothing is said. */
  readonly link?: SifLink;
  /** Who is said to have signed. */
  readonly claims?: string;
  readonly isLegacy?: boolean;
  /** Who did, by a key that is there. */
  readonly by?: string;
  readonly problems?: readonly SignatureProblem[];
}

export function sketchSif(sketch: SifSketch): SifContainer {
  const { objects = [], signatures: stated = [], problems = [], isComplete = true } = sketch;
  const plain = objects.map((object, index) => descriptorOf(object, index));
  const signatures = stated.map((signature, index) => signatureOf(signature, plain.length + index, plain));
  const descriptors = [...plain, ...signatures.map(({ descriptor }) => descriptor)];
  const first = plain.find(({ metadata }) => metadata.kind === 'partition')?.metadata as
    | Extract<SifMetadata, { kind: 'partition' }>
    | undefined;
  const archCode = sketch.arch === undefined ? (first?.archCode ?? unknownArchitecture) : codeOf(sketch.arch);
  return {
    sif: {
      header: headerOf(archCode, descriptors.length),
      descriptors,
      problems: problems.map((problem) => ({ offset: 0, ...problem })),
      problemCount: sketch.problemCount ?? problems.length,
      isComplete,
    },
    path: sketch.path === undefined ? '/images/image.sif' : (sketch.path ?? undefined),
    signatures: () => ({ signatures, omitted: sketch.omitted ?? 0 }),
    verify: async (keys) => ({
      verdicts: stated.map((each, index) => verdictOf(each, signatures[index] as SifSignature, keys.length > 0)),
      keyProblems: sketch.keyProblems ?? [],
    }),
  };
}

const codeOf = (arch: string | null | undefined): string =>
  [...architectures].find(([, name]) => name === arch)?.[0] ?? unknownArchitecture;

function headerOf(archCode: string, objects: number): SifHeader {
  return {
    launchScript: '#!/usr/bin/env run-singularity\n',
    version: '01',
    archCode,
    arch: architectures.get(archCode),
    id: '00000000-0000-4000-8000-000000000001',
    createdAt: 0,
    modifiedAt: 0,
    descriptorsFree: 48 - objects,
    descriptorsTotal: 48,
    descriptorsOffset: 4096,
    descriptorsSize: 48 * 585,
    dataOffset: 32176,
    dataSize: 0,
    raw: new Uint8Array(128),
  };
}

function descriptorOf(sketch: SifObjectSketch, index: number): SifDescriptor {
  const { type, partition = {} } = sketch;
  const { fileSystem = 'squashfs', role = 'primary-system', arch = 'amd64' } = partition;
  const archCode = codeOf(arch);
  const metadata: SifMetadata =
    type === 'partition'
      ? { kind: 'partition', fileSystem, role, archCode, arch: architectures.get(archCode) }
      : { kind: 'none' };
  return {
    index,
    at: 4096 + 585 * index,
    type,
    typeCode: [...dataTypes].find(([, name]) => name === type)?.[0] ?? 0,
    id: sketch.id ?? index + 1,
    group: sketch.group === 0 ? undefined : (sketch.group ?? 1),
    link: undefined,
    offset: 32176,
    size: sketch.size ?? 1,
    sizeWithPadding: sketch.size ?? 1,
    createdAt: 0,
    modifiedAt: 0,
    uid: 0,
    gid: 0,
    name: sketch.name ?? '',
    metadata,
    raw: new Uint8Array(585),
  };
}

function signatureOf(sketch: SifSignatureSketch, index: number, all: readonly SifDescriptor[]): SifSignature {
  const link = sketch.link ?? { kind: 'group', id: 1 };
  const claimedFingerprint = sketch.claims ?? sketch.by;
  const descriptor: SifDescriptor = {
    ...descriptorOf({ type: 'signature', group: 0 }, index),
    link,
    metadata: { kind: 'signature', hash: 'sha256', fingerprint: claimedFingerprint },
  };
  const isLegacy = sketch.isLegacy ?? false;
  return {
    id: descriptor.id,
    descriptor,
    form: 'pgp',
    isLegacy,
    link,
    hash: 'sha256',
    claimedFingerprint,
    objects: all.filter(({ id, group }) => (link.kind === 'group' ? group : id) === link.id),
    content: isLegacy ? { kind: 'legacy', digest: '' } : { kind: 'unreadable', detail: 'a sketch' },
    message: undefined,
  };
}

function verdictOf(sketch: SifSignatureSketch, signature: SifSignature, hasKeys: boolean): SignatureVerdict {
  const isKnown = sketch.by !== undefined && hasKeys;
  const unknownKey: SignatureProblem[] = isKnown
    ? []
    : [{ code: 'unknown-key', detail: 'no key that is given made it' }];
  const problems = [...unknownKey, ...(sketch.problems ?? [])];
  return {
    signature,
    mathematics: isKnown ? 'valid' : 'unknown-key',
    keys: isKnown ? [{ kind: 'pgp', fingerprint: sketch.by as string, names: [] }] : [],
    isValid: problems.length === 0,
    problems,
    problemCount: problems.length,
    intact: isKnown ? signature.objects.map(({ id }) => id) : [],
    uncovered: [],
  };
}

/** One volume of the facet `squashfs`, as plain data. */
export interface SquashfsSketch {
  readonly name?: string;
  readonly at?: number;
  readonly problems?: readonly SquashfsProblem[];
  readonly problemCount?: number;
  readonly compressor?: SquashfsVolume['compressor'];
  readonly isComplete?: boolean;
}

export function sketchSquashfs(volumes: readonly SquashfsSketch[]): readonly SquashfsVolume[] {
  return volumes.map(({ problems = [], ...volume }) => ({
    name: 'the file',
    at: 0,
    superblock: undefined,
    compressor: { id: 1, kind: 'gzip', options: undefined },
    problemCount: problems.length,
    isComplete: true,
    ...volume,
    problems,
  }));
}
