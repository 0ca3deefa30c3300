import { limits } from '../../base/limits.ts';
import { decodePath } from '../../base/path.ts';

/** The `#!` line of a script, as the kernel reads it (execve(2), "Interpreter scripts"). */
export interface Shebang {
  /** Empty where the line names none. */
  readonly interpreter: string;
  /** Everything after it, as one argument; undefined where there is none. */
  readonly argument: string | undefined;
  /** The line ends in CR LF: the CR belongs to the last word. */
  readonly hasCarriageReturn: boolean;
  /** Bytes up to the end of the interpreter's path. Kernels before 5.1 read 127 bytes, later ones 255. */
  readonly reach: number;
}

/** Reads it from the first bytes of a file; undefined where the file does not begin with `#!`. */
export function readShebang(bytes: Uint8Array): Shebang | undefined {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined;
  const head = bytes.subarray(0, limits.shebang * 4);
  const newline = head.indexOf(0x0a);
  const raw = decodePath(head.subarray(2, newline < 0 ? head.length : newline));
  const hasCarriageReturn = raw.endsWith('\r');
  const line = hasCarriageReturn ? raw.slice(0, -1) : raw;
  const start = line.search(/[^ \t]/);
  if (start < 0) return { interpreter: '', argument: undefined, hasCarriageReturn, reach: 2 };
  const length = line.slice(start).search(/[ \t]/);
  const end = length < 0 ? line.length : start + length;
  const argument = line.slice(end).trim();
  return {
    interpreter: line.slice(start, end),
    argument: argument === '' ? undefined : argument,
    hasCarriageReturn,
    reach: end + 2,
  };
}

/** The program that `env` would look for on PATH, given its one argument: `python3`, `-S python3 -u`, `-S VAR=1 python3`. undefined where that cannot be told. */
export function envProgram(argument: string): string | undefined {
  const split = /^(?:-S|--split-string)[= \t]*/.exec(argument);
  // Without -S the kernel hands over the rest of the line as one word, and env looks for a program of that whole name.
  const words = split === null ? [argument] : argument.slice(split[0].length).split(/[ \t]+/);
  const program = words.find((word) => word !== '' && word !== '-i' && word !== '--' && !/^[A-Za-z_]\w*=/.test(word));
  return program === undefined || program.startsWith('-') || /["'$\\]/.test(program) ? undefined : program;
}
