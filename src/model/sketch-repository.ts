import { baseName, fromAbsolute, parentOf } from '../base/path.ts';
import type { RepositoryFile } from '../formats/repo2docker/tree.ts';
import { type Repository, type RepositoryDocument, repositoryOf } from './repository.ts';
import type { FileSketch, FilesSketch } from './sketch.ts';
import { type SketchText, sketchTexts } from './sketch-texts.ts';

/** A repository from a picture of its files. Folders need not be drawn. Documents of other kinds are known by the names that sketches have for them. */
export function sketchRepository(sketch: FilesSketch, gaps: readonly string[]): Repository {
  const files = new Map<string, RepositoryFile>();
  const texts = new Map<string, string>();
  for (const [given, value] of Object.entries(sketch)) {
    const path = fromAbsolute(given);
    const file: FileSketch = typeof value === 'string' ? { content: value } : value;
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder))
      files.set(folder, { path: folder, type: 'directory', size: 0, mode: 0o755 });
    files.set(path, fileOf(path, given.endsWith('/') ? { ...file, type: 'directory' } : file));
    if (file.content !== undefined) texts.set(path, file.content);
  }
  const inGit = [...files.keys()].filter((path) => path === '.git' || path.startsWith('.git/')).length;
  return repositoryOf({
    files: [...files.values()],
    texts,
    documents: [...texts].flatMap(([path, text]) => documentOf(path, text)),
    count: { entries: files.size, inGit, gaps },
    exists: (path) => path === '' || files.has(path),
  });
}

function documentOf(file: string, text: string): readonly RepositoryDocument[] {
  const form = Object.values<SketchText>(sketchTexts).find((each) => each.file === baseName(file));
  return form === undefined ? [] : [{ file, kind: form.kind, facets: form.read(text, file) }];
}

function fileOf(path: string, { type, mode, link, content, size }: FileSketch): RepositoryFile {
  if (link !== undefined) return { path, type: 'symlink', size: 0, mode: 0o777, target: link };
  if (type === 'directory') return { path, type, size: 0, mode: 0o755 };
  const bits = Number.parseInt(mode ?? '644', 8);
  return {
    path,
    type: type === undefined || type === 'file' ? 'file' : 'other',
    size: size ?? content?.length ?? 0,
    mode: bits,
  };
}
