import { printable, shorten } from '../base/text.ts';
import { cutMiddle, textWidth } from './width.ts';

/** What a piece of text is; the reporter for people gives each its look. */
export type Style = 'plain' | 'strong' | 'dim' | 'pass' | 'fail' | 'inconclusive' | 'error' | 'warning' | 'note';
/** Gives text its look; the text is printable already. */
export type Paint = (style: Style, text: string) => string;
/** The look of a pipe: none. */
export const plainPaint: Paint = (_style, text) => text;

export interface Span {
  readonly text: string;
  readonly style: Style;
}
export type Text = string | Span | readonly (string | Span)[];

/** Marks text, nothing else. */
export function span(style: Style, text: string): Span {
  return { style, text };
}

/** One paragraph: wrapped between words, `indent` columns before the first line and `hang` before the others. */
export interface Paragraph {
  readonly text: Text;
  readonly indent: number;
  readonly hang: number;
}

export function paragraph(indent: number, text: Text, hang = indent): Paragraph {
  return { text, indent, hang };
}
export const blank: Paragraph = paragraph(0, '');

/** Longest word in columns: what is longer was made to be long. A longest path of Linux in a narrow script still fits. */
const longestWord = 4200;
/** Longest text in UTF-16 units: a stored report may hold anything. */
const longestText = 16_384;

interface Word {
  /** Spaces before it, kept where it does not begin a line. */
  readonly gap: number;
  readonly spans: Span[];
}

/**
 * Paragraphs as lines. This is where all text becomes printable: no control or direction character passes. A word that is
 * longer than the line stays whole, so that a path can be copied.
 */
export function layOut(paragraphs: readonly Paragraph[], width: number, paint: Paint): string {
  return paragraphs.map((each) => `${wrap(each, width, paint).join('\n')}\n`).join('');
}

function wrap({ text, indent, hang }: Paragraph, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let line: Span[] = [];
  let used = indent;
  const end = (): void => {
    if (line.length > 0) lines.push(`${' '.repeat(lines.length === 0 ? indent : hang)}${painted(line, paint)}`);
  };
  for (const word of wordsOf(text)) {
    const size = word.spans.reduce((sum, part) => sum + textWidth(part.text), 0);
    // A new line that would begin no further to the left gives a long word no more room.
    if (line.length > 0 && used + word.gap + size > width && used + word.gap > hang) {
      end();
      line = [...word.spans];
      used = hang + size;
      continue;
    }
    if (line.length > 0 && word.gap > 0) line.push(span(word.spans[0]?.style ?? 'plain', ' '.repeat(word.gap)));
    used += (line.length > 0 ? word.gap : 0) + size;
    line.push(...word.spans);
  }
  end();
  return lines.length === 0 ? [''] : lines;
}

function wordsOf(text: Text): Word[] {
  const words: Word[] = [];
  let gap = 0;
  let open = false;
  for (const part of Array.isArray(text) ? (text as readonly (string | Span)[]) : [text as string | Span]) {
    const { style, text: raw } = typeof part === 'string' ? span('plain', part) : part;
    for (const piece of printable(shorten(raw, longestText)).split(/( +)/)) {
      if (piece === '') continue;
      if (piece.startsWith(' ')) {
        gap += piece.length;
        open = false;
      } else if (open) words.at(-1)?.spans.push(span(style, cutMiddle(piece, longestWord)));
      else {
        words.push({ gap, spans: [span(style, cutMiddle(piece, longestWord))] });
        gap = 0;
        open = true;
      }
    }
  }
  return words;
}

/** Neighbours of one style are painted once: a log of a build shows the escapes. */
function painted(spans: readonly Span[], paint: Paint): string {
  let out = '';
  for (let at = 0; at < spans.length; ) {
    const style = (spans[at] as Span).style;
    let text = '';
    while (at < spans.length && spans[at]?.style === style) {
      text += (spans[at] as Span).text;
      at += 1;
    }
    out += style === 'plain' ? text : paint(style, text);
  }
  return out;
}
