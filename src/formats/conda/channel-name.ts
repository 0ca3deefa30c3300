import { knownSubdirs } from './spec-name.ts';

/** A channel in the form in which two spellings of it are the same. */
export interface ChannelName {
  /** `conda-forge`, `pkgs/main`, `bioconda/label/dev`, or an address without credentials and tokens. */
  readonly name: string;
  /** The collection of packages that it holds, wherever it is mirrored: `conda-forge`, `defaults`, else the name without its label. */
  readonly family: string;
  /** `local`: a path or `file:` address of one machine; `open`: variables of the environment say which. */
  readonly kind: 'named' | 'address' | 'local' | 'open';
}

/** Hosts whose folders are written by their bare names (conda.base.constants, DEFAULT_CHANNEL_ALIAS and DEFAULT_CHANNELS; conda.base.context, migrated aliases). */
const plainHosts: ReadonlySet<string> = new Set(['conda.anaconda.org', 'repo.anaconda.com', 'repo.continuum.io']);
/** conda.base.constants, DEFAULT_CHANNELS_UNIX and DEFAULT_CHANNELS_WIN, and those that were among them; `main`, `r` and `anaconda` are their copies. */
const defaults: ReadonlySet<string> = new Set(
  'defaults anaconda main r msys2 free pkgs/main pkgs/r pkgs/msys2 pkgs/free pkgs/pro pkgs/mro'.split(' '),
);

/** Whether a channel is one of those that `defaults` stands for. */
export function isOfDefaults(name: string): boolean {
  return name === 'defaults' || /^pkgs\/(?:main|r|msys2|free|pro|mro)$/.test(name);
}

/** Reads the name or address of a channel, as environment files, specs and lock files write it (conda.models.channel). */
export function readChannel(written: string): ChannelName {
  const text = withoutSubdir(trimSlashes(written.trim()));
  if (/[$%]/.test(text) && /\$\{?[A-Za-z_]|%[A-Za-z_]+%/.test(text))
    return { name: withoutSecrets(text), family: text, kind: 'open' };
  if (/^file:/i.test(text) || /^(?:[/~.]|[A-Za-z]:[\\/])/.test(text) || text === 'local')
    return { name: text, family: text, kind: 'local' };
  const address = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(text);
  if (address === null) return { name: text, family: familyOf(text.split('/')), kind: 'named' };
  const safe = withoutSecrets(text);
  const [host = '', ...folders] = safe.slice(safe.indexOf('://') + 3).split('/');
  if (plainHosts.has(host.toLowerCase()) && folders.length > 0)
    return { name: folders.join('/'), family: familyOf(folders), kind: 'named' };
  const label = folders.indexOf('label');
  const own = label > 0 ? folders.slice(0, label) : folders;
  const mirrored = [own.slice(-2).join('/'), own.at(-1) ?? ''].map((name) => familyOf(name.split('/')));
  const family = mirrored.find((name) => name === 'conda-forge' || name === 'defaults');
  return { name: safe, family: family ?? safe, kind: 'address' };
}

function familyOf(folders: readonly string[]): string {
  const label = folders.indexOf('label');
  const name = (label > 0 ? folders.slice(0, label) : folders).join('/');
  return defaults.has(name) ? 'defaults' : name;
}

function trimSlashes(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

function withoutSubdir(text: string): string {
  const slash = text.lastIndexOf('/');
  return slash > 0 && knownSubdirs.has(text.slice(slash + 1)) ? text.slice(0, slash) : text;
}

/** Credentials before the host, and the token of `/t/TOKEN/` (conda.gateways.anaconda_client). */
function withoutSecrets(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1').replace(/\/t\/[^/]+(?=\/)/, '');
}
