import {
  type ByteAddress,
  listFolder,
  readAll,
  readChunks,
  readHead,
  readStandardInput,
  sliceOf,
  statePath,
} from '../base/bytes.ts';
import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { type SniffedCompression, sniffCompression } from '../formats/compression/sniff.ts';
import { decompressStream, type StreamCompression } from '../formats/compression/stream.ts';
import { isOciSif } from '../formats/sif/contents.ts';
import { isSif } from '../formats/sif/header.ts';
import { isSquashfs } from '../formats/squashfs/superblock.ts';
import { openSif } from '../model/sif.ts';
import { firstMembers } from './archive/seekable.ts';
import type { Reference } from './reference.ts';
import type { Probe, Source, SourceInput } from './source.ts';
import { probePlain } from './text-probe.ts';

/** Uncompressed bytes of a stream that recognition may look at: enough for the headers of the first members. */
const streamHead = 64 * 1024;
/** Members of a tar that recognition looks at. */
const memberCount = 512;

/** What an input is and who opens it. @throws PratiqueError `not-found`, `unreadable`, `unrecognised`. */
export async function recognise(
  reference: Reference,
  sources: readonly Source[],
): Promise<{ readonly source: Source; readonly input: SourceInput; readonly notes: readonly string[] }> {
  const input = reference.path === '-' ? await probeStream(reference) : await probePath(reference);
  const { transport } = reference;
  const detected = (): Source | undefined =>
    sources.toSorted((a, b) => a.rank - b.rank).find((source) => source.detect(input.probe));
  const chosen =
    transport === undefined
      ? detected()
      : sources.find((source) => source.id === transport || source.transports.includes(transport));
  if (chosen === undefined) throw unrecognised(reference, input.probe);
  if (transport === undefined || chosen.takes === undefined) return { source: chosen, input, notes: [] };
  refuseShape(reference, chosen, input.probe);
  const likely = detected();
  const isDoubtful = likely !== undefined && likely !== chosen;
  return { source: chosen, input, notes: isDoubtful ? [doubt(likely, chosen)] : [] };
}

function doubt(likely: Source, chosen: Source): string {
  return `what is wrong with it as ${likely.id}, which its content looks like: it was read as ${chosen.id}, as asked`;
}

const shapes: Readonly<Partial<Record<Probe['shape'], string>>> = {
  folder: 'a folder',
  tar: 'an archive',
  sif: 'a SIF',
  'oci-sif': 'an OCI-SIF',
  squashfs: 'a squashfs',
};

/** Nothing of a folder can be read as text, and nothing would be found wrong with it. */
function refuseShape({ text, path }: Reference, { id, takes }: Source, { shape }: Probe): void {
  const isFolder = shape === 'folder';
  if (takes === 'folder' ? isFolder : shapes[shape] === undefined) return;
  throw new PratiqueError(
    'unrecognised',
    `${text} is not recognised: ${path} is ${shapes[shape] ?? 'a file'}, and ${id} is read from ${takes === 'folder' ? 'a folder' : 'a text file'}`,
    isFolder && takes === 'text'
      ? 'Give the file in it, or the folder alone: what describes an environment or an image in it is judged together.'
      : `Give it without ${id}: to have it recognised by its content.`,
  );
}

/** A report names one image of several `PATH#TAG` or `PATH@PLATFORM`: whoever copies that learns how to ask for the one. */
function notFound(path: string): PratiqueError {
  const what = `there is no file or folder ${path}`;
  for (let at = path.length - 1; at > 0; at -= 1) {
    const front = path.slice(0, at);
    if ((path[at] !== '#' && path[at] !== '@') || statePath(front).kind === 'absent') continue;
    const transport = statePath(front).kind === 'folder' ? 'oci' : 'oci-archive';
    const one = path[at] === '#' ? `its tag (${transport}:${front}:TAG)` : '--platform OS/ARCH[/VARIANT]';
    return new PratiqueError('not-found', what, `${front} is there: ask for one of its images by ${one}.`);
  }
  return new PratiqueError('not-found', what, 'Check the path.');
}

async function probePath(reference: Reference): Promise<SourceInput> {
  const { path } = reference;
  const state = statePath(path);
  if (state.kind === 'absent') throw notFound(path);
  if (state.kind === 'other')
    throw new PratiqueError(
      'unreadable',
      `${path} is ${state.what}`,
      'Give a file, a folder, or - for standard input.',
    );
  if (state.kind === 'folder') {
    const members = listFolder(path);
    if (members === undefined)
      throw new PratiqueError('unreadable', `the folder ${path} cannot be listed`, 'Check its permissions.');
    const probe: Probe = {
      path,
      shape: 'folder',
      members: members.map((member) => member.name),
      json: undefined,
      text: undefined,
    };
    return { name: reference.text, probe, address: undefined, stream: undefined, streamed: false };
  }
  return probeFile(reference, state.address);
}

async function probeFile(reference: Reference, address: ByteAddress): Promise<SourceInput> {
  const head = readHead(address);
  const compression = sniffCompression(head);
  if (!isStreamable(compression)) {
    const probe = await probeBytes(
      reference.path,
      head,
      () => firstMembers(address, memberCount),
      () => readAll(address, limits.document, reference.path),
      () => readAll(sliceOf(address, 0, limits.textProbe), limits.textProbe, reference.path),
      sizeOf(address),
      address,
    );
    return {
      name: reference.text,
      probe,
      address,
      stream: async function* () {
        yield* readChunks(address);
      },
      streamed: false,
    };
  }
  const stream = (): AsyncIterable<Uint8Array> => decompressStream(compression, readChunks(address));
  const inner = await gatherHead(stream());
  const members = firstMembers({ kind: 'memory', bytes: inner }, memberCount);
  const shape = members.length > 0 ? 'tar' : 'binary';
  const probe: Probe = { path: reference.path, shape, members, json: undefined, text: undefined };
  return { name: reference.text, probe, address, stream, streamed: true };
}

async function probeStream(reference: Reference): Promise<SourceInput> {
  const source = readStandardInput()[Symbol.asyncIterator]();
  const early: Uint8Array[] = [];
  let size = 0;
  while (size < streamHead) {
    const next = await source.next();
    if (next.done === true) break;
    early.push(Uint8Array.from(next.value));
    size += next.value.length;
  }
  const head = new Uint8Array(Buffer.concat(early));
  const raw = async function* (): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  };
  const compression = sniffCompression(head);
  if (isStreamable(compression)) {
    const inner = await gatherHead(decompressStream(compression, [head]));
    const members = firstMembers({ kind: 'memory', bytes: inner }, memberCount);
    const shape = members.length > 0 ? 'tar' : 'binary';
    const probe: Probe = { path: '-', shape, members, json: undefined, text: undefined };
    return {
      name: reference.text,
      probe,
      address: undefined,
      stream: () => decompressStream(compression, raw()),
      streamed: true,
    };
  }
  const whole = async (): Promise<Uint8Array> => head;
  const beginning = (): Uint8Array => head.subarray(0, limits.textProbe);
  const memory: ByteAddress = { kind: 'memory', bytes: head };
  if (isSquashfs(head) || isSif(head)) {
    // It is read at many places, so all of it has to be there.
    const address: ByteAddress = { kind: 'memory', bytes: await gather(raw(), limits.inMemory) };
    const shape = containerShape(head, address) as Probe['shape'];
    const probe: Probe = { path: '-', shape, members: [], json: undefined, text: undefined };
    return { name: reference.text, probe, address, stream: undefined, streamed: false };
  }
  const probe = await probeBytes('-', head, () => firstMembers(memory, memberCount), whole, beginning, size, memory);
  return { name: reference.text, probe, address: undefined, stream: raw, streamed: true };
}

/** Whether an input that is packed so can be read through; anything else is looked at as it is. */
function isStreamable(compression: SniffedCompression): compression is Exclude<StreamCompression, 'none'> {
  return compression === 'gzip' || compression === 'zstd' || compression === 'xz' || compression === 'bzip2';
}

/** The shape of bytes that are not compressed. */
async function probeBytes(
  path: string,
  head: Uint8Array,
  members: () => readonly string[],
  whole: () => Uint8Array | Promise<Uint8Array>,
  beginning: () => Uint8Array,
  size: number,
  address: ByteAddress,
): Promise<Probe> {
  const probe = { path, members: [], json: undefined, text: undefined };
  if (size === 0) return { ...probe, shape: 'empty', text: '' };
  const container = containerShape(head, address);
  if (container !== undefined) return { ...probe, shape: container };
  const names = members();
  if (names.length > 0) return { ...probe, shape: 'tar', members: names };
  return probePlain(path, { head, size, whole, beginning });
}

/** A SIF or squashfs, told by its magic number; what a SIF holds is told by its descriptors. */
function containerShape(head: Uint8Array, address: ByteAddress): 'sif' | 'oci-sif' | 'squashfs' | undefined {
  if (isSquashfs(head)) return 'squashfs';
  if (!isSif(head)) return undefined;
  return isOciSif(openSif(address).container.sif) ? 'oci-sif' : 'sif';
}

function sizeOf(address: ByteAddress): number {
  return address.kind === 'file' ? address.length : address.bytes.length;
}

/** All bytes of standard input. @throws PratiqueError `limit` where there are more than `max`. */
async function gather(stream: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > max)
      throw new PratiqueError(
        'limit',
        `standard input is a SIF or squashfs of more than ${max} bytes, and such are held in memory`,
        'Give the file itself.',
      );
    parts.push(Uint8Array.from(chunk));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The first bytes of a decompressed stream; damage ends them early and is found again when the input is opened. */
async function gatherHead(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      parts.push(Uint8Array.from(chunk));
      size += chunk.length;
      if (size >= streamHead) break;
    }
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function unrecognised(reference: Reference, probe: Probe): PratiqueError {
  const [seen, hint] = unseen[probe.shape] ?? ['its bytes are none of the formats that are read', seeHelp];
  return new PratiqueError(
    'unrecognised',
    `${reference.text === '-' ? 'standard input' : reference.text} is not recognised: ${seen}`,
    hint,
  );
}

const seeHelp = 'See `pratique check --help` for what can be judged.';

const unseen: Readonly<Partial<Record<Probe['shape'], readonly [seen: string, hint: string]>>> = {
  empty: ['it is empty', seeHelp],
  json: [
    'it is JSON of none of the kinds that are read',
    'Read are documents of OCI images, runtime configurations, environments and lock files: say which it is, as in oci-document:FILE#manifest or conda-lock:FILE.',
  ],
  text: [
    'it is text of none of the kinds that are read',
    'Read are Dockerfiles, definition files, environments and lock files of conda, pixi and Spack, and requirements of Python packages: say which it is, as in dockerfile:FILE.',
  ],
  folder: [
    'the folder holds no image, no root file system and no file that describes one or an environment',
    'Where such files lie deeper than its root, binder/, docker/, envs/ and the like, give them themselves.',
  ],
};
