import { readCondaLock } from '../formats/conda/conda-lock.ts';
import { readEnvironment } from '../formats/conda/environment.ts';
import { readExplicit } from '../formats/conda/explicit.ts';
import { readPixiLock } from '../formats/pixi/lock.ts';
import { parseSpackYaml } from '../formats/spack/environment-parse.ts';
import { parseSpackLock } from '../formats/spack/lockfile-parse.ts';
import { definitionFile } from './definition-recipe.ts';
import { openDockerfile } from './dockerfile/recipe.ts';
import { pixiProject } from './pixi.ts';
import { readPipRequirements } from './read-requirements.ts';
import { lockFileOf } from './spack.ts';
import type { Facets, Kind } from './subject.ts';

/** A text file as an example gives it: the docs show it as it stands, with marks where something is found. */
export interface SketchText {
  readonly kind: Kind;
  /** The name under which findings name it. */
  readonly file: string;
  /** As fences of Markdown name it. */
  readonly language: string;
  readonly read: (text: string, file: string) => Partial<Facets>;
}

/** The members of a sketch that are text files, by name. */
export const sketchTexts = {
  conda: {
    kind: 'conda-environment',
    file: 'environment.yml',
    language: 'yaml',
    read: (text, file) => ({ conda: { ...readEnvironment(text), file } }),
  },
  condaLock: {
    kind: 'conda-lock',
    file: 'conda-lock.yml',
    language: 'yaml',
    read: (text, file) => ({ lock: { ...readCondaLock(text), file } }),
  },
  condaExplicit: {
    kind: 'conda-explicit',
    file: 'explicit.txt',
    language: 'text',
    read: (text, file) => ({ lock: { ...readExplicit(text), file } }),
  },
  pip: {
    kind: 'pip-requirements',
    file: 'requirements.txt',
    language: 'text',
    read: (text, file) => readPipRequirements(file, 'requirements', text),
  },
  pylock: {
    kind: 'pip-requirements',
    file: 'pylock.toml',
    language: 'toml',
    read: (text, file) => readPipRequirements(file, 'pylock', text),
  },
  pipfile: {
    kind: 'pip-requirements',
    file: 'Pipfile',
    language: 'toml',
    read: (text, file) => readPipRequirements(file, 'pipfile', text),
  },
  pipfileLock: {
    kind: 'pip-requirements',
    file: 'Pipfile.lock',
    language: 'json',
    read: (text, file) => readPipRequirements(file, 'pipfile-lock', text),
  },
  dockerfile: {
    kind: 'dockerfile',
    file: 'Dockerfile',
    language: 'dockerfile',
    read: (text, file) => ({ dockerfile: openDockerfile(text, file) }),
  },
  definition: {
    kind: 'definition',
    file: 'image.def',
    language: 'text',
    read: (text, file) => ({ definition: definitionFile(text, file) }),
  },
  pixi: {
    kind: 'pixi',
    file: 'pixi.toml',
    language: 'toml',
    read: (content, file) => ({ pixi: pixiProject({ file, content }, undefined) }),
  },
  /** Beside a manifest it is its lock. */
  pixiLock: {
    kind: 'pixi',
    file: 'pixi.lock',
    language: 'yaml',
    read: (content, file) => ({ lock: { ...readPixiLock(content), file } }),
  },
  spackYaml: {
    kind: 'spack',
    file: 'spack.yaml',
    language: 'yaml',
    read: (text, file) => ({
      spack: { file, environment: parseSpackYaml(text), lock: { state: 'unknown', reason: 'it comes alone' } },
    }),
  },
  /** Beside a spack.yaml it is its lock; null: there is none beside it; left out: nobody could look. */
  spackLock: {
    kind: 'spack',
    file: 'spack.lock',
    language: 'json',
    read: (text, file) => {
      const lock = parseSpackLock(text);
      return {
        spack: { file, environment: undefined, lock: { state: 'read', file, lock } },
        lock: lockFileOf(lock, file),
      };
    },
  },
} as const satisfies Readonly<Record<string, SketchText>>;

export type SketchTexts = { readonly [K in Exclude<keyof typeof sketchTexts, 'spackLock'>]?: string } & {
  readonly spackLock?: string | null;
};
