import type { TextProblem } from '../../base/text.ts';
import { compareLock } from '../../formats/pixi/fresh/compare.ts';
import { warnings } from '../../formats/pixi/manifest.ts';
import { defineFact } from '../../model/fact.ts';
import type { PixiProject } from '../../model/pixi.ts';
import type { SpackFile } from '../../model/spack.ts';
import { condaPip } from '../conda-pip.ts';
import { type SpackItem, spackPins } from '../spack-pins.ts';
import { compareConda } from './compare-conda.ts';
import { comparePython } from './compare-python.ts';
import { loadAdmits } from './conda-versions.ts';
import { type Drift, type Spot, wholeOf } from './drift.ts';
import { lockPairs } from './lock-pairs.ts';

/** In what the lock files of a subject are not the locks of what they lie beside. */
export interface LockDrifts {
  readonly drifts: readonly Drift[];
  /** Why something could not be compared. */
  readonly gaps: readonly { readonly reason: string; readonly where: Spot }[];
}

export const lockDrifts = defineFact<LockDrifts, never>({
  id: 'lock-drifts',
  requires: [],
  wants: [],
  async derive(subject) {
    const { repository, conda, lock, pixi, spack } = subject;
    const drifts: Drift[] = [];
    const gaps: LockDrifts['gaps'][number][] = [];
    const mayCompare = (...files: readonly { readonly file: string; readonly problems: readonly TextProblem[] }[]) => {
      for (const { file, problems } of files)
        if (problems[0] !== undefined)
          gaps.push({ reason: `${file} is not known whole: ${problems[0].detail}`, where: [file, problems[0].span] });
      return files.every(({ problems }) => problems.length === 0);
    };
    const pairs = repository === undefined ? { conda: [], python: [] } : lockPairs(repository);
    const own =
      conda !== undefined && (lock?.format === 'conda-lock' || lock?.format === 'conda-explicit')
        ? [[conda, lock] as const]
        : [];
    for (const [environment, locked] of [...pairs.conda, ...(repository === undefined ? own : [])]) {
      if (!mayCompare(environment, locked)) continue;
      const read = await condaPip.derive({ ...subject, conda: environment });
      const asked = {
        environment,
        pip: read.requirements,
        selectorAt: read.selectorAt,
      };
      drifts.push(...compareConda(asked, locked, loadAdmits()));
    }
    for (const [asked, locked] of pairs.python)
      if (mayCompare(asked, locked)) drifts.push(...comparePython(asked, locked));
    if (pixi !== undefined) await addPixi(pixi);
    if (spack !== undefined) await addSpack(spack);
    return { drifts, gaps };

    function addPixi({ manifest, lock: locked }: PixiProject): void {
      if (locked === undefined) return;
      if (manifest === undefined) {
        gaps.push({ reason: 'the manifest of the lock is not here', where: wholeOf(locked) });
        return;
      }
      const problems = manifest.problems.filter(({ code }) => !warnings.has(code));
      if (!mayCompare({ ...manifest, problems }, locked)) return;
      const { differences, undecided } = compareLock(manifest, locked, loadAdmits());
      const spot = (file: 'manifest' | 'lock', span: Spot[1]): Pick<Drift, 'where' | 'other'> =>
        file === 'manifest'
          ? { where: [manifest.file, span], other: wholeOf(locked) }
          : { where: [locked.file, span], other: wholeOf(manifest) };
      for (const { code, detail, environment, platform, file, span } of differences) {
        const kind = code === 'missing' || code === 'version' ? code : 'other';
        const of = [environment === 'default' ? undefined : environment, platform].filter((part) => part !== undefined);
        drifts.push({ kind, detail: of.length === 0 ? detail : `${detail} (${of.join(', ')})`, ...spot(file, span) });
      }
      for (const { detail, file, span } of undecided)
        drifts.push({ kind: 'undecided', detail: `${detail} cannot be told`, ...spot(file, span) });
    }

    async function addSpack(files: SpackFile): Promise<void> {
      const { environment, lock: state } = files;
      if (state.state !== 'read') return;
      if (environment === undefined) {
        gaps.push({ reason: 'the spack.yaml of the lock is not here', where: wholeOf(state) });
        return;
      }
      const { notLocked, notAsked, gaps: open } = await spackPins.derive({ ...subject, spack: files });
      const put = (kind: Drift['kind'], detail: string, { where }: SpackItem, other: Spot): void => {
        drifts.push({ kind, detail, where, other });
      };
      for (const item of notLocked) put('missing', `${item.text} is not locked`, item, wholeOf(state));
      for (const item of notAsked) put('other', `${item.text} is locked, and not asked for`, item, wholeOf(files));
      for (const reason of open) gaps.push({ reason, where: wholeOf(files) });
    }
  },
});
