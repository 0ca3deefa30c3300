/** Which inodes were met, and by what name first: only of those that say that they have several. */
export class FirstNames {
  /** A bit for each inode number; grows by doubling with what was really seen. */
  #met = new Uint8Array(64);
  readonly #largest: number;
  readonly #several = new Map<number, { readonly path: string; readonly reference: number }>();
  #count = 0;

  /** For inode numbers up to `largest`; above it nothing is remembered. */
  constructor(largest: number) {
    this.#largest = largest;
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
    if (number > this.#largest) return undefined;
    if (byte >= this.#met.length) {
      const larger = new Uint8Array(Math.max(this.#met.length * 2, byte + 1));
      larger.set(this.#met);
      this.#met = larger;
    }
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
