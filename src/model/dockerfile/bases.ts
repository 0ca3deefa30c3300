import type { Dockerfile, DockerfileStage } from '../../formats/dockerfile/dockerfile.ts';
import { imageNameProblem } from '../../formats/dockerfile/image-name.ts';
import { isPlatform } from '../../formats/dockerfile/platform.ts';
import { defaultPath } from '../program.ts';
import type { RecipeBase } from '../recipe.ts';
import { refuse, type StageContext, textOf } from './context.ts';
import { BuildScope, platformVariables } from './scope.ts';
import { stepOf } from './steps.ts';

/** The variables that FROM may use: the ARGs before the first one, and those of the platform. */
export function globalScope(context: StageContext, dockerfile: Dockerfile): BuildScope {
  const { scope } = context;
  for (const name of platformVariables) scope.set(name, { unknown: [name] });
  for (const instruction of dockerfile.globals) stepOf(context, instruction, new BuildScope(false));
  return scope;
}

/** What a stage starts from; `context` is that of the variables before the first FROM. */
export function baseOf(
  context: StageContext,
  { from }: DockerfileStage,
  earlier: ReadonlyMap<string, number>,
): RecipeBase | undefined {
  const [name] = from.args;
  if (name === undefined) return undefined;
  const reference = textOf(context, from, name);
  const flag = from.flags.find((item) => item.name === 'platform');
  const platform =
    flag?.value === undefined || flag.value === ''
      ? undefined
      : textOf(context, from, { text: flag.value, start: flag.start, end: flag.end });
  if (platform?.value !== undefined && !isPlatform(platform.value))
    refuse(context, 'platform', `"${platform.value}" is no platform`, platform.span);
  const common = { agent: 'docker', span: reference.span, ...(platform === undefined ? {} : { platform }) };
  const { value } = reference;
  if (value === undefined) return { ...common, kind: 'unknown', reference };
  const stage = earlier.get(value);
  if (stage !== undefined) return { ...common, kind: 'stage', stage };
  if (value === 'scratch') return { ...common, kind: 'scratch' };
  const problem = imageNameProblem(value);
  if (problem !== undefined) refuse(context, 'reference', problem, reference.span);
  return { ...common, kind: 'image', reference };
}

/** The variables with which a stage begins. */
export function scopeOf(base: RecipeBase, earlier: readonly BuildScope[]): BuildScope {
  if (base.kind === 'stage') return earlier[base.stage]?.child() ?? new BuildScope(true);
  const scope = new BuildScope(base.kind !== 'scratch');
  if (base.kind === 'scratch') {
    scope.workdir = '/';
    scope.set('PATH', { value: defaultPath });
  }
  return scope;
}
