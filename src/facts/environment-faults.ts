import type { Span, TextProblem } from '../base/text.ts';
import { warnings } from '../formats/pixi/manifest.ts';
import { defineFact } from '../model/fact.ts';
import type { LockFile } from '../model/lock.ts';
import type { RequirementsForm } from '../model/requirements.ts';
import { condaPip } from './conda-pip.ts';

/** Something in a file that the tool which reads it takes exception to. */
export interface EnvironmentFault {
  /** Who does. */
  readonly tool: string;
  readonly code: string;
  readonly detail: string;
  readonly hint: string | undefined;
  readonly where: readonly [file: string, place: Span];
  /** `refused`: the tool ends with it; `warned`: it goes on; `unread`: this program did not read on, whatever the tool does. */
  readonly effect: 'refused' | 'warned' | 'unread';
}

/** Caps of this program, and forms that it does not read. */
const caps = /(?:^|-)(?:size|lines|length|limit|nodes|depth|too-long)$/;

/** What is wrong with the files of an environment, whatever tool they are of. */
export const environmentFaults = defineFact<readonly EnvironmentFault[], never>({
  id: 'environment-faults',
  requires: [],
  wants: [],
  async derive(subject) {
    const faults: EnvironmentFault[] = [];
    const add = (
      tool: string,
      file: string,
      problems: readonly TextProblem[],
      effect: (problem: TextProblem) => EnvironmentFault['effect'] = () => 'refused',
    ): void => {
      for (const problem of problems) {
        const { code, detail, hint, span } = problem;
        const own = caps.test(code) ? 'unread' : effect(problem);
        faults.push({ tool, code, detail, hint, where: [file, span], effect: own });
      }
    };
    const { conda, pip, pixi, spack, lock } = subject;
    if (conda !== undefined) {
      add('conda', conda.file, conda.problems);
      const unknown = conda.unknownKeys.map(({ text, span, hint }) => {
        return { code: 'conda-key', detail: `no tool reads the key ${text}`, span, hint };
      });
      add('conda', conda.file, unknown, () => 'warned');
      add('pip', conda.file, (await condaPip.derive({ ...subject, conda })).problems);
    }
    if (pip !== undefined) add(toolOf[pip.form], pip.file, pip.problems);
    if (pixi?.manifest !== undefined)
      add('pixi', pixi.manifest.file, pixi.manifest.problems, ({ code }) =>
        warnings.has(code) ? 'warned' : 'refused',
      );
    if (pixi?.lock !== undefined) addLock(pixi.lock);
    if (spack?.environment !== undefined)
      add('Spack', spack.file, spack.environment.problems, (problem) =>
        'effect' in problem && problem.effect === 'outdated' ? 'warned' : 'refused',
      );
    if (spack?.lock.state === 'read') add('Spack', spack.lock.file, spack.lock.lock.problems);
    const isToldAlready = spack !== undefined || pixi?.lock?.file === lock?.file || pip?.file === lock?.file;
    if (lock !== undefined && !isToldAlready) addLock(lock);
    return faults;

    function addLock({ file, format, problems }: LockFile): void {
      // A version that is not read here may be one that its own tool reads.
      add(lockTools[format], file, problems, ({ code }) =>
        (format === 'pixi' && code === 'version') || code === 'lock-version' ? 'unread' : 'refused',
      );
    }
  },
});

const toolOf: Readonly<Record<RequirementsForm, string>> = {
  requirements: 'pip',
  constraints: 'pip',
  pylock: 'pip',
  pipfile: 'pipenv',
  'pipfile-lock': 'pipenv',
};
const lockTools: Readonly<Record<LockFile['format'], string>> = {
  'conda-lock': 'conda-lock',
  'conda-explicit': 'conda',
  'conda-list': 'conda',
  pixi: 'pixi',
  pylock: 'pip',
  spack: 'Spack',
};
