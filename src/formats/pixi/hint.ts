import { nearest } from '../../base/text.ts';

/** Words that are looked up until no more hints are given: each is compared with all that are known. */
const most = 50;
/** Names that people write are shorter; comparing two takes the product of their lengths. */
const longest = 100;

/** Gives the nearest known name for the first few words that are none. */
export class Hints {
  readonly #known: ReadonlySet<string>;
  #left = most;

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  of(word: string): string | undefined {
    this.#left -= 1;
    if (this.#left < 0 || word.length > longest) return undefined;
    const near = nearest(word, this.#known);
    return near === undefined ? undefined : `Did you mean ${near}?`;
  }
}
