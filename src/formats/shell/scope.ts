import { limits } from '../../base/limits.ts';

/** A word as far as it is known before the script runs. */
export interface ShellWord {
  /** The text; parts that are not known stay as written: `https://${HOST}/x`. */
  readonly value: string;
  readonly isStatic: boolean;
  /** Holds an unquoted `*`, `?` or `[…]`. */
  readonly isGlob?: boolean;
}

/** The words that one written word becomes: none for an empty expansion, several for `"$@"`. */
export type Fields = readonly ShellWord[];

/** What a variable may hold: one alternative for each way through the script. An array has several fields. */
export interface Variable {
  readonly alternatives: readonly Fields[];
  readonly exported: boolean;
}

/** More ways through a script than this and a variable counts as unknown. */
export const maxAlternatives = 8;

/** Values that scripts double again and again must end somewhere. */
const isSmall = (fields: Fields): boolean =>
  fields.length <= limits.shellFields &&
  fields.reduce((sum, field) => sum + field.value.length, 0) <= limits.shellValue;

export const literal = (value: string): ShellWord => ({ value, isStatic: true });
export const unresolved = (value: string): ShellWord => ({ value, isStatic: false });

/** Variables and positional parameters at one place of a script. Copied for branches and subshells, merged after branches. */
export class Scope {
  readonly #variables: Map<string, Variable>;
  /** `$1`…; undefined where they are not known. */
  args: Fields | undefined;
  /** `$0`. */
  name: string;

  constructor(name: string, args: Fields | undefined, variables: Iterable<readonly [string, Variable]> = []) {
    this.name = name;
    this.args = args;
    this.#variables = new Map(variables);
  }

  static of(
    name: string,
    args: readonly string[] | undefined,
    environment: Iterable<readonly [string, string]>,
  ): Scope {
    const scope = new Scope(name, args?.map(literal));
    for (const [key, value] of environment) scope.set(key, [[literal(value)]], true);
    return scope;
  }

  copy(): Scope {
    return new Scope(this.name, this.args, this.#variables);
  }

  get(name: string): Variable | undefined {
    return this.#variables.get(name);
  }

  /** The value, where there is exactly one and it is known. */
  value(name: string): string | undefined {
    const alternatives = this.#variables.get(name)?.alternatives;
    const only = alternatives?.length === 1 ? alternatives[0] : undefined;
    if (only === undefined || only.some((word) => !word.isStatic)) return undefined;
    return only.map((word) => word.value).join(' ');
  }

  set(name: string, alternatives: readonly Fields[], exported = this.#variables.get(name)?.exported ?? false): void {
    if (!this.#variables.has(name) && this.#variables.size >= limits.shellVariables) return;
    const isKept = alternatives.length <= maxAlternatives && alternatives.every(isSmall);
    const known = isKept ? alternatives : [[unresolved(`\${${name}}`)]];
    this.#variables.set(name, { alternatives: known, exported });
  }

  export(name: string): void {
    const variable = this.#variables.get(name);
    if (variable !== undefined) this.#variables.set(name, { ...variable, exported: true });
  }

  unset(name: string): void {
    this.#variables.delete(name);
  }

  /** Makes what a branch did one more possibility; `certain` branches (both sides of an if/else) replace what was before. */
  merge(branches: readonly Scope[], certain: boolean): void {
    const all = certain ? branches : [this as Scope, ...branches];
    const names = new Set(all.flatMap((scope) => [...scope.#variables.keys()]));
    for (const name of names) {
      const mine = this.get(name);
      if (all.every((scope) => scope.get(name) === mine)) continue;
      const versions = new Set(all.map((scope) => scope.get(name)));
      const seen = new Map<string, Fields>();
      for (const version of versions) {
        for (const fields of version?.alternatives ?? [[unresolved(`\${${name}}`)]])
          seen.set(JSON.stringify(fields), fields);
      }
      this.set(
        name,
        [...seen.values()],
        [...versions].some((version) => version?.exported),
      );
    }
    if (all.some((scope) => scope.args !== this.args)) {
      const [first] = all;
      this.args = all.every((scope) => scope.args === first?.args) ? first?.args : undefined;
    }
  }

  /** What a child process inherits: exported variables with one known value. */
  *exported(): IterableIterator<readonly [string, string]> {
    for (const [name, variable] of this.#variables) {
      const value = variable.exported ? this.value(name) : undefined;
      if (value !== undefined) yield [name, value];
    }
  }
}
