import type { Span } from '../base/text.ts';
import { readPackageUrl } from '../formats/conda/spec-name.ts';
import type { Marker } from '../formats/pip/marker.ts';
import { normalizeName } from '../formats/pip/name.ts';
import { targetsFor } from '../formats/pixi/environments.ts';
import { canonicalText } from '../formats/spack/canonical.ts';
import type { CondaFile } from '../model/conda.ts';
import { defineFact } from '../model/fact.ts';
import type { LockFile } from '../model/lock.ts';
import type { PixiManifestFile } from '../model/pixi.ts';
import { type PipRequirement, requirementLabel } from '../model/requirements.ts';
import type { SpackFile } from '../model/spack.ts';
import { type CondaPip, condaPip } from './conda-pip.ts';

/** A package that a file of an environment names, whatever tool reads the file. */
export interface DeclaredPackage {
  readonly ecosystem: 'conda' | 'pypi' | 'spack';
  /** As its ecosystem compares names: lower case of conda, PEP 503 of Python; a whole spec of Spack. */
  readonly name: string;
  /** How findings name it. */
  readonly label: string;
  /** What is asked of it, in one spelling; empty: anything. */
  readonly asked: string;
  /** Which environment, section or group it belongs to; what is in different ones is not installed together. */
  readonly list: string;
  /** The condition under which it is installed, or the platform; empty: always. */
  readonly when: string;
  readonly isLocked: boolean;
  readonly where: readonly [file: string, place: Span];
}

/**
 * All of them in the order of the files, over the facets of a subject, each facet once. Locks of pixi and Spack are left out: they
 * hold packages for building others too, which are in no environment together.
 */
export const declaredPackages = defineFact<readonly DeclaredPackage[], never>({
  id: 'declared-packages',
  requires: [],
  wants: [],
  async derive(subject) {
    const { conda, pip, pixi, spack, lock } = subject;
    const isLockOfPip = pip !== undefined && lock?.file === pip.file;
    return [
      ...(conda === undefined ? [] : ofConda(conda, await condaPip.derive({ ...subject, conda }))),
      ...(pip === undefined
        ? []
        : pip.requirements.map((one) => ({
            ...ofPip(one, pip.file, one.group ?? '', markerText(one.marker)),
            isLocked: isLockOfPip,
          }))),
      ...(pixi?.manifest === undefined ? [] : ofPixi(pixi.manifest)),
      ...(spack === undefined ? [] : ofSpack(spack)),
      ...(lock === undefined || isLockOfPip || lock.format === 'spack' || lock.format === 'pixi' ? [] : ofLock(lock)),
    ];
  },
});

function ofConda({ file, dependencies }: CondaFile, pip: CondaPip): readonly DeclaredPackage[] {
  const own = dependencies.flatMap(({ text, span, spec, selector }): DeclaredPackage[] => {
    if (spec === undefined) return [];
    const fromUrl = spec.url === undefined ? undefined : readPackageUrl(spec.url.url).package;
    const name = (fromUrl?.name ?? spec.name.text).toLowerCase();
    if (name === '*' || name.startsWith('__')) return [];
    const asked = [spec.version?.text, spec.build?.text, spec.url?.url].filter((part) => part !== undefined).join(' ');
    const when = [selector, spec.subdir, spec.condition].filter((part) => part !== undefined).join(' ');
    return [{ ecosystem: 'conda', name, label: text, asked, list: '', when, isLocked: false, where: [file, span] }];
  });
  const python = pip.requirements.map((one) => {
    const conditions = [pip.selectorAt(one.span), markerText(one.marker)].filter((part) => part);
    return ofPip(one, file, '', conditions.join(' '));
  });
  return [...own, ...python];
}

function ofPip(requirement: PipRequirement, file: string, list: string, when: string): DeclaredPackage {
  const { normalizedName, clauses, location, span, extras } = requirement;
  const versions = clauses.map(({ operator, version }) => operator + version).toSorted();
  const from = location === undefined ? [] : [location.text];
  // Extras of several lines are put together: they are no other demand.
  const label = requirementLabel(requirement) + (extras.length > 0 ? `[${extras.join(',')}]` : '');
  return {
    ecosystem: 'pypi',
    name: normalizedName ?? '',
    label: `${label}${clauses.map(({ operator, version }) => operator + version).join(',')}`,
    asked: [...versions, ...from].join(','),
    list,
    when,
    isLocked: false,
    where: [file, span],
  };
}

function markerText(marker: Marker | undefined): string {
  return marker === undefined ? '' : JSON.stringify(marker, (key, value) => (key === 'span' ? undefined : value));
}

function ofPixi({ file, environments, features }: PixiManifestFile): readonly DeclaredPackage[] {
  const found = new Map<string, DeclaredPackage>();
  for (const environment of environments)
    for (const platform of environment.platforms)
      for (const target of targetsFor(environment, features, platform)) {
        const common = { list: environment.name, when: platform.name, isLocked: false };
        const put = (one: DeclaredPackage): void => {
          const { line, column } = one.where[1];
          const key = [one.ecosystem, environment.name, line, column].join('\0');
          if (!found.has(key)) found.set(key, one);
        };
        for (const { name, version = '', span } of target.dependencies)
          put({
            ...common,
            ecosystem: 'conda',
            name: name.toLowerCase(),
            label: `${name} ${version}`.trim(),
            asked: version,
            where: [file, span],
          });
        for (const { name, version = '', span } of target.pypiDependencies)
          put({
            ...common,
            ecosystem: 'pypi',
            name: normalizeName(name),
            label: `${name} ${version}`.trim(),
            asked: version,
            where: [file, span],
          });
      }
  return [...found.values()];
}

function ofSpack({ file, environment }: SpackFile): readonly DeclaredPackage[] {
  return (environment?.roots ?? []).map(({ parts, span, isConditional }) => {
    const name = canonicalText(parts.map(({ spec }) => spec));
    const label = parts.map(({ text }) => text).join(' ');
    const when = isConditional ? 'when' : '';
    return { ecosystem: 'spack', name, label, asked: '', list: '', when, isLocked: false, where: [file, span] };
  });
}

function ofLock({ file, packages }: LockFile): readonly DeclaredPackage[] {
  return packages.flatMap(({ ecosystem, name, version = '', build, platform = '', span }): DeclaredPackage[] => {
    if (ecosystem === 'other' || name === '') return [];
    return [
      {
        ecosystem,
        name: ecosystem === 'pypi' ? normalizeName(name) : name.toLowerCase(),
        label: `${name} ${version}`.trim(),
        asked: [version, build].filter((part) => part).join(' '),
        list: '',
        when: platform,
        isLocked: true,
        where: [file, span],
      },
    ];
  });
}
