/**
 * Sections of an environment and of a configuration scope: the union of lib/spack/spack/schema/{merged,env}.py of Spack 0.16 to 1.2,
 * of which a few are gone or old.
 */
export const sectionNames = [
  'bootstrap',
  'cdash',
  'ci',
  'compilers',
  'concretizer',
  'config',
  'container',
  'definitions',
  'develop',
  'env_vars',
  'include',
  'mirrors',
  'modules',
  'packages',
  'repos',
  'specs',
  'toolchains',
  'upstreams',
  'view',
  'include_concrete',
] as const;

/** Sections that the schemas no longer hold, and what says the same today. */
export const goneSections: Readonly<Record<string, string>> = {
  concretization: 'Write concretizer: unify: true for together, false for separately.',
  'gitlab-ci': 'Call the section ci.',
};

/** Sections that an environment alone has. */
export const environmentSections = new Set(['specs', 'container', 'include_concrete', 'gitlab-ci', 'concretization']);

/** The name of a section without what says how it is merged: `packages::` replaces what other scopes say, `+:` and `-:` add to it. */
export function plainName(key: string): string {
  return key.replace(/[+-]?:$/, '');
}
