import { limits } from '../base/limits.ts';
import { isUnder, normalisePath, parentOf } from '../base/path.ts';
import type { Capture, WantTable } from '../base/pattern.ts';
import { shorten } from '../base/text.ts';
import type { TarEntry, TarHandler, TarProblemCode } from '../formats/tar/reader.ts';
import { EntryColumnsBuilder, entryTypes } from '../model/entry.ts';
import type { LayerProblem, LayerProblemCode } from '../model/layer.ts';
import { MarkerSearch } from './search-markers.ts';

const symlink = entryTypes.indexOf('symlink');
const hardlink = entryTypes.indexOf('hardlink');

/** Turns what a tar reader finds into the columns of a layer, keeps the wanted contents, and notes what is wrong with paths and links. */
export class EntryCollector implements TarHandler {
  readonly columns: EntryColumnsBuilder;
  readonly problems: LayerProblem[] = [];
  problemCount = 0;
  /** An entry was left out of the columns, or its data are not what the archive says. */
  isMissing = false;
  readonly #wants: WantTable;
  readonly #markers: MarkerSearch | undefined;
  #links = 0;
  #folder = '';
  #folderLink: string | undefined;
  #index = -1;
  #size = 0;
  /** Bytes of the file that have gone by, holes included. */
  #at = 0;
  readonly #head = new Uint8Array(limits.head);
  #headSize = 0;
  #keep = 0;
  #parts: Uint8Array[] = [];
  #captured = 0;

  constructor(wants: WantTable, seed?: number) {
    this.columns = new EntryColumnsBuilder(seed);
    this.#wants = wants;
    this.#markers = wants.marked === undefined ? undefined : new MarkerSearch(wants.marked);
  }

  /** Paths of the files in which a marker was found; undefined where none was asked for. */
  get marked(): readonly string[] | undefined {
    return this.#markers?.found;
  }

  entry(entry: TarEntry): void {
    this.#index = -1;
    if (this.columns.count >= limits.entries) {
      if (!this.isMissing) this.note('limit', `more than ${limits.entries} entries`, entry.offset);
      this.isMissing = true;
      return;
    }
    const path = this.#pathOf(entry);
    if (path === undefined) return;
    let link = entry.link;
    if (entry.type === 'hardlink') {
      link = this.#hardTarget(entry);
      if (link === undefined) return;
    }
    const mode = entry.mode & 0o7777;
    const { type, uid, gid, size, mtime, device, xattrs } = entry;
    const index = this.columns.add({ path, type, mode, uid, gid, size, mtime, device, link, xattrs });
    this.#checkPlace(entry, path, index);
    if (type !== 'file' || size === 0) return;
    this.#index = index;
    this.#size = size;
    this.#at = 0;
    this.#headSize = Math.min(size, limits.head);
    this.#parts = [];
    const capture = this.#wants.match(path, mode);
    if (capture !== undefined) this.columns.want(index);
    this.#keep = this.#keepOf(capture);
    this.#markers?.begin(path, mode, size);
  }

  body(bytes: Uint8Array, start: number, end: number, position: number): void {
    if (this.#index < 0) return;
    if (position > this.#at) this.#hole(position);
    if (position < this.#headSize) {
      const count = Math.min(this.#headSize - position, end - start);
      for (let i = 0; i < count; i += 1) this.#head[position + i] = bytes[start + i] as number;
      if (position + count === this.#headSize) this.#finishHead();
    }
    if (position < this.#keep)
      this.#parts.push(new Uint8Array(bytes.subarray(start, Math.min(end, start + this.#keep - position))));
    this.#markers?.push(bytes, start, end);
    this.#at = position + end - start;
  }

  end(): void {
    if (this.#index < 0) return;
    if (this.#at < this.#size) this.#hole(this.#size);
    if (this.#keep > 0) {
      this.columns.content(
        this.#index,
        this.#parts.length === 1 ? (this.#parts[0] as Uint8Array) : joined(this.#parts, this.#keep),
      );
      this.#captured += this.#keep;
      this.#parts = [];
    }
    if (this.#markers !== undefined) this.#keepMarked(this.#markers);
    this.#index = -1;
  }

  problem(code: TarProblemCode, detail: string, offset: number, path?: string): void {
    this.note(code, detail, offset, path);
  }

  /** Keeps a problem, up to `limits.problems`; all are counted. */
  note(code: LayerProblemCode, detail: string, offset?: number, path?: string): void {
    this.problemCount += 1;
    if (this.problems.length >= limits.problems) return;
    this.problems.push({
      code,
      detail,
      ...(offset === undefined ? {} : { offset }),
      ...(path === undefined ? {} : { path: shorten(path, limits.path) }),
    });
  }

  /** The canonical path, or undefined where the entry has no place in the tree. */
  #pathOf(entry: TarEntry): string | undefined {
    let raw = entry.path;
    if (raw.includes('\0')) {
      this.note('path-nul', 'the path holds a NUL byte; what follows it is ignored', entry.offset, raw);
      this.isMissing = true;
      raw = raw.slice(0, raw.indexOf('\0'));
    }
    if (raw.length > limits.path) {
      this.isMissing = true;
      this.note('path-too-long', `the path has ${raw.length} characters`, entry.offset, raw);
      return undefined;
    }
    const path = normalisePath(raw);
    if (path === undefined) {
      this.isMissing = true;
      this.note('path-escapes', 'the path leads out of the root', entry.offset, raw);
      return undefined;
    }
    if (raw.charCodeAt(0) === 47) this.note('path-absolute', 'the path is absolute', entry.offset, raw);
    if (path !== '' || (raw !== '' && entry.type === 'directory')) return path;
    this.note(
      'path-empty',
      raw === '' ? 'the path is empty' : 'the path names the root, and the entry is no folder',
      entry.offset,
      raw,
    );
    return undefined;
  }

  #hardTarget(entry: TarEntry): string | undefined {
    const target = entry.link ?? '';
    const link = target.includes('\0') || target.length > limits.path ? undefined : normalisePath(target);
    if (link !== undefined) return link;
    this.isMissing = true;
    this.note(
      'link-escapes',
      `a hard link leads out of the root, to ${shorten(target, 200)}`,
      entry.offset,
      entry.path,
    );
    return undefined;
  }

  /** What is wrong with the place of an entry among the entries before it. */
  #checkPlace(entry: TarEntry, path: string, index: number): void {
    const earlier = this.columns.earlier;
    if (earlier >= 0 && kindOf(this.columns.typeAt(earlier)) !== kindOf(this.columns.typeAt(index))) {
      this.note('duplicate-changes-type', 'an earlier entry of the same path is of another type', entry.offset, path);
      this.#folder = '';
    }
    const slash = path.lastIndexOf('/');
    if (
      path.charCodeAt(slash + 1) === 46 &&
      path.startsWith('.wh.', slash + 1) &&
      !isKnownWhiteout(path.slice(slash + 1))
    ) {
      this.note('whiteout-malformed', 'the name begins as a whiteout and is none', entry.offset, path);
    }
    // Archives list a folder's files together, so the last folder is nearly always this one.
    if (slash > 0 && !(this.#folder.length === slash && path.startsWith(this.#folder))) {
      this.#folder = path.slice(0, slash);
      this.#folderLink = this.#links === 0 ? undefined : this.#linkAt(this.#folder);
    }
    if (slash > 0 && this.#folderLink !== undefined) {
      this.note(
        'path-through-link',
        `the folder ${shorten(this.#folderLink, 200)} is a symbolic link of the same layer`,
        entry.offset,
        path,
      );
    }
    if (entry.type !== 'symlink') return;
    this.#links += 1;
    if (isUnder(this.#folder, path)) this.#folder = '';
  }

  /** The nearest of a folder and those above it that this layer made a symbolic link. */
  #linkAt(folder: string): string | undefined {
    for (let at = folder; at !== ''; at = parentOf(at)) {
      const index = this.columns.find(at);
      if (index >= 0 && this.columns.typeAt(index) === symlink) return at;
    }
    return undefined;
  }

  #keepOf(capture: Capture | undefined): number {
    if (capture === undefined) return 0;
    const whole = Math.min(capture.whole, limits.captureFile);
    const keep = this.#size <= whole ? this.#size : Math.min(capture.head, this.#size, limits.captureFile);
    // What no longer fits is not kept: a rule that asks for it is told so and the engine reads the layer again for it alone.
    return this.#captured + keep > limits.captureLayer ? 0 : keep;
  }

  /** Keeps a file in which a marker was found, unless it is kept already or there is no more room. */
  #keepMarked(markers: MarkerSearch): void {
    const bytes = markers.end();
    if (bytes === undefined || bytes.length === this.#keep || this.#captured + bytes.length > limits.captureLayer)
      return;
    this.columns.content(this.#index, bytes.slice());
    this.#captured += bytes.length;
  }

  #finishHead(): void {
    this.#head.fill(0, this.#headSize);
    this.columns.head(this.#index, this.#head, 0);
    if (!this.#wants.needsMagic) return;
    const capture = this.#wants.matchMagic(this.#head.subarray(0, this.#headSize));
    if (capture === undefined) return;
    this.columns.want(this.#index);
    const keep = this.#keepOf(capture);
    if (keep <= this.#keep) return;
    this.#keep = keep;
    this.#parts = this.#at === 0 ? [] : [this.#head.slice(0, Math.min(this.#at, keep))];
  }

  /** Zeros from the present position up to `end`. */
  #hole(end: number): void {
    if (this.#at < this.#headSize) {
      this.#head.fill(0, this.#at, Math.min(end, this.#headSize));
      if (end >= this.#headSize) this.#finishHead();
    }
    if (this.#at < this.#keep) this.#parts.push(new Uint8Array(Math.min(end, this.#keep) - this.#at));
    this.#markers?.hole(end - this.#at);
    this.#at = end;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A hard link is a further name of a file, so the two are one kind. */
function kindOf(type: number): number {
  return type === hardlink ? 0 : type;
}

/** Image-spec v1.1.1, layer.md#whiteouts; `.wh..wh.plnk` and `.wh..wh.aufs` are what aufs leaves behind and runtimes skip. */
function isKnownWhiteout(base: string): boolean {
  if (base === '.wh..wh..opq' || base === '.wh..wh.plnk' || base === '.wh..wh.aufs') return true;
  return base.length > 4 && base !== '.wh..' && base !== '.wh...' && !base.startsWith('.wh..wh.');
}
