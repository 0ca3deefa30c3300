import { limits } from '../../base/limits.ts';
import { DirectiveReader } from './directives.ts';
import { joinMapped, type MappedText } from './mapped-text.ts';
import { skipSpace } from './space.ts';

/** One instruction with its continuation lines joined. Offsets are those of the file. */
export interface LogicalLine extends MappedText {
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly startLine: number;
  readonly endLine: number;
}

/** Why reading stopped, and where. */
export interface LineFault {
  readonly code: 'directive' | 'line-length';
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

interface PhysicalLine {
  readonly start: number;
  /** Without the line's end. */
  readonly end: number;
  readonly next: number;
}

/**
 * Cuts a Dockerfile into instructions as BuildKit does (frontend/dockerfile/parser): comments and empty lines fall out, also
 * between continuation lines; the escape character at the end of a line joins it with the next.
 */
export class LineReader {
  readonly text: string;
  readonly directives = new DirectiveReader();
  fault: LineFault | undefined;
  /** Lines that were read. */
  line = 0;
  #at: number;
  #escape = '\\';

  constructor(text: string) {
    this.text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  get escape(): string {
    return this.#escape;
  }

  /** The next instruction; undefined at the end or at a fault. */
  next(): LogicalLine | undefined {
    for (let first = this.#take(); first !== undefined; first = this.#take()) {
      const start = skipSpace(this.text, first.start, first.end);
      if (!this.#directive(start, first)) return undefined;
      if (this.text[start] === '#' && start < first.end) continue;
      const startLine = this.line;
      let { end, goesOn } = this.#continuation(start, first.end);
      if (!goesOn && end === start) continue;
      const parts = [this.#part(start, end)];
      while (goesOn) {
        const more = this.#take();
        if (more === undefined) break;
        const content = skipSpace(this.text, more.start, more.end);
        if (content === more.end || this.text[content] === '#') continue;
        ({ end, goesOn } = this.#continuation(more.start, more.end));
        if (end > more.start) parts.push(this.#part(more.start, end));
      }
      return { ...joinMapped(parts), start, end, startLine, endLine: this.line };
    }
    return undefined;
  }

  /** The next line as it is, for the body of a here-document: its text with its end. */
  raw(): { readonly start: number; readonly end: number; readonly next: number } | undefined {
    return this.#take();
  }

  #part(start: number, end: number): MappedText {
    return { text: this.text.slice(start, end), origins: [{ at: 0, offset: start }] };
  }

  #take(): PhysicalLine | undefined {
    if (this.fault !== undefined || this.#at >= this.text.length) return undefined;
    const start = this.#at;
    const newline = this.text.indexOf('\n', start);
    const next = newline < 0 ? this.text.length : newline + 1;
    let end = newline < 0 ? next : newline;
    while (end > start && this.text[end - 1] === '\r') end -= 1;
    if (isTooLong(this.text, start, next, newline >= 0)) {
      this.#fail('line-length', `a line has more than ${limits.dockerfileLine} bytes`, start, end);
      return undefined;
    }
    this.#at = next;
    this.line += 1;
    return { start, end, next };
  }

  #directive(start: number, line: PhysicalLine): boolean {
    const read = this.directives.read(this.text.slice(start, line.end), this.line);
    if (typeof read === 'object') {
      this.#fail('directive', read.refused, start, line.end);
      return false;
    }
    const last = this.directives.directives.at(-1);
    if (read === 'directive' && last?.name === 'escape') this.#escape = last.value;
    return true;
  }

  #fail(code: LineFault['code'], detail: string, start: number, end: number): void {
    this.fault = { code, detail, start, end };
  }

  /** The escape character goes on with the next line, unless another stands before it; blanks may follow it. */
  #continuation(start: number, end: number): { end: number; goesOn: boolean } {
    let last = end;
    while (last > start && (this.text[last - 1] === ' ' || this.text[last - 1] === '\t')) last -= 1;
    const goesOn =
      last > start &&
      this.text[last - 1] === this.#escape &&
      (last - 1 === start || this.text[last - 2] !== this.#escape);
    return { end: goesOn ? last - 1 : end, goesOn };
  }
}

/** Go's bufio.Scanner holds 64 KiB: a line with its end, or less than that without. */
function isTooLong(text: string, start: number, next: number, isEnded: boolean): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8.
  if ((next - start) * 3 < limits.dockerfileLine) return false;
  const bytes = Buffer.byteLength(text.slice(start, next));
  return isEnded ? bytes > limits.dockerfileLine : bytes >= limits.dockerfileLine;
}
