/**
 * Columns that a terminal gives to text. Wide characters after Unicode's EastAsianWidth.txt (classes W and F) in ranges,
 * emoji by their property, marks and format characters none.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2fb],
  [0x20000, 0x3fffd],
];
const ascii = /^[ -~]*$/;
const none = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;
const emoji = /^\p{Emoji_Presentation}$/u;
const emojiSelector = 0xfe0f;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns of printable text; a cluster such as a family emoji counts once. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += clusterWidth(segment);
  return width;
}

function clusterWidth(cluster: string): number {
  let width = 0;
  for (const character of cluster) {
    const code = character.codePointAt(0) as number;
    if (code === emojiSelector) width = 2;
    else width = Math.max(width, none.test(character) ? 0 : isWide(code, character) ? 2 : 1);
  }
  return width;
}

function isWide(code: number, character: string): boolean {
  return code >= 0x1100 && (wide.some(([from, to]) => code >= from && code <= to) || emoji.test(character));
}

/** Text filled with spaces up to `width` columns; numbers go to the right. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/** At most `width` columns: the middle goes, because the ends of a path say most. */
export function cutMiddle(text: string, width: number): string {
  if (text.length <= width && ascii.test(text)) return text;
  // A cluster may hold any number of marks, which take no column and still cost the terminal: they are cut, too.
  const parts = Array.from(graphemes.segment(text), ({ segment }) => Array.from(segment).slice(0, 16).join(''));
  const widths = parts.map(clusterWidth);
  const total = widths.reduce((sum, next) => sum + next, 0);
  if (total <= width) return parts.join('');
  const head = fill(parts, widths, Math.max(0, Math.ceil((width - 1) / 2)));
  const tail = fill(parts.toReversed(), widths.toReversed(), Math.max(0, Math.floor((width - 1) / 2)));
  return `${head.join('')}…${tail.toReversed().join('')}`;
}

function fill(parts: readonly string[], widths: readonly number[], room: number): string[] {
  let used = 0;
  let count = 0;
  while (count < parts.length && used + (widths[count] as number) <= room) {
    used += widths[count] as number;
    count += 1;
  }
  return parts.slice(0, count);
}
