import { limits } from '../base/limits.ts';
import type { Position } from '../base/text.ts';
import { type PackageCall, readPackageCall } from '../formats/shell/package-call.ts';
import { basename } from '../formats/shell/pathname.ts';
import { Scope, type ShellWord, unresolved } from '../formats/shell/scope.ts';
import type { PipePlace, ShellHost } from '../formats/shell/script.ts';
import { walkScript } from '../formats/shell/walk.ts';
import { shells } from '../formats/shell/wrappers.ts';
import { defineFact } from '../model/fact.ts';
import { placeInRecipe, type Recipe, type RecipeScript, type RunStep } from '../model/recipe.ts';
import { recipeOf } from './recipe.ts';

export type { PackageCall } from '../formats/shell/package-call.ts';
export type { ShellWord } from '../formats/shell/scope.ts';

/** One command that a recipe runs while it builds. */
export interface RecipeCall {
  /** Where it stands in the recipe. */
  readonly place: Position;
  /** Program and arguments as far as known, without `sudo`, `env` …; never empty. */
  readonly argv: readonly ShellWord[];
  /** As written, on one line, shortened, without credentials. */
  readonly text: string;
  /** What it depends on; undefined where it runs in any case. */
  readonly condition: string | undefined;
  /** The pipe that it is part of; `id` tells those of one step apart. */
  readonly pipe: PipePlace | undefined;
  /** A text that it is given on standard input. */
  readonly stdin: string | undefined;
  /** What it installs, where it is a package manager. */
  readonly packages: PackageCall | undefined;
  /** Variables by which programs are told what to keep: `PIP_NO_CACHE_DIR`; only those of interest, where known. */
  readonly settings: ReadonlyMap<string, string>;
}

/** What one `RUN`, `%post` or the like runs, in order. */
export interface RecipeRun {
  readonly stage: number;
  readonly step: RunStep;
  /** Only run where the image is a base. */
  readonly isOnbuild: boolean;
  readonly calls: readonly RecipeCall[];
  /** What could not be understood. */
  readonly unread: readonly { readonly reason: string; readonly place: Position }[];
}

/** The commands of every step that runs some. Scripts that are copied in are not followed: they are not part of the recipe. */
export default defineFact<readonly RecipeRun[], never>({
  id: 'recipe-commands',
  requires: [],
  wants: [],
  derive: (subject) => {
    const found = recipeOf(subject);
    return found === undefined ? [] : runsOf(found);
  },
});

/** Several facts look at the commands of one recipe: they are read once. */
const known = new WeakMap<Recipe, readonly RecipeRun[]>();

/** The commands of one recipe. */
export function runsOf(found: Recipe): readonly RecipeRun[] {
  const runs = known.get(found) ?? readRuns(found);
  known.set(found, runs);
  return runs;
}

function readRuns({ stages }: Recipe): readonly RecipeRun[] {
  const budget = { left: limits.shellSteps };
  return stages.flatMap(({ steps }, stage) =>
    steps.flatMap((outer) => {
      const step = outer.kind === 'onbuild' ? outer.step : outer;
      return step.kind === 'run' ? [runOf(step, stage, step !== outer, budget)] : [];
    }),
  );
}

/** Programs that are asked for caches by variables. */
const settings = ['PIP_NO_CACHE_DIR', 'UV_NO_CACHE', 'npm_config_cache', 'PIP_CACHE_DIR', 'UV_CACHE_DIR'];

function runOf(step: RunStep, stage: number, isOnbuild: boolean, budget: ShellHost['budget']): RecipeRun {
  const calls: RecipeCall[] = [];
  const unread: { reason: string; place: Position }[] = [];
  const source = sourceOf(step);
  if (source === undefined) return { stage, step, isOnbuild, calls, unread };
  const scope = Scope.of('sh', [], []);
  for (const [name, value] of step.environment)
    scope.set(name, [[value === undefined ? unresolved(`\${${name}}`) : { value, isStatic: true }]], true);
  walkScript({ path: '', text: source.text, place: source.place }, scope, {
    budget,
    // What is sourced lies in the image, which is not there yet.
    source: () => 'absent',
    glob: () => [],
    visit: ({ line, column, argv, text, condition, pipe, stdin, scope: inner }) => {
      const given = settings.flatMap((name) => {
        const value = inner.value(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const words = joinSubstitutions(argv);
      calls.push({
        place: source.at({ line, column }),
        argv: words,
        text,
        condition,
        pipe,
        stdin,
        packages: readPackageCall(words),
        settings: new Map(given),
      });
    },
    miss: ({ code, detail, line, column }) => {
      if (code !== 'source') unread.push({ reason: detail, place: source.at({ line, column }) });
    },
  });
  return { stage, step, isOnbuild, calls, unread };
}

/** `$(uname -m)` that came out of a variable was split at its spaces; for what is read here it is one unknown part of a word. */
function joinSubstitutions(words: readonly ShellWord[]): readonly ShellWord[] {
  if (!words.some(({ value, isStatic }) => !isStatic && value.includes('$('))) return words;
  const joined: ShellWord[] = [];
  let open = 0;
  for (const word of words) {
    const last = joined.at(-1);
    if (open > 0 && last !== undefined)
      joined[joined.length - 1] = { value: `${last.value} ${word.value}`, isStatic: false };
    else joined.push(word);
    if (open > 0 || (!word.isStatic && word.value.includes('$(')))
      for (const character of word.value) open += character === '(' ? 1 : character === ')' && open > 0 ? -1 : 0;
  }
  return joined;
}

interface Source {
  readonly text: string;
  readonly place: Position | undefined;
  at(place: Position): Position;
}

/** The shell text of a step; undefined where it is given to something that is no shell. */
function sourceOf({ command }: RunStep): Source | undefined {
  if (command.form === 'exec') {
    const text = command.argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    return { text, place: { line: command.span.line, column: command.span.column }, at: (place) => place };
  }
  if (!command.shell.some((word) => shells.has(basename(word)))) return undefined;
  const { script } = command;
  return { text: script.text, place: undefined, at: placesOf(script) };
}

/** From a place in the script's text to the place in the recipe. */
function placesOf(script: RecipeScript): (place: Position) => Position {
  const starts = [0];
  for (let at = script.text.indexOf('\n'); at >= 0; at = script.text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }) => placeInRecipe(script, (starts[line - 1] ?? 0) + column - 1);
}
