import { limits } from '../../base/limits.ts';
import { DirectoryCursor } from './directory.ts';
import { emptyEntry, type SquashfsEntry } from './entry.ts';
import type { FileBlocks } from './files.ts';
import { FirstNames } from './first-names.ts';
import { deviceOf, emptyInode, type InodeFields, inodeTypes, none, readInode, readTarget } from './inode.ts';
import type { LookupTable } from './lookup-table.ts';
import { MetadataCursor, type MetadataTable } from './metadata.ts';
import type { SquashfsProblemCode, SquashfsProblems } from './problem.ts';
import type { BlockReader } from './source.ts';
import type { XattrTable } from './xattr.ts';

/** What a walk needs of an image. */
export interface Tables {
  readonly reader: BlockReader;
  readonly inodes: MetadataTable;
  readonly directories: MetadataTable;
  readonly ids: LookupTable | undefined;
  readonly exports: LookupTable | undefined;
  readonly xattrs: XattrTable | undefined;
  readonly files: FileBlocks;
  readonly rootInode: number;
  readonly inodeCount: number;
}

/** What came of a walk. */
export interface WalkResult {
  /** Entries that were given, the root among them. */
  readonly entries: number;
  /** Distinct inodes. */
  readonly inodes: number;
  /** No entry was left out because of damage or a cap. */
  readonly isComplete: boolean;
}

/** Where an inode is: block from the start of its table times 2^16, and offset in the block. */
const blockUnit = 0x1_0000;
/** Metadata blocks have far more bytes than this, so tables have fewer blocks than one for each. */
const bytesPerBlock = 32;
/** The user that nobody is: (uid_t) -1. */
const nobody = 0xffff_ffff;

interface Level {
  readonly listing: DirectoryCursor;
  /** Path of the folder with a slash at its end; '' for the root. */
  readonly prefix: string;
  readonly number: number;
  readonly fields: { readonly listing: number; readonly offset: number; readonly size: number };
  isUnsorted: boolean;
}

/** One walk through all folders, depth first and in the order in which names are stored. */
export class Walk {
  readonly #tables: Tables;
  readonly #problems: SquashfsProblems;
  readonly #visit: (entry: SquashfsEntry) => void;
  readonly #entry = emptyEntry();
  readonly #fields: InodeFields = emptyInode();
  readonly #cursor: MetadataCursor;
  readonly #names: FirstNames;
  readonly #folders = new Set<number>();
  readonly #levels: Level[] = [];
  #path = '';
  #entries = 0;
  #isComplete = true;
  /** Words of block lists that may still be checked, and bytes of link targets and attributes that may still be read. */
  #words: number = limits.squashfsBlocks;
  #text: number = limits.entryText;
  /** Names that may still be read again to find those that are there twice. */
  #again: number = limits.entries;
  #mostUnpacked = 0;

  constructor(tables: Tables, problems: SquashfsProblems, visit: (entry: SquashfsEntry) => void) {
    this.#tables = tables;
    this.#problems = problems;
    this.#visit = visit;
    this.#cursor = new MetadataCursor(tables.inodes);
    this.#names = new FirstNames(Math.min(tables.inodeCount, limits.entries));
  }

  run(): WalkResult {
    const { reader, inodes } = this.#tables;
    this.#mostUnpacked =
      reader.unpacked + limits.squashfsUnpacked + Math.ceil(Math.max(0, reader.length - inodes.start) / bytesPerBlock);
    this.#tables.files.checkFragments(({ code, detail, offset }) => this.#problems.add(code, detail, offset));
    this.#root();
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      if (!level.listing.next()) {
        this.#levels.pop();
        if (level.listing.fault !== undefined) this.#listingFault(level);
      } else if (!this.#take(level)) break;
    }
    const count = this.#names.count + this.#folders.size;
    if (this.#isComplete && count !== this.#tables.inodeCount)
      this.#problems.add('superblock-inodes', `${count} inodes have names, ${this.#tables.inodeCount} are stated`, 4);
    return { entries: this.#entries, inodes: count, isComplete: this.#isComplete };
  }

  #root(): void {
    const { rootInode } = this.#tables;
    const isRead = this.#inode(Math.floor(rootInode / blockUnit), rootInode % blockUnit);
    if (isRead && this.#fields.type === 1) this.#give(rootInode, 0);
    else this.#lose('superblock-root', 'the inode of the root is none that can be read, or that of no folder', 32);
  }

  /** One name of a listing; false ends the walk. */
  #take(level: Level): boolean {
    const { listing } = level;
    this.#path = level.prefix + listing.name;
    if (listing.order <= 0) this.#disorder(level);
    if (listing.nameFault !== undefined) {
      this.#lose('directory-name', nameFaults[listing.nameFault], listing.blockAt);
      return true;
    }
    if (this.#path.length > limits.path) {
      this.#lose('directory-depth', `a path has more than ${limits.path} characters`, listing.blockAt);
      return true;
    }
    if (this.#entries >= limits.entries) return this.#end('directory-limit', `more than ${limits.entries} entries`);
    if (!this.#inode(listing.inodeBlock, listing.inodeOffset)) return true;
    if (this.#fields.type !== listing.type)
      this.#complain('directory-type', `a listing says type ${listing.type}, the inode ${this.#fields.type}`);
    if (this.#fields.number !== listing.number)
      this.#complain('directory-inode', `a listing says inode ${listing.number}, the inode ${this.#fields.number}`);
    this.#give(listing.reference, level.number);
    if (this.#text < 0)
      return this.#end('inode-limit', `links and attributes have more than ${limits.entryText} bytes`);
    if (this.#tables.reader.unpacked > this.#mostUnpacked)
      return this.#end('table-limit', 'references jump so that metadata blocks are unpacked again and again');
    return true;
  }

  /** Reads the inode at a place into the fields. */
  #inode(block: number, offset: number): boolean {
    const { inodes } = this.#tables;
    const isThere = this.#cursor.seek(inodes.start + block, offset);
    const fault = isThere ? readInode(this.#cursor, this.#fields) : 'cut';
    if (fault === undefined) return true;
    if (fault === 'cut') this.#lose('inode-unreadable', 'the inode cannot be read', inodes.start + block);
    else this.#lose('inode-type', 'the inode has a type that is not defined', this.#cursor.blockAt);
    return false;
  }

  /** Gives the entry of the inode that was just read, and goes down into a folder. */
  #give(reference: number, parent: number): void {
    const fields = this.#fields;
    const entry = this.#entry;
    const kind = inodeTypes[fields.type - 1] as (typeof inodeTypes)[number];
    entry.path = this.#path;
    entry.type = kind;
    entry.kind = kind;
    entry.mode = fields.mode;
    entry.uid = this.#id(fields.uid);
    entry.gid = this.#id(fields.gid);
    entry.mtime = fields.mtime;
    entry.size = 0;
    entry.statSize = fields.size;
    entry.inode = fields.number;
    entry.links = fields.links;
    entry.rdev = fields.rdev;
    entry.device = undefined;
    entry.link = undefined;
    entry.target = undefined;
    entry.reference = reference;
    if (fields.number === 0 || fields.number > this.#tables.inodeCount)
      this.#complain('inode-number', `the inode has the number ${fields.number} of ${this.#tables.inodeCount}`);
    if (kind === 'directory') this.#folder(reference, parent);
    else this.#leaf(reference);
  }

  #leaf(reference: number): void {
    const fields = this.#fields;
    const entry = this.#entry;
    const first = this.#names.firstOf(fields.number, fields.links, reference, this.#path);
    if (first === 'taken') this.#complain('inode-repeated', `the inode ${fields.number} has more names than it states`);
    else if (first !== undefined) {
      entry.type = 'hardlink';
      entry.link = first.path;
    }
    if (entry.type === 'file') {
      entry.size = fields.size;
      this.#checkBlocks();
    }
    if (entry.kind === 'symlink') this.#symlink(entry.type === 'hardlink');
    else if (entry.kind === 'block' || entry.kind === 'character') entry.device = deviceOf(fields.rdev);
    this.#emit();
  }

  #symlink(isHardlink: boolean): void {
    const { size } = this.#fields;
    const isLong = size > limits.path;
    this.#text -= Math.min(size, limits.path);
    const target = isLong ? undefined : readTarget(this.#cursor, this.#fields);
    this.#entry.target = target ?? '';
    if (!isHardlink) this.#entry.link = this.#entry.target;
    if (size === 0) this.#complain('inode-symlink', 'a symbolic link has no target');
    else if (isLong) this.#complain('inode-symlink', `a symbolic link has a target of ${size} bytes`);
    else if (target === undefined) this.#complain('inode-symlink', 'the target of a symbolic link is cut off');
    else if (target.includes('\0')) this.#complain('inode-symlink', 'the target of a symbolic link holds NUL');
    if (isLong || target === undefined) this.#isComplete = false;
  }

  #checkBlocks(): void {
    const { blockAt } = this.#cursor;
    const { files } = this.#tables;
    const count = files.blockCount(this.#fields);
    if (count > this.#words) {
      this.#complain('block-limit', 'the lists of blocks are too long to be checked', blockAt);
      return;
    }
    this.#words -= count;
    const fault = files.check(this.#cursor, this.#fields);
    if (fault !== undefined) this.#complain(fault.code, fault.detail, fault.offset);
  }

  #folder(reference: number, parent: number): void {
    const fields = this.#fields;
    const { listing, offset, size, number } = fields;
    const depth = this.#levels.length;
    if (depth > 0 && fields.parent !== parent)
      this.#complain('inode-parent', `the folder says that it is in ${fields.parent}, and is in ${parent}`);
    const isRepeated = this.#folders.has(reference);
    if (!isRepeated) this.#folders.add(reference);
    this.#emit();
    if (isRepeated)
      this.#lose(
        'directory-repeated',
        'the folder has a name elsewhere: it is not entered again',
        this.#cursor.blockAt,
      );
    else if (depth >= limits.squashfsDepth)
      this.#lose(
        'directory-depth',
        `more than ${limits.squashfsDepth} folders lie in each other`,
        this.#cursor.blockAt,
      );
    else {
      this.#levels.push({
        listing: new DirectoryCursor(this.#tables.directories, listing, offset, size),
        prefix: depth === 0 ? '' : `${this.#path}/`,
        number,
        fields: { listing, offset, size },
        isUnsorted: false,
      });
    }
  }

  #emit(): void {
    const { xattr } = this.#fields;
    const { xattrs } = this.#tables;
    this.#entry.xattrs = undefined;
    if (xattr !== none) {
      if (xattrs === undefined)
        this.#complain('xattr-id', 'there is no table of extended attributes', this.#cursor.blockAt);
      const set = xattrs?.get(xattr, this.#path, this.#problems);
      this.#entry.xattrs = set;
      this.#text -= xattrs?.cost ?? 0;
      if (set === undefined) this.#isComplete = false;
    }
    this.#entries += 1;
    this.#visit(this.#entry);
  }

  #id(index: number): number {
    const { ids } = this.#tables;
    const value = ids?.number(index);
    if (value !== undefined) return value;
    this.#complain('inode-id', `the owner ${index} is none of the ${ids?.count ?? 0} ids in the table`);
    this.#isComplete = false;
    return nobody;
  }

  /** The first name that is out of order: the whole folder is looked at once for names that are there twice. */
  #disorder(level: Level): void {
    const { listing } = level;
    if (level.isUnsorted) return;
    level.isUnsorted = true;
    if (listing.order < 0) this.#complain('directory-order', 'the names of a folder are not sorted', listing.blockAt);
    const { listing: block, offset, size } = level.fields;
    const again = new DirectoryCursor(this.#tables.directories, block, offset, size);
    const names = new Set<string>();
    while (again.next() && this.#again > 0) {
      this.#again -= 1;
      if (names.has(again.name))
        this.#problems.add(
          'directory-duplicate',
          'a folder has the name twice',
          again.blockAt,
          level.prefix + again.name,
        );
      names.add(again.name);
    }
  }

  #listingFault(level: Level): void {
    const { fault, blockAt } = level.listing;
    this.#path = level.prefix.slice(0, -1);
    if (fault === 'unreadable') this.#lose('directory-unreadable', 'the listing cannot be read to its end', blockAt);
    else if (fault === 'size') this.#lose('directory-size', 'the listing and its size do not fit', blockAt);
    else if (fault === 'header')
      this.#lose('directory-header', 'a header of the listing counts more than 256 names', blockAt);
    else this.#lose('directory-name', 'a name of the listing is longer than 256 bytes', blockAt);
  }

  #complain(code: SquashfsProblemCode, detail: string, offset = this.#cursor.blockAt): void {
    this.#problems.add(code, detail, offset, this.#path);
  }

  #lose(code: SquashfsProblemCode, detail: string, offset: number): void {
    this.#isComplete = false;
    this.#problems.add(code, detail, offset, this.#path);
  }

  #end(code: SquashfsProblemCode, detail: string): false {
    this.#lose(code, detail, this.#cursor.blockAt);
    return false;
  }
}

const nameFaults = {
  slash: 'a name holds a slash',
  nul: 'a name holds NUL',
  dots: 'a name is that of the folder itself or of the one above',
} as const;
