export type LdConfLine =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'include'; readonly pattern: string };

/** The lines of `/etc/ld.so.conf` that count (ldconfig(8)): folders, and patterns of further files; `hwcap` lines and comments do not. */
export function readLdConf(text: string): readonly LdConfLine[] {
  const lines: LdConfLine[] = [];
  for (const raw of text.split('\n')) {
    const hash = raw.indexOf('#');
    const line = (hash < 0 ? raw : raw.slice(0, hash)).trim();
    const [word = '', ...rest] = line.split(/\s+/);
    if (word === 'include') lines.push(...rest.map((pattern) => ({ kind: 'include', pattern }) as const));
    // A folder may name the kind of library in it: /usr/lib=libc6.
    else if (word.startsWith('/')) lines.push({ kind: 'folder', path: line.split('=')[0]?.trim() ?? '' });
  }
  return lines;
}
