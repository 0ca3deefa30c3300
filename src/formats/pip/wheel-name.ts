import { normalizeName } from './name.ts';
import { isVersion, normalizeVersion } from './version.ts';

/** What the name of a distribution's file says. */
export interface WheelName {
  /** In normal form, as the version is. */
  readonly name: string;
  readonly version: string;
}

/** Reads `name-version[-build]-python-abi-platform.whl` (Binary distribution format, "File name convention"). */
export function parseWheelName(fileName: string): WheelName | undefined {
  if (!fileName.endsWith('.whl')) return undefined;
  const parts = fileName.slice(0, -4).split('-');
  if (parts.length !== 5 && parts.length !== 6) return undefined;
  const [name = '', version = ''] = parts;
  if (!/^[\p{L}\p{N}_.]+$/u.test(name) || name.includes('__') || !isVersion(version)) return undefined;
  if (parts.length === 6 && !/^\d/.test(parts[2] as string)) return undefined;
  const tags = parts.slice(-3).map((tag) => tag.split('.'));
  if (tags.some((tag) => tag.includes(''))) return undefined;
  if ((tags[0] as string[]).some((interpreter) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(interpreter))) return undefined;
  return { name: normalizeName(name), version: normalizeVersion(version) };
}

/** Reads `name-version.tar.gz`, or `.zip` (Source distribution format, "Source distribution file name"). */
export function parseSdistName(fileName: string): WheelName | undefined {
  const stem = /^(.+)\.(?:tar\.gz|zip)$/s.exec(fileName)?.[1];
  const dash = stem?.lastIndexOf('-') ?? -1;
  if (stem === undefined || dash <= 0) return undefined;
  const version = stem.slice(dash + 1);
  return isVersion(version)
    ? { name: normalizeName(stem.slice(0, dash)), version: normalizeVersion(version) }
    : undefined;
}
