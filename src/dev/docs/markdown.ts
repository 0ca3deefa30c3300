import { stringify } from 'yaml';

/** Said at the head of each generated page, where only those who edit it look. */
export const generatedNote = '<!-- This file is generated: npm run generate -->\n';

/** A page of parts, one blank line between them; empty parts are left out. */
export function page(...parts: readonly (string | readonly string[])[]): string {
  return `${[generatedNote.trim(), ...parts.flat()].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A heading with what stands below it; nothing where nothing does. */
export function section(title: string, ...body: readonly (string | readonly string[])[]): string {
  const text = body.flat().filter((part) => part !== '');
  return text.length === 0 ? '' : [`## ${title}`, ...text].join('\n\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Data as YAML. */
export function yamlBlock(value: unknown): string {
  return block(stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd(), 'yaml');
}

/** A text in a fence that nothing inside can close. */
export function block(source: string, language: string): string {
  const text = safe(withoutCredentials(source));
  const ticks = [...text.matchAll(/`{3,}/g)].map((match) => match[0].length);
  const fence = '`'.repeat(Math.max(3, ...ticks.map((count) => count + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Examples may hold what acts on a terminal or turns a line around: a reader of the page sees its code instead. */
export function safe(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

// Shapes by which scanners of repositories tell credentials; an example that shows one is no leak.
const credential =
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\b(?:gh[pousr]_|github_pat_|glpat-|hf_|sk-|npm_|pypi-|AIza|xox[abeprs]-|eyJ)[\w.-]{16,}|(?<=-----BEGIN )[A-Z ]{0,40}PRIVATE KEY(?=-----)/g;

/** Cuts what is built like a credential. */
function withoutCredentials(text: string): string {
  return text.replace(credential, (found) => `${found.slice(0, 6)}[cut]`);
}

/** A sentence: what looks like a tag outside of code is shown, not taken for HTML. */
export function prose(text: string): string {
  return safe(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<*_]/g, '\\$&')))
    .join('');
}
