import type { Compressor } from '../../formats/squashfs/compressor.ts';
import type { ListedEntry } from '../../formats/squashfs/listing.ts';
import type { SquashfsProblem } from '../../formats/squashfs/problem.ts';
import type { Superblock } from '../../formats/squashfs/superblock.ts';
import type { EntryType } from '../../model/entry.ts';
import type { Subject } from '../../model/subject.ts';

/** A subject that is read as far as showing it needs. */
export interface Inspection {
  readonly subject: Subject;
  readonly tool: { readonly name: string; readonly version: string };
  /** What could not be looked at, known before the files are gone through. */
  readonly notes: readonly string[];
  readonly texts: ImageTexts;
  /** The one squashfs that the subject is, or that it would start. */
  readonly volume: VolumeView | undefined;
  /** undefined where there are none; where they were left out, `isWithoutFiles` says so. */
  readonly files: FileList | undefined;
  readonly isWithoutFiles: boolean;
  /** Of the manifest, or of the whole input, which is hashed beside all else. */
  readonly digest: () => Promise<string | null>;
}

/** What Apptainer keeps beside the config of an image. */
export interface ImageTexts {
  readonly runscript?: string | undefined;
  readonly help?: string | undefined;
}

export interface VolumeView {
  readonly name: string;
  readonly superblock: Superblock | undefined;
  readonly compressor: Compressor | undefined;
  readonly xattrSets: number;
  /** All that were found so far: more where the files were gone through. */
  readonly problems: () => { readonly kept: readonly SquashfsProblem[]; readonly count: number };
}

/** A path of the effective tree. Valid until the next one. */
export interface ListedFile extends ListedEntry {
  readonly type: EntryType;
  readonly size: number;
  readonly link: string | undefined;
  /** Base first, from 0; 0 where nothing is said. */
  readonly layer?: number;
  readonly xattrs: ReadonlyMap<string, unknown> | undefined;
}

export interface FileList {
  /** What paths begin with in the listing for people. */
  readonly root: string;
  readonly order: 'stored' | 'sorted';
  each(visit: (file: ListedFile) => void): void;
}
