import type { Position, Span } from '../base/text.ts';
import { readMatchSpec } from '../formats/conda/match-spec.ts';
import { normalizeName } from '../formats/pip/name.ts';
import { parseRequirements } from '../formats/pip/requirements.ts';
import { normalizeVersion } from '../formats/pip/version.ts';
import type { CondaFile } from '../model/conda.ts';
import type { Recipe, RecipeStage } from '../model/recipe.ts';
import type { PipRequirement } from '../model/requirements.ts';
import type { Subject } from '../model/subject.ts';
import { type CondaPin, condaPinOf } from './conda-pins.ts';
import { condaPip } from './conda-pip.ts';
import { finalStages, recipeOf } from './recipe.ts';
import { runsOf } from './recipe-commands.ts';

/** A version that a file states of a package. */
export interface StatedVersion {
  readonly ecosystem: 'conda' | 'pypi';
  /** As PEP 503 spells it, for both. */
  readonly name: string;
  /** As written: `numpy==1.26.4`. */
  readonly text: string;
  /** Its parts, in a form in which equal versions are equal. */
  readonly version: readonly string[];
  /** Any version that continues it. */
  readonly isPrefix: boolean;
  readonly where: readonly [file: string, place: Span | Position];
}

/** The versions that a file states, whatever it is; what holds under a condition only, or is a range, states none. */
export async function statedVersions(subject: Subject): Promise<readonly StatedVersion[]> {
  const { conda, pip } = subject;
  const recipe = recipeOf(subject);
  return [
    ...(conda === undefined ? [] : await ofConda(subject, conda)),
    ...(pip === undefined ? [] : ofRequirements(pip.requirements, pip.file)),
    ...(recipe === undefined ? [] : ofRecipe(recipe)),
  ];
}

async function ofConda(subject: Subject, conda: CondaFile): Promise<readonly StatedVersion[]> {
  const own = conda.dependencies.flatMap(({ text, span, spec, selector }) => {
    if (spec === undefined || selector !== undefined || spec.condition !== undefined) return [];
    return ofPin(condaPinOf(spec, text, span), conda.file);
  });
  const { requirements, selectorAt } = await condaPip.derive({ ...subject, conda });
  const python = requirements.filter(({ span }) => selectorAt(span) === undefined);
  return [...own, ...ofRequirements(python, conda.file)];
}

function ofPin({ name, pin, version, text, span }: CondaPin, file: string): readonly StatedVersion[] {
  if (version === undefined || (pin !== 'fuzzy' && pin !== 'exact' && pin !== 'build')) return [];
  const stated = { name: normalizeName(name), text, version: partsOf(version), isPrefix: pin === 'fuzzy' };
  return [{ ecosystem: 'conda', ...stated, where: [file, span] }];
}

function ofRequirements(
  requirements: readonly PipRequirement[],
  file: string,
  place?: Position,
): readonly StatedVersion[] {
  return requirements.flatMap(({ normalizedName: name, clauses, marker, group, text, span }): StatedVersion[] => {
    const [clause] = clauses;
    if (name === undefined || clauses.length !== 1 || clause?.operator !== '==') return [];
    if (marker !== undefined || (group !== undefined && group !== 'packages' && group !== 'default')) return [];
    const { version, isPrefix } = clause;
    const parts = partsOf(isPrefix ? version.replace(/\.\*$/, '') : normalizeVersion(version));
    return [{ ecosystem: 'pypi', name, text, version: parts, isPrefix, where: [file, place ?? span] }];
  });
}

/** What the stages install of which the image is made; a word that only the build knows states nothing. */
function ofRecipe(recipe: Recipe): readonly StatedVersion[] {
  const { file, stages } = recipe;
  const final = new Set<RecipeStage | undefined>(finalStages(recipe));
  return runsOf(recipe).flatMap(({ stage, step, calls }) => {
    if (step.phase !== 'build' || !final.has(stages[stage])) return [];
    return calls.flatMap(({ packages, place, condition }) => {
      if (packages?.action !== 'install' || condition !== undefined) return [];
      const words = packages.operands.flatMap(({ value, isStatic }) => (isStatic ? [value] : []));
      if (packages.manager === 'pip' || packages.manager === 'uv')
        return words.flatMap((word) => ofRequirements(parseRequirements(word).requirements, file, place));
      if (packages.manager !== 'conda') return [];
      return words.flatMap((word) => {
        const { spec } = readMatchSpec(word);
        const span = { ...place, endLine: place.line, endColumn: place.column };
        return spec === undefined ? [] : ofPin(condaPinOf(spec, word, span), file);
      });
    });
  });
}

/** `2.0` and `2.0.0` are one version to both; builds of one version for other machines (`+cu121`) are too. */
function partsOf(version: string): readonly string[] {
  const plain = version.toLowerCase().split('+', 1)[0] ?? '';
  const parts = plain.replace(/^v/, '').split('.');
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
  return parts;
}

/** Whether no version is both. */
export function contradict(one: StatedVersion, other: StatedVersion): boolean {
  if (!one.isPrefix && !other.isPrefix) return one.version.join('.') !== other.version.join('.');
  return !(one.isPrefix && begins(one, other)) && !(other.isPrefix && begins(other, one));
}

function begins({ version }: StatedVersion, other: StatedVersion): boolean {
  return version.every((part, at) => part === (other.version[at] ?? '0'));
}
