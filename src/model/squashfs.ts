import type { Compressor } from '../formats/squashfs/compressor.ts';
import type { SquashfsProblem } from '../formats/squashfs/problem.ts';
import type { Superblock } from '../formats/squashfs/superblock.ts';

/** What a squashfs is, and what is wrong with it: the facet `squashfs` has one for each that a subject holds. */
export interface SquashfsVolume {
  /** What holds it: `the file`, `partition 2`, `layer 1`. */
  readonly name: string;
  /** Bytes from the start of the input to its own, for the offsets of problems. */
  readonly at: number;
  readonly superblock: Superblock | undefined;
  readonly compressor: Compressor | undefined;
  /** The first `limits.problems`. */
  readonly problems: readonly SquashfsProblem[];
  readonly problemCount: number;
  readonly isComplete: boolean;
}

/** How a squashfs is to be read. */
export interface SquashfsRequest {
  readonly name: string;
  readonly at: number;
  /** It is one layer of several: overlayfs's marks of what is deleted are read as the whiteouts that they are. */
  readonly isLayer: boolean;
}
