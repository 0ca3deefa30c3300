import { fileURLToPath } from 'node:url';
import { rules } from '../../rules/index.generated.ts';
import { listFolder, readAll, statePath } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import { normalisePath } from '../base/path.ts';
import type { PolicyContext } from '../policy/graph.ts';
import { isFileReference } from '../policy/graph.ts';
import type { ResolvedPolicy } from '../policy/policy.ts';
import {
  findProject,
  loadProject,
  type Project,
  type ProjectAccess,
  resolveProjectPolicies,
  withProjectWaivers,
} from '../policy/project.ts';
import { listBuiltIn, resolvePolicy } from '../policy/resolve.ts';
import type { Severity } from '../rule.ts';

/** The policy that counts where nobody names one (contract, section 1). */
const defaultPolicy = 'baseline';

/** The folder of the policies that come with pratique. */
function builtInFolder(): string {
  const file = fileURLToPath(import.meta.resolve('#policies/baseline.yaml'));
  return file.slice(0, file.lastIndexOf('/'));
}

/** What policies are resolved with on this machine. */
export function policyContext(workingDirectory: string): PolicyContext {
  const folder = builtInFolder();
  const builtIn = (listFolder(folder) ?? [])
    .filter((member) => member.name.endsWith('.yaml'))
    .map((member) => member.name.slice(0, -'.yaml'.length));
  return {
    rules,
    builtIn,
    readPolicy: (ref, from) => {
      const path = isFileReference(ref)
        ? resolveFile(ref, from, workingDirectory)
        : builtIn.includes(ref)
          ? `${folder}/${ref}.yaml`
          : undefined;
      const text = path === undefined ? undefined : readText(path);
      return path === undefined || text === undefined ? undefined : { text, path: shownPath(path, workingDirectory) };
    },
    readFile: (ref, from) => {
      const state = statePath(resolveFile(ref, from, workingDirectory));
      return state.kind === 'file' ? readAll(state.address, limits.optionFiles, ref) : undefined;
    },
  };
}

/** A file as written in a policy, relative to that policy, or to the working directory. */
function resolveFile(ref: string, from: string | undefined, workingDirectory: string): string {
  if (ref.startsWith('/')) return ref;
  const base = from === undefined ? workingDirectory : absolute(from, workingDirectory).replace(/\/[^/]*$/, '');
  return `${base}/${ref}`;
}

function absolute(path: string, workingDirectory: string): string {
  return path.startsWith('/') ? path : `${workingDirectory}/${path}`;
}

/** One name for one file, however it is reached: a circle of policies is known by it. Below the working directory it is left out, so that reports do not differ between machines. */
function shownPath(path: string, workingDirectory: string): string {
  const tidy = `/${normalisePath(path) ?? ''}`;
  return tidy.startsWith(`${workingDirectory}/`) ? tidy.slice(workingDirectory.length + 1) : tidy;
}

function readText(path: string): string | undefined {
  const state = statePath(path);
  return state.kind === 'file' ? new TextDecoder().decode(readAll(state.address, limits.policyFile, path)) : undefined;
}

/** The policies of a run: those that are named, else those of the project, else the default; with the project's waivers. */
export function resolveAll(
  named: readonly string[],
  workingDirectory: string,
  subjects: readonly string[],
): { readonly policies: readonly ResolvedPolicy[]; readonly failOn: Severity | undefined } {
  const context = policyContext(workingDirectory);
  const project = projectOf(workingDirectory, subjects);
  const chosen =
    named.length > 0
      ? named.flatMap((ref) => resolvePolicy(ref, context))
      : project !== undefined && project.policies.length > 0
        ? resolveProjectPolicies(project, context)
        : resolvePolicy(defaultPolicy, context);
  const distinct = [...new Map(chosen.map((policy) => [`${policy.id} ${policy.digest}`, policy])).values()];
  return {
    policies: project === undefined ? distinct : distinct.map((policy) => withProjectWaivers(policy, project)),
    failOn: project?.failOn,
  };
}

function projectOf(workingDirectory: string, subjects: readonly string[]): Project | undefined {
  const access: ProjectAccess = { exists: (path) => statePath(path).kind !== 'absent', read: readText };
  const found = findProject(
    workingDirectory,
    subjects.flatMap(pathsOf).map((path) => absolute(path, workingDirectory)),
    access,
  );
  return found === undefined ? undefined : loadProject(found.text, shownPath(found.path, workingDirectory), rules);
}

/** Every path that a subject may mean, with and without transport and tag: a project's file may lie in none of them. */
function pathsOf(subject: string): readonly string[] {
  const rest = subject.replace(/^[a-z][a-z0-9-]*:(?!\/\/)/, '');
  return subject === '-' ? [] : [...new Set([subject, rest, rest.replace(/[:#][^/]*$/, '')])];
}

/** The built-in policies: id, title, what each extends, partitions. */
export function availablePolicies(workingDirectory: string): ReturnType<typeof listBuiltIn> {
  return listBuiltIn(policyContext(workingDirectory));
}
