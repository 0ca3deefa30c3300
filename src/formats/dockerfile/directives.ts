import { skipSpace } from './space.ts';

/** `# escape=…` and its kin (Dockerfile reference, "Parser directives"). */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
  readonly line: number;
}

/** The start of a run only: from elsewhere the search would begin again for each blank. */
const blanksAtEnd = /(?<![\t\n\f\r ])[\t\n\f\r ]+$/;
const names: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

/** Reads parser directives line by line: they stand before all else, and the first line that is none ends them. */
export class DirectiveReader {
  readonly directives: Directive[] = [];
  #done = false;

  /** Takes one line, without its end and the white space before it. The text is why it is refused. */
  read(line: string, number: number): 'none' | 'directive' | { readonly refused: string } {
    if (this.#done) return 'none';
    const found = readDirective(line, number);
    if (found === undefined) {
      this.#done = true;
      return 'none';
    }
    if (this.directives.some(({ name }) => name === found.name))
      return { refused: `only one ${found.name} directive can be used` };
    if (found.name === 'escape' && found.value !== '\\' && found.value !== '`')
      return { refused: `the escape character is "${found.value}", and only \\ and \` may be` };
    this.directives.push(found);
    return 'directive';
  }
}

function readDirective(line: string, number: number): Directive | undefined {
  if (!line.startsWith('#')) return undefined;
  const start = skipSpace(line, 1);
  const equals = line.indexOf('=', start);
  const name = line
    .slice(start, equals < 0 ? start : equals)
    .replace(blanksAtEnd, '')
    .toLowerCase();
  const rest = equals < 0 ? '' : line.slice(equals + 1);
  // Where there is nothing but blanks, the last one is the value.
  const value = rest.replace(blanksAtEnd, '').replace(/^[\t\n\f\r ]+/, '') || rest.slice(-1);
  return names.has(name) && value !== '' ? { name: name as Directive['name'], value, line: number } : undefined;
}

/** Why BuildKit refuses `# check=…` (Dockerfile reference, "check"); undefined where it does not. */
export function checkProblem(value: string): string | undefined {
  // What follows the first space is not read.
  const [text = ''] = value.split(' ');
  const parts = text.split(';');
  const options = parts.length > 3 ? [...parts.slice(0, 2), parts.slice(2).join(';')] : parts;
  for (const option of options) {
    const equals = option.indexOf('=');
    const name = equals < 0 ? option : option.slice(0, equals).trim();
    if (equals < 0 || (name !== 'skip' && name !== 'experimental' && name !== 'error'))
      return `"${option}" is no option of a check directive: skip, experimental or error`;
    if (name === 'error' && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(option.slice(equals + 1).trim()))
      return `"${option}" is neither true nor false`;
  }
  return undefined;
}
