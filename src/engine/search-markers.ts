import type { WantTable } from '../base/pattern.ts';
import { holdsCredentialMark, markReach } from '../formats/secrets/marks.ts';
import { narrowText, type TextForm, textFormOf, textProbe } from '../formats/secrets/text.ts';

/** How much of a file that is longer than what is kept is held at a time, in bytes; even, because UTF-16 has two a character. */
const windowSize = 256 * 1024;
/** What two windows share, so that no marker is cut apart. */
const overlap = 2 * markReach;

/**
 * Searches the text files that wants with a marker name, while their bytes pass. A file is held whole up to the wanted size,
 * a longer one in windows. The buffer is reused and grows with what was really seen.
 */
export class MarkerSearch {
  /** Paths of the files in which a marker was found. */
  readonly found: string[] = [];
  readonly #wants: WantTable;
  #path = '';
  /** False: no want names the file, or it turned out to be no text. */
  #isOpen = false;
  #isHit = false;
  /** Whether the file is held whole. */
  #isHeld = false;
  #form: TextForm;
  #isProbed = false;
  #buffer = new Uint8Array(2 * textProbe);
  #fill = 0;

  constructor(wants: WantTable) {
    this.#wants = wants;
  }

  begin(path: string, mode: number, size: number): void {
    const capture = this.#wants.match(path, mode);
    this.#isOpen = capture !== undefined;
    if (capture === undefined) return;
    this.#path = path;
    this.#isHeld = size <= capture.whole;
    this.#isHit = false;
    this.#isProbed = false;
    this.#fill = 0;
  }

  push(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (this.#isOpen && at < end && (this.#isHeld || !this.#isHit)) {
      const most = this.#isProbed ? (this.#isHeld ? end : windowSize - this.#fill) : textProbe - this.#fill;
      const next = Math.min(end, at + most);
      this.#append(bytes, at, next);
      at = next;
    }
  }

  /** Zeros that the archive leaves out. */
  hole(length: number): void {
    if (!this.#isOpen) return;
    if (!this.#isProbed && this.#fill < textProbe) {
      // Zeros are no text, but for UTF-16.
      this.#form = textFormOf(this.#buffer.subarray(0, this.#fill));
      this.#isProbed = this.#form === 'utf-16';
      this.#isOpen = this.#isProbed;
      if (!this.#isOpen) return;
    }
    if (this.#isHeld) {
      this.#reserve(length);
      this.#buffer.fill(0, this.#fill, this.#fill + length);
      this.#fill += length;
      return;
    }
    // In UTF-16 the pairs of bytes would be lost; nothing sound has holes and is UTF-16.
    this.#isHit ||= this.#form === 'utf-16' || this.#holdsMark();
    this.#fill = 0;
  }

  /** The bytes, valid until the next file begins, where a marker was found and the file is held whole. */
  end(): Uint8Array | undefined {
    if (!this.#isOpen) return undefined;
    this.#isOpen = false;
    if (!this.#isProbed) this.#form = textFormOf(this.#buffer.subarray(0, this.#fill));
    this.#isHit ||= this.#form !== undefined && this.#holdsMark();
    if (!this.#isHit) return undefined;
    this.found.push(this.#path);
    return this.#isHeld ? this.#buffer.subarray(0, this.#fill) : undefined;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    this.#buffer.set(bytes.subarray(start, end), this.#fill);
    this.#fill += end - start;
    if (!this.#isProbed && this.#fill >= textProbe) {
      this.#isProbed = true;
      this.#form = textFormOf(this.#buffer.subarray(0, this.#fill));
      this.#isOpen = this.#form !== undefined;
    }
    if (this.#isHeld || this.#fill < windowSize) return;
    this.#isHit ||= this.#holdsMark();
    this.#buffer.copyWithin(0, this.#fill - overlap, this.#fill);
    this.#fill = overlap;
  }

  #reserve(count: number): void {
    const needed = this.#fill + count;
    if (needed <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
    larger.set(this.#buffer.subarray(0, this.#fill));
    this.#buffer = larger;
  }

  #holdsMark(): boolean {
    const held = this.#buffer.subarray(0, this.#fill);
    return holdsCredentialMark(this.#form === 'utf-16' ? narrowText(held) : held);
  }
}
