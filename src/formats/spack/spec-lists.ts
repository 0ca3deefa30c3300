import { limits } from '../../base/limits.ts';
import type { Span } from '../../base/text.ts';
import type { YamlNode } from '../yaml/node.ts';
import { satisfies } from './canonical.ts';
import type { RootSpec, SpackDefinition, SpecText, WrittenSpec } from './environment.ts';
import type { SpackWalk } from './yaml-walk.ts';

const groupKeys = ['group', 'explicit', 'needs', 'override'];

/** A list of specs, references, matrices and groups (lib/spack/spack/schema/spec_list.py). */
export function readSpecList(
  walk: SpackWalk,
  node: YamlNode | undefined,
  what: string,
  depth = 0,
): readonly WrittenSpec[] {
  return walk.items(node, what).flatMap((item) => readItem(walk, item, what, depth) ?? []);
}

function readItem(walk: SpackWalk, item: YamlNode, what: string, depth: number): WrittenSpec | undefined {
  const span = walk.span(item);
  if (item.kind === 'scalar') {
    if (item.value === null) return undefined;
    if (typeof item.value !== 'string') return walk.wrong(item, `each of ${what}`, 'a spec');
    const reference = /^\$([\^%]?)(.*)$/s.exec(item.text);
    if (reference === null) return { kind: 'spec', ...walk.specOf(item, item.text) };
    const [, sigil, name] = reference;
    return { kind: 'reference', name: name as string, sigil: sigil as '' | '^' | '%', text: item.text, span };
  }
  if (item.kind === 'list' || depth > limits.spackNesting)
    return walk.wrong(item, `each of ${what}`, 'a spec, a matrix or a group');
  const matrix = walk.member(item, 'matrix');
  const members = walk.member(item, 'specs');
  const name = walk.text(walk.member(item, 'group'), 'group')?.text;
  if (members !== undefined) {
    walk.only(item, ['specs', ...groupKeys], 'a group of specs');
    return { kind: 'group', name, specs: readSpecList(walk, members, 'specs', depth + 1), span };
  }
  walk.only(item, ['matrix', 'exclude', ...groupKeys], 'a matrix');
  if (matrix === undefined) return walk.wrong(item, `each of ${what}`, 'a spec, or hold a matrix');
  const rows = walk.items(matrix, 'matrix').map((row) => readSpecList(walk, row, 'a row of a matrix', depth + 1));
  const exclude = walk.specs(walk.member(item, 'exclude'), 'exclude');
  const expanded: WrittenSpec = { kind: 'matrix', rows, exclude, span };
  return name === undefined ? expanded : { kind: 'group', name, specs: [expanded], span };
}

export interface Expansion {
  readonly roots: readonly RootSpec[];
  readonly gaps: readonly string[];
}

/** Follows references and multiplies matrices (lib/spack/spack/environment/list.py). */
export function expandSpecs(
  specs: readonly WrittenSpec[],
  definitions: readonly SpackDefinition[],
  walk: SpackWalk,
): Expansion {
  return new Expander(definitions, walk).expand(specs);
}

/** Specs that stand together, before it is known where they are asked for. */
interface Combination {
  readonly parts: readonly SpecText[];
  readonly isConditional: boolean;
}

class Expander {
  readonly #definitions: ReadonlyMap<string, readonly SpackDefinition[]>;
  readonly #walk: SpackWalk;
  readonly #gaps = new Set<string>();
  /** Definitions that are being followed: one that names itself ends. */
  readonly #open = new Set<string>();
  #budget: number = limits.spackRoots;
  /** Packages in all specs that are put together. */
  #work: number = limits.spackWork;

  constructor(definitions: readonly SpackDefinition[], walk: SpackWalk) {
    this.#definitions = Map.groupBy(definitions, ({ name }) => name);
    this.#walk = walk;
  }

  expand(specs: readonly WrittenSpec[]): Expansion {
    const roots = specs.flatMap((item) => this.#item(item).map((root) => ({ ...root, span: item.span })));
    return { roots, gaps: [...this.#gaps] };
  }

  #item(item: WrittenSpec): readonly Combination[] {
    if (!this.#spend(1)) return [];
    switch (item.kind) {
      case 'spec':
        return [{ parts: [item], isConditional: false }];
      case 'reference':
        return this.#reference(item.name, item.sigil, item.span);
      case 'matrix':
        return this.#matrix(item.rows, item.exclude);
      case 'group':
        return item.specs.flatMap((inner) => this.#item(inner));
    }
  }

  #reference(name: string, sigil: string, span: Span): readonly Combination[] {
    const definitions = this.#definitions.get(name);
    if (definitions === undefined || this.#open.has(name)) {
      // Files that are included may define it.
      this.#gaps.add(`the definition ${name} is not in the file`);
      return [];
    }
    if (this.#open.size > limits.spackNesting) {
      this.#gaps.add(`definitions name each other deeper than ${limits.spackNesting} levels`);
      return [];
    }
    this.#open.add(name);
    const found = definitions.flatMap(({ when, specs }) => {
      if (when !== undefined) this.#gaps.add(`the definition ${name} holds under a condition`);
      const inner = specs.flatMap((item) => this.#item(item));
      return when === undefined ? inner : inner.map((root) => ({ ...root, isConditional: true }));
    });
    this.#open.delete(name);
    if (sigil === '') return found;
    const asDependency = ({ text }: SpecText): SpecText => this.#walk.joined(`${sigil}${text}`, span);
    return found.map((root) => ({ ...root, parts: root.parts.map(asDependency) }));
  }

  #matrix(rows: readonly (readonly WrittenSpec[])[], exclude: readonly SpecText[]): readonly Combination[] {
    let combined: readonly Combination[] = [{ parts: [], isConditional: false }];
    for (const row of rows) {
      const columns = row.flatMap((item) => this.#item(item));
      if (!this.#spend(combined.length * columns.length)) return [];
      combined = combined.flatMap((left) =>
        columns
          .filter((right) => this.#canJoin(left, right))
          .map((right) => ({
            parts: [...left.parts, ...right.parts],
            isConditional: left.isConditional || right.isConditional,
          })),
      );
    }
    return combined.filter(({ parts }) => !exclude.some((rule) => this.#isExcluded(parts, rule)));
  }

  #isExcluded(parts: readonly SpecText[], rule: SpecText): boolean {
    const result = satisfies(
      parts.map(({ spec }) => spec),
      rule.spec,
    );
    if (result === undefined) this.#gaps.add(`whether ${rule.text} excludes specs of a matrix cannot be told`);
    return result === true;
  }

  #canJoin(left: Combination, right: Combination): boolean {
    this.#work -= [...left.parts, ...right.parts].reduce((sum, { spec }) => sum + spec.nodes.length, 0);
    if (this.#work < 0) this.#gaps.add(`the specs of the lists hold more than ${limits.spackWork} packages`);
    return this.#work >= 0;
  }

  #spend(count: number): boolean {
    this.#budget -= count;
    if (this.#budget < 0) this.#gaps.add(`more than ${limits.spackRoots} specs come of the lists`);
    return this.#budget >= 0;
  }
}
