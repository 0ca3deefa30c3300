import { parse } from 'unbash';
import { limits } from '../../base/limits.ts';

/** Commands that a shell has itself (POSIX.1-2024, XCU 2.15 and common additions): not looked for on PATH. */
const builtins = new Set(
  '. : [ alias bg break builtin case cd command continue declare dirs echo enable eval exec exit export false fc fg getopts hash history jobs kill let local logout mapfile popd printf pushd pwd read readonly return set shift shopt source suspend test time times trap true type typeset ulimit umask unalias unset until wait while'.split(
    ' ',
  ),
);

/** The program that a command line starts with, where it is a plain word that is no builtin: of `exec nginx -g x`, `nginx`. */
export function firstProgram(text: string): string | undefined {
  const [statement] = parse(text.slice(0, limits.script)).commands;
  if (statement?.command.type !== 'Command') return undefined;
  const { name, args } = statement.command;
  const first = args[0];
  const word = name?.value === 'exec' ? (first?.type === 'Word' ? first : undefined) : name;
  // A word that the shell would expand first cannot be told.
  if (word === undefined || /[$`*?[\]{}~\\]/.test(word.text) || word.value.startsWith('-') || builtins.has(word.value))
    return undefined;
  return word.value;
}
