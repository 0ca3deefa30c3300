import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';

/** One package that `apt.txt` asks for. */
export interface AptPackage {
  readonly name: string;
  /** `name=version`. */
  readonly version: string | undefined;
  /** `name/release`. */
  readonly release: string | undefined;
  /** `name:architecture`. */
  readonly architecture: string | undefined;
  readonly span: Span;
}

export interface AptPackages {
  readonly packages: readonly AptPackage[];
  /**
   * `refused`: repo2docker ends with an error; `name`: no name of a package, but handed to apt-get as it is;
   * `option`: an option of apt-get; `shell`: characters that the shell takes for itself; `repeated`; `unread`.
   */
  readonly problems: readonly TextProblem[];
}

/** apt-get(8), "install": name, then `:architecture` and `=version` or `/release`. Names by Debian policy 4.7, section 5.6.1. */
const specification =
  /^([a-z0-9][a-z0-9.+-]+)(?::([a-z0-9][a-z0-9-]*))?(?:=([A-Za-z0-9.+:~*-]+)|\/([A-Za-z0-9.~*-]+))?$/;

/** Reads `apt.txt` (buildpacks/base.py, `get_preassemble_scripts`): one line one package, `#` begins a comment anywhere. */
export function readApt(text: string): AptPackages {
  const packages: AptPackage[] = [];
  const problems: TextProblem[] = [];
  const seen = new Map<string, number>();
  const lines = text.split(/\r?\n/);
  for (const [index, whole] of lines.slice(0, limits.configurationLines).entries()) {
    const hash = whole.indexOf('#');
    const content = hash < 0 ? whole : whole.slice(0, hash);
    for (const { 0: word, index: at } of content.matchAll(/\S+/g)) {
      const line = index + 1;
      const span = { line, column: at + 1, endLine: line, endColumn: at + 1 + word.length };
      const isFirst = content.slice(0, at).trim() === '';
      const problem = judge(word, isFirst);
      if (problem !== undefined) {
        problems.push({ ...problem, span });
        continue;
      }
      const [, name = '', architecture, version, release] = specification.exec(word) ?? [];
      const before = seen.get(name);
      if (before !== undefined)
        problems.push({ code: 'repeated', detail: `${name} stands on line ${before} already`, span });
      seen.set(name, before ?? line);
      packages.push({ name, version, release, architecture, span });
    }
  }
  if (lines.length > limits.configurationLines) problems.push(unread(lines.length));
  return { packages, problems };
}

function judge(word: string, isFirst: boolean): Omit<TextProblem, 'span'> | undefined {
  // repo2docker looks at the beginning of each line only.
  if (isFirst && !/^[a-z0-9.+-]/.test(word))
    return {
      code: 'refused',
      detail: `repo2docker refuses "${word}": names are lower-case letters, digits, and . + -`,
      hint: /^[A-Z]/.test(word) ? `Write ${word.toLowerCase()}.` : undefined,
    };
  if (/[;&|<>$`"'\\(){}!]/.test(word))
    return { code: 'shell', detail: `"${word}" holds characters that the shell of the build takes for itself` };
  if (word.startsWith('-')) return { code: 'option', detail: `"${word}" is an option of apt-get, no package` };
  return specification.test(word) ? undefined : { code: 'name', detail: `"${word}" is no name of a package` };
}

function unread(count: number): TextProblem {
  const line = limits.configurationLines + 1;
  return {
    code: 'unread',
    detail: `${count - limits.configurationLines} lines beyond the first ${limits.configurationLines} were not read`,
    span: { line, column: 1, endLine: line, endColumn: 1 },
  };
}
