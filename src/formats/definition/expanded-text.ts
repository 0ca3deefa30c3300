import type { LineIndex, Position, Span } from '../../base/text.ts';
import type { DefinitionText } from './definition.ts';

/** From where a stretch of an expanded text comes. */
export interface Stretch {
  /** Offset in the expanded text. */
  readonly at: number;
  /** Offset in the file. */
  readonly from: number;
  /** It is the value of a placeholder, which starts at `from`; else it is the text of the file from there on. */
  readonly isValue: boolean;
}

/** A placeholder without a value, in the expanded text as written. */
export interface Gap {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the expanded text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text of one stage with its placeholders filled in, which knows where each character stands in the file. */
export class ExpandedText {
  readonly text: string;
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #stretches: readonly Stretch[];
  readonly #gaps: readonly Gap[];

  constructor(text: string, file: string, lines: LineIndex, stretches: readonly Stretch[], gaps: readonly Gap[]) {
    this.text = text;
    this.#file = file;
    this.#lines = lines;
    this.#stretches = stretches;
    this.#gaps = gaps;
  }

  span({ start, end }: Range): Span {
    return this.#lines.span(this.#origin(start), this.#endOrigin(start, end));
  }

  written({ start, end }: Range): string {
    return this.#file.slice(this.#origin(start), this.#endOrigin(start, end));
  }

  /** The word that stands there; `value` is what is left where quotes or joined lines are taken off. */
  word(range: Range, value = this.text.slice(range.start, range.end)): DefinitionText {
    const unknown = this.unknownIn(range);
    return {
      written: this.written(range),
      value: unknown.length === 0 ? value : undefined,
      unknown,
      span: this.span(range),
    };
  }

  /** Names of placeholders without a value, each once. */
  unknownIn({ start, end }: Range): readonly string[] {
    const names = new Set<string>();
    for (let index = firstAfter(this.#gaps, start, (gap) => gap.end); index < this.#gaps.length; index += 1) {
      const gap = this.#gaps[index] as Gap;
      if (gap.start >= end) break;
      names.add(gap.name);
    }
    return [...names];
  }

  /** Where the characters of a line stand: at its start, and wherever a value starts or ends. */
  origins({ start, end }: Range): readonly ({ readonly at: number } & Position)[] {
    const origins = [{ at: start, ...this.#lines.at(this.#origin(start)) }];
    for (
      let index = firstAfter(this.#stretches, start, (stretch) => stretch.at);
      index < this.#stretches.length;
      index += 1
    ) {
      const { at, from } = this.#stretches[index] as Stretch;
      if (at >= end) break;
      origins.push({ at, ...this.#lines.at(from) });
    }
    return origins;
  }

  #origin(offset: number): number {
    const stretch = this.#stretches[firstAfter(this.#stretches, offset, ({ at }) => at) - 1];
    if (stretch === undefined) return offset;
    return stretch.isValue ? stretch.from : stretch.from + (offset - stretch.at);
  }

  /** An end inside of a value is behind its placeholder. */
  #endOrigin(start: number, end: number): number {
    const next = firstAfter(this.#stretches, end, ({ at }) => at);
    const stretch = this.#stretches[next - 1];
    if (stretch?.isValue && (end > stretch.at || end === start)) {
      return end === start ? stretch.from : (this.#stretches[next]?.from ?? this.#file.length);
    }
    return this.#origin(end);
  }
}

/** The index of the first item whose key is greater than the offset; items are ascending. */
function firstAfter<T>(items: readonly T[], offset: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
