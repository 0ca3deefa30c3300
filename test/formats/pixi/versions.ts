import { Version, VersionSpec } from '@conda-org/rattler';

/** Whether a conda version is within a range, as rattler compares them. */
export function admitsConda(version: string, range: string): boolean | undefined {
  try {
    return new VersionSpec(range).matches(new Version(version));
  } catch {
    return undefined;
  }
}
