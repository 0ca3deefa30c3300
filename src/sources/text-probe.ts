import { limits } from '../base/limits.ts';
import { parseJson } from '../formats/oci/json.ts';
import type { Probe } from './source.ts';

/** What is read of a file that is neither packed nor an archive nor an image. */
export interface PlainInput {
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Of all of it, in bytes. */
  readonly size: number;
  readonly whole: () => Uint8Array | Promise<Uint8Array>;
  /** At most `limits.textProbe` bytes. */
  readonly beginning: () => Uint8Array;
}

/** What a plain file is: JSON, text, empty or something else. */
export async function probePlain(path: string, input: PlainInput): Promise<Probe> {
  const { head, size, whole, beginning } = input;
  const probe = { path, members: [], json: undefined, text: undefined };
  if (size === 0) return { ...probe, shape: 'empty', text: '' };
  if (startsJson(head) && size <= limits.document) {
    const { value } = parseJson(await whole());
    if (value !== undefined)
      return { ...probe, shape: 'json', json: value, text: new TextDecoder().decode(beginning()) };
  }
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return { ...probe, shape: 'binary' };
  return { ...probe, shape: 'text', text: new TextDecoder().decode(beginning()) };
}

/** The same of a file that is in memory. */
export function probeText(path: string, bytes: Uint8Array): Promise<Probe> {
  return probePlain(path, {
    head: bytes.subarray(0, limits.probe),
    size: bytes.length,
    whole: () => bytes,
    beginning: () => bytes.subarray(0, limits.textProbe),
  });
}

function startsJson(head: Uint8Array): boolean {
  const first = head.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === 0x7b || first === 0x5b;
}
