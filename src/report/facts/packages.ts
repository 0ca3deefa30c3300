import type { Span } from '../../base/text.ts';
import { pinOf } from '../../formats/conda/pin.ts';
import type { CondaFile } from '../../model/conda.ts';
import type { LockFile } from '../../model/lock.ts';
import type { PixiManifestFile } from '../../model/pixi.ts';
import type { PipRequirements } from '../../model/requirements.ts';
import type { SpackFile } from '../../model/spack.ts';
import type { Subject } from '../../model/subject.ts';
import type { PackageFacts } from './facts.ts';

const nothing = { version: null, requirement: null, build: null, channel: null, platform: null, groups: [] };

/** The packages that lock and environment files name, in the order of the files. */
export function packageFacts(subject: Subject): PackageFacts[] {
  const { repository, pixi, spack, lock } = subject;
  const conda = repository?.documents.conda ?? listOf(subject.conda);
  const pip = repository?.documents.pip ?? listOf(subject.pip);
  return [
    ...conda.flatMap(condaPackages),
    ...listOf(pixi?.manifest).flatMap(pixiPackages),
    ...listOf(spack).flatMap(spackPackages),
    ...listOf(lock).flatMap(lockedPackages),
    // Of a pylock.toml both views are the same packages.
    ...(lock?.format === 'pylock' ? [] : pip.flatMap(pipPackages)),
  ];
}

function listOf<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}

/** The first line of a place. */
const at = (file: string, { line }: Span) => ({ file, line });

function condaPackages({ file, dependencies, pip }: CondaFile): PackageFacts[] {
  return [
    ...dependencies.map(({ text, span, spec, selector }): PackageFacts => {
      const version = spec?.version;
      const isExact = spec !== undefined && ['exact', 'build'].includes(pinOf(spec));
      return {
        ...nothing,
        ...at(file, span),
        manager: 'conda',
        name: spec?.name.text ?? text,
        version: isExact && version !== undefined && 'version' in version.spec ? version.spec.version : null,
        requirement: text,
        build: spec?.build?.text ?? null,
        channel: spec?.channel?.text ?? null,
        platform: selector ?? null,
      };
    }),
    ...pip.map(({ text, span, selector }): PackageFacts => {
      const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(text)?.[0] ?? text;
      return { ...nothing, ...at(file, span), manager: 'pypi', name, requirement: text, platform: selector ?? null };
    }),
  ];
}

function pipPackages({ file, requirements }: PipRequirements): PackageFacts[] {
  return requirements.map(({ name, text, clauses, line, group }) => {
    const [only] = clauses;
    const isExact =
      clauses.length === 1 && only !== undefined && !only.isPrefix && ['==', '==='].includes(only.operator);
    return {
      ...nothing,
      file,
      line,
      manager: 'pypi',
      name: name ?? text.trim(),
      version: isExact ? only.version : null,
      requirement: text.trim(),
      groups: group === undefined ? [] : [group],
    };
  });
}

function pixiPackages({ file, features }: PixiManifestFile): PackageFacts[] {
  return features.flatMap((feature) =>
    feature.targets.flatMap(({ selector, dependencies, pypiDependencies }) => {
      const common = {
        ...nothing,
        platform: selector ?? null,
        groups: feature.name === 'default' ? [] : [feature.name],
      };
      return [
        ...dependencies.map(
          ({ name, version, build, channel, location, span }): PackageFacts => ({
            ...common,
            ...at(file, span),
            manager: 'conda',
            name,
            requirement: version ?? location?.value ?? '*',
            build: build ?? null,
            channel: channel ?? null,
          }),
        ),
        ...pypiDependencies.map(
          ({ name, version, location, index, span }): PackageFacts => ({
            ...common,
            ...at(file, span),
            manager: 'pypi',
            name,
            requirement: version ?? location?.value ?? '*',
            channel: index ?? null,
          }),
        ),
      ];
    }),
  );
}

function spackPackages({ file, environment }: SpackFile): PackageFacts[] {
  return (environment?.roots ?? []).map(({ parts, span }) => {
    const text = parts.map((part) => part.text).join(' ');
    const name = parts.flatMap(({ spec }) => spec.nodes[0]?.name ?? [])[0] ?? text;
    return { ...nothing, ...at(file, span), manager: 'spack', name, requirement: text };
  });
}

function lockedPackages({ file, format, packages }: LockFile): PackageFacts[] {
  return packages.map(({ ecosystem, name, version, build, channel, platform, groups, span }) => ({
    ...at(file, span),
    manager: ecosystem === 'other' ? (format === 'spack' ? 'spack' : 'other') : ecosystem,
    name,
    version: version ?? null,
    requirement: null,
    build: build ?? null,
    channel: channel ?? null,
    platform: platform ?? null,
    groups,
  }));
}
