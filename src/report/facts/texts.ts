import type { CondaFile } from '../../model/conda.ts';
import type { LockFile } from '../../model/lock.ts';
import type { PixiManifestFile } from '../../model/pixi.ts';
import type { Recipe, RecipeBase, RecipeStage } from '../../model/recipe.ts';
import type { Repository } from '../../model/repository.ts';
import type { PipRequirements } from '../../model/requirements.ts';
import type { SpackFile } from '../../model/spack.ts';
import type { Subject } from '../../model/subject.ts';
import type { EnvironmentFacts, RecipeFacts, RepositoryFacts, StageFacts } from './facts.ts';

/** How an image is made, of the subject itself or of what it keeps of its making. */
export function recipeFacts({ dockerfile, definition }: Subject): RecipeFacts | null {
  const recipe = dockerfile?.recipe ?? definition?.recipe;
  if (recipe === undefined) return null;
  return { kind: recipe.kind, stages: recipe.stages.map((stage) => stageFacts(stage, recipe)) };
}

function stageFacts({ name, base, steps, span }: RecipeStage, { stages }: Recipe): StageFacts {
  const counts = new Map<string, number>();
  for (const { kind } of steps) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    name: name ?? null,
    from: base.kind,
    agent: base.agent,
    base: baseText(base, stages),
    steps: Object.fromEntries(counts),
    line: span.line,
  };
}

function baseText(base: RecipeBase, stages: Recipe['stages']): string | null {
  switch (base.kind) {
    case 'image':
    case 'unknown':
      return base.reference.value ?? base.reference.written;
    case 'stage':
      return stages[base.stage]?.name ?? String(base.stage);
    case 'local':
      return base.path.value ?? base.path.written;
    case 'distribution':
      return base.release?.value ?? base.mirror?.value ?? null;
    case 'scratch':
      return null;
  }
}

const nothing = { name: null, channels: [], platforms: [], sources: [], environments: [], options: [] };

/** What a file of packages says beside them. A project with a lock is described by its manifest. */
export function environmentFacts({ conda, pip, pixi, spack, lock }: Subject): EnvironmentFacts | null {
  if (conda !== undefined) return ofConda(conda);
  if (pixi?.manifest !== undefined) return ofPixi(pixi.manifest);
  if (spack?.environment !== undefined) return ofSpack(spack);
  if (lock !== undefined) return ofLock(lock);
  return pip === undefined ? null : ofPip(pip);
}

function ofConda({ file, form, name, channels, channelPriority, platforms }: CondaFile): EnvironmentFacts {
  return {
    ...nothing,
    file,
    format: form === 'yaml' ? 'conda-environment' : 'conda-specs',
    name: name?.text ?? null,
    channels: channels.map(({ text }) => text),
    platforms: platforms.map(({ text }) => text),
    options: channelPriority === undefined ? [] : [`channel_priority: ${channelPriority.text}`],
  };
}

function ofPixi({ file, form, name, workspace, environments }: PixiManifestFile): EnvironmentFacts {
  return {
    ...nothing,
    file,
    format: form,
    name: name ?? null,
    channels: (workspace?.channels ?? []).map((channel) => channel.name),
    platforms: (workspace?.platforms ?? []).map((platform) => platform.name),
    environments: environments.map((environment) => environment.name),
    options: workspace?.requiresPixi === undefined ? [] : [`requires-pixi: ${workspace.requiresPixi}`],
  };
}

function ofSpack({ file, environment, lock }: SpackFile): EnvironmentFacts {
  const unify = environment?.unify;
  return {
    ...nothing,
    file,
    format: 'spack',
    sources: [
      ...(environment?.includes ?? []).map(({ text }) => text),
      ...(environment?.includeConcrete ?? []).map(({ text }) => text),
    ],
    channels: (environment?.repositories ?? []).map(({ text }) => text),
    options: [
      ...(unify === undefined ? [] : [`unify: ${unify}`]),
      lock.state === 'read' ? `lock: ${lock.file}` : `lock: ${lock.state}`,
    ],
  };
}

function ofLock({ file, format, version, channels, platforms, sources }: LockFile): EnvironmentFacts {
  return {
    ...nothing,
    file,
    format,
    channels: [...new Set(channels.map(({ url }) => url))],
    platforms: platforms.map(({ text }) => text),
    sources: sources.map(({ text }) => text),
    options: version === undefined ? [] : [`version: ${version}`],
  };
}

function ofPip({ file, form, includes, options }: PipRequirements): EnvironmentFacts {
  return {
    ...nothing,
    file,
    format: form,
    sources: includes.map((include) => include.file),
    options: options.map(({ name, value }) => (value === undefined ? name : `${name} ${value}`)),
  };
}

export function repositoryFacts(repository: Repository | undefined): RepositoryFacts | null {
  if (repository === undefined) return null;
  const { configuration, count } = repository;
  const { buildPack, decidedBy, folder, python, files } = configuration;
  return {
    buildPack,
    decidedBy: decidedBy ?? null,
    folder,
    python: python.version ?? null,
    files: files.map(({ path, use, by }) => ({ path, use, by: by ?? null })),
    entries: count.entries,
  };
}
