import { limits } from '../../base/limits.ts';

/** A constraint on versions, as conda reads it (conda.models.version, VersionSpec). */
export type VersionSpec =
  | { readonly kind: 'any-of' | 'all-of'; readonly members: readonly VersionSpec[] }
  | VersionConstraint;

export interface VersionConstraint {
  /**
   * `equal`: this version alone; `begins`: it and what continues it, as 1.2 is continued by 1.2.3; `compatible`: `~=`;
   * `pattern`: a star within, or a regular expression between ^ and $; `any`: `*`.
   */
  readonly kind: 'any' | 'equal' | 'begins' | 'not' | 'not-begins' | 'below' | 'above' | 'compatible' | 'pattern';
  /** As written; empty where there is none. */
  readonly operator: string;
  /** The version without operator and `.*`. */
  readonly version: string;
}

export type VersionReading = { readonly version: VersionSpec } | { readonly fault: string };

/** Thrown and caught in this file. */
class Fault extends Error {}

/**
 * Reads a version of a match spec. `=1.2` alone is any 1.2, but with a build beside it exactly 1.2, and a version without
 * operator is that version alone.
 */
export function readVersionSpec(text: string, hasBuild: boolean): VersionReading {
  const bare = text.replaceAll(' ', '');
  if (/^={1,2}$/.test(bare)) return { fault: 'a version is missing after the operator' };
  try {
    return { version: new Expression(withoutEquals(bare, hasBuild)).read() };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}

/** The leading `=` in the two meanings that it has: see conda.models.match_spec, _sanitize_version_str. */
function withoutEquals(text: string, hasBuild: boolean): string {
  if (!text.startsWith('=')) return text;
  const rest = text.replace(/^=+/, '');
  if (text.startsWith('==') && !hasBuild) return rest;
  if (/[=,|]/.test(rest)) return text;
  return hasBuild || rest.endsWith('*') ? rest : `${rest}*`;
}

class Expression {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(/\^[^$]*\$|[()|,]|[^()|,]+/g) ?? [];
  }

  read(): VersionSpec {
    const version = this.#anyOf(0);
    if (this.#at < this.#tokens.length) throw new Fault('a bracket is closed that was not opened');
    return version;
  }

  #anyOf(depth: number): VersionSpec {
    return this.#joined('any-of', '|', () => this.#joined('all-of', ',', () => this.#single(depth)));
  }

  #joined(kind: 'any-of' | 'all-of', separator: string, read: () => VersionSpec): VersionSpec {
    const first = read();
    const members = [first];
    while (this.#tokens[this.#at] === separator) {
      this.#at += 1;
      members.push(read());
    }
    return members.length === 1 ? first : { kind, members };
  }

  #single(depth: number): VersionSpec {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token !== '(') return readConstraint(token);
    if (depth >= limits.specDepth) throw new Fault(`brackets are nested deeper than ${limits.specDepth} levels`);
    const version = this.#anyOf(depth + 1);
    if (this.#tokens[this.#at] !== ')') throw new Fault('a bracket is not closed');
    this.#at += 1;
    return version;
  }
}

const operators: Readonly<Record<string, VersionConstraint['kind']>> = {
  '=': 'begins',
  '==': 'equal',
  '!=': 'not',
  '<': 'below',
  '<=': 'below',
  '>': 'above',
  '>=': 'above',
  '~=': 'compatible',
};

function readConstraint(token: string | undefined): VersionConstraint {
  if (token === undefined || /^[(),|]$/.test(token)) throw new Fault('a version is missing');
  if (token.startsWith('^') || token.endsWith('$')) {
    if (token.startsWith('^') && token.endsWith('$')) return { kind: 'pattern', operator: '', version: token };
    throw new Fault('a regular expression begins with ^ and ends with $');
  }
  const sign = /^[=<>!~]*/.exec(token)?.[0] ?? '';
  if (sign !== '') return readRelation(sign, token.slice(sign.length));
  if (/^\*+$/.test(token)) return { kind: 'any', operator: '', version: token };
  const stem = token.replace(/\.?\*$/, '');
  if (stem.includes('*')) return { kind: 'pattern', operator: '', version: token };
  if (stem !== token) return { kind: 'begins', operator: '', version: demandVersion(stem) };
  return { kind: 'equal', operator: '', version: token.includes('@') ? token : demandVersion(token) };
}

function readRelation(sign: string, version: string): VersionConstraint {
  const kind = operators[sign];
  if (kind === undefined) throw new Fault(`${sign} is no operator`);
  if (version === '') throw new Fault('a version is missing after the operator');
  if (!version.endsWith('.*')) return { kind, operator: sign, version: demandVersion(version) };
  if (kind === 'compatible') throw new Fault('~= takes no .*');
  const stem = demandVersion(version.slice(0, -2));
  // After any other operator conda drops the `.*`.
  return { kind: kind === 'not' ? 'not-begins' : kind, operator: sign, version: stem };
}

function demandVersion(text: string): string {
  const fault = faultOfVersion(text);
  if (fault !== undefined) throw new Fault(fault);
  return text;
}

/** Why a text is no version of conda (conda.models.version, VersionOrder), or undefined. */
export function faultOfVersion(text: string): string | undefined {
  let version = text.toLowerCase();
  if (version.includes('-') && !version.includes('_')) version = version.replaceAll('-', '_');
  if (!/^[*.+!_0-9a-z]+$/.test(version)) return `${text} holds characters that no version has`;
  const epoch = version.split('!');
  if (epoch.length > 2) return 'a version has one epoch';
  if (epoch.length === 2 && !/^[0-9]+$/.test(epoch[0] ?? '')) return 'an epoch is a number';
  const [release = '', ...local] = (epoch.at(-1) ?? '').split('+');
  if (local.length > 1) return 'a version has one local part';
  if (release === '' || local[0] === '') return 'a version is empty';
  // An underscore at the end belongs to the last part: openssl's 1.0.1_ is before 1.0.1a.
  const parts = release.replace(/_$/, '').replaceAll('_', '.').split('.');
  if (release.endsWith('_')) parts.pop();
  if ([...parts, ...(local[0] ?? '1').replaceAll('_', '.').split('.')].includes(''))
    return 'a part of the version between two dots is empty';
  return undefined;
}
