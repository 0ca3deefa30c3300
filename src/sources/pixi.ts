import { memberAt, readAll } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { hasPixiTable } from '../formats/pixi/pyproject-table.ts';
import type { NamedText, PixiProject } from '../model/pixi.ts';
import type { OpenedSubject } from '../model/subject.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource, type SourceInput } from './source.ts';

/** A manifest of pixi, a `pixi.lock`, or a folder that holds both. */
export default defineSource({
  id: 'pixi',
  transports: [],
  provides: ['pixi'],
  rank: 84,
  detect: ({ shape, members, text }) =>
    shape === 'folder'
      ? members.includes('pixi.toml') && !members.some((name) => ofRepositories.test(name))
      : shape === 'text' && text !== undefined && (isManifest(text) || isLock(text)),
  open: async (input) => [input.probe.shape === 'folder' ? await openFolder(input) : await openFile(input)],
});

/** What makes a folder with a `pixi.toml` a repository first (src/sources/repository.ts). */
const ofRepositories =
  /^(?:\.?binder|Dockerfile|environment\.ya?ml|requirements\.txt|Pipfile|runtime\.txt|apt\.txt|postBuild|default\.nix|install\.R)$/;

/** Tables that no other TOML file has together: a workspace with channels, a package that is built, or `tool.pixi`. */
function isManifest(text: string): boolean {
  if (hasPixiTable(text)) return true;
  if (/^[ \t]*\[(?:workspace|project)\]/m.test(text) && /^[ \t]*channels[ \t]*=/m.test(text)) return true;
  return /^[ \t]*\[package\]/m.test(text) && /^[ \t]*\[package\.build[.\]]/m.test(text);
}

/** The version comes first, and environments or platforms follow. */
function isLock(text: string): boolean {
  return /^version: *\d+[ \t\r]*$/m.test(text) && /^environments:/m.test(text) && !/^[ \t]*\[/m.test(text);
}

async function openFile(input: SourceInput): Promise<OpenedSubject> {
  const { name, address } = input;
  const bytes =
    address === undefined ? await gatherStream(input, limits.lockFile) : readAll(address, limits.lockFile, name);
  const file = { file: input.probe.path, content: bytes };
  const { pixiProject } = await import('../model/pixi.ts');
  const project = isLock(input.probe.text ?? '') ? pixiProject(undefined, file) : pixiProject(file, undefined);
  return { ...opened(input, project), digest: digestOf(bytes), bytesRead: bytes.length };
}

async function openFolder(input: SourceInput): Promise<OpenedSubject> {
  const read = (name: string): NamedText | undefined => {
    const path = `${input.probe.path}/${name}`;
    const member = memberAt(path);
    // A link may lead out of the folder.
    if (member?.type !== 'file') return undefined;
    const address = { kind: 'file', path, offset: 0, length: member.size } as const;
    return { file: name, content: readAll(address, limits.lockFile, name) };
  };
  const manifest = read('pixi.toml');
  const lock = read('pixi.lock');
  if (manifest === undefined && lock === undefined)
    throw new PratiqueError('unrecognised', `${input.name} holds no pixi.toml`, 'Give the folder of a pixi workspace.');
  const { pixiProject } = await import('../model/pixi.ts');
  const bytesRead = [manifest, lock].reduce((sum, one) => sum + (one?.content.length ?? 0), 0);
  return { ...opened(input, pixiProject(manifest, lock)), digest: null, bytesRead };
}

function opened({ name }: SourceInput, pixi: PixiProject) {
  return { name, kind: 'pixi' as const, pixi, ...(pixi.lock === undefined ? {} : { lock: pixi.lock }), notes: [] };
}
