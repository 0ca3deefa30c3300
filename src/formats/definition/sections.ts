import { nearest, shorten } from '../../base/text.ts';
import type { Argument, DefinitionScript, FilesSection, FileTransfer, Label, Section } from './definition.ts';
import type { ExpandedText, Range } from './expanded-text.ts';
import { fileWords } from './file-words.ts';
import { appKeywords, sectionKeywords } from './keywords.ts';
import { type CutSection, type Line, trimRange } from './lines.ts';
import type { ProblemList } from './report.ts';

const plain = new Set<string>(sectionKeywords);
const ofApps = new Set<string>(appKeywords);

/** Reads the heading of a section and takes its lines together; undefined where it cannot be told apart. */
export function readSection(source: ExpandedText, cut: CutSection, problems: ProblemList): Section | undefined {
  const { text } = source;
  const { heading, body } = cut;
  const end = body.at(-1)?.end ?? heading.end;
  const span = source.span({ start: heading.start, end });
  const written = text.slice(heading.start, heading.end);
  if (!cut.hasBody) {
    problems.add(
      'unreadable',
      'section-without-body',
      `the section "${shorten(written, 100)}" ends with its heading`,
      span,
    );
    return undefined;
  }
  // A heading is cut at single blanks: a tab is part of the keyword, and so is nothing at all where blanks stand before the %.
  const bare = written.replace(/^%+/, '');
  const [first = '', second] = bare.split(' ', 2);
  const keyword = first.toLowerCase();
  const headingSpan = source.span(heading);
  const argsAt = (from: number): Range => ({
    start: Math.min(heading.end - bare.length + from, heading.end),
    end: heading.end,
  });
  const section = { span, script: scriptOf(source, cut) };
  if (ofApps.has(keyword)) {
    if (second === undefined) {
      problems.add(
        'unreadable',
        'app-unnamed',
        `%${keyword} is not followed by a blank and the name of an application`,
        headingSpan,
      );
      return undefined;
    }
    if (!ofApps.has(first))
      problems.add('unreadable', 'section-unknown', `there is no section %${first}`, headingSpan, `Write %${keyword}.`);
    return { ...section, keyword, app: second, args: source.word(argsAt(first.length + second.length + 2)) };
  }
  if (!plain.has(keyword)) {
    const detail = `there is no section "${shorten(written.trim(), 100)}"`;
    problems.add('unreadable', 'section-unknown', detail, headingSpan, hintFor(keyword));
  }
  return { ...section, keyword, app: undefined, args: source.word(argsAt(first.length + 1)) };
}

function hintFor(keyword: string): string {
  if (keyword === '') return 'Let the line of a section start with its %.';
  if (/[\t\v\f]/.test(keyword)) return 'Separate the keyword from what follows by a blank, not by a tab.';
  const known = nearest(keyword, [...plain, ...ofApps]);
  return known === undefined
    ? 'No line of a script can start with %: every such line starts a section.'
    : `Did you mean %${known}?`;
}

function scriptOf(source: ExpandedText, { body, endsInFeed }: CutSection): DefinitionScript {
  const origins: { at: number; line: number; column: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const line of body) {
    for (const origin of source.origins(line)) origins.push({ ...origin, at: at + origin.at - line.start });
    const part = source.text.slice(line.start, line.end);
    parts.push(part);
    at += part.length + 1;
  }
  const first = body[0];
  const range = { start: first?.start ?? 0, end: body.at(-1)?.end ?? first?.start ?? 0 };
  return {
    text: parts.join('\n') + (endsInFeed && parts.length > 0 ? '\n' : ''),
    origins,
    unknown: first === undefined ? [] : source.unknownIn(range),
  };
}

/** Lines that are neither blank nor a comment, without blanks at their ends. */
function* entriesOf(text: string, body: readonly Line[]): Generator<Range> {
  for (const line of body) {
    const range = trimRange(text, line);
    if (range.start < range.end && text[range.start] !== '#') yield range;
  }
}

/** `%files` and `%appfiles NAME`. */
export function readFiles(
  source: ExpandedText,
  section: Section,
  body: readonly Line[],
  problems: ProblemList,
): FilesSection {
  const { text } = source;
  const transfers: FileTransfer[] = [];
  for (const range of entriesOf(text, body)) {
    const [from, to] = section.app === undefined ? transferWords(text, range) : appTransferWords(text, range);
    if (from === undefined) {
      // Both builders take the first of no words, and crash.
      problems.add('unreadable', 'files-line-unreadable', 'the line holds a quote and no path', source.span(range));
      continue;
    }
    transfers.push({
      source: unquoted(source, from),
      destination: to === undefined ? undefined : unquoted(source, to),
      span: source.span(range),
    });
  }
  const { args, app, span } = section;
  return { args, app, span, transfers, from: section.app === undefined ? originOf(section) : { kind: 'host' } };
}

function transferWords(text: string, range: Range): readonly Range[] {
  return fileWords(text.slice(range.start, range.end))
    .slice(0, 2)
    .map(({ start, end }) => trimRange(text, { start: start + range.start, end: end + range.start }));
}

/** internal/pkg/build/apps/apps.go, copyFiles: cut at the first blank, up to a comment. */
function appTransferWords(text: string, { start, end }: Range): readonly Range[] {
  const hash = text.slice(start, end).indexOf('#');
  const bare = trimRange(text, { start, end: hash < 0 ? end : start + hash });
  const blank = text.slice(bare.start, bare.end).indexOf(' ');
  if (blank < 0) return [bare];
  return [
    { start: bare.start, end: bare.start + blank },
    { start: bare.start + blank + 1, end: bare.end },
  ];
}

function unquoted(source: ExpandedText, { start, end }: Range) {
  const value = source.text.slice(start, end).replace(/^"+/, '');
  return source.word({ start, end }, withoutQuotesAtEnd(value));
}

function withoutQuotesAtEnd(value: string): string {
  let end = value.length;
  while (value[end - 1] === '"') end -= 1;
  return value.slice(0, end);
}

/** internal/pkg/build/stage.go: nothing before a comment: the host; two words: the second is a stage; else the section is passed over. */
function originOf({ args }: Section): FilesSection['from'] {
  const clean = (args.value ?? args.written).split('#', 1)[0] ?? '';
  if (clean === '') return { kind: 'host' };
  const words = clean.split(/\s/).filter(Boolean);
  return words.length === 2 ? { kind: 'stage', name: words[1] as string } : { kind: 'nowhere' };
}

/** `%labels` and `%applabels NAME`: a name up to the first blank, and a value. A tab does not part them. */
export function readLabels(source: ExpandedText, { app }: Section, body: readonly Line[]): readonly Label[] {
  const { text } = source;
  const labels: Label[] = [];
  for (const range of entriesOf(text, body)) {
    const blank = text.slice(range.start, range.end).indexOf(' ');
    const split = blank < 0 ? range.end : range.start + blank;
    labels.push({
      name: source.word(trimRange(text, { start: range.start, end: split })),
      value: source.word(trimRange(text, { start: split, end: range.end })),
      app,
      span: source.span(range),
    });
  }
  return labels;
}

/** `%arguments`: `NAME=value` lines; others are passed over with a warning. */
export function readArguments(source: ExpandedText, body: readonly Line[], problems: ProblemList): readonly Argument[] {
  const { text } = source;
  const found: Argument[] = [];
  for (const range of entriesOf(text, body)) {
    const line = text.slice(range.start, range.end);
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(0, equals)).trim();
    const span = source.span(range);
    if (name === '') problems.add('ignored', 'argument-unreadable', 'the line is no NAME=value', span);
    else found.push({ name, value: line.slice(equals + 1).trim(), span });
  }
  return found;
}
