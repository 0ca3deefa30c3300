import type { RepositoryFile, RepositoryTree } from '../../../src/formats/repo2docker/tree.ts';

/** A file of a picture of a repository: its text, or more about it. A name that ends in `/` is a folder. */
export type Drawn = string | { readonly text?: string; readonly mode?: number; readonly link?: string };

/** A repository from a picture: folders are implied by what lies in them. */
export function drawTree(drawn: Readonly<Record<string, Drawn>>): RepositoryTree {
  const files = new Map<string, RepositoryFile>();
  const texts = new Map<string, string>();
  for (const [given, value] of Object.entries(drawn)) {
    const path = given.replace(/\/$/, '');
    const about = typeof value === 'string' ? { text: value } : value;
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      files.set(path.slice(0, at), { path: path.slice(0, at), type: 'directory', size: 0, mode: 0o755 });
    const mode = about.mode ?? 0o644;
    if (about.link !== undefined) files.set(path, { path, type: 'symlink', size: 0, mode: 0o777, target: about.link });
    else if (given.endsWith('/')) files.set(path, { path, type: 'directory', size: 0, mode: 0o755 });
    else {
      files.set(path, { path, type: 'file', size: about.text?.length ?? 0, mode });
      if (about.text !== undefined) texts.set(path, about.text);
    }
  }
  return { files: [...files.values()], text: (path) => texts.get(path) };
}
