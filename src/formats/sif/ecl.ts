import { nearest, type TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, readToml, type TomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';

/** `whitelist`: signed by one of the keys. `whitestrict`: by all of them. `blacklist`: by none. */
export type EclMode = 'whitelist' | 'whitestrict' | 'blacklist';

const modes: readonly string[] = ['whitelist', 'whitestrict', 'blacklist'] satisfies readonly EclMode[];

/** A group of an execution control list: what holds for the images of one folder. */
export interface EclGroup {
  readonly tagName: string;
  /** As written; one of {@link EclMode} where there are no problems. */
  readonly mode: string;
  /** Absolute; empty for all images that are in the folder of no other group. */
  readonly dirPath: string;
  /** As written: 40 hexadecimal digits in either case where there are no problems. */
  readonly fingerprints: readonly string[];
}

export interface Ecl {
  readonly isActivated: boolean;
  /** Judges the older signatures, over the primary partition only. */
  readonly isLegacy: boolean;
  readonly groups: readonly EclGroup[];
}

/**
 * What Apptainer makes of a problem: it runs everything as if there were no list, it runs no SIF at all, or it does not see it
 * (internal/pkg/runtime/engine/apptainer/prepare_linux.go: a list that cannot be loaded is passed over, one that is not valid ends the run).
 */
export interface EclProblem extends TextProblem {
  readonly effect: 'list-ignored' | 'all-refused' | 'member-ignored';
}

export interface EclText {
  /** undefined where Apptainer cannot load it: then it runs everything. */
  readonly ecl: Ecl | undefined;
  readonly problems: readonly EclProblem[];
}

type Add = (effect: EclProblem['effect'], code: string, detail: string, path: TomlPath, hint?: string) => void;

/**
 * Reads an execution control list, `ecl.toml` (github.com/apptainer/apptainer, internal/pkg/syecl/syecl.go), with what Apptainer
 * refuses of it. Whether folders are there, without links in their paths, cannot be seen from the text.
 */
export function readEcl(source: Uint8Array | string): EclText {
  const toml = readToml(source);
  const problems: EclProblem[] = toml.problems.map((problem) => ({ ...problem, effect: 'list-ignored' }));
  if (toml.value === undefined || problems.length > 0) return { ecl: undefined, problems };
  const add = adder(toml, problems);
  const known = ['activated', 'legacyinsecure', 'execgroup'];
  const [activated, legacy, list] = known.map((name) => memberOf(toml.value as TomlTable, name));
  warnOfUnknown(toml.value, known, [], add);
  const groups = readGroups(list, add);
  const ecl: Ecl = {
    isActivated: readAs('boolean', activated, 'activated', [], add) ?? false,
    isLegacy: readAs('boolean', legacy, 'legacyinsecure', [], add) ?? false,
    groups: groups.map(({ group }) => group),
  };
  const folders = new Set<string>();
  for (const { group, path, has } of groups) {
    checkGroup(group, path, has, folders, add);
    folders.add(group.dirPath);
  }
  const isLoaded = problems.every(({ effect }) => effect !== 'list-ignored');
  problems.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
  return { ecl: isLoaded ? ecl : undefined, problems };
}

function adder(toml: TomlText, problems: EclProblem[]): Add {
  return (effect, code, detail, path, hint) => {
    const span = toml.spanOf(path) ?? toml.spanOf(path.slice(0, -1)) ?? toml.spanOf([]);
    if (span !== undefined) problems.push({ code, detail, span, effect, ...(hint === undefined ? {} : { hint }) });
  };
}

interface ReadGroup {
  readonly group: EclGroup;
  readonly path: TomlPath;
  /** The names of its members as they are written. */
  readonly has: Readonly<Record<string, string | undefined>>;
}

function readGroups(member: Member | undefined, add: Add): readonly ReadGroup[] {
  if (member === undefined) return [];
  if (!Array.isArray(member.value)) {
    add('list-ignored', 'ecl-type', 'execgroup is no array of tables', [member.name], 'Write it as [[execgroup]].');
    return [];
  }
  return (member.value as readonly TomlValue[]).flatMap((item, index) => {
    const path = [member.name, index];
    if (isTomlTable(item)) return [readGroup(item, path, add)];
    add('list-ignored', 'ecl-type', `execgroup ${index + 1} is no table`, path);
    return [];
  });
}

function readGroup(table: TomlTable, path: TomlPath, add: Add): ReadGroup {
  const known = ['tagname', 'mode', 'dirpath', 'keyfp'];
  warnOfUnknown(table, known, path, add);
  const text = (name: string): string => readAs('string', memberOf(table, name), name, path, add) ?? '';
  const keys = memberOf(table, 'keyfp');
  const fingerprints: string[] = [];
  if (keys !== undefined && !Array.isArray(keys.value))
    add('list-ignored', 'ecl-type', 'keyfp is no array', [...path, keys.name]);
  else
    for (const [index, value] of ((keys?.value ?? []) as readonly TomlValue[]).entries()) {
      if (typeof value === 'string') fingerprints.push(value);
      else add('list-ignored', 'ecl-type', `keyfp ${index + 1} is no text`, [...path, keys?.name ?? '', index]);
    }
  const group = { tagName: text('tagname'), mode: text('mode'), dirPath: text('dirpath'), fingerprints };
  const has = Object.fromEntries(known.map((name) => [name, memberOf(table, name)?.name]));
  return { group, path, has };
}

function checkGroup(
  group: EclGroup,
  path: TomlPath,
  has: ReadGroup['has'],
  folders: ReadonlySet<string>,
  add: Add,
): void {
  const { mode, dirPath, fingerprints } = group;
  const at = (name: string): TomlPath => (has[name] === undefined ? path : [...path, has[name]]);
  if (folders.has(dirPath))
    add('all-refused', 'ecl-dirpath-twice', `another execgroup has the dirpath "${dirPath}"`, at('dirpath'));
  if (dirPath !== '' && !isClean(dirPath)) {
    const hint = 'Write the path as realpath prints it.';
    add('all-refused', 'ecl-dirpath', `the dirpath "${dirPath}" is not absolute and clean`, at('dirpath'), hint);
  }
  if (!modes.includes(mode)) {
    const hint = nearest(mode.toLowerCase(), modes);
    const detail = has['mode'] === undefined ? 'the execgroup has no mode' : `the mode is "${mode}"`;
    add('all-refused', 'ecl-mode', detail, at('mode'), `Write ${hint ?? 'whitelist, whitestrict or blacklist'}.`);
  }
  for (const [index, fingerprint] of fingerprints.entries()) {
    if (/^[0-9a-fA-F]{40}$/.test(fingerprint)) continue;
    const detail = `"${fingerprint}" is no fingerprint of 40 hexadecimal digits`;
    add('all-refused', 'ecl-fingerprint', detail, [...at('keyfp'), index]);
  }
}

/** Absolute, without a slash at its end, empty parts, `.` and `..`. */
function isClean(path: string): boolean {
  return (
    path === '/' ||
    (path.startsWith('/') &&
      path
        .slice(1)
        .split('/')
        .every((part) => !['', '.', '..'].includes(part)))
  );
}

interface Member {
  /** The key as it is written. */
  readonly name: string;
  readonly value: TomlValue;
}

/** Keys match in any case, the exact one first, as in the library that Apptainer reads them with (github.com/pelletier/go-toml v2). */
function memberOf(table: TomlTable, name: string): Member | undefined {
  const key = name in table ? name : Object.keys(table).find((other) => other.toLowerCase() === name);
  return key === undefined ? undefined : { name: key, value: table[key] as TomlValue };
}

function readAs(
  type: 'boolean',
  member: Member | undefined,
  name: string,
  path: TomlPath,
  add: Add,
): boolean | undefined;
function readAs(type: 'string', member: Member | undefined, name: string, path: TomlPath, add: Add): string | undefined;
function readAs(
  type: 'boolean' | 'string',
  member: Member | undefined,
  name: string,
  path: TomlPath,
  add: Add,
): unknown {
  if (member === undefined || typeof member.value === type) return member?.value;
  const detail = `${name} is no ${type === 'string' ? 'text' : 'true or false'}`;
  add('list-ignored', 'ecl-type', detail, [...path, member.name]);
  return undefined;
}

function warnOfUnknown(table: TomlTable, known: readonly string[], path: TomlPath, add: Add): void {
  for (const key of Object.keys(table)) {
    if (known.includes(key.toLowerCase())) continue;
    const meant = nearest(key.toLowerCase(), known);
    add('member-ignored', 'ecl-key', `no key is called "${key}"`, [...path, key], meant && `Do you mean ${meant}?`);
  }
}
