import { limits } from '../base/limits.ts';
import { fromAbsolute } from '../base/path.ts';
import type { Want } from '../base/pattern.ts';
import { readDoas } from '../formats/privilege/doas.ts';
import { readPam } from '../formats/privilege/pam.ts';
import { type Grant, type PrivilegeFile, readSudoers } from '../formats/privilege/sudoers.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';

export interface PlacedGrant extends Grant {
  readonly tool: 'sudo' | 'doas' | 'su';
  readonly path: string;
  readonly layer: number;
}

export interface PrivilegeGrants {
  readonly grants: readonly PlacedGrant[];
  /** Tools that are in the image, with their setuid bit: without it none of them can do anything. */
  readonly tools: ReadonlySet<PlacedGrant['tool']>;
  /** What a limit left unread, in words. */
  readonly unread: readonly string[];
}

const tools = ['sudo', 'doas', 'su'] as const;
const toolFolders = ['usr/bin', 'bin', 'usr/local/bin', 'sbin', 'usr/sbin'];
const max = { max: limits.accountFile };
const wants: readonly Want[] = [
  ...['etc/sudoers', 'etc/doas.conf', 'etc/pam.d/su', 'usr/etc/sudoers'].map((exact) => ({
    path: { exact },
    capture: max,
  })),
  ...['etc/sudoers.d', 'etc/doas.d'].map((under) => ({ path: { under }, capture: max })),
];

/** Who may become root by sudo, doas or su, as their configuration in the image says. */
export default defineFact<PrivilegeGrants, 'rootfs'>({
  id: 'privilege-grants',
  requires: ['rootfs'],
  wants,
  derive({ rootfs }) {
    const unread: string[] = [];
    const doas = ['etc/doas.conf', ...filesIn(rootfs, 'etc/doas.d', unread)].flatMap((path) =>
      placed(rootfs, path, 'doas', (text) => readDoas(checkLines(text, path, unread)).grants),
    );
    const su = placed(rootfs, 'etc/pam.d/su', 'su', readPam);
    return {
      grants: [...sudoGrants(rootfs, unread), ...doas, ...su],
      unread,
      tools: new Set(tools.filter((tool) => isInstalled(rootfs, tool))),
    };
  },
});

/** Follows include lines; a file is read once, however often it is included. */
function sudoGrants(tree: FileTree, unread: string[]): PlacedGrant[] {
  const read = new Map<string, PrivilegeFile & { entry: Entry }>();
  const pending = ['etc/sudoers', 'usr/etc/sudoers'];
  for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
    if (read.size >= limits.scripts) {
      unread.push(`more than ${limits.scripts} files of sudo`);
      break;
    }
    const entry = tree.resolve(path);
    const text = entry === undefined || read.has(entry.path) ? undefined : tree.text(path);
    if (entry === undefined || text === undefined) continue;
    const file = readSudoers(checkLines(text, path, unread));
    read.set(entry.path, { ...file, entry });
    for (const include of file.includes) {
      // A relative name is looked for beside the including file; in an image that is always etc.
      const target = include.path.startsWith('/') ? fromAbsolute(include.path) : fromAbsolute(`etc/${include.path}`);
      // sudo skips names that hold a dot or end in ~ (sudoers(5), "Including other files").
      pending.push(
        ...(include.isFolder
          ? filesIn(tree, target, unread).filter((name) => !/[.~]/.test(name.slice(target.length)))
          : [target]),
      );
    }
  }
  const neverAsks = [...read.values()].some((file) => file.neverAsks);
  return [...read.values()].flatMap(({ grants, entry }) =>
    grants.map((grant) => ({
      ...grant,
      needsPassword: grant.needsPassword && !neverAsks,
      tool: 'sudo' as const,
      path: entry.path,
      layer: entry.layer,
    })),
  );
}

function placed(
  tree: FileTree,
  path: string,
  tool: PlacedGrant['tool'],
  read: (text: string) => readonly Grant[],
): PlacedGrant[] {
  const entry = tree.resolve(path);
  const text = tree.text(path);
  return entry === undefined || text === undefined
    ? []
    : read(text).map((grant) => ({ ...grant, tool, path: entry.path, layer: entry.layer }));
}

function filesIn(tree: FileTree, folder: string, unread: string[]): string[] {
  const names = tree.list(folder);
  if (names.length > limits.scripts) unread.push(`${folder} holds more than ${limits.scripts} files`);
  return names.slice(0, limits.scripts).map((name) => `${folder}/${name}`);
}

/** The text, with a note where it has more lines than are read. */
function checkLines(text: string, path: string, unread: string[]): string {
  if (text.split('\n', limits.accountLines + 1).length > limits.accountLines)
    unread.push(`${path} has more than ${limits.accountLines} lines`);
  return text;
}

function isInstalled(tree: FileTree, tool: string): boolean {
  return toolFolders.some((folder) => {
    const entry = tree.resolve(`${folder}/${tool}`);
    return entry?.type === 'file' && (entry.mode & 0o4000) !== 0;
  });
}
