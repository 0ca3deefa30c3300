import { createRequire } from 'node:module';
import type { VersionSpec } from '../../formats/conda/version-spec.ts';

/** Whether a version of a conda package is within a range such as `>=1.2,<2`; undefined: it cannot be told. */
export type AdmitsVersion = (version: string, range: string) => boolean | undefined;

let loaded: AdmitsVersion | undefined;

/**
 * conda's order of versions, as rattler has it: WebAssembly, compiled when it is first asked for. `import` would take the package's
 * other form, which holds the same as text and takes three times as long.
 */
export function loadAdmits(): AdmitsVersion {
  if (loaded !== undefined) return loaded;
  const { Version, VersionSpec } = createRequire(import.meta.url)(
    '@conda-org/rattler',
  ) as typeof import('@conda-org/rattler');
  const known = new Map<string, boolean | undefined>();
  loaded = (version, range) => {
    const key = `${version}\0${range}`;
    if (!known.has(key)) {
      if (known.size > remembered) known.clear();
      known.set(key, admits(version, range));
    }
    return known.get(key);
  };
  return loaded;

  function admits(version: string, range: string): boolean | undefined {
    try {
      // Objects of WebAssembly are freed by hand.
      const [one, wanted] = [new Version(version), new VersionSpec(range)];
      const is = wanted.matches(one);
      one.free();
      wanted.free();
      return is;
    } catch {
      return undefined;
    }
  }
}

const remembered = 10_000;

/** A constraint in the notation that means the same in rattler, in which a bare version is that one alone; undefined for a pattern. */
export function rangeText(spec: VersionSpec): string | undefined {
  if ('members' in spec) {
    const parts = spec.members.map(rangeText);
    if (parts.includes(undefined)) return undefined;
    return spec.kind === 'all-of'
      ? parts.map((part) => (part?.includes('|') ? `(${part})` : part)).join(',')
      : parts.join('|');
  }
  const { kind, operator, version } = spec;
  switch (kind) {
    case 'any':
      return '*';
    case 'equal':
      return `==${version}`;
    case 'begins':
      return `=${version}`;
    case 'not':
      return `!=${version}`;
    case 'not-begins':
      return `!=${version}.*`;
    case 'pattern':
      return undefined;
    default:
      return `${operator}${version}`;
  }
}
