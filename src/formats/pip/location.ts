import type { Span } from '../../base/text.ts';
import { type Place, Refusal } from './cursor.ts';
import { isProjectName } from './name.ts';
import { parseWheelName, type WheelName } from './wheel-name.ts';

/** Where a requirement is taken from when not from an index. */
export interface Location {
  /** `remote`: an address of http, https or ftp; `file`: a `file:` address or a path. */
  readonly kind: 'vcs' | 'remote' | 'file';
  /** As written; it may hold credentials. */
  readonly text: string;
  readonly span: Span;
  readonly system: VersionControl | undefined;
  /** What follows the last `@` of a VCS address' path: a commit, tag or branch. */
  readonly revision: string | undefined;
  /** The last part of its path, percent-decoded. */
  readonly fileName: string;
  /** By the ending of its name: an archive, not a folder. */
  readonly isArchive: boolean;
  readonly wheel: WheelName | undefined;
  /** `#sha256=…` and its like. */
  readonly hash: { readonly algorithm: string; readonly digest: string } | undefined;
  /** `#egg=…`: the name of the project. */
  readonly egg: string | undefined;
  readonly subdirectory: string | undefined;
}

export type VersionControl = 'git' | 'hg' | 'svn' | 'bzr';

/** Transports of each system that pip knows (pip.pypa.io/en/stable/topics/vcs-support). */
const transports: Readonly<Record<VersionControl, readonly string[]>> = {
  git: ['http', 'https', 'ssh', 'git', 'file'],
  hg: ['file', 'http', 'https', 'ssh', 'static-http'],
  svn: ['ssh', 'http', 'https', 'svn', 'file'],
  bzr: ['http', 'https', 'ssh', 'sftp', 'ftp', 'lp', 'file'],
};
const systemOf: ReadonlyMap<string, VersionControl> = new Map(
  Object.entries(transports).flatMap(([system, names]) =>
    names.map((name) => [`${system}+${name}`, system as VersionControl] as const),
  ),
);
const remote: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);

/** Endings of archives that pip installs (pip, `utils/filetypes.py`). */
const archives: ReadonlySet<string> = new Set([
  '.zip',
  '.whl',
  '.tar.bz2',
  '.tbz',
  '.tar.gz',
  '.tgz',
  '.tar',
  '.tar.xz',
  '.txz',
  '.tlz',
  '.tar.lz',
  '.tar.lzma',
]);

/** The scheme of an address in lower case (RFC 3986, section 3.1); undefined where there is none. */
export function schemeOf(text: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1]?.toLowerCase();
}

/** Whether pip takes a text for an address, not for a name or path. */
export function isAddress(text: string): boolean {
  const scheme = schemeOf(text);
  return scheme !== undefined && (remote.has(scheme) || scheme === 'file' || systemOf.has(scheme));
}

/** Whether a path names an archive by its ending; slashes behind it are none of its name. */
export function isArchiveName(path: string): boolean {
  return archives.has(endingOf(lastPartOf(path)).toLowerCase());
}

function lastPartOf(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** The ending of a name, with `.tar` before it. */
function endingOf(name: string): string {
  const first = name.search(/[^.]/);
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || first < 0 || dot < first) return '';
  const isTar = name.slice(0, dot).toLowerCase().endsWith('.tar');
  return name.slice(isTar ? dot - 4 : dot);
}

/** Reads an address. The name of a wheel matters where nothing else names the project. @throws Refusal where pip refuses its parts. */
export function readAddress(
  text: string,
  start: number,
  place: Place,
  { hasName = false }: { readonly hasName?: boolean } = {},
): Location {
  const scheme = schemeOf(text);
  const system = scheme === undefined ? undefined : systemOf.get(scheme);
  const path = pathOf(text);
  const at = system === undefined ? -1 : path.lastIndexOf('@');
  const fileName = decodePercent(lastPartOf(path));
  const location: Location = {
    kind: system !== undefined ? 'vcs' : scheme !== undefined && remote.has(scheme) ? 'remote' : 'file',
    text,
    span: place(start, start + text.length),
    system,
    revision: at < 0 || at === path.length - 1 ? undefined : path.slice(at + 1),
    fileName,
    isArchive: system === undefined && isArchiveName(fileName),
    wheel: hasName || endingOf(fileName) !== '.whl' ? undefined : readWheel(fileName, start, start + text.length),
    hash: hashOf(text),
    egg: egg.exec(text)?.[1],
    subdirectory: subdirectory.exec(text)?.[1],
  };
  if (location.egg !== undefined && !isProjectName(location.egg))
    throw new Refusal('egg-name', 'what "egg=" gives is no name of a project', start, start + text.length);
  return location;
}

/** A location of which a file says the parts one by one. */
export function plainLocation(known: Pick<Location, 'kind' | 'text' | 'span'> & Partial<Location>): Location {
  const fileName = lastPartOf(
    known.kind === 'file' && schemeOf(known.text) === undefined ? known.text : pathOf(known.text),
  );
  return {
    system: undefined,
    revision: undefined,
    fileName,
    isArchive: known.kind !== 'vcs' && isArchiveName(fileName),
    wheel: undefined,
    hash: undefined,
    egg: undefined,
    subdirectory: undefined,
    ...known,
  };
}

/** Reads a path of the local machine. @throws Refusal where it is a wheel with a name that no wheel has. */
export function readPath(text: string, start: number, end: number, place: Place): Location {
  const location = plainLocation({ kind: 'file', text, span: place(start, end) });
  const isWheel = endingOf(location.fileName) === '.whl';
  return { ...location, wheel: isWheel ? readWheel(location.fileName, start, end) : undefined };
}

function readWheel(fileName: string, start: number, end: number): WheelName {
  const wheel = parseWheelName(fileName);
  if (wheel === undefined || !isProjectName(wheel.name))
    throw new Refusal('wheel-name', 'this is no name of a wheel', start, end);
  return wheel;
}

/** The path of an address, without authority, query and fragment. */
function pathOf(text: string): string {
  const hash = text.indexOf('#');
  const whole = hash < 0 ? text : text.slice(0, hash);
  const rest = whole.slice((schemeOf(whole)?.length ?? -1) + 1);
  const authority = /^\/\/[^/?]*/.exec(rest)?.[0].length ?? 0;
  const query = rest.indexOf('?', authority);
  return rest.slice(authority, query < 0 ? rest.length : query);
}

// pip looks for its parameters behind any "#" or "&", and for the first of these algorithms (pip, `models/link.py`).
const egg = /[#&]egg=([^&]*)/;
const subdirectory = /[#&]subdirectory=([^&]*)/;
const digest = /[#&](sha512|sha384|sha256|sha224|sha1|md5)=([^&]*)/;

function hashOf(text: string): Location['hash'] {
  const found = digest.exec(text);
  return found === null ? undefined : { algorithm: found[1] as string, digest: found[2] as string };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
