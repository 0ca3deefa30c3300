import type { SifDescriptor, SifMetadata } from '../formats/sif/descriptor.ts';
import type { SifSignature } from '../formats/sif/signatures.ts';
import type { SignatureVerdict } from '../formats/sif/verdict.ts';
import type { SifContainer } from './sif.ts';
import type { SifSketch, SignatureSketch, SquashfsSketch } from './sketch.ts';
import type { SquashfsVolume } from './squashfs.ts';

export function sketchVolume({ problems = [], ...sketch }: SquashfsSketch): SquashfsVolume {
  return {
    name: 'the file',
    at: 0,
    superblock: undefined,
    compressor: undefined,
    isComplete: problems.length === 0,
    ...sketch,
    problems,
    problemCount: sketch.problemCount ?? problems.length,
  };
}

export function sketchSif(sketch: SifSketch): SifContainer {
  const problems = sketch.problems ?? [];
  const partitions = (sketch.partitions ?? []).map((partition, index): SifDescriptor => {
    const { role = 'primary-system', fileSystem = 'squashfs', arch } = partition;
    const metadata: SifMetadata = {
      kind: 'partition',
      role,
      fileSystem,
      arch,
      archCode: arch === undefined ? '00' : '02',
    };
    return {
      ...descriptor(partition.id ?? index + 1, 'partition', metadata),
      group: partition.group === 0 ? undefined : (partition.group ?? 1),
    };
  });
  const none: SifMetadata = { kind: 'none' };
  const objects = [
    ...partitions,
    ...(sketch.definition ? [descriptor(partitions.length + 1, 'definition', none)] : []),
    ...(sketch.oci ? [descriptor(partitions.length + 2, 'oci-root-index', none)] : []),
  ];
  const stated = sketch.signatures ?? [];
  const signatures = stated.map((signature, index) => sketchSignature(signature, objects.length + index + 3, objects));
  const descriptors = [...objects, ...signatures.map((signature) => signature.descriptor)];
  return {
    sif: {
      header: { ...header, arch: sketch.arch, archCode: sketch.arch === undefined ? '00' : '02' },
      descriptors,
      problems,
      problemCount: sketch.problemCount ?? problems.length,
      isComplete: sketch.isComplete ?? true,
    },
    path: sketch.path === undefined ? '/images/image.sif' : (sketch.path ?? undefined),
    signatures: () => ({ signatures, omitted: sketch.omitted ?? 0 }),
    verify: async (keys) => ({
      verdicts: stated.map((each, index) => sketchVerdict(each, signatures[index] as SifSignature, keys.length > 0)),
      keyProblems: sketch.keyProblems ?? [],
    }),
  };
}

function sketchSignature(sketch: SignatureSketch, id: number, objects: readonly SifDescriptor[]): SifSignature {
  const { link = { kind: 'group', id: 1 }, isLegacy = false, claims: claimedFingerprint = sketch.by } = sketch;
  const metadata: SifMetadata = { kind: 'signature', hash: 'sha256', fingerprint: claimedFingerprint };
  return {
    id,
    descriptor: { ...descriptor(id, 'signature', metadata), link, group: undefined },
    form: 'pgp',
    isLegacy,
    link,
    hash: 'sha256',
    claimedFingerprint,
    objects: objects.filter((object) => (link.kind === 'group' ? object.group : object.id) === link.id),
    content: isLegacy ? { kind: 'legacy', digest: '' } : { kind: 'unreadable', detail: 'a sketch has no bytes' },
    message: undefined,
  };
}

function sketchVerdict(sketch: SignatureSketch, signature: SifSignature, hasKeys: boolean): SignatureVerdict {
  const by = hasKeys ? sketch.by : undefined;
  const unknownKey = { code: 'unknown-key', detail: 'no key that was given made it' } as const;
  const problems = [...(by === undefined ? [unknownKey] : []), ...(sketch.problems ?? [])];
  return {
    signature,
    mathematics: by === undefined ? 'unknown-key' : 'valid',
    keys: by === undefined ? [] : [{ kind: 'pgp', fingerprint: by, names: [] }],
    isValid: problems.length === 0,
    problems,
    problemCount: problems.length,
    intact: by === undefined ? [] : signature.objects.map(({ id }) => id),
    uncovered: [],
  };
}

const header = {
  launchScript: '',
  version: '01',
  id: '00000000-0000-0000-0000-000000000000',
  createdAt: 0,
  modifiedAt: 0,
  descriptorsFree: 0,
  descriptorsTotal: 48,
  descriptorsOffset: 4096,
  descriptorsSize: 28_080,
  dataOffset: 32_768,
  dataSize: 0,
  raw: new Uint8Array(0),
} as const;

function descriptor(id: number, type: SifDescriptor['type'], metadata: SifMetadata): SifDescriptor {
  return {
    index: id - 1,
    at: 4096,
    type,
    typeCode: 0,
    id,
    group: 1,
    link: undefined,
    offset: 32_768,
    size: 0,
    sizeWithPadding: 0,
    createdAt: 0,
    modifiedAt: 0,
    uid: 0,
    gid: 0,
    name: '',
    metadata,
    raw: new Uint8Array(0),
  };
}
