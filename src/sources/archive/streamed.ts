import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { normalisePath } from '../../base/path.ts';
import type { Want } from '../../base/pattern.ts';
import { type TarEntry, type TarHandler, type TarProblemCode, TarReader } from '../../formats/tar/reader.ts';
import type { LayerScan } from '../../model/layer.ts';
import { ScanBudget } from '../../model/scan-budget.ts';
import type { OpenContext } from '../../model/subject.ts';
import type { SourceInput } from '../source.ts';
import { type ArchiveMember, type FoundBlob, followMember, MemberProblems, type OpenedArchive } from './archive.ts';
import { Documents } from './documents.ts';
import { DocumentKeeper } from './gather.ts';

/**
 * Reads a tar that comes by once: every member is scanned as if it were a layer while it passes, because which ones are
 * layers is often said at the end. Nothing is written to disk, and only what may be a document is kept.
 */
export async function openStreamed(input: SourceInput, context: OpenContext): Promise<OpenedArchive> {
  const passing = new PassingMembers(context);
  const reader = new TarReader(passing);
  if (input.stream === undefined)
    throw new PratiqueError('unreadable', `${input.name} has no bytes to read`, 'Give a file.');
  try {
    for await (const chunk of input.stream()) reader.push(chunk);
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
    passing.problems.add({ code: 'archive-damaged', detail: error.message });
  }
  reader.finish();
  passing.close();
  return {
    members: passing.members,
    problems: passing.problems.list,
    documents: new Documents(),
    bytesRead: passing.headerBytes,
    digest: input.address === undefined ? null : { file: input.address },
    find: (name) => {
      const real = followMember(passing.members, name);
      const blob = real === undefined ? undefined : passing.blobs.get(real);
      // Standard input does not come by again.
      if (real === undefined || blob === undefined || input.address === undefined) return blob;
      return { ...blob, reread: (wants) => rereadMember(input, context, real, wants) };
    },
  };
}

/** Goes through the archive again for one member. */
async function rereadMember(
  input: SourceInput,
  context: OpenContext,
  name: string,
  wants: readonly Want[],
): Promise<LayerScan> {
  const scanner = context.scanStream([], wants);
  let isOpen = false;
  const reader = new TarReader({
    entry: (entry) => {
      isOpen = entry.type === 'file' && normalisePath(entry.path) === name;
    },
    body: (bytes, start, end) => {
      if (isOpen) scanner.push(bytes.subarray(start, end));
    },
    end: () => {
      isOpen = false;
    },
    problem: () => {},
  });
  try {
    for await (const chunk of input.stream?.() ?? []) reader.push(chunk);
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
  }
  reader.finish();
  return scanner.finish();
}

class PassingMembers implements TarHandler {
  readonly members = new Map<string, ArchiveMember>();
  readonly blobs = new Map<string, FoundBlob>();
  readonly problems = new MemberProblems();
  headerBytes = 0;
  readonly #context: OpenContext;
  #open:
    | {
        readonly name: string;
        readonly scanner: ReturnType<OpenContext['scanStream']>;
        readonly keeper: DocumentKeeper;
      }
    | undefined;
  /** Members that came by, also those of the same name. */
  #count = 0;
  /** Bytes of documents that are held. */
  #held = 0;
  readonly #budget = new ScanBudget();

  constructor(context: OpenContext) {
    this.#context = context;
  }

  entry(entry: TarEntry): void {
    this.close();
    this.headerBytes += 512;
    this.#count += 1;
    if (this.#count > limits.archiveMembers) {
      if (this.#count === limits.archiveMembers + 1)
        this.problems.add({
          code: 'archive-damaged',
          detail: `more than ${limits.archiveMembers} members; the rest is not looked at`,
        });
      return;
    }
    const name = normalisePath(entry.path);
    if (name === undefined) {
      this.problems.add({ code: 'member-unexpected', detail: `the member ${entry.path} lies outside of the archive` });
      return;
    }
    const type =
      entry.type === 'file' || entry.type === 'directory' || entry.type === 'symlink' || entry.type === 'hardlink'
        ? entry.type
        : 'other';
    const earlier = this.members.get(name);
    if (earlier !== undefined && (earlier.type !== 'directory' || type !== 'directory')) {
      this.problems.add({
        code: 'member-duplicate',
        detail: `the archive holds ${name} twice; readers disagree on which counts`,
      });
    }
    const link = type === 'hardlink' ? (normalisePath(entry.link ?? '') ?? '') : entry.link;
    this.members.set(name, { type, size: entry.size, ...(link === undefined ? {} : { link }) });
    if (type !== 'file') return;
    const scanner = this.#context.scanStream(name.startsWith('blobs/sha512/') ? ['sha512'] : ['sha256']);
    this.#open = { name, scanner, keeper: new DocumentKeeper() };
  }

  body(bytes: Uint8Array, start: number, end: number): void {
    const part = bytes.subarray(start, end);
    this.#open?.scanner.push(part);
    this.#open?.keeper.push(part);
  }

  end(): void {
    this.close();
  }

  problem(code: TarProblemCode, detail: string): void {
    this.problems.add({ code: 'archive-damaged', detail: `${code}: ${detail}` });
  }

  /** Finishes the member that is open, whole or cut off. */
  close(): void {
    if (this.#open === undefined) return;
    const { name, scanner, keeper } = this.#open;
    this.#open = undefined;
    const scanned = this.#budget.take(scanner.finish());
    const bytes = keeper.take();
    this.#held += bytes?.length ?? 0;
    const keep = bytes !== undefined && this.#held <= limits.documents;
    this.blobs.set(name, { size: scanned.size, scanned, ...(keep ? { address: { kind: 'memory', bytes } } : {}) });
  }
}
