import { type Paragraph, paragraph, span } from '../layout.ts';

// What YAML reads as the same text without quotes, and not as a number, truth or null.
const plainWord = /^[A-Za-z0-9_./$](?:[A-Za-z0-9_./$@:=+ -]*[A-Za-z0-9_./$@=+-])?$/;
const lookalike = /^(?:true|false|null|yes|no|on|off|[.](?:inf|nan)|[.]?[0-9][0-9a-fox._:+-]*)$/i;

/** Plain data for people, in the manner of YAML: what a rule's example, an option or a runtime's model says. */
export function dataPart(value: unknown, indent: number): Paragraph[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemPart(item, indent));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, member]) => memberPart(key, member, indent));
  return [paragraph(indent, scalarText(value), indent + 2)];
}

/** A value on one line. */
export function inlineText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineText).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([key, member]) => `${scalarText(key)}: ${inlineText(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return scalarText(value);
}

function memberPart(key: string, value: unknown, indent: number): Paragraph[] {
  if (value === undefined) return [];
  const name = span('plain', `${scalarText(key)}:`);
  if (typeof value === 'string' && value.trimEnd().includes('\n')) {
    const lines = value.split('\n');
    const ended = lines.at(-1) === '';
    return [
      paragraph(indent, [name, ended ? ' |' : ' |-']),
      ...(ended ? lines.slice(0, -1) : lines).map((line) => textLine(line, indent + 2)),
    ];
  }
  if (isNested(value) && inlineText(value).length > 72)
    return [paragraph(indent, name), ...dataPart(value, indent + 2)];
  return [paragraph(indent, [name, ` ${inlineText(value)}`], indent + 2)];
}

/** A line of a file: its own indentation stays, tabs are seen. */
export function textLine(line: string, indent: number): Paragraph {
  const content = line.trimStart();
  const lead = line.slice(0, line.length - content.length);
  if (/^ *$/.test(lead))
    return paragraph(indent + lead.length, content.replaceAll('\t', '\\t'), indent + lead.length + 2);
  return paragraph(indent, line.replaceAll('\t', '\\t'), indent + 2);
}

function itemPart(item: unknown, indent: number): Paragraph[] {
  if (!isNested(item) || inlineText(item).length <= 72) return [paragraph(indent, `- ${inlineText(item)}`, indent + 2)];
  return dataPart(item, indent + 2).map((line, index) =>
    index === 0 ? { ...line, indent, text: ['- ', ...[line.text].flat()] as Paragraph['text'] } : line,
  );
}

function isNested(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}

function scalarText(value: unknown): string {
  if (typeof value === 'string')
    return plainWord.test(value) && !lookalike.test(value) && !value.includes(': ') && !value.endsWith(':')
      ? value
      : JSON.stringify(value);
  return value === undefined ? 'null' : String(value);
}
