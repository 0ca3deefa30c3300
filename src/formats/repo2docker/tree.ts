import { limits } from '../../base/limits.ts';
import { resolveTarget } from '../../base/path.ts';

/** One path of a repository, as lstat shows it. */
export interface RepositoryFile {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** A symbolic link's target, as stored. */
  readonly target?: string | undefined;
}

/** A repository as far as its configuration goes: the files of its root and of `binder/` and `.binder/`, and the texts of some. */
export interface RepositoryTree {
  readonly files: readonly RepositoryFile[];
  /** The text of a regular file; undefined where it was not or could not be read. */
  text(path: string): string | undefined;
}

/** What a path is once links are followed inside the repository. */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file' | 'directory' | 'other'; readonly file: RepositoryFile }
  /** A link that leads nowhere, in a circle, or out of the repository, where a clone elsewhere has something else or nothing. */
  | { readonly kind: 'dangling'; readonly file: RepositoryFile; readonly target: string };

/** Looks paths up as `os.path.exists` does inside of one folder: links count as what they lead to. */
export class RepositoryIndex {
  readonly #files: ReadonlyMap<string, RepositoryFile>;

  constructor(files: readonly RepositoryFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  find(path: string): Found {
    const first = this.#files.get(path);
    if (first === undefined) return { kind: 'absent' };
    let file: RepositoryFile | undefined = first;
    for (let hops = 0; file?.type === 'symlink' && hops < limits.linkHops; hops += 1) {
      const target: string = file.target ?? '';
      file = leavesRoot(file.path, target) ? undefined : this.#files.get(resolveTarget(file.path, target));
    }
    if (file === undefined || file.type === 'symlink')
      return { kind: 'dangling', file: first, target: first.target ?? '' };
    return { kind: file.type, file };
  }

  /** Whether repo2docker sees something at the path, be it a file or a folder. */
  has(path: string): boolean {
    const { kind } = this.find(path);
    return kind !== 'absent' && kind !== 'dangling';
  }

  isFolder(path: string): boolean {
    return this.find(path).kind === 'directory';
  }
}

function leavesRoot(link: string, target: string): boolean {
  if (target.startsWith('/')) return true;
  let depth = link.split('/').length - 1;
  for (const part of target.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
