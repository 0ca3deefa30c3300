import { fromAbsolute, isUnder } from '../base/path.ts';

/** Programs that change what their operands name: all of them, the last one, or the last one where `-i` is given. */
const writers: ReadonlyMap<string, 'all' | 'last' | 'in-place'> = new Map([
  ...['mkdir', 'touch', 'chown', 'chgrp', 'chmod', 'rm', 'rmdir', 'tee', 'truncate', 'mkfifo'].map(
    (name) => [name, 'all'] as const,
  ),
  ...['cp', 'mv', 'ln', 'install', 'rsync'].map((name) => [name, 'last'] as const),
  ...['sed', 'perl'].map((name) => [name, 'in-place'] as const),
]);
/** Programs that write to places of their own. */
const fixed: ReadonlyMap<string, string> = new Map([
  ...['useradd', 'adduser', 'usermod', 'groupadd', 'addgroup', 'groupmod', 'chpasswd', 'passwd'].map(
    (name) => [name, 'etc/passwd'] as const,
  ),
  ['ldconfig', 'etc/ld.so.cache'],
  ['update-ca-certificates', 'etc/ssl/certs'],
  ['update-ca-trust', 'etc/pki/ca-trust/extracted'],
  ['locale-gen', 'usr/lib/locale'],
  ['ssh-keygen', 'etc/ssh'],
]);

/**
 * Absolute paths, in canonical form, that a command of a script writes to, as far as its words show; `text` is the
 * command as written, for its redirections. Paths with variables are left out: they may be anywhere.
 */
export function writtenPaths(argv: readonly string[], text: string): readonly string[] {
  const name = argv[0]?.slice(argv[0].lastIndexOf('/') + 1) ?? '';
  const own = fixed.get(name);
  const found = own === undefined || (name === 'ssh-keygen' && !argv.includes('-A')) ? [] : [own];
  const how = writers.get(name);
  const operands = argv.slice(1).filter((word) => !word.startsWith('-'));
  const changes = how !== 'in-place' || argv.some((word) => /^-[a-z]*i/.test(word) || word.startsWith('--in-place'));
  if (how !== undefined && changes) found.push(...(how === 'all' ? operands : operands.slice(-1)).flatMap(imagePath));
  // A redirection is told from quoted text by no word having the character.
  if (!argv.some((word) => word.includes('>'))) {
    for (const match of text.slice(0, 2000).matchAll(/(?:^|[^<>&-])[12]?>{1,2}\|? {0,4}(\/[\w@%+=:,./-]{1,300})/g))
      found.push(...imagePath(match[1] ?? ''));
  }
  return [...new Set(found)];
}

function imagePath(word: string): string[] {
  if (!word.startsWith('/') || /[$`*?]/.test(word)) return [];
  const path = fromAbsolute(word);
  return path === '' || isUnder(path, 'dev') || isUnder(path, 'proc') ? [] : [path];
}
