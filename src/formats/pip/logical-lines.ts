import { isPythonSpace, type Stretch, splitLines, stripped } from './python-text.ts';

/** A line as pip reads it: joined over continuations, without its comment and the white space around it. Never empty. */
export interface LogicalLine {
  readonly text: string;
  /** The number of its first line as pip counts and reports it, from 1. */
  readonly line: number;
  /** From where in the file each part of `text` is. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Offset in the text of the logical line. */
  readonly at: number;
  /** Offset in the file. */
  readonly from: number;
}

/** Joins lines that end in a backslash, strips comments, leaves out what is empty (pip, `req_file.py`, `preprocess`). */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let open: { readonly line: number; readonly parts: Stretch[] } | undefined;
  let number = 0;
  for (const line of splitLines(text)) {
    number += 1;
    const isComment = startsComment(text, line);
    if (!isComment && text[line.end - 1] === '\\' && line.end > line.start) {
      open ??= { line: number, parts: [] };
      open.parts.push(withoutBackslashes(text, line));
      continue;
    }
    const first = open?.line ?? number;
    // A comment behind a continuation always is one: pip puts a space before it.
    const parts = [...(open?.parts ?? []), ...(isComment ? [] : [line])];
    const logical = joined(text, parts, first);
    if (logical !== undefined) yield logical;
    open = undefined;
  }
  const last = open === undefined ? undefined : joined(text, open.parts, open.line);
  if (last !== undefined) yield last;
}

/** The offset in the file of an offset in a logical line. */
export function offsetOf(line: LogicalLine, offset: number, isEnd: boolean): number {
  let low = 0;
  let high = line.pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const { at } = line.pieces[middle] as Piece;
    // What ends where a piece begins ends in the piece before.
    if (at < offset || (at === offset && !isEnd)) low = middle;
    else high = middle;
  }
  const piece = line.pieces[low] as Piece;
  return piece.from + offset - piece.at;
}

function startsComment(text: string, { start, end }: Stretch): boolean {
  let at = start;
  while (at < end && isPythonSpace(text[at])) at += 1;
  return at < end && text[at] === '#';
}

/** `str.strip('\\')`: from both ends. */
function withoutBackslashes(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && text[from] === '\\') from += 1;
  while (to > from && text[to - 1] === '\\') to -= 1;
  return { start: from, end: to };
}

function joined(text: string, parts: readonly Stretch[], line: number): LogicalLine | undefined {
  const whole = parts.map(({ start, end }) => text.slice(start, end)).join('');
  const { start, end } = stripped(whole, { start: 0, end: commentStart(whole) });
  if (start === end) return undefined;
  const pieces: Piece[] = [];
  let at = -start;
  for (const part of parts) {
    const length = part.end - part.start;
    if (length > 0 && at + length > 0 && at < end - start) {
      const cut = Math.max(0, -at);
      pieces.push({ at: at + cut, from: part.start + cut });
    }
    at += length;
  }
  return { text: whole.slice(start, end), line, pieces };
}

/** Where a comment begins: at a `#` that is the first character or follows white space. */
function commentStart(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (at === 0 || isPythonSpace(text[at - 1])) return at;
  }
  return text.length;
}
