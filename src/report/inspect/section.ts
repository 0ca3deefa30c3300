import { printable } from '../../base/text.ts';
import { blank, type Paragraph, paragraph, span } from '../layout.ts';
import { type Cell, type ListingOptions, printListing, tablePart } from '../listing/listing.ts';

/** A heading with an empty line before it. */
export function headingText(title: string, options: ListingOptions): string {
  return printListing([blank, paragraph(0, span('strong', title))], options);
}

/** A heading and what stands below it; nothing where there is nothing. */
export function sectionText(title: string, body: readonly Paragraph[], options: ListingOptions): string {
  return body.length === 0 ? '' : headingText(title, options) + printListing(body, options);
}

/** Names and values; a value that is empty goes with its name. */
export function pairsPart(pairs: readonly (readonly [string, string])[]): Paragraph[] {
  return tablePart(
    pairs.filter(([, value]) => value !== '').map(([name, value]) => [{ text: name }, { text: value }]),
    2,
  );
}

/** A heading and a table, in which a column that is empty in every row is left out. A row is a line, however wide: it is to be searched and compared. */
export function tableText(
  title: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  options: ListingOptions,
): string {
  if (rows.length === 0) return '';
  const filled = titles.map((_title, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const kept = (row: readonly string[]): readonly string[] => row.filter((_text, column) => filled[column]);
  const head = kept(titles).map((text): Cell => ({ text, style: 'dim' }));
  const table = tablePart([head, ...rows.map((row) => kept(row).map((text) => ({ text })))], 2, 80);
  return sectionText(title, table, { ...options, width: Number.POSITIVE_INFINITY });
}

/** A text file as it stands, two columns in, safe to print. */
export function fileText(title: string, text: string | undefined, options: ListingOptions): string {
  if (text === undefined) return '';
  const lines = text.replace(/\n$/, '').split('\n');
  return (
    headingText(title, options) +
    lines.map((line) => `  ${printable(line.replaceAll('\t', '    '))}`.trimEnd()).join('\n') +
    '\n'
  );
}
