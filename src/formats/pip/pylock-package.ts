import type { Span } from '../../base/text.ts';
import type { Fields } from '../fields.ts';
import { readMarkerField, readSpecifierField } from './field-values.ts';
import type { Marker } from './marker.ts';
import { isNormalizedName } from './name.ts';
import type { VersionClause } from './specifier.ts';
import { compareVersions, isVersion } from './version.ts';
import { parseSdistName, parseWheelName, type WheelName } from './wheel-name.ts';

/** An entry of `packages`. */
export interface PylockPackage {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Of its name, or of the table where it has none. */
  readonly span: Span;
  readonly marker: Marker | undefined;
  readonly requiresPython: readonly VersionClause[];
  /** Names of packages that it needs, where they are given. */
  readonly dependencies: readonly string[];
  readonly index: string | undefined;
  readonly vcs: PylockVcs | undefined;
  readonly directory: PylockDirectory | undefined;
  readonly archive: PylockFile | undefined;
  readonly sdist: PylockFile | undefined;
  readonly wheels: readonly PylockFile[];
}

export interface PylockVcs {
  readonly type: string | undefined;
  /** An address, or a path. */
  readonly url: string | undefined;
  readonly path: string | undefined;
  readonly requestedRevision: string | undefined;
  readonly commitId: string | undefined;
  readonly subdirectory: string | undefined;
  readonly span: Span;
}

export interface PylockDirectory {
  readonly path: string | undefined;
  readonly isEditable: boolean;
  readonly subdirectory: string | undefined;
  readonly span: Span;
}

export interface PylockFile {
  /** Its name, from its address or path where it is not given. */
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly path: string | undefined;
  /** Bytes. */
  readonly size: number | bigint | undefined;
  readonly hashes: readonly { readonly algorithm: string; readonly digest: string; readonly span: Span }[];
  readonly span: Span;
}

/** Reads a package and checks it (specification, section "packages"). */
export function readPackage(fields: Fields): PylockPackage {
  const name = fields.text('name');
  if (!fields.has('name')) fields.note('pylock-missing', 'a package has no name', fields.span);
  else if (name !== undefined && !isNormalizedName(name))
    fields.note('pylock-name', 'the name of a package is not in its normal form', fields.spanOf('name'));
  const version = fields.text('version');
  if (version !== undefined && !isVersion(version))
    fields.note('pylock-version', 'what is given as version is none', fields.spanOf('version'));
  const found: PylockPackage = {
    name,
    version,
    span: fields.has('name') ? fields.spanOf('name') : fields.span,
    marker: readMarkerField(fields, 'marker'),
    requiresPython: readSpecifierField(fields, 'requires-python'),
    dependencies: fields.tables('dependencies').flatMap((each) => each.text('name') ?? []),
    index: fields.text('index'),
    vcs: readVcs(fields.fields('vcs')),
    directory: readDirectory(fields.fields('directory')),
    archive: readFile(fields.fields('archive')),
    sdist: readFile(fields.fields('sdist')),
    wheels: fields.tables('wheels').flatMap((wheel) => readFile(wheel) ?? []),
  };
  for (const identity of fields.tables('attestation-identities'))
    if (identity.text('kind') === undefined && !identity.has('kind'))
      fields.note('pylock-missing', 'an identity of an attestation has no kind', identity.span);
  fields.fields('tool');
  checkKinds(fields, found);
  for (const wheel of found.wheels) checkFileName(fields, found, wheel, parseWheelName, 'wheel');
  if (found.sdist !== undefined) checkFileName(fields, found, found.sdist, parseSdistName, 'source distribution');
  return found;
}

function readVcs(fields: Fields | undefined): PylockVcs | undefined {
  if (fields === undefined) return undefined;
  for (const key of ['type', 'commit-id'])
    if (!fields.has(key)) fields.note('pylock-missing', `${key} is missing`, fields.span);
  requirePlace(fields);
  return {
    type: fields.text('type'),
    url: fields.text('url'),
    path: fields.text('path'),
    requestedRevision: fields.text('requested-revision'),
    commitId: fields.text('commit-id'),
    subdirectory: fields.text('subdirectory'),
    span: fields.span,
  };
}

function readDirectory(fields: Fields | undefined): PylockDirectory | undefined {
  if (fields === undefined) return undefined;
  if (!fields.has('path')) fields.note('pylock-missing', 'path is missing', fields.span);
  return {
    path: fields.text('path'),
    isEditable: fields.flag('editable') ?? false,
    subdirectory: fields.text('subdirectory'),
    span: fields.span,
  };
}

function readFile(fields: Fields | undefined): PylockFile | undefined {
  if (fields === undefined) return undefined;
  const [url, path] = [fields.text('url'), fields.text('path')];
  requirePlace(fields);
  fields.dateTime('upload-time');
  const hashes = fields.fields('hashes');
  if (!fields.has('hashes') || hashes?.keys.length === 0)
    fields.note('pylock-hashes', 'a file needs at least one hash', fields.span);
  return {
    name: fields.text('name') || nameOf(path) || nameOfAddress(url),
    url,
    path,
    size: fields.integer('size'),
    hashes: (hashes?.keys ?? []).flatMap((algorithm) => {
      const digest = hashes?.text(algorithm);
      return digest === undefined ? [] : [{ algorithm, digest, span: hashes?.spanOf(algorithm) ?? fields.span }];
    }),
    span: fields.span,
  };
}

function requirePlace(fields: Fields): void {
  if (!fields.text('url') && !fields.text('path')) fields.note('pylock-missing', 'url or path is missing', fields.span);
}

function nameOf(path: string | undefined): string | undefined {
  return path?.split(path.includes('/') ? '/' : '\\').at(-1);
}

function nameOfAddress(url: string | undefined): string | undefined {
  const last = nameOf(url?.replace(/[?#].*$/s, ''));
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Files of an index, or one direct source. */
function checkKinds(fields: Fields, { vcs, directory, archive, sdist, wheels, span }: PylockPackage): void {
  const direct = [vcs, directory, archive].filter((each) => each !== undefined).length;
  const files = wheels.length + (sdist === undefined ? 0 : 1);
  if (files > 0 && direct > 0)
    fields.note('pylock-source', 'a package of wheels or a source distribution has another source beside them', span);
  else if (files === 0 && direct !== 1)
    fields.note('pylock-source', 'a package needs wheels, a source distribution, or exactly one other source', span);
}

function checkFileName(
  fields: Fields,
  { name, version }: PylockPackage,
  file: PylockFile,
  parse: (fileName: string) => WheelName | undefined,
  what: string,
): void {
  const parts = parse(file.name ?? '');
  if (parts === undefined) fields.note('pylock-file-name', `this is not named as a ${what} must be`, file.span);
  else if (name !== undefined && parts.name !== name)
    fields.note('pylock-file-name', `the name of the ${what} is of another package`, file.span);
  else if (version !== undefined && isVersion(version) && compareVersions(parts.version, version) !== 0)
    fields.note('pylock-file-name', `the name of the ${what} is of another version`, file.span);
}
