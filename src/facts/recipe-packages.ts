import type { ShellWord } from '../formats/shell/scope.ts';
import { defineFact } from '../model/fact.ts';
import type { Recipe } from '../model/recipe.ts';
import { allSteps, recipeOf } from './recipe.ts';
import { type RecipeCall, runsOf } from './recipe-commands.ts';
import { isSnapshot } from './snapshot-mirrors.ts';

/** A call of a distribution's package manager that brings packages. */
export interface SystemInstall {
  readonly call: RecipeCall;
  readonly manager: string;
  /** `install`, or `upgrade` of whatever is there. */
  readonly action: 'install' | 'upgrade';
  /** Names without a version, as written. */
  readonly unpinned: readonly string[];
  /** All packages that it names. */
  readonly count: number;
  /** Words whose value is not known. */
  readonly unknown: readonly string[];
  /** It takes packages from a mirror that keeps them as they were on one day. */
  readonly isSnapshot: boolean;
  /** Where packages come from is copied in, so that it is not known here. */
  readonly hasOwnList: boolean;
}

const system: ReadonlySet<string> = new Set(['apt', 'apk', 'dnf', 'zypper', 'pacman']);
/** Files that say where a distribution's packages come from. */
const lists = /^\/etc\/(?:apt\/sources\.list|apk\/repositories|pacman\.d\/mirrorlist|pacman\.conf)$/;

/** What a recipe installs from distributions. */
export default defineFact<readonly SystemInstall[], never>({
  id: 'recipe-packages',
  requires: [],
  wants: [],
  derive: (subject) => {
    const found = recipeOf(subject);
    return found === undefined ? [] : installsOf(found);
  },
});

function installsOf(found: Recipe): readonly SystemInstall[] {
  const snapshots = found.stages.map(() => false);
  const ownLists = found.stages.map(() => false);
  for (const [index, stage] of found.stages.entries()) {
    const before = stage.base.kind === 'stage' ? stage.base.stage : -1;
    snapshots[index] = snapshots[before] === true || textsOf(stage).some(isSnapshot);
    ownLists[index] =
      ownLists[before] === true ||
      allSteps(stage).some(
        (step) => (step.kind === 'copy' || step.kind === 'add') && lists.test(step.destination.value ?? ''),
      );
  }
  return runsOf(found).flatMap(({ stage, calls, step }) =>
    step.phase === 'build'
      ? calls.flatMap((call) => {
          const { packages } = call;
          if (packages === undefined || !system.has(packages.manager)) return [];
          if (packages.action !== 'install' && packages.action !== 'upgrade') return [];
          const isFrozen = snapshots[stage] === true || packages.options.includes('--snapshot');
          const read = readWords(packages.manager, packages.operands);
          // `xargs -a apt.txt apt-get install`: the names come from elsewhere.
          const isFed = packages.operands.length === 0 && /\bxargs\b/.test(call.text);
          const install: SystemInstall = {
            call,
            manager: packages.manager,
            // `apt-get upgrade` with names upgrades only those.
            action: packages.action === 'upgrade' && packages.operands.length > 0 ? 'install' : packages.action,
            ...read,
            unknown: isFed ? ['what xargs reads'] : read.unknown,
            isSnapshot: isFrozen,
            hasOwnList: ownLists[stage] === true,
          };
          return [install];
        })
      : [],
  );
}

/** Texts in which a mirror may be named: commands, variables and bodies of here-documents. */
function textsOf(stage: Recipe['stages'][number]): readonly string[] {
  const { base } = stage;
  const mirror = base.kind === 'distribution' ? [base.mirror?.value ?? ''] : [];
  const texts = allSteps(stage).flatMap((step) => {
    if (step.kind === 'run')
      return [step.command.form === 'shell' ? step.command.script.text : step.command.argv.join(' ')];
    if (step.kind === 'env' || step.kind === 'arg') return step.variables.map(({ value }) => value?.value ?? '');
    return [];
  });
  return [...mirror, ...texts];
}

function readWords(
  manager: string,
  operands: readonly ShellWord[],
): Pick<SystemInstall, 'unpinned' | 'count' | 'unknown'> {
  const unpinned: string[] = [];
  const unknown: string[] = [];
  let count = 0;
  for (const { value, isStatic } of operands) {
    // Files and addresses are no names of packages; `-name` and `!name` take one away; `@name` is a group, `.name` made up on the spot.
    if (/^(?:[./~!]|[a-z]+:\/\/)|\.(?:deb|rpm|apk|pkg\.tar\.\w+)$/.test(value) || value === '') continue;
    if (manager === 'apt' && /[^+]-$/.test(value)) continue;
    count += 1;
    if (isPinned(manager, value)) continue;
    if (isStatic) unpinned.push(value);
    else unknown.push(value);
  }
  return { unpinned, unknown, count };
}

/** Whether a word names a version; what it is may depend on a variable. */
function isPinned(manager: string, word: string): boolean {
  switch (manager) {
    case 'apt':
      // apt-get(8): NAME=VERSION; NAME/RELEASE is a moving one.
      return word.includes('=');
    case 'apk':
      // apk-world(5): =, ~ and < bound it; > does not.
      return /[=~<]/.test(word);
    case 'zypper':
      return /[=<]/.test(word);
    case 'dnf':
      return isNevra(word);
    default:
      // pacman's repositories hold the newest version only.
      return false;
  }
}

/** NAME-VERSION or NAME-VERSION-RELEASE, maybe with an architecture (dnf(8), "Specifying packages"): parts with a dot that begin with a digit, so that gcc-toolset-13 is none. */
function isNevra(word: string): boolean {
  if (/-\$/.test(word)) return true;
  const [last = '', before = ''] = word.split('-').toReversed();
  return /^\d+:?\d*\.[\w.*+~^]*$/.test(last) || (/^(?:\d+:)?\d[\w.+~^]*$/.test(before) && /^\d[\w.*+~^]*\./.test(last));
}
