import { type Fields, placeInText } from '../fields.ts';
import { isAddress, type Location, plainLocation, schemeOf, type VersionControl } from './location.ts';
import { type Marker, parseMarker } from './marker.ts';
import { isProjectName, normalizeName } from './name.ts';
import { type PipHash, type PipRequirement, plainRequirement } from './pip-requirement.ts';
import { parseSpecifier, type VersionClause } from './specifier.ts';

/** Keys of an entry that are a marker with its variable as name. */
const markerKeys = [
  'os_name',
  'sys_platform',
  'platform_machine',
  'platform_python_implementation',
  'platform_release',
  'platform_system',
  'platform_version',
  'python_version',
  'python_full_version',
  'implementation_name',
  'implementation_version',
];
const systems: readonly VersionControl[] = ['git', 'hg', 'svn', 'bzr'];

/** Reads a package of a section: `name = "==1.0"`, or a table with its version or its source. */
export function readPipfileEntry(packages: Fields, name: string, section: string): PipRequirement {
  if (!isProjectName(name))
    packages.note('requirement-name', 'this is no name of a project', packages.spanOf(name, 'key'));
  const span = packages.spanOf(name, 'key');
  const base = { name, normalizedName: normalizeName(name), text: name, span, group: section };
  const value = packages.table[name];
  if (typeof value === 'string') return plainRequirement({ ...base, clauses: clausesOf(packages, name) });
  const entry = packages.fields(name);
  if (entry === undefined) return plainRequirement(base);
  return plainRequirement({
    ...base,
    clauses: clausesOf(entry, 'version'),
    extras: entry.has('extras') ? entry.texts('extras').map(({ text }) => text) : [],
    location: locationOf(entry),
    marker: markerOf(entry),
    isEditable: entry.flag('editable') ?? false,
    hashes: entry.has('hashes') ? hashesOf(entry) : [],
  });
}

/** `*` is any version. */
function clausesOf(fields: Fields, key: string): readonly VersionClause[] {
  const text = fields.text(key);
  if (text === undefined || text.trim() === '*') return [];
  const { value, problem } = parseSpecifier(text, placeInText(text, fields.spanOf(key)));
  if (problem !== undefined) fields.note(problem.code, problem.detail, problem.span);
  return value ?? [];
}

function locationOf(entry: Fields): Location | undefined {
  const system = systems.find((name) => entry.has(name));
  const subdirectory = entry.text('subdirectory');
  if (system !== undefined) {
    const [text, revision, span] = [entry.text(system) ?? '', entry.text('ref'), entry.spanOf(system)];
    return plainLocation({ kind: 'vcs', text, span, system, revision, subdirectory });
  }
  const key = ['path', 'file'].find((name) => entry.has(name));
  const text = key === undefined ? undefined : entry.text(key);
  if (key === undefined || text === undefined) return undefined;
  const kind = isAddress(text) && schemeOf(text) !== 'file' ? 'remote' : 'file';
  return plainLocation({ kind, text, span: entry.spanOf(key), subdirectory });
}

function markerOf(entry: Fields): Marker | undefined {
  const texts = [
    ...(entry.has('markers') ? [{ key: 'markers', text: entry.text('markers') ?? '' }] : []),
    ...markerKeys.filter((key) => entry.has(key)).map((key) => ({ key, text: `${key} ${entry.text(key) ?? ''}` })),
  ];
  const operands = texts.flatMap(({ key, text }) => {
    const span = entry.spanOf(key);
    const { value, problem } = parseMarker(text, key === 'markers' ? placeInText(text, span) : () => span);
    if (problem !== undefined) entry.note(problem.code, problem.detail, problem.span);
    return value ?? [];
  });
  return operands.length > 1 ? { kind: 'and', operands } : operands[0];
}

function hashesOf(entry: Fields): PipHash[] {
  return entry.texts('hashes').flatMap(({ text, span }) => {
    const colon = text.indexOf(':');
    if (colon > 0) return [{ algorithm: text.slice(0, colon), digest: text.slice(colon + 1), span }];
    entry.note('hash-form', 'a hash needs the name of an algorithm, ":" and the digest', span);
    return [];
  });
}
