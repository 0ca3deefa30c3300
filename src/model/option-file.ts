import { type Digest, digestOf } from '../base/digest.ts';

/** A file that a policy names in an option of a rule, read when the policy was: what a rule sees where its schema says `format: 'file'`. */
export interface OptionFile {
  /** As the policy calls it. */
  readonly name: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

export function optionFile(name: string, bytes: Uint8Array): OptionFile {
  return { name, digest: digestOf(bytes), bytes };
}

export function isOptionFile(value: unknown): value is OptionFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

/** The part of an option's schema that says where files are named. */
export interface FileShape {
  readonly format?: string;
  readonly items?: FileShape;
}

/** An option's value with each file that it names as `read` gives it: a text where the schema says `format: 'file'`, or a list of them. */
export function fillFiles(
  shape: FileShape,
  value: unknown,
  read: (name: string, steps: readonly number[]) => OptionFile | undefined,
): unknown {
  if (typeof value === 'string') return shape.format === 'file' ? read(value, []) : value;
  if (!Array.isArray(value) || shape.items?.format !== 'file') return value;
  return value.map((item, index) => (typeof item === 'string' ? read(item, [index]) : item));
}

/** An option's value for readers: of a file its name and digest. */
export function withoutBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBytes);
  return isOptionFile(value) ? { file: value.name, digest: value.digest } : value;
}
