/** Which inodes were met, and by what name first: only of those that say that they have several. */
export class FirstNames {
  readonly #met: Uint8Array;
  readonly #several = new Map<number, { readonly path: string; readonly reference: number }>();
  #count = 0;

  /** For inode numbers up to `largest`; above it nothing is remembered. */
  constructor(largest: number) {
    this.#met = new Uint8Array((largest >> 3) + 1);
  }

  /** Distinct inodes. */
  get count(): number {
    return this.#count;
  }

  /** The first name of an inode; undefined where this is it, `taken` where the number is another's or the inode states one name only. */
  firstOf(
    number: number,
    links: number,
    reference: number,
    path: string,
  ): { readonly path: string } | 'taken' | undefined {
    const byte = number >>> 3;
    const bit = 1 << (number & 7);
    if (byte >= this.#met.length) return undefined;
    const known = this.#met[byte] as number;
    if ((known & bit) === 0) {
      this.#met[byte] = known | bit;
      this.#count += 1;
      if (links > 1) this.#several.set(number, { path, reference });
      return undefined;
    }
    const first = this.#several.get(number);
    return first?.reference === reference ? first : 'taken';
  }
}
