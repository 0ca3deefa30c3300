import type { Span, TextProblem } from '../../base/text.ts';

/** Where a stretch of the text that is parsed stands in its file. */
export type Place = (start: number, end: number) => Span;

/** A text that is no requirement: thrown inside the parsers of this folder, never out of them. */
export class Refusal extends Error {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly hint: string | undefined;

  constructor(code: string, detail: string, start: number, end: number, hint?: string) {
    super(detail);
    this.code = code;
    this.start = start;
    this.end = end;
    this.hint = hint;
  }
}

/** What a parser made of a text: a value, or the first thing that is wrong with it. */
export type Parsed<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly problem: TextProblem; readonly value?: undefined };

/** Runs a parser; its refusal becomes a value. */
export function collect<T>(place: Place, parse: () => T): Parsed<T> {
  try {
    return { value: parse() };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const { code, message: detail, hint } = cause;
    return {
      problem: { code, detail, span: place(cause.start, cause.end), ...(hint === undefined ? {} : { hint }) },
    };
  }
}

/** A place in a text that moves on with what is taken. */
export class Cursor {
  readonly text: string;
  readonly place: Place;
  readonly end: number;
  at: number;

  constructor(text: string, place: Place, start = 0, end = text.length) {
    // Sticky expressions look to the end of the text, so it must end where the cursor does.
    this.text = end === text.length ? text : text.slice(0, end);
    this.place = place;
    this.at = start;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** Blanks and tabs: the only white space inside a requirement (PEP 508, `wsp`). */
  skipBlanks(): boolean {
    const start = this.at;
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at += 1;
    return this.at > start;
  }

  takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** What a sticky expression matches here; the cursor stands behind it then. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }

  refuse(code: string, detail: string, start = this.at, end = Math.max(start + 1, this.at), hint?: string): never {
    throw new Refusal(code, detail, Math.min(start, this.end), Math.min(end, this.end), hint);
  }
}
