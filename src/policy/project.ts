import projectSchema from '#schemas/pratique/project.schema.json' with { type: 'json' };
import { PratiqueError } from '../base/errors.ts';
import { isUnder, normalisePath } from '../base/path.ts';
import type { Severity } from '../rule.ts';
import type { PolicyContext } from './graph.ts';
import { checkWaiver } from './load.ts';
import { findForbiddenWaivers } from './lock.ts';
import type { Origin, ResolvedPolicy, RuleForm, Waiver } from './policy.ts';
import { excerptAt, InvalidPolicy, type Problem, sortProblems } from './problem.ts';
import { resolvePolicy } from './resolve.ts';
import { checkShape, type Shape } from './shape.ts';
import { openYaml, type Steps } from './yaml-text.ts';

export const projectFile = 'pratique.yaml';

/** A project's own settings. */
export interface Project {
  readonly file: string;
  readonly text: string;
  /** As for `-p`; files are relative to `file`. */
  readonly policies: readonly { readonly ref: string; readonly origin: Origin }[];
  readonly waivers: readonly Waiver[];
  readonly failOn?: Severity;
}

/** What the search for a project's file may ask of the machine; paths are absolute, with slashes. */
export interface ProjectAccess {
  exists(path: string): boolean;
  /** The text of a regular file; undefined where there is none. */
  read(path: string): string | undefined;
}

/**
 * Looks for pratique.yaml in a folder and upwards to the repository's root, the folder that holds `.git`. Outside a
 * repository only the folder itself counts: what lies above it is nobody's project.
 * @param subjects absolute paths of what is judged: a file inside one of them could waive its own findings.
 */
export function findProject(
  folder: string,
  subjects: readonly string[],
  access: ProjectAccess,
): { readonly path: string; readonly text: string } | undefined {
  const folders = foldersUpwards(folder);
  const inside = subjects.map((subject) => withoutSlash(`/${normalisePath(subject) ?? ''}`));
  const root = folders.findIndex((at) => access.exists(join(at, '.git')));
  for (const at of folders.slice(0, root < 0 ? 1 : root + 1)) {
    const path = join(at, projectFile);
    if (inside.some((subject) => isUnder(path, subject))) continue;
    const text = access.read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** Reads a project's file. @throws InvalidPolicy with everything that is wrong in it. */
export function loadProject(text: string, file: string, rules: ReadonlyMap<string, RuleForm>): Project {
  const opened = openYaml(text, file);
  if ('problems' in opened) throw new InvalidPolicy(opened.problems);
  const { yaml } = opened;
  // An empty file, or one of comments only, is a project that sets nothing.
  if (yaml.value === null) return { file, text, policies: [], waivers: [] };
  const form = yaml.value as {
    policies?: readonly string[];
    waivers?: readonly Omit<Waiver, 'origin' | 'from'>[];
    failOn?: Severity;
  };
  const problems = [...checkShape(yaml, yaml.root, projectSchema as Shape)];
  const waivers = Array.isArray(form.waivers) ? form.waivers : [];
  for (const [index, waiver] of waivers.entries())
    problems.push(...checkWaiver(yaml, ['waivers', index], waiver, rules));
  if (problems.length > 0) throw new InvalidPolicy(sortProblems(problems));
  const origin = (steps: Steps): Origin => ({ file, ...yaml.place(steps) });
  return {
    file,
    text,
    policies: (form.policies ?? []).map((ref, index) => ({ ref, origin: origin(['policies', index]) })),
    waivers: waivers.map((waiver, index) => ({ ...waiver, from: file, origin: origin(['waivers', index]) })),
    ...(form.failOn === undefined ? {} : { failOn: form.failOn }),
  };
}

/** The policies that a project names. @throws InvalidPolicy, also for one that there is not. */
export function resolveProjectPolicies(project: Project, context: PolicyContext): readonly ResolvedPolicy[] {
  return project.policies.flatMap(({ ref, origin }) => {
    try {
      return resolvePolicy(ref, context, project.file);
    } catch (error) {
      if (!(error instanceof PratiqueError) || error.code !== 'policy-unknown') throw error;
      throw new InvalidPolicy([problemIn(project, origin, error.message, error.hint)]);
    }
  });
}

/**
 * A policy with the project's waivers beside its own; its digest stays that of the policy.
 * @throws InvalidPolicy where the project waives what the policy locks.
 */
export function withProjectWaivers(policy: ResolvedPolicy, project: Project): ResolvedPolicy {
  const locks = policy.locked.map((lock) => ({ ...lock, free: new Set<string>() }));
  const breaches = findForbiddenWaivers(locks, project.waivers);
  if (breaches.length > 0) {
    throw new InvalidPolicy(
      breaches.map(({ origin, message }) =>
        problemIn(project, origin, message, 'Ask those who publish the policy for a waiver there.'),
      ),
    );
  }
  return { ...policy, waivers: [...policy.waivers, ...project.waivers] };
}

function problemIn(project: Project, origin: Origin, message: string, hint: string): Problem {
  return { ...origin, message, hint, excerpt: excerptAt(project.text, origin.line, origin.column, 1) };
}

function foldersUpwards(folder: string): readonly string[] {
  const folders = [withoutSlash(folder)];
  for (let at = folders[0] as string; at !== ''; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    folders.push(at);
  }
  return folders;
}

/** `/a/b/` as `/a/b`; the root as the empty text, so that joining needs no case of its own. */
function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function join(folder: string, name: string): string {
  return `${folder}/${name}`;
}
