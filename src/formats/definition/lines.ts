import type { Range } from './expanded-text.ts';

/** White space as Go counts it (unicode.IsSpace), by which both builders trim: other than ECMAScript's without U+FEFF, with U+0085. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The range without white space at both ends. */
export function trimRange(text: string, { start, end }: Range): Range {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first += 1;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** A line without its CR LF or LF; `next` is where the following one starts. */
export interface Line extends Range {
  readonly next: number;
}

export interface CutSection {
  readonly heading: Line;
  readonly body: readonly Line[];
  /** A line break follows the heading. */
  readonly hasBody: boolean;
  /** Its last line keeps its line break. */
  readonly endsInFeed: boolean;
}

export interface CutStage {
  /** All before the first section. */
  readonly header: readonly Line[];
  readonly sections: readonly CutSection[];
}

/** The lines of a text, as bufio.ScanLines gives them. */
export function linesOf(text: string, { start, end }: Range = { start: 0, end: text.length }): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at);
    const hasFeed = feed >= 0 && feed < end;
    const next = hasFeed ? feed + 1 : end;
    let last = hasFeed ? feed : end;
    if (last > at && text.charCodeAt(last - 1) === 0x0d) last -= 1;
    lines.push({ start: at, end: last, next });
    at = next;
  }
  return lines;
}

/** Cuts a stage where the first word of a line starts with `%`. */
export function cutStage(text: string): CutStage {
  const header: Line[] = [];
  const sections: { heading: Line; body: Line[]; hasBody: boolean; endsInFeed: boolean }[] = [];
  for (const line of linesOf(text)) {
    const word = trimRange(text, line);
    if (word.start < word.end && text.charCodeAt(word.start) === 0x25) {
      sections.push({ heading: line, body: [], hasBody: true, endsInFeed: true });
    } else (sections.at(-1)?.body ?? header).push(line);
  }
  const first = sections[0];
  // The builders trim the very first piece of a file: a first section loses blank lines at its end, and its last line break.
  if (first !== undefined && header.length === 0) {
    const end = first.body.at(-1)?.next ?? first.heading.next;
    const trimmed = trimRange(text, { start: first.heading.start, end });
    const [heading, ...body] = linesOf(text, trimmed);
    sections[0] = { heading: heading as Line, body, hasBody: body.length > 0, endsInFeed: false };
  }
  return { header, sections };
}
