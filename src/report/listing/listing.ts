import { printable, shorten } from '../../base/text.ts';
import { layOut, type Paint, type Paragraph, paragraph, type Span, type Style, span } from '../layout.ts';
import { cutMiddle, pad, textWidth } from '../width.ts';

/** How a listing is printed; `paint` comes from `paintFor`. */
export interface ListingOptions {
  readonly width: number;
  readonly paint: Paint;
}

/** What commands print beside reports. */
export function printListing(paragraphs: readonly Paragraph[], { width, paint }: ListingOptions): string {
  return layOut(paragraphs, width, paint);
}

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

const gap = 2;

/** Rows with aligned columns; the last column wraps under itself. No column but the last takes more than `most` columns. */
export function tablePart(rows: readonly (readonly Cell[])[], indent: number, most = 40): Paragraph[] {
  const fixed = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const texts = rows.map((row) =>
    row.map((cell, index) => (index < fixed ? cutMiddle(printable(shorten(cell.text, 1000)), most) : cell.text)),
  );
  const widths = Array.from({ length: fixed }, (_, index) =>
    Math.max(0, ...texts.map((row) => textWidth(row[index] ?? ''))),
  );
  const hang = indent + widths.reduce((sum, width) => sum + width + gap, 0);
  return rows.map((row, at) =>
    paragraph(
      indent,
      row.flatMap((cell, index): Span[] => {
        const text = texts[at]?.[index] ?? '';
        const style = cell.style ?? 'plain';
        const room = pad(text, widths[index] ?? 0).slice(text.length) + ' '.repeat(gap);
        return index < fixed ? [span(style, text), span('plain', room)] : [span(style, text)];
      }),
      hang,
    ),
  );
}
