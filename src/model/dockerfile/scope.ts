import { limits } from '../../base/limits.ts';
import type { Variable } from '../../formats/dockerfile/expand.ts';
import type { RecipeText } from '../recipe.ts';

/** The variables of a stage at one of its instructions, and what else lasts from one to the next. */
export class BuildScope {
  /** Where variables may come from an image that is not known here, a name that is not set may be set all the same. */
  isOpen: boolean;
  /** The last USER. */
  user: RecipeText | undefined;
  shell: readonly string[];
  /** An absolute path; undefined where it is that of an image that is not known here. */
  workdir: string | undefined;
  readonly #variables: Map<string, Variable>;
  #snapshot: ReadonlyMap<string, string | undefined> | undefined;

  constructor(isOpen: boolean, variables: Iterable<readonly [string, Variable]> = []) {
    this.isOpen = isOpen;
    this.shell = ['/bin/sh', '-c'];
    this.#variables = new Map(variables);
  }

  /** A stage that starts from this one takes all of it over, ARGs included (Dockerfile reference, "Scope"). */
  child(): BuildScope {
    const child = new BuildScope(this.isOpen, this.#variables);
    child.user = this.user;
    child.shell = this.shell;
    child.workdir = this.workdir;
    return child;
  }

  readonly lookup = (name: string): Variable | undefined =>
    this.#variables.get(name) ?? (this.isOpen ? { unknown: [name] } : undefined);

  has(name: string): boolean {
    return this.#variables.has(name);
  }

  set(name: string, variable: Variable): void {
    // More variables than any recipe has: what is beyond counts as unknown, not as unset.
    if (!this.#variables.has(name) && this.#variables.size >= limits.shellVariables) {
      this.isOpen = true;
      return;
    }
    this.#variables.set(name, variable);
    this.#snapshot = undefined;
  }

  /** Names and values as a command would be given them; undefined: set, to what is not known. */
  snapshot(): ReadonlyMap<string, string | undefined> {
    this.#snapshot ??= new Map(
      [...this.#variables].map(([name, variable]) => [name, 'value' in variable ? variable.value : undefined]),
    );
    return this.#snapshot;
  }
}

/** Variables that BuildKit sets itself (Dockerfile reference, "Automatic platform ARGs in the global scope"); what they hold is known when it builds. */
export const platformVariables: readonly string[] = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
];

/** A path from a folder, both of Linux, `.` and `..` taken out; undefined where it is relative to what is not known. */
export function joinPath(folder: string | undefined, path: string): string | undefined {
  if (!path.startsWith('/') && folder === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : `${folder}/`}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
