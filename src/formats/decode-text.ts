import { LineIndex, type TextProblem } from '../base/text.ts';

/** Bytes as text, without a byte order mark, or the place of the first byte that is not UTF-8. */
export type DecodedText = { readonly text: string } | { readonly problem: TextProblem };

/** Reads bytes as UTF-8 (RFC 3629). The place of a problem is counted in the text without its byte order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: problemOf(bytes) };
  }
}

function problemOf(bytes: Uint8Array): TextProblem {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const before = new TextDecoder().decode(bytes.subarray(0, isWide ? 0 : wellFormedLength(bytes)));
  return {
    code: 'not-utf8',
    detail: isWide ? 'the text is UTF-16, not UTF-8' : 'a byte is not UTF-8',
    span: new LineIndex(`${before} `).span(before.length, before.length + 1),
    hint: 'Save the file as UTF-8.',
  };
}

/** The length of the longest beginning that is UTF-8; a character that is only cut off at its end does not count. */
function wellFormedLength(bytes: Uint8Array): number {
  let sound = 0;
  let faulty = bytes.length + 1;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) sound = middle;
    else faulty = middle;
  }
  // What is left of a character before the byte that breaks it is no character.
  while (sound > 0 && !isWhole(bytes.subarray(Math.max(0, sound - 4), sound))) sound -= 1;
  return sound;
}

/** Whether more bytes could make these UTF-8. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes that are sound so far end between two characters. */
function isWhole(tail: Uint8Array): boolean {
  const lead = tail.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const byte = tail[lead] ?? 0;
  const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  return tail.length - lead >= length;
}
