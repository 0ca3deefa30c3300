import { isOptionFile } from '../model/option-file.ts';

/** JSON with the keys of every map in code unit order: equal values give equal text, however they were laid out. */
export function canonicalJson(value: unknown): string {
  // What a file holds is in its digest.
  if (isOptionFile(value)) return canonicalJson({ name: value.name, digest: value.digest });
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
