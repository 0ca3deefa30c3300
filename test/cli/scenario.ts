/** A scenario of the command line, as a text file: a title, then parts that each begin with `==== `. */
export interface Scenario {
  readonly title: string;
  /** `==== input NAME`: of inputs.ts, or `corpus/PATH`; put into the working folder under its last name, or as `==== input NAME as PATH`. */
  readonly inputs: readonly { readonly name: string; readonly as: string }[];
  /** `==== file PATH`, its text below. */
  readonly files: ReadonlyMap<string, string>;
  /** `==== env NAME=VALUE`; without a value the variable is not set. */
  readonly env: ReadonlyMap<string, string | undefined>;
  /** `==== needs old-node`: skipped where the machine has none. */
  readonly needs: readonly string[];
  /** `==== command`: lines for sh, in which `pratique` is the built program. */
  readonly command: string;
  /** `==== stdout`, `==== stderr`: nothing where the part is missing. `…` stands for any text in a line, alone in a line for any lines. */
  readonly stdout: string;
  readonly stderr: string;
  /** `==== exit CODE` of the last line of the command. */
  readonly exit: number;
}

const mark = '==== ';

/** @throws Error with the scenario's name for what is not as above: a slip in a scenario must not pass. */
export function parseScenario(text: string, name: string): Scenario {
  const [title = '', ...parts] = text.split(/^(?===== )/m);
  const inputs: { name: string; as: string }[] = [];
  const files = new Map<string, string>();
  const env = new Map<string, string | undefined>();
  const needs: string[] = [];
  const texts = new Map<string, string>();
  let exit: number | undefined;
  for (const part of parts) {
    const end = part.indexOf('\n');
    const [word = '', ...rest] = part.slice(mark.length, end).split(' ');
    const value = rest.join(' ');
    const body = part.slice(end + 1);
    if (word === 'input') {
      const [from = '', as] = value.split(' as ');
      inputs.push({ name: from, as: as ?? from.slice(from.lastIndexOf('/') + 1) });
    } else if (word === 'file') files.set(value, body);
    else if (word === 'env')
      env.set(value.split('=')[0] as string, value.includes('=') ? value.replace(/^[^=]*=/, '') : undefined);
    else if (word === 'needs') needs.push(value);
    else if (word === 'exit' && /^\d+$/.test(value)) exit = Number(value);
    else if (['command', 'stdout', 'stderr'].includes(word) && !texts.has(word)) texts.set(word, body);
    else throw new Error(`${name}: what is "${part.slice(0, end)}"?`);
    if (!['file', 'command', 'stdout', 'stderr'].includes(word) && body.trim() !== '')
      throw new Error(`${name}: ${word} takes no text`);
  }
  const command = texts.get('command');
  if (title.trim() === '' || command === undefined || exit === undefined)
    throw new Error(`${name}: a scenario has a title, a command and an exit code`);
  return {
    title: title.trim().replace(/\s+/g, ' '),
    inputs,
    files,
    env,
    needs,
    command,
    stdout: texts.get('stdout') ?? '',
    stderr: texts.get('stderr') ?? '',
    exit,
  };
}

/** Whether a text is as a scenario expects it. */
export function matches(actual: string, expected: string): boolean {
  const lines = expected.split('\n').map((line, index, all) => {
    if (line === '…') return '(?:[^\\n]*\\n)*';
    const text = line
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
      .join('[^\\n]*');
    return index === all.length - 1 ? text : `${text}\\n`;
  });
  return new RegExp(`^${lines.join('')}$`).test(actual);
}
