import type { Span } from '../base/text.ts';
import { canonicalText } from '../formats/spack/canonical.ts';
import type { RootSpec, SpackEnvironment } from '../formats/spack/environment.ts';
import type { ConcretePackage, SpackLock } from '../formats/spack/lockfile.ts';
import type { SpackSpec, SpecNode } from '../formats/spack/spec.ts';
import { parseSpec } from '../formats/spack/spec-parse.ts';
import { isMoving } from '../formats/spack/version.ts';
import { defineFact } from '../model/fact.ts';
import type { SpackFile } from '../model/spack.ts';

/** Something of a Spack environment, and the file and place where it is written. */
export interface SpackItem {
  readonly text: string;
  readonly where: readonly [file: string, place: Span];
}

/** How far what a Spack environment builds is fixed. */
export interface SpackPins {
  readonly lock: SpackFile['lock']['state'];
  /** Asked for, and not among the roots of the lock file. */
  readonly notLocked: readonly SpackItem[];
  /** Roots of the lock file for which nobody asks. */
  readonly notAsked: readonly SpackItem[];
  /** Specs of spack.yaml that follow a branch, where no lock file says what they came to. */
  readonly moving: readonly (SpackItem & { readonly version: string })[];
  /** Packages of the lock file that follow a branch without a commit. */
  readonly movingLocked: readonly (SpackItem & { readonly version: string })[];
  /** Recipes and configuration whose content may change, and packages that are built from a folder. */
  readonly sources: readonly (SpackItem & { readonly kind: 'package repository' | 'configuration' | 'folder' })[];
  readonly roots: readonly (SpackItem & {
    readonly version: 'none' | 'stated' | 'exact';
    readonly hasCompiler: boolean;
  })[];
  /** What keeps any of this from being told. */
  readonly gaps: readonly string[];
  /** Why it cannot be told whether there is a lock file: one of `gaps`. */
  readonly lockGap: string | undefined;
}

export const spackPins = defineFact<SpackPins, 'spack'>({
  id: 'spack-pins',
  requires: ['spack'],
  wants: [],
  derive: ({ spack }) => pinsOf(spack),
});

function pinsOf({ file, environment, lock }: SpackFile): SpackPins {
  const lockGap = lock.state === 'unknown' ? lock.reason : undefined;
  const refused = environment?.problems.find(({ effect }) => effect === 'refused');
  const unsound = lock.state === 'read' ? lock.lock.problems[0] : undefined;
  const roots = environment?.roots ?? [];
  const step = lock.state === 'read' ? compareRoots(file, environment, lock.file, lock.lock) : undefined;
  const isFixed = step !== undefined && step.notLocked.length === 0;
  return {
    lock: lock.state,
    notLocked: step?.notLocked ?? [],
    notAsked: step?.notAsked ?? [],
    moving: isFixed ? [] : movingSpecs(file, roots),
    movingLocked: lock.state === 'read' ? movingPackages(lock.file, lock.lock) : [],
    sources: environment === undefined ? [] : sourcesOf(file, environment),
    roots: roots.map((root) => rootOf(file, root, environment)),
    gaps: [
      ...(lockGap === undefined ? [] : [lockGap]),
      ...(refused === undefined ? [] : [`Spack does not read spack.yaml: ${refused.detail}`]),
      ...(unsound === undefined ? [] : [`spack.lock is not sound: ${unsound.detail}`]),
      ...(environment?.gaps ?? []),
    ],
    lockGap,
  };
}

function compareRoots(
  file: string,
  environment: SpackEnvironment | undefined,
  lockFile: string,
  lock: SpackLock,
): Pick<SpackPins, 'notLocked' | 'notAsked'> {
  // A lock file alone is in step with itself.
  if (environment === undefined) return { notLocked: [], notAsked: [] };
  const locked = lock.roots.map((root) => ({ root, spec: parseSpec(root.spec) }));
  const keys = new Set(locked.map(({ spec }) => canonicalText([spec])));
  const anywhere = new Set(locked.map(({ spec }) => canonicalText([withoutMachine(spec)])));
  const asked = environment.roots.map((root) => ({ root, specs: specsOf(root) }));
  const wanted = new Set(asked.map(({ specs }) => canonicalText(specs)));
  const ofMachine = new Set(
    asked.flatMap(({ specs }) => (namesMachine(specs) ? [canonicalText(specs.map(withoutMachine))] : [])),
  );
  const isLocked = (specs: readonly SpackSpec[]): boolean =>
    keys.has(canonicalText(specs)) || (namesMachine(specs) && anywhere.has(canonicalText(specs.map(withoutMachine))));
  const isWanted = (spec: SpackSpec): boolean =>
    wanted.has(canonicalText([spec])) || ofMachine.has(canonicalText([withoutMachine(spec)]));
  return {
    notLocked: asked.flatMap(({ root, specs }) =>
      root.isConditional || isLocked(specs) ? [] : [{ text: textOf(root), where: [file, root.span] as const }],
    ),
    // Lists that are not known whole may ask for anything.
    notAsked:
      environment.gaps.length > 0
        ? []
        : locked.flatMap(({ root, spec }) =>
            isWanted(spec) ? [] : [{ text: root.spec, where: [lockFile, root.span] as const }],
          ),
  };
}

const specsOf = ({ parts }: RootSpec): readonly SpackSpec[] => parts.map(({ spec }) => spec);
const textOf = ({ parts }: RootSpec): string => parts.map(({ text }) => text).join(' ');

/** Words for which Spack puts in what the machine has. */
const machineWord = /^(?:default_os|default_target|fe|be|frontend|backend)$/;
const machineParts = new Set(['arch', 'architecture', 'platform', 'os', 'operating_system', 'target']);

function namesMachine(specs: readonly SpackSpec[]): boolean {
  const variants = specs.flatMap(({ nodes }) => nodes.flatMap((node) => node.variants));
  return variants.some(({ value }) => typeof value === 'string' && machineWord.test(value));
}

function withoutMachine(spec: SpackSpec): SpackSpec {
  const nodes = spec.nodes.map((node) => ({
    ...node,
    variants: node.variants.filter(({ name }) => !machineParts.has(name)),
  }));
  return { ...spec, nodes };
}

function movingSpecs(file: string, roots: readonly RootSpec[]): SpackPins['moving'] {
  return roots.flatMap((root) => {
    const version = specsOf(root).flatMap(({ nodes }) => nodes.flatMap(movingVersions))[0];
    return version === undefined ? [] : [{ text: textOf(root), version, where: [file, root.span] as const }];
  });
}

function movingVersions({ versions }: SpecNode): readonly string[] {
  return (versions?.any ?? []).flatMap((version) => {
    if (version.kind === 'git') return version.isCommit ? [] : [version.ref];
    return version.kind === 'version' && isMoving(version.version) ? [version.version] : [];
  });
}

function movingPackages(file: string, lock: SpackLock): SpackPins['movingLocked'] {
  return [...lock.packages, ...lock.included.flatMap(({ packages }) => packages)].flatMap((item) =>
    isFixed(item) ? [] : [{ text: item.name, version: item.version, where: [file, item.span] as const }],
  );
}

/** The commit of a branch stands in the version or (since Spack 1.0) in a variant; what lies there already is not fetched. */
function isFixed({ version, parameters, external }: ConcretePackage): boolean {
  const [ref = '', as] = version.replace(/^git\./, '').split('=');
  const isRef = version.startsWith('git.') || as !== undefined;
  const isCommit = (text: string | undefined): boolean => text !== undefined && /^[0-9a-f]{40}$/i.test(text);
  if (external !== undefined || isCommit(ref) || isCommit(parameters.get('commit'))) return true;
  return !isRef && !isMoving(version);
}

function sourcesOf(file: string, { repositories, includes, develop }: SpackEnvironment): SpackPins['sources'] {
  const item = (kind: SpackPins['sources'][number]['kind'], text: string, span: Span) => ({
    kind,
    text,
    where: [file, span] as const,
  });
  return [
    ...repositories.flatMap(({ kind, name, text, commit, span }) =>
      kind === 'git' && commit === undefined ? [item('package repository', name ?? text, span)] : [],
    ),
    ...includes.flatMap(({ kind, text, pin, span }) =>
      kind !== 'path' && pin === undefined ? [item('configuration', text, span)] : [],
    ),
    ...develop.map(({ name, span }) => item('folder', name, span)),
  ];
}

function rootOf(file: string, root: RootSpec, environment: SpackEnvironment | undefined): SpackPins['roots'][number] {
  const specs = specsOf(root);
  const versions = specs.flatMap(({ nodes }) => nodes[0]?.versions?.any ?? []);
  const isExact = versions.some((version) =>
    version.kind === 'git' ? version.isCommit : version.kind === 'version' && version.exact,
  );
  const all = environment?.packages.find(({ name }) => name === 'all');
  const asksForCompiler = ({ nodes }: SpackSpec): boolean =>
    nodes.some(({ edge }) => edge !== undefined && edge.sigil !== '^' && edge.parent === 0);
  const byAll =
    all !== undefined && (all.compilers.length > 0 || all.requires.some(({ spec }) => asksForCompiler(spec)));
  return {
    text: textOf(root),
    where: [file, root.span],
    version: isExact ? 'exact' : versions.length > 0 ? 'stated' : 'none',
    hasCompiler: byAll || specs.some(asksForCompiler),
  };
}
