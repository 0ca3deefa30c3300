import { census } from '../../src/facts/census.ts';
import { at, baseName, defineRule, type Entry, type FileTree, parentOf, printable } from '../../src/rule.ts';

const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Below this many in one folder each is named; above, the folder is. */
const listed = 5;

export default defineRule({
  id: 'fs/names-portable',
  since: '0.1.0',
  severity: 'warning',
  title: 'File names survive copying and unpacking',
  why: 'Names that are not UTF-8 or hold control characters break scripts, archives and terminals; names beyond the limits of Linux cannot be unpacked; names that differ in case only fall together on some file systems.',
  fix: 'Rename or remove the files; unpack foreign archives with the right encoding.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md',
    'https://man7.org/linux/man-pages/man7/path_resolution.7.html',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    encoding: '{path} is not UTF-8',
    control: '{path} holds a control character',
    many: '{count} names in {folder} are not UTF-8 or hold control characters, {path} among them',
    long: '{path}… is longer than Linux takes ({what})',
    case: '{path} and {other} differ in case only',
  },
  options: {
    schema: {
      properties: {
        caseInsensitive: { type: 'boolean', description: 'Report names in one folder that differ in case only.' },
      },
    },
    defaults: { caseInsensitive: false },
  },
  examples: {
    pass: [
      {
        about: 'UTF-8 beyond ASCII is portable',
        files: { 'srv/naïve': 'x', 'srv/日本語': 'x', 'srv/with space': 'x' },
      },
      { about: 'case counts unless asked otherwise', files: { 'usr/share/README': 'x', 'usr/share/readme': 'x' } },
    ],
    fail: [
      { about: 'a Latin-1 name', files: { 'srv/na\udcefve': 'x' } },
      { about: 'a tab, in a folder that no entry states', files: { 'srv/a\tb/file': 'x' } },
      {
        about: 'many of them',
        files: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`srv/\u001b${index}`, 'x'])),
      },
      { about: '256 bytes', files: { [`srv/${'n'.repeat(256)}`]: 'x' } },
      {
        about: 'for a file system without case',
        files: { 'usr/share/README': 'x', 'usr/share/readme': 'x' },
        options: { caseInsensitive: true },
      },
    ],
  },
  *check({ subject, facts, options, fail, unknown }) {
    const { oddNames, longNames, folders } = facts.census;
    const odd = new Map<string, Set<string>>();
    const note = (path: string) => odd.set(parentOf(path), (odd.get(parentOf(path)) ?? new Set()).add(path));
    for (const entry of oddNames.entries) note(entry.path);
    for (const folder of folders.keys()) for (const path of oddFolders(folder)) note(path);
    for (const [folder, paths] of odd) {
      const [first = ''] = paths;
      if (paths.size > listed)
        yield fail(
          'many',
          { count: paths.size, folder: `/${printable(folder)}`, path: printable(first) },
          at.path(first),
        );
      else
        for (const path of paths)
          yield fail(control.test(baseName(path)) ? 'control' : 'encoding', { path: printable(path) }, at.path(path));
    }
    for (const { path } of longNames.entries) {
      const what = path.length > 4095 ? `path, ${path.length} characters` : `name, ${baseName(path).length} characters`;
      yield fail('long', { path: printable(path.slice(0, 80)), what }, at.path(path));
    }
    if (options.caseInsensitive) {
      for (const [path, other] of sameButCase(subject.rootfs))
        yield fail('case', { path: printable(path), other: printable(other.path) }, at.entry(other));
    }
    const missed = oddNames.count - oddNames.entries.length + longNames.count - longNames.entries.length;
    if (missed > 0) yield unknown(`${missed} further names were not looked at`);
  },
});

/** The folders on a path whose own name is odd: an archive need not state a folder to have it. */
function oddFolders(folder: string): string[] {
  if (!control.test(folder) && folder.isWellFormed()) return [];
  const found: string[] = [];
  for (let path = folder; path !== ''; path = parentOf(path)) {
    const name = baseName(path);
    if (control.test(name) || !name.isWellFormed()) found.push(path);
  }
  return found;
}

function* sameButCase(tree: FileTree): Iterable<[string, Entry]> {
  const seen = new Map<string, string>();
  for (const entry of tree.entries()) {
    const key = entry.path.toLowerCase();
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, entry.path);
    // Below two folders that differ in case only, everything would be said again.
    else if (baseName(earlier) !== baseName(entry.path)) yield [earlier, entry];
  }
}
