import type { Language } from './code-table.ts';

/** A command that a script in another language starts. */
export interface Spawned {
  /** As shell text. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly isTopLevel: boolean;
}

/** Calls that start a program: with a shell text, or with a list of words (docs.python.org subprocess, R system2, Node child_process, perlfunc system). */
const spawners: Readonly<Partial<Record<Language, RegExp>>> = {
  python:
    /\b(?:subprocess\.(?:run|call|check_call|check_output|getoutput|Popen)|os\.(?:system|popen)|check_call|check_output)\s{0,4}\(/,
  r: /\bsystem2?\s{0,4}\(/,
  node: /\b(?:execSync|execFileSync|execFile|spawnSync|spawn|exec)\s{0,4}\(/,
  perl: /\bsystem\s{0,4}\(?/,
  ruby: /\bsystem\s{0,4}\(?/,
};

/** Finds them line by line, as far as their words are written out; words that are not stand as `$?`. */
export function spawnedCommands(language: Language, code: string): readonly Spawned[] {
  const pattern = spawners[language];
  if (pattern === undefined) return [];
  const lines = code.split('\n');
  return lines.flatMap((line, index) => {
    const match = line.length > 2000 ? null : pattern.exec(line);
    if (match === null || isComment(line, match.index)) return [];
    const rest = [line.slice(match.index + match[0].length), ...lines.slice(index + 1, index + 8)]
      .join('\n')
      .slice(0, 1000);
    const text = readCommand(rest, /exec|spawn|system2/.test(match[0]) && language !== 'python');
    const isTopLevel = !/^[ \t]/.test(line);
    return text === undefined ? [] : [{ text, line: index + 1, column: match.index + 1, isTopLevel }];
  });
}

function isComment(line: string, at: number): boolean {
  const before = line.slice(0, at);
  return (
    /^\s*(#|\/\/)/.test(line) || (before.split('"').length - 1) % 2 === 1 || (before.split("'").length - 1) % 2 === 1
  );
}

/** The words of the call: `["pip", "install", x]`, `"curl", ["-O", url]`, or the one text `"curl …"`. */
function readCommand(rest: string, mayHaveList: boolean): string | undefined {
  const start = /^[\s(]*/.exec(rest)?.[0].length ?? 0;
  const end = closing(rest);
  const args = rest.slice(start, end);
  const isList = args.startsWith('[');
  const words = [
    ...args.matchAll(
      /[fFrRbB]{0,2}(?:"([^"\\\n]{0,400})"|'([^'\\\n]{0,400})')|sys\.executable|[A-Za-z_][\w.]{0,60}(?=\s{0,4}[,\])])/g,
    ),
  ].map(([whole, double, single]) => double ?? single ?? (whole === 'sys.executable' ? 'python' : undefined));
  const [first] = words;
  if (first === undefined) return undefined;
  if (!isList && !(mayHaveList && words.length > 1)) return /^["'fFrRbB]/.test(args) ? first : undefined;
  return words.map((word) => (word === undefined ? '"$?"' : `'${word.replaceAll("'", '')}'`)).join(' ');
}

/** Where the list or the call ends. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '[' || character === '(') depth += 1;
    if (character === ']' || character === ')') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}
