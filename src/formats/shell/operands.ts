import type { ShellWord } from './scope.ts';

/** Separates operands from options; the values of `valued` options are neither. */
export function readOperands(
  args: readonly ShellWord[],
  valued: readonly string[],
): {
  readonly operands: readonly ShellWord[];
  readonly options: readonly string[];
  readonly values: ReadonlyMap<string, ShellWord>;
} {
  const operands: ShellWord[] = [];
  const options: string[] = [];
  const values = new Map<string, ShellWord>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] as ShellWord;
    if (word.value === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(word);
      continue;
    }
    const equals = word.value.startsWith('--') ? word.value.indexOf('=') : -1;
    const option = equals < 0 ? word.value : word.value.slice(0, equals);
    options.push(option);
    const next = args[at + 1];
    if (equals > 0) values.set(option, { value: word.value.slice(equals + 1), isStatic: word.isStatic });
    else if (next !== undefined && takesNext(option, valued)) {
      values.set(option, next);
      at += 1;
    }
  }
  return { operands, options, values };
}

/** Whether an option, or the last letter of a cluster of short ones (`-fsSLo`), takes the next word. */
function takesNext(option: string, valued: readonly string[]): boolean {
  if (valued.includes(option)) return true;
  if (option.startsWith('--') || option.length < 3 || !/^-[A-Za-z]+$/.test(option)) return false;
  // An earlier letter that takes a value has taken the rest of the cluster.
  const first = [...option.slice(1)].findIndex((letter) => valued.includes(`-${letter}`));
  return first === option.length - 2;
}
