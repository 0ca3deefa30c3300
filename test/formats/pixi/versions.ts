import { Version, VersionSpec } from '@conda-org/rattler';
import { satisfies } from '@renovatebot/pep440';
import type { Versions } from '../../../src/formats/pixi/fresh/difference.ts';

/** Versions as rattler and PEP 440 compare them. */
export const versions: Versions = {
  admitsConda: (version, range) => {
    try {
      return new VersionSpec(range).matches(new Version(version));
    } catch {
      return undefined;
    }
  },
  admitsPython: (version, range) => {
    try {
      return satisfies(version, range, { prereleases: true });
    } catch {
      return undefined;
    }
  },
};
