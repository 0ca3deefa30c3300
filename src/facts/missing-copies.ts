import { baseName, normalisePath, parentOf } from '../base/path.ts';
import type { Span } from '../base/text.ts';
import { defineFact } from '../model/fact.ts';
import type { RecipeSource } from '../model/recipe.ts';
import type { Repository } from '../model/repository.ts';
import type { Subject } from '../model/subject.ts';
import { allSteps, recipeOf } from './recipe.ts';

/** A file of an environment that a recipe copies from beside itself, where the repository has none. */
export interface MissingCopy {
  /** As written. */
  readonly source: string;
  readonly span: Span;
  /** Files of the same kind that are there. */
  readonly others: readonly string[];
  /** False: a link on the way leads where nobody looked. */
  readonly isKnown: boolean;
}

/** Names under which environments are written; what else is copied may be made before the image is built. */
const environment =
  /^(?:environment[^/]*\.ya?ml|conda-lock[^/]*\.ya?ml|conda-(?:linux|osx|win)-[^/]*\.lock|[^/]*requirements[^/]*\.(?:txt|in)|constraints[^/]*\.txt|pylock(?:\.[^.]+)?\.toml|Pipfile(?:\.lock)?|pixi\.(?:toml|lock)|spack\.(?:yaml|lock)|pyproject\.toml|apt\.txt)$/;

/** What a recipe of a repository copies of environments that are not there; undefined where nothing is known of what lies beside it. */
export const missingCopies = defineFact<readonly MissingCopy[] | undefined, never>({
  id: 'missing-copies',
  requires: [],
  wants: [],
  derive: (subject) => (subject.within === undefined ? undefined : missingOf(subject, subject.within)),
});

function missingOf(subject: Subject, within: Repository): readonly MissingCopy[] {
  const recipe = recipeOf(subject);
  const steps = recipe?.stages.flatMap(allSteps) ?? [];
  return steps.flatMap((step) => {
    if ((step.kind !== 'copy' && step.kind !== 'add') || step.from !== undefined) return [];
    return step.sources.flatMap((source): MissingCopy[] => {
      const path = pathOf(source, recipe?.kind === 'definition');
      if (path === undefined) return [];
      const found = contextsOf(subject.name).map((context) =>
        within.exists(context === '' ? path : `${context}/${path}`),
      );
      if (found.includes(true)) return [];
      const others = within.documents.all.flatMap(({ file }) => (isAlike(file, path) ? [file] : []));
      return [{ source: source.written, span: source.span, others, isKnown: !found.includes(undefined) }];
    });
  });
}

/** A path below the folder that is sent to the builder; undefined where it is none, or may be several, or is no environment. */
function pathOf({ value, remote, inline }: RecipeSource, isDefinition: boolean): string | undefined {
  if (value === undefined || remote !== undefined || inline || /[*?[\]\\]/.test(value)) return undefined;
  // A definition names files of the machine; the root of what a Dockerfile copies is the folder that is sent.
  if (isDefinition && (value.startsWith('/') || value.startsWith('~'))) return undefined;
  const path = normalisePath(value);
  return path !== undefined && environment.test(baseName(path)) ? path : undefined;
}

/** The folders that may be sent to the builder: that of the recipe and those above it. */
function contextsOf(file: string): readonly string[] {
  const folders = [parentOf(file)];
  while (folders.at(-1) !== '') folders.push(parentOf(folders.at(-1) as string));
  return folders;
}

/** Whether a file bears the same name elsewhere, or is of the same tool: `conda-lock.yml`, `conda-linux-64.lock`. */
function isAlike(file: string, path: string): boolean {
  const stem = (name: string) => /^[a-z]+/i.exec(baseName(name))?.[0].toLowerCase();
  return stem(file) !== undefined && stem(file) === stem(path);
}
