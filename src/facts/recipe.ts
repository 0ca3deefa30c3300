import { defineFact } from '../model/fact.ts';
import type { Recipe, RecipeStage, RecipeStep } from '../model/recipe.ts';
import type { Subject } from '../model/subject.ts';

export type { RecipeStep } from '../model/recipe.ts';

/** Facets that hold a recipe: what rules over recipes require. */
export const recipeFacets = ['dockerfile', 'definition'] as const;

/** The recipe that a subject holds; undefined where it holds none. */
export default defineFact<Recipe | undefined, never>({
  id: 'recipe',
  requires: [],
  wants: [],
  derive: recipeOf,
});

export function recipeOf({ dockerfile, definition }: Subject): Recipe | undefined {
  return dockerfile?.recipe ?? definition?.recipe;
}

/**
 * The stages of which the image is made that is built where nothing else is asked for: the last one and those that it starts
 * from, first one first. What other stages leave behind stays out of it.
 */
export function finalStages({ stages }: Recipe): readonly RecipeStage[] {
  const chain: RecipeStage[] = [];
  // A stage starts from an earlier one, so that this ends.
  for (let at = stages.length - 1; at >= 0; ) {
    const stage = stages[at] as RecipeStage;
    chain.unshift(stage);
    const next = stage.base.kind === 'stage' ? stage.base.stage : -1;
    at = next < at ? next : -1;
  }
  return chain;
}

/** The steps of a stage, with those that ONBUILD holds for later. */
export function allSteps({ steps }: RecipeStage): readonly RecipeStep[] {
  return steps.map((step) => (step.kind === 'onbuild' ? step.step : step));
}
