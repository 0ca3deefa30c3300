import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, shorten, type TextProblem } from '../../base/text.ts';
import { parseJson } from '../oci/json.ts';
import { packageOf } from './concrete.ts';
import { escapePointer, type JsonPlace, jsonPlaces } from './json-places.ts';
import type { LockedRoot, SpackLock } from './lockfile.ts';
import { isMembers, listOf, type Members, membersOf, textOf } from './members.ts';

/** The newest lockfile-version that is known (Spack 1.2). */
const newest = 7;
/** Levels of `/concrete_specs/HASH` and `/roots/0`, and of those in `/include_concrete/PATH`. */
const depth = { own: 2, included: 4 };

/** Reads a `spack.lock` of any version. Never throws. */
export function parseSpackLock(input: string | Uint8Array): SpackLock {
  const { text, value, error } = parseJson(input, { size: limits.spackLock, values: limits.spackLockValues });
  if (value === undefined) {
    const { line, column, message } = error ?? { line: 1, column: 1, message: 'it is no JSON' };
    const span = { line, column, endLine: line, endColumn: column + 1 };
    return { ...nothing, problems: [{ code: 'lock-syntax', detail: message, span }] };
  }
  const levels = membersOf(value)['include_concrete'] === undefined ? depth.own : depth.included;
  return new LockReader(new LineIndex(text), jsonPlaces(text, levels)).read(value);
}

const nothing: SpackLock = {
  version: undefined,
  spack: undefined,
  roots: [],
  packages: [],
  included: [],
  problems: [],
  moreProblems: 0,
};

type Part = Pick<SpackLock, 'roots' | 'packages'>;

class LockReader {
  readonly #lines: LineIndex;
  readonly #places: ReadonlyMap<string, JsonPlace>;
  readonly #problems: TextProblem[] = [];
  #count = 0;

  constructor(lines: LineIndex, places: ReadonlyMap<string, JsonPlace>) {
    this.#lines = lines;
    this.#places = places;
  }

  read(value: unknown): SpackLock {
    const whole = membersOf(value);
    const version = this.#readVersion(membersOf(whole['_meta']));
    const part = this.#readPart(whole, '');
    const included = Object.entries(membersOf(whole['include_concrete'])).map(([path, inner]) => ({
      path,
      ...this.#readPart(membersOf(inner), `/include_concrete/${escapePointer(path)}`),
    }));
    this.#checkHashes([part, ...included]);
    const made = isMembers(whole['spack']) ? whole['spack'] : undefined;
    const spack = made && { version: textOf(made['version']), commit: textOf(made['commit']) };
    const moreProblems = this.#count - this.#problems.length;
    return { version, spack, ...part, included, problems: this.#problems, moreProblems };
  }

  #readVersion(meta: Members): number | undefined {
    const type = meta['file-type'];
    if (type !== undefined && type !== 'spack-lockfile')
      this.#report('lock-type', 'the file-type is not spack-lockfile', '/_meta/file-type');
    const version = meta['lockfile-version'];
    if (typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= newest) return version;
    const detail = `the lockfile-version ${shorten(String(version), 20)} is none from 1 to ${newest}`;
    this.#report('lock-version', detail, '/_meta/lockfile-version');
    return undefined;
  }

  #readPart(whole: Members, pointer: string): Part {
    if (!isMembers(whole['concrete_specs'])) this.#report('lock-shape', 'there is no map concrete_specs', pointer);
    if (!Array.isArray(whole['roots'])) this.#report('lock-shape', 'there is no list roots', pointer);
    const roots = listOf(whole['roots']).flatMap((item, index): readonly LockedRoot[] => {
      const { hash, spec, group } = membersOf(item);
      const place = `${pointer}/roots/${index}`;
      if (typeof hash === 'string' && typeof spec === 'string')
        return [{ hash, spec, group: textOf(group), span: this.#span(place) }];
      this.#report('lock-shape', 'a root holds no hash and spec', place);
      return [];
    });
    const packages = Object.entries(membersOf(whole['concrete_specs'])).flatMap(([key, item]) => {
      const place = `${pointer}/concrete_specs/${escapePointer(key)}`;
      const found = packageOf(key, item, this.#span(place));
      if (found === undefined) this.#report('lock-shape', 'a concrete spec holds no name and version', place);
      return found ?? [];
    });
    return { roots, packages };
  }

  /** Roots and dependencies name packages that are there. Versions 1 and 2 name dependencies by another hash than the keys. */
  #checkHashes(parts: readonly Part[]): void {
    const known = new Set(parts.flatMap(({ packages }) => packages.flatMap(({ key, hash }) => [key, hash ?? key])));
    for (const { roots, packages } of parts) {
      for (const { hash, spec, span } of roots)
        if (!known.has(hash))
          this.#reportAt('lock-root', `the root ${shorten(spec, 100)} names a spec that is not there`, span);
      for (const { name, dependencies, span } of packages)
        for (const needed of dependencies)
          if (!known.has(needed.hash))
            this.#reportAt(
              'lock-dependency',
              `${shorten(name, 60)} needs ${shorten(needed.name, 60)}, which is not there`,
              span,
            );
    }
  }

  #span(pointer: string): Span {
    const place = this.#places.get(pointer) ?? this.#places.get('') ?? { start: 0, end: 0 };
    return this.#lines.span(place.start, place.end);
  }

  #report(code: string, detail: string, pointer: string): void {
    this.#reportAt(code, detail, this.#span(pointer));
  }

  #reportAt(code: string, detail: string, span: Span): void {
    this.#count += 1;
    if (this.#problems.length < limits.problems) this.#problems.push({ code, detail, span });
  }
}
