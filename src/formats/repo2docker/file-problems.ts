import { nearest } from '../../base/text.ts';
import { type ConfigurationFolder, inFolder } from './build-pack.ts';
import type { ConfigurationFile } from './files.ts';
import { configurationFolders, configurationNames } from './names.ts';
import { atStart, type RepositoryProblem } from './problem.ts';
import type { RepositoryIndex, RepositoryTree } from './tree.ts';

/** Both folders at once. */
export function folderProblems(index: RepositoryIndex, folder: ConfigurationFolder): RepositoryProblem[] {
  if (!configurationFolders.every((name) => index.isFolder(name))) return [];
  return [
    {
      path: folder,
      code: 'both-folders',
      detail: 'both binder/ and .binder/ are there, and repo2docker ends with an error',
      span: atStart,
      hint: 'Keep one of them.',
    },
  ];
}

/** Names that are there and are no readable file, or nearly a name that repo2docker knows. */
export function fileProblems(
  index: RepositoryIndex,
  files: readonly ConfigurationFile[],
  tree: RepositoryTree,
): RepositoryProblem[] {
  const problems: RepositoryProblem[] = [];
  for (const { path, use } of files) {
    const found = index.find(path);
    if (found.kind === 'dangling')
      problems.push({
        path,
        code: 'dangling',
        detail: `it is a link to "${found.target}", which is not in the repository`,
        span: atStart,
      });
    else if (use === 'read' && (found.kind === 'directory' || found.kind === 'other'))
      problems.push({
        path,
        code: 'not-a-file',
        detail: 'repo2docker takes it for a file, and it is none',
        span: atStart,
      });
    else if (use === 'read' && found.kind === 'file' && tree.text(found.file.path) === undefined)
      problems.push({ path, code: 'unread', detail: 'it could not be read', span: atStart });
  }
  const known = configurationNames.map(({ name }) => name);
  for (const { path, type } of tree.files) {
    if (type === 'directory') continue;
    const slash = path.lastIndexOf('/');
    const place = slash < 0 ? '' : path.slice(0, slash);
    if (slash >= 0 && !(configurationFolders as readonly string[]).includes(place)) continue;
    const name = path.slice(slash + 1);
    if (known.includes(name)) continue;
    // In the root a name must differ in its case alone: files there have other purposes, too.
    const meant =
      known.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ??
      (place === '' ? undefined : nearest(name, known));
    if (meant === undefined || index.has(inFolder(place as ConfigurationFolder, meant))) continue;
    problems.push({
      path,
      code: 'misnamed',
      detail: `repo2docker does not look at "${name}"`,
      span: atStart,
      hint: `Did you mean ${meant}?`,
    });
  }
  return problems;
}

/** buildpacks/legacy: the first FROM line of the root's Dockerfile decides, and ends the build with an error. */
export function legacyProblems(
  index: RepositoryIndex,
  text: (path: string) => string | undefined,
): RepositoryProblem[] {
  const source = index.has('Dockerfile') ? text('Dockerfile') : undefined;
  const lines = source?.split('\n') ?? [];
  const at = lines.findIndex((line) => line.startsWith('FROM'));
  if (at < 0 || !(lines[at] as string).split('#')[0]?.toLowerCase().includes('andrewosh/binder-base')) return [];
  const line = at + 1;
  return [
    {
      path: 'Dockerfile',
      code: 'legacy-image',
      detail: 'repo2docker ends with an error: images built on andrewosh/binder-base are no longer made',
      span: { line, column: 1, endLine: line, endColumn: (lines[at] as string).length + 1 },
    },
  ];
}
