import { nearest, shorten } from '../../base/text.ts';
import type { HeaderField } from './definition.ts';
import type { ExpandedText, Range } from './expanded-text.ts';
import { type Dialect, headerKeysOf, isHeaderKey } from './keywords.ts';
import { type Line, trimRange } from './lines.ts';
import type { ProblemList } from './report.ts';

/** A field whose value goes on in the next line. */
interface Open {
  readonly key: string;
  readonly start: number;
  readonly valueStart: number;
  /** The value so far, a piece for each line: joined once, as a file may be nothing but such lines. */
  readonly pieces: string[];
}

/** Reads `Key: value` lines. `#` starts a comment anywhere on a line; `\` at the end of a line joins the next one to it. */
export function readHeader(
  source: ExpandedText,
  lines: readonly Line[],
  dialect: Dialect,
  problems: ProblemList,
): readonly HeaderField[] {
  const { text } = source;
  const fields: HeaderField[] = [];
  let open: Open | undefined;
  for (const line of lines) {
    const whole = trimRange(text, line);
    if (whole.start === whole.end || text[whole.start] === '#') {
      if (open !== undefined) {
        // Both builders crash here: the value is put into a map that does not exist yet.
        const span = source.span({ start: open.start, end: whole.start });
        problems.add('unreadable', 'continuation-broken', `the value of ${open.key} is not continued`, span);
        open = undefined;
      }
      continue;
    }
    const bare = {
      start: whole.start,
      end: whole.start + (text.slice(whole.start, whole.end).split('#', 1)[0]?.length ?? 0),
    };
    const goesOn: boolean = open?.pieces.some((piece) => piece !== '') ?? false;
    if (open !== undefined && goesOn) open.pieces.push(textOf(text, trimRange(text, bare)));
    else open = readField(source, bare, problems);
    if (open === undefined) continue;
    const last = open.pieces.pop() ?? '';
    if (last.endsWith('\\')) {
      const piece = last.slice(0, -1);
      open.pieces.push(piece.endsWith('\\n') ? `${piece.slice(0, -2)}\n` : piece);
      continue;
    }
    const { key, start, valueStart, pieces } = open;
    open = undefined;
    const end = trimRange(text, bare).end;
    const span = source.span({ start, end });
    if (isHeaderKey(key, dialect)) {
      const word = source.word({ start: Math.min(valueStart, end), end }, [...pieces, last].join(''));
      fields.push({ key, value: word, span });
    } else problems.add('unreadable', 'header-unknown', `there is no header key ${key}`, span, hintFor(key, dialect));
  }
  if (open !== undefined) {
    const span = source.span({ start: open.start, end: lines.at(-1)?.end ?? open.start });
    problems.add('ignored', 'continuation-lost', `the value of ${open.key} is not continued: it does not count`, span);
  }
  return fields;
}

function readField(source: ExpandedText, bare: Range, problems: ProblemList): Open | undefined {
  const { text } = source;
  const written = text.slice(bare.start, bare.end);
  const colon = bare.start + written.indexOf(':');
  if (colon < bare.start) {
    problems.add(
      'unreadable',
      'header-without-value',
      `the header line "${shorten(written, 100)}" holds no colon`,
      source.span(bare),
    );
    return undefined;
  }
  const key = trimRange(text, { start: bare.start, end: colon });
  const value = trimRange(text, { start: colon + 1, end: bare.end });
  return {
    key: textOf(text, key).toLowerCase(),
    start: bare.start,
    valueStart: value.start,
    pieces: [textOf(text, value)],
  };
}

function textOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

function hintFor(key: string, dialect: Dialect): string | undefined {
  if (key.startsWith('\ufeff')) return 'Save the file without a byte order mark.';
  const known = nearest(key, headerKeysOf(dialect));
  return known === undefined ? undefined : `Did you mean ${known}?`;
}
