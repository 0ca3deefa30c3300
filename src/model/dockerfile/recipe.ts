import type { Span, TextProblem } from '../../base/text.ts';
import { type Dockerfile, readDockerfile } from '../../formats/dockerfile/dockerfile.ts';
import { expand } from '../../formats/dockerfile/expand.ts';
import { imageNameProblem } from '../../formats/dockerfile/image-name.ts';
import type { Recipe, RecipeStage, RecipeStep } from '../recipe.ts';
import { baseOf, globalScope, scopeOf } from './bases.ts';
import type { StageContext } from './context.ts';
import { findCycle, type Link, reachableFrom } from './graph.ts';
import { BuildScope } from './scope.ts';
import { stepOf } from './steps.ts';

/** A Dockerfile as rules see it. */
export interface DockerfileDocument {
  readonly text: string;
  readonly recipe: Recipe;
}

/** Reads a Dockerfile. What BuildKit refuses is a problem of the recipe. @throws PratiqueError `limit`. */
export function openDockerfile(text: string, file: string): DockerfileDocument {
  const dockerfile = readDockerfile(text);
  const { stages, problems } = new StageReader(dockerfile).read();
  // BuildKit looks at stages only where it could read all instructions.
  const found = dockerfile.problems.length > 0 ? dockerfile.problems : problems;
  return { text, recipe: { kind: 'dockerfile', file, stages, problems: found } };
}

class StageReader {
  readonly #dockerfile: Dockerfile;
  /** Wrong whatever is built. */
  readonly #always: TextProblem[] = [];
  /** Wrong where this stage is built. */
  readonly #perStage: TextProblem[][] = [];
  readonly #names: ReadonlyMap<string, number>;
  readonly #links: Link[][] = [];
  readonly #scopes: BuildScope[] = [];
  /** Images that COPY and mounts name: BuildKit counts them as stages of their own. */
  #images = 0;

  constructor(dockerfile: Dockerfile) {
    this.#dockerfile = dockerfile;
    this.#names = new Map(dockerfile.stages.flatMap(({ name }, index) => (name === undefined ? [] : [[name, index]])));
  }

  read(): { readonly stages: readonly RecipeStage[]; readonly problems: readonly TextProblem[] } {
    const globals = this.#context(new BuildScope(false), this.#always, -1);
    const globalVariables = globalScope(globals, this.#dockerfile);
    const earlier = new Map<string, number>();
    const bases = this.#dockerfile.stages.map((stage, index) => {
      const base = baseOf(globals, stage, earlier);
      if (stage.name !== undefined) earlier.set(stage.name, index);
      return base;
    });
    const stages: RecipeStage[] = [];
    for (const [index, { from, name, instructions }] of this.#dockerfile.stages.entries()) {
      const span = this.#dockerfile.lines.span(from.line.start, (instructions.at(-1) ?? from).line.end);
      const base = bases[index] ?? { kind: 'scratch', agent: 'docker', span };
      const scope = scopeOf(base, this.#scopes);
      this.#scopes.push(scope);
      const problems: TextProblem[] = [];
      this.#perStage.push(problems);
      this.#links.push(base.kind === 'stage' ? [{ stage: base.stage, span: base.span, isBase: true }] : []);
      const context = this.#context(scope, problems, index);
      const steps = instructions.flatMap((item): RecipeStep[] => {
        const step = stepOf(context, item, globalVariables);
        return step === undefined ? [] : [step];
      });
      stages.push({ name, base, steps, span });
    }
    return { stages, problems: this.#problems() };
  }

  #problems(): readonly TextProblem[] {
    const cycle = findCycle(this.#links);
    if (cycle !== undefined)
      return [
        ...this.#always,
        { code: 'stage-circle', detail: 'the stage copies from itself, maybe by way of others', span: cycle.span },
      ];
    const last = this.#links.length - 1;
    const reachable = last < 0 ? new Set<number>() : reachableFrom(this.#links, last);
    const problems = [
      ...this.#always,
      ...this.#perStage.flatMap((found, index) => (reachable.has(index) ? found : [])),
    ];
    return problems.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
  }

  #context(scope: BuildScope, problems: TextProblem[], stage: number): StageContext {
    const { lines, escape: escapeToken } = this.#dockerfile;
    const source: StageContext['source'] = (name, takesIndex, span) => this.#source(name, takesIndex, stage, span);
    return { lines, escape: escapeToken, scope, problems, source };
  }

  #source(name: string, takesIndex: boolean, stage: number, span: Span): ReturnType<StageContext['source']> {
    const index = takesIndex ? this.#indexOf(name, span) : this.#names.get(name.toLowerCase());
    if (index === undefined) {
      this.#images += 1;
      const problem = name === 'scratch' ? undefined : imageNameProblem(name);
      if (problem !== undefined) this.#always.push({ code: 'reference', detail: problem, span });
      return { image: name };
    }
    if (index >= this.#dockerfile.stages.length || index < 0) return { image: name };
    this.#links[stage]?.push({ stage: index, span, isBase: false });
    return index > stage ? { refused: `the stage ${name} comes later` } : { stage: index };
  }

  /** The stage that `--from` names by its number or name; undefined where it names an image. */
  #indexOf(name: string, span: Span): number | undefined {
    const plain = expand(name, () => undefined);
    if ('refused' in plain || plain.value !== name) {
      const detail = '--from takes no variables: give the image a name with FROM';
      this.#always.push({ code: 'from-variable', detail, span });
      return -1;
    }
    if (!/^[+-]?\d{1,15}$/.test(name)) return this.#names.get(name.toLowerCase());
    const index = Number(name);
    if (index < 0 || index >= this.#dockerfile.stages.length + this.#images) {
      this.#always.push({ code: 'stage-unknown', detail: `there is no stage ${name}`, span });
      return -1;
    }
    return index;
  }
}
