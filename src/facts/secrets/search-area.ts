import { limits } from '../../base/limits.ts';
import { fromAbsolute } from '../../base/path.ts';
import { type Want, WantTable } from '../../base/pattern.ts';
import { credentialReader, credentialWants } from '../../formats/secrets/credential-files.ts';
import type { Entry } from '../../model/entry.ts';
import type { Known } from '../../model/fact.ts';
import type { TreeRow } from '../../model/file-tree.ts';
import { envValue } from '../../model/image.ts';

/** Folders of settings, homes and applications, and how deep people write there; deeper lies what installers bring. */
const folders: readonly (readonly [string, number])[] = [
  ['etc', 5],
  ['usr/local/etc', 4],
  ['root', 2],
  ['home', 3],
  ['app', 3],
  ['srv', 3],
  ['code', 3],
  ['workspace', 3],
  ['usr/src/app', 3],
  ['opt', 2],
  ['run/secrets', 2],
  ['secrets', 2],
  ['tmp', 1],
];
/** Where a working directory says nothing about whose files lie there. */
const shared =
  /^(?:$|(?:usr|bin|sbin|lib|lib64|opt|var|proc|sys|dev|mnt|media|boot)(?:\/(?:bin|sbin|lib|local|share|local\/bin))?$)/;
/** Keys of any name, told by how they begin; at most 32 characters are compared. */
const keyMagic = [
  '-----BEGIN PRIVATE KEY',
  '-----BEGIN RSA PRIVATE KEY',
  '-----BEGIN EC PRIVATE KEY',
  '-----BEGIN DSA PRIVATE KEY',
  '-----BEGIN OPENSSH PRIVATE KEY',
  '-----BEGIN ENCRYPTED PRIVATE KEY',
  '-----BEGIN PGP PRIVATE KEY',
  'PuTTY-User-Key-File-',
];

/** The contents that are searched for credentials: files named for it anywhere, small files of certain folders, keys by their first bytes. */
export function secretWants({ runtime }: Known): readonly Want[] {
  const small = { max: limits.secretText };
  const under = new Map(folders);
  const workdir = fromAbsolute(runtime?.workdir ?? '');
  if (!shared.test(workdir)) under.set(workdir, 3);
  const home = fromAbsolute((runtime && envValue(runtime, 'HOME')) ?? '');
  if (!shared.test(home)) under.set(home, Math.max(under.get(home) ?? 0, 2));
  for (const folder of ((runtime && envValue(runtime, 'PATH')) ?? '').split(':').slice(0, 64)) {
    const prefix = /^\/((?:opt|home|root|srv|app)\/.{1,200})\/bin$/.exec(folder)?.[1];
    if (prefix !== undefined) under.set(`${fromAbsolute(prefix)}/etc`, 4);
  }
  return [
    ...credentialWants,
    ...[...under].map(([folder, depth]): Want => ({ path: { under: folder, depth }, capture: small })),
    ...keyMagic.map((magic): Want => ({ path: { magic }, capture: small })),
  ];
}

/** Endings of files that are no key, so that their first bytes need not be looked at. */
const otherEndings = new Set(
  (
    'py pyc pyi pyx so h hpp c cc cpp js mjs cjs ts map css html rst md mo po gz bz2 xz svg png jpg gif json xml yaml yml toml pl pm rb R Rd rds rda java class jar ' +
    'a la pc cmake tcl el elc whl exe dll ttf gir typelib list md5sums vim go rs f90 mod ko hh tex sty'
  ).split(' '),
);

/** Tells which files of a tree the wants above captured. Every entry of an image is held against it, so the common case makes no new text. */
export class SearchArea {
  readonly #table: WantTable;

  constructor(known: Known) {
    this.#table = new WantTable(secretWants(known));
  }

  /** `named`, `small` or `key` where the content is to be searched; `large` for a file named for credentials that is too large to be read. */
  why(
    entry: Pick<Entry, 'path' | 'type' | 'size' | 'mode'> & Partial<Pick<TreeRow, 'isUnwanted'>>,
    head: (path: string) => Uint8Array | undefined,
  ): 'named' | 'small' | 'key' | 'large' | undefined {
    const size = entry.size;
    // The wants of this search are among those that nothing of this file met.
    if (size === 0 || entry.type !== 'file' || entry.isUnwanted === true) return undefined;
    const path = entry.path;
    const capture = this.#table.match(path, entry.mode);
    if (capture !== undefined) {
      const reader = credentialReader(path);
      if (size <= capture.whole) return reader === undefined ? 'small' : 'named';
      return reader !== undefined && capture.whole === limits.credentialFile ? 'large' : undefined;
    }
    if (size < 100 || size > limits.secretText) return undefined;
    const dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/') && (path.length - dot === 2 || otherEndings.has(path.slice(dot + 1))))
      return undefined;
    const first = head(path);
    return first !== undefined && this.#table.matchMagic(first) !== undefined ? 'key' : undefined;
  }
}
