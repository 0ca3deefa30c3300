import type { LockedPackage } from '../formats/lock/locked.ts';
import { targetsFor } from '../formats/pixi/environments.ts';
import type { CondaFile } from '../model/conda.ts';
import { defineFact } from '../model/fact.ts';
import type { PixiProject } from '../model/pixi.ts';
import type { PipRequirement, PipRequirements } from '../model/requirements.ts';
import { type CondaPip, condaPip } from './conda-pip.ts';

/**
 * Files, byte code and folders that Python packages become when they are installed: the members of the wheel for CPython 3.12 on
 * x86-64 Linux, one `.pyc` for each `.py`, the folders of both, and two that pip writes. Counted on 2026-11-25 in the newest wheels
 * of the index, whose versions stand beside them; packages with fewer than 150 are left out.
 */
const measured: ReadonlyMap<string, number> = new Map([
  ['astropy', 2720], // 8.0.2
  ['bokeh', 1972], // 3.10.2
  ['dask', 804], // 2026.8.0
  ['h5py', 181], // 3.16.0
  ['ipython', 410], // 9.18.1
  ['jupyterlab', 1245], // 4.6.6
  ['matplotlib', 943], // 3.11.2
  ['networkx', 1292], // 3.7
  ['numba', 1669], // 0.68.1
  ['numpy', 1493], // 2.5.5
  ['pandas', 3318], // 3.1.1
  ['pillow', 244], // 13.0.0
  ['pip', 1089], // 26.3
  ['plotly', 3880], // 7.1.0
  ['pytest', 192], // 9.2.0
  ['scikit-learn', 1916], // 1.9.1
  ['scipy', 2650], // 1.18.1
  ['setuptools', 664], // 84.2.1
  ['sphinx', 1195], // 9.1.1
  ['sympy', 3439], // 1.14.0
  ['transformers', 6997], // 5.24.0
  ['xarray', 454], // 2026.9.0
]);

/** The median of those 16 measured wheels on which others are built: attrs, click, idna, packaging, requests, six, urllib3 … */
const otherPython = 60;
/** The median of the 15 records of conda packages (`conda-meta/*.json`) among the real inputs, one for the record and one for a folder. */
const otherConda = 10;
/** A wheel has METADATA, WHEEL and RECORD in a folder, gets INSTALLER, and brings a file (binary distribution format, "File contents"). */
const leastWheel = 6;
/** A conda package has a record, and may have nothing else. */
const leastConda = 1;

/** How many files an environment has, as far as its packages tell. */
export interface FileEstimate {
  /** What it is the estimate of: `default for linux-64`; empty for the whole. */
  readonly of: string;
  readonly packages: number;
  /** Nothing else is installed: what the packages need is among them. */
  readonly isWhole: boolean;
  /** No installation has fewer: half of what was measured, since versions differ, and the least of all others. */
  readonly least: number;
  /** What was measured, and medians. */
  readonly likely: number;
}

/** Estimates for each platform of a lock, and for each environment where it has several; the largest first. */
export const lockedFiles = defineFact<readonly FileEstimate[], 'lock'>({
  id: 'locked-files',
  requires: ['lock'],
  wants: [],
  derive({ lock }) {
    const sets = new Map<string, LockedPackage[]>();
    const put = (key: string, one: LockedPackage): void => {
      const known = sets.get(key);
      if (known === undefined) sets.set(key, [one]);
      else known.push(one);
    };
    for (const one of lock.packages) {
      const platform = one.platform === undefined ? '' : ` for ${one.platform}`;
      // pixi installs each environment by itself; the groups of other tools are parts of one.
      if (lock.format === 'pixi') for (const group of one.groups) put(`${group}${platform}`, one);
      else put(platform.trim(), one);
    }
    return [...sets]
      .map(([of, packages]) => ({ ...estimateFiles(packages), of, isWhole: true }))
      .sort((a, b) => b.likely - a.likely || (a.of < b.of ? -1 : 1));
  },
});

/** The estimate of what a file names itself, without conditions: what its packages need comes on top. Undefined where none does. */
export const requestedFiles = defineFact<FileEstimate | undefined, never>({
  id: 'requested-files',
  requires: [],
  wants: [],
  async derive(subject) {
    const { conda, pip, pixi } = subject;
    const estimates = [
      ...(pixi === undefined ? [] : ofPixi(pixi)),
      ...(conda === undefined
        ? []
        : [ofNames(ofConda(conda, await condaPip.derive({ ...subject, conda })), conda.file)]),
      ...(pip === undefined || pip.form === 'constraints'
        ? []
        : [ofNames(ofPip(pip.requirements), pip.file, isClosed(pip))]),
    ];
    return estimates.filter(({ packages }) => packages > 0).toSorted((a, b) => b.likely - a.likely)[0];
  },
});

function ofPixi({ manifest }: PixiProject): readonly FileEstimate[] {
  return (manifest?.environments ?? []).flatMap((environment) =>
    environment.platforms.map((platform) => {
      const named = targetsFor(environment, manifest?.features ?? [], platform).flatMap(
        ({ dependencies, pypiDependencies }): Named[] => [
          ...dependencies.map(({ name }) => ({ ecosystem: 'conda' as const, name })),
          ...pypiDependencies.map(({ name }) => ({ ecosystem: 'pypi' as const, name })),
        ],
      );
      return ofNames(named, `${environment.name} for ${platform.name}`);
    }),
  );
}

function ofConda({ dependencies }: CondaFile, { requirements, selectorAt }: CondaPip): readonly Named[] {
  const conda = dependencies.flatMap(({ spec, selector }): Named[] => {
    const name = spec?.name.text.toLowerCase();
    const isOpen = selector !== undefined || spec?.condition !== undefined || spec?.url !== undefined;
    return name === undefined || isOpen || name.includes('*') || name.startsWith('__')
      ? []
      : [{ ecosystem: 'conda', name }];
  });
  return [...conda, ...ofPip(requirements.filter(({ span }) => selectorAt(span) === undefined))];
}

/** With hashes pip takes nothing that is not listed (pip, "Hash-checking Mode"); a Pipfile.lock lists all. */
function isClosed({ form, requirements, includes }: PipRequirements): boolean {
  return form === 'pipfile-lock' || (includes.length === 0 && requirements.every(({ hashes }) => hashes.length > 0));
}

/** Sections of a Pipfile and its lock that are always installed. */
const always: readonly (string | undefined)[] = [undefined, 'packages', 'default'];

function ofPip(requirements: readonly PipRequirement[]): readonly Named[] {
  return requirements.flatMap(({ normalizedName: name, marker, location, group }): Named[] =>
    name === undefined || marker !== undefined || location !== undefined || !always.includes(group)
      ? []
      : [{ ecosystem: 'pypi', name }],
  );
}

function ofNames(named: readonly Named[], of: string, isWhole = false): FileEstimate {
  const distinct = new Map(named.map((one) => [`${one.ecosystem} ${one.name}`, one]));
  return { ...estimateFiles([...distinct.values()]), of, isWhole };
}

type Named = Pick<LockedPackage, 'ecosystem' | 'name'>;

function estimateFiles(packages: readonly Named[]): Omit<FileEstimate, 'of' | 'isWhole'> {
  let least = 0;
  let likely = 0;
  for (const { ecosystem, name } of packages) {
    const isPython = ecosystem === 'pypi';
    const known = measured.get(name.toLowerCase().replace(/[-_.]+/g, '-'));
    least += known === undefined ? (isPython ? leastWheel : leastConda) : Math.floor(known / 2);
    likely += known ?? (isPython ? otherPython : otherConda);
  }
  return { packages: packages.length, least, likely };
}
