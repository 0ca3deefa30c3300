import { limits } from '../../base/limits.ts';
import type { Grant, PrivilegeFile } from './sudoers.ts';

/** Reads doas.conf(5): `permit [nopass|persist|keepenv|setenv {…}] who [as target] [cmd …]`. */
export function readDoas(text: string): PrivilegeFile {
  const grants = text
    .split('\n')
    .slice(0, limits.accountLines)
    .flatMap((raw, index): Grant[] => {
      const words = wordsOf(raw);
      if (words[0] !== 'permit') return [];
      const options = ['nopass', 'nolog', 'persist', 'keepenv'];
      let at = 1;
      while (options.includes(words[at] ?? '')) at += 1;
      const who = words[at] ?? '';
      const target = words[at + 1] === 'as' ? words[at + 2] : undefined;
      const command = words.indexOf('cmd');
      if (who === '') return [];
      return [
        {
          who: who.startsWith(':') ? `%${who.slice(1)}` : who,
          commands: command < 0 ? 'ALL' : words.slice(command + 1).join(' '),
          asRoot: target === undefined || target === 'root',
          needsPassword: !words.slice(1, at).includes('nopass'),
          line: index + 1,
        },
      ];
    });
  return { grants, includes: [], neverAsks: false };
}

/** The words of a line without its comment and without the braces of `setenv`. */
function wordsOf(raw: string): readonly string[] {
  const comment = raw.indexOf('#');
  const line = comment < 0 ? raw : raw.slice(0, comment);
  const from = line.indexOf('setenv');
  const to = from < 0 ? -1 : line.indexOf('}', from);
  return (to < 0 ? line : `${line.slice(0, from)} ${line.slice(to + 1)}`).trim().split(/[ \t]+/);
}
