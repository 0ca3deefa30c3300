import { type ByteAddress, readAll } from '../../base/bytes.ts';
import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { baseName, parentOf } from '../../base/path.ts';
import { configurationNames } from '../../formats/repo2docker/names.ts';
import { RepositoryIndex } from '../../formats/repo2docker/tree.ts';
import type { RepositoryDocument, RepositoryFile } from '../../model/repository.ts';
import { type Kind, type OpenContext, plainFacetsOf, type Unread } from '../../model/subject.ts';
import condaEnvironment from '../conda-environment.ts';
import condaExplicit from '../conda-explicit.ts';
import condaLock from '../conda-lock.ts';
import definition from '../definition.ts';
import dockerfile from '../dockerfile.ts';
import pipRequirements from '../pip-requirements.ts';
import pixi from '../pixi.ts';
import type { Probe, Source } from '../source.ts';
import spack from '../spack.ts';
import { probeText } from '../text-probe.ts';
import { isCandidate, isTelling } from './names.ts';

/** Sources of text files, as recognition asks them. */
const sources: readonly Source[] = [
  condaEnvironment,
  condaExplicit,
  condaLock,
  definition,
  dockerfile,
  pipRequirements,
  pixi,
  spack,
].sort((a, b) => a.rank - b.rank);

/** What repo2docker or pip takes for what it is by its name, whatever it holds. */
const byName: Readonly<Record<string, Source>> = {
  'requirements.txt': pipRequirements,
  'requirements3.txt': pipRequirements,
  Pipfile: pipRequirements,
  'Pipfile.lock': pipRequirements,
};

export interface ReadDocuments {
  /** Texts of the files that repo2docker knows by name, and of what links among them lead to. */
  readonly texts: ReadonlyMap<string, string>;
  readonly documents: readonly RepositoryDocument[];
  readonly notes: readonly string[];
  readonly bytesRead: number;
}

const configured: ReadonlySet<string> = new Set(configurationNames.map(({ name }) => name));

/** Reads the files of a repository and opens those that are of a kind of their own. */
export async function readDocuments(
  root: string,
  files: readonly RepositoryFile[],
  context: OpenContext,
): Promise<ReadDocuments> {
  const index = new RepositoryIndex(files);
  const linked = new Set(files.flatMap(({ type, target }) => (type === 'symlink' ? baseName(target ?? '') : [])));
  const texts = new Map<string, string>();
  const documents: RepositoryDocument[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  let bytesRead = 0;
  for (const { path } of files) {
    const name = baseName(path);
    const asked = configured.has(name) || isCandidate(parentOf(path), name);
    if (!asked && !linked.has(name)) continue;
    const found = index.find(path);
    if (found.kind !== 'file') {
      if (isTelling(name) && found.kind !== 'directory')
        notes.push(`${path} leads out of the repository or is no file`);
      continue;
    }
    // What a link leads to is judged once, under its own name.
    const { file } = found;
    if (seen.has(file.path)) continue;
    seen.add(file.path);
    const isText = configured.has(baseName(file.path)) || linked.has(baseName(file.path));
    try {
      if (bytesRead + file.size > limits.repositoryText) throw over(limits.repositoryText, 'bytes of such files');
      if (documents.length >= limits.repositoryDocuments) throw over(limits.repositoryDocuments, 'such files');
      const address = { kind: 'file', path: `${root}/${file.path}`, offset: 0, length: file.size } as const;
      const max = asked ? limits.lockFile : limits.configurationFile;
      const bytes = readAll(address, max, file.path);
      bytesRead += bytes.length;
      const probe = await probeText(file.path, bytes);
      const source = asked ? (sources.find((each) => each.detect(probe)) ?? byName[name]) : undefined;
      if (source !== undefined) documents.push(await openDocument(source, probe, bytes, context));
      else if (isTelling(name)) notes.push(`${file.path} is passed over: its content is none of the kind of its name`);
      if (!isText) continue;
      if (bytes.length <= limits.configurationFile) texts.set(file.path, new TextDecoder().decode(bytes));
      else notes.push(`${file.path} was not read: it has more than ${limits.configurationFile} bytes`);
    } catch (error) {
      if (!(error instanceof PratiqueError)) throw error;
      notes.push(`${file.path} was not read: ${error.message}`);
      documents.push(...unreadDocument(file.path, error.message));
    }
  }
  return { texts, documents, notes, bytesRead };
}

/** Opens a file as its source does; what that refuses leaves the rules of its facets undecided. */
async function openDocument(
  source: Source,
  probe: Probe,
  bytes: Uint8Array,
  context: OpenContext,
): Promise<RepositoryDocument> {
  const { path: file } = probe;
  const kind: Kind = source.id;
  const address: ByteAddress = { kind: 'memory', bytes };
  try {
    const [opened] = await source.open({ name: file, probe, address, stream: undefined, streamed: false }, context);
    return { file, kind, facets: opened === undefined ? {} : plainFacetsOf(opened) };
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
    return { file, kind, facets: {}, unread: unreadOf(source, error.message) };
  }
}

/** What a file would be by its name alone, where nobody could look into it. */
function unreadDocument(file: string, reason: string): readonly RepositoryDocument[] {
  const named: Probe = { path: file, shape: 'text', members: [], json: undefined, text: '' };
  const source = sources.find((each) => each.detect(named)) ?? byName[baseName(file)];
  return source === undefined ? [] : [{ file, kind: source.id, facets: {}, unread: unreadOf(source, reason) }];
}

function unreadOf({ provides }: Source, reason: string): Unread {
  return Object.fromEntries(provides.map((facet) => [facet, reason]));
}

function over(max: number, what: string): PratiqueError {
  return new PratiqueError('limit', `the repository has more than ${max} ${what}`, 'Judge the file alone.');
}
