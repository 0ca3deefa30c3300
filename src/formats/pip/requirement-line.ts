import { Cursor, type Place, Refusal } from './cursor.ts';
import { isAddress, isArchiveName, type Location, readAddress, readPath, schemeOf } from './location.ts';
import { type Marker, readWholeMarker } from './marker.ts';
import { normalizeName } from './name.ts';
import { isPythonSpace, stripped } from './python-text.ts';
import { type Requirement, readExtras, readRequirement } from './requirement.ts';
import type { VersionClause } from './specifier.ts';

/** What a line of a requirements file asks for. */
export interface Target {
  /** As written; from `egg=` or the name of a wheel where the line has no other. Undefined: nobody knows before it is fetched. */
  readonly name: string | undefined;
  readonly normalizedName: string | undefined;
  readonly extras: readonly string[];
  /** That of a wheel's name too. */
  readonly clauses: readonly VersionClause[];
  readonly location: Location | undefined;
  readonly marker: Marker | undefined;
}

/**
 * Reads the part of a line that is no option, as pip's `parse_req_from_line` does: an address, an archive, a requirement, or a
 * folder of which the text alone cannot say whether it is there. @throws Refusal
 */
export function readTarget(text: string, place: Place): Target {
  const separator = isAddress(text) ? '; ' : ';';
  const cut = text.indexOf(separator);
  const { start, end } = stripped(text, { start: 0, end: cut < 0 ? text.length : cut });
  const marker = cut < 0 ? undefined : markerAfter(text, cut + separator.length, place);
  const name = text.slice(start, end);
  if (isAddress(name)) return targetOf(readAddress(name, start, place), [], marker);
  const at = name.indexOf('@');
  const { end: pathEnd, path, extras } = pathOf(text, start, end, place);
  if (isArchiveName(text.slice(start, pathEnd)) && (at < 0 || looksLikePath(name.slice(0, at))))
    return targetOf(path(), extras(), marker);
  const requirement = attempt(() => readRequirement(new Cursor(text, place, start, end)));
  if (!(requirement instanceof Refusal)) return { ...fromRequirement(requirement, place), marker };
  // Whether the folder is there, and can be installed, the text alone does not say.
  if (looksLikePath(name) && at < 0 && !hasScheme(name)) return targetOf(path(), extras(), marker);
  throw requirement;
}

/** Reads what `-e` names: `NAME @ ADDRESS`, an address of a version control system, or a folder. @throws Refusal */
export function readEditable(text: string, place: Place): Target {
  const requirement = attempt(() => readRequirement(new Cursor(text, place)));
  if (!(requirement instanceof Refusal) && requirement.url !== undefined)
    return requireEditable(fromRequirement(requirement, place), text);
  const scheme = schemeOf(text);
  if (text.trim() === '') throw new Refusal('editable-form', 'nothing is named', 0, text.length);
  if (!(requirement instanceof Refusal) && requirement.clauses.length > 0) throw notEditable(text);
  if (scheme === undefined || scheme === 'file') {
    const { end, path, extras } = pathOf(text, 0, text.length, place);
    if (scheme === undefined && isArchiveName(text.slice(0, end))) throw notEditable(text);
    return targetOf(scheme === undefined ? path() : readAddress(text.slice(0, end), 0, place), extras(), undefined);
  }
  // "git://…" means "git+git://…".
  const isShort = ['git', 'hg', 'svn', 'bzr'].includes(scheme);
  const whole = () => place(0, text.length);
  const target = targetOf(readAddress(isShort ? `${scheme}+${text}` : text, 0, whole), [], undefined);
  if (target.location?.kind === 'vcs' && target.name === undefined)
    throw new Refusal('editable-name', 'the address has no name: "#egg=NAME" is missing', 0, text.length);
  return requireEditable(target, text);
}

function attempt<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

function requireEditable(target: Target, text: string): Target {
  if (target.location?.kind === 'vcs' || schemeOf(target.location?.text ?? '') === 'file') return target;
  throw notEditable(text);
}

function notEditable(text: string): Refusal {
  const detail = 'only a folder or an address of a version control system is editable';
  return new Refusal('editable-form', detail, 0, text.length);
}

function fromRequirement(requirement: Requirement, place: Place): Target {
  const { name, normalizedName, extras, clauses, url, marker } = requirement;
  const location = url === undefined ? undefined : readAddress(url.text, url.start, place, { hasName: true });
  return { name, normalizedName, extras: extras.map((extra) => extra.name), clauses, location, marker };
}

function targetOf(location: Location, extras: readonly string[], marker: Marker | undefined): Target {
  const { wheel, egg, span } = location;
  const name = wheel?.name ?? egg;
  return {
    name,
    normalizedName: name === undefined ? undefined : normalizeName(name),
    extras,
    clauses: wheel === undefined ? [] : [{ operator: '==', version: wheel.version, isPrefix: false, span }],
    location,
    marker,
  };
}

function markerAfter(text: string, from: number, place: Place): Marker | undefined {
  const { start, end } = stripped(text, { start: from, end: text.length });
  return start === end ? undefined : readWholeMarker(new Cursor(text, place, start, end));
}

interface PathWithExtras {
  /** Where the path ends. */
  readonly end: number;
  readonly path: () => Location;
  readonly extras: () => readonly string[];
}

/** A stretch as a path, without `[extra,…]` at its end; those are read where they are asked for. */
function pathOf(text: string, start: number, end: number, place: Place): PathWithExtras {
  const open = text[end - 1] === ']' ? text.lastIndexOf('[', end - 1) : -1;
  if (open <= start || open + 2 === end)
    return { end, path: () => readPath(text.slice(start, end), start, end, place), extras: () => [] };
  let last = open;
  while (last > start && isPythonSpace(text[last - 1])) last -= 1;
  return {
    end: last,
    path: () => readPath(text.slice(start, last), start, last, place),
    extras: () => {
      const cursor = new Cursor(text, place, open, end);
      const extras = readExtras(cursor);
      if (!cursor.isAtEnd) cursor.refuse('requirement-extras', 'extras end here, and the line does not');
      return extras.map((extra) => extra.name.toLowerCase());
    },
  };
}

function hasScheme(text: string): boolean {
  return text.slice(schemeOf(text)?.length ?? text.length).startsWith('://');
}

function looksLikePath(name: string): boolean {
  return name.includes('/') || name.startsWith('.');
}
