import { limits } from '../../base/limits.ts';
import { readElfHeader } from './header.ts';

/** The dynamic loader that a binary names. */
export type ElfInterpreter =
  /** A static binary: it names none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'path'; readonly path: string }
  /** The bytes end before it. */
  | { readonly kind: 'unseen' }
  /** What the headers say cannot be. */
  | { readonly kind: 'damaged'; readonly detail: string };

const programInterpreter = 3;

/** Reads PT_INTERP (System V ABI, chapter 5, "Program Interpreter") from the first bytes of a file of `fileSize` bytes. */
export function readInterpreter(bytes: Uint8Array, fileSize: number): ElfInterpreter {
  const header = readElfHeader(bytes);
  if (header === undefined) return { kind: 'damaged', detail: 'no ELF header' };
  if (header.segments === undefined)
    return bytes.length < fileSize ? { kind: 'unseen' } : { kind: 'damaged', detail: 'the header is cut' };
  const { offset, size, count } = header.segments;
  const is64 = header.bits === 64;
  if (count === 0) return { kind: 'none' };
  if (count > limits.elfProgramHeaders) return { kind: 'damaged', detail: `${count} program headers` };
  if (size < (is64 ? 56 : 32) || offset + size * count > fileSize)
    return { kind: 'damaged', detail: 'the program headers lie outside of the file' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < count; index += 1) {
    const at = offset + index * size;
    if (at + size > bytes.length) return { kind: 'unseen' };
    if (view.getUint32(at, header.littleEndian) !== programInterpreter) continue;
    const start = is64
      ? Number(view.getBigUint64(at + 8, header.littleEndian))
      : view.getUint32(at + 4, header.littleEndian);
    const length = is64
      ? Number(view.getBigUint64(at + 32, header.littleEndian))
      : view.getUint32(at + 16, header.littleEndian);
    if (length < 2 || length > limits.programHead || start + length > fileSize)
      return { kind: 'damaged', detail: 'the interpreter lies outside of the file' };
    if (start + length > bytes.length) return { kind: 'unseen' };
    const text = bytes.subarray(start, start + length);
    const end = text.indexOf(0);
    return { kind: 'path', path: new TextDecoder().decode(end < 0 ? text : text.subarray(0, end)) };
  }
  return { kind: 'none' };
}
