import type { TarEntry, TarProblemCode } from '../../../src/formats/tar/reader.ts';
import { TarReader } from '../../../src/formats/tar/reader.ts';

/** Fields of a header that a test states; text fields take raw latin1 bytes. */
export interface HeaderOptions {
  readonly name?: string;
  readonly type?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly size?: number;
  readonly mtime?: number;
  readonly link?: string;
  readonly major?: number;
  readonly minor?: number;
  readonly prefix?: string;
  readonly magic?: 'v7' | 'ustar' | 'gnu';
  /** Bytes put over the finished fields before the checksum is counted. */
  readonly raw?: readonly (readonly [offset: number, bytes: string])[];
  /** What to do with the checksum. */
  readonly checksum?: 'unsigned' | 'signed' | 'wrong';
}

const magics = { v7: '', ustar: 'ustar\x0000', gnu: 'ustar  \0' };

/** A header block written field by field, as the format's table has it. */
export function header(options: HeaderOptions = {}): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(options.name ?? 'file', 0, 100, 'latin1');
  block.write(octal(options.mode ?? 0o644, 7), 100, 'latin1');
  block.write(octal(options.uid ?? 0, 7), 108, 'latin1');
  block.write(octal(options.gid ?? 0, 7), 116, 'latin1');
  block.write(octal(options.size ?? 0, 11), 124, 'latin1');
  block.write(octal(options.mtime ?? 0, 11), 136, 'latin1');
  block.write(options.type ?? '0', 156, 1, 'latin1');
  block.write(options.link ?? '', 157, 100, 'latin1');
  block.write(magics[options.magic ?? 'ustar'], 257, 'latin1');
  if (options.major !== undefined) block.write(octal(options.major, 7), 329, 'latin1');
  if (options.minor !== undefined) block.write(octal(options.minor, 7), 337, 'latin1');
  if (options.prefix !== undefined) block.write(options.prefix, 345, 155, 'latin1');
  for (const [offset, bytes] of options.raw ?? []) block.write(bytes, offset, 'latin1');
  block.fill(32, 148, 156);
  let sum = 0;
  for (const byte of block) sum += options.checksum === 'signed' && byte > 127 ? byte - 256 : byte;
  if (options.checksum === 'wrong') sum += 1;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

export function padded(body: string | Uint8Array): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** A header and its content; the size is the content's where none is stated. */
export function member(options: HeaderOptions, body: string | Uint8Array = ''): Buffer {
  const length = typeof body === 'string' ? Buffer.byteLength(body, 'latin1') : body.length;
  return Buffer.concat([header({ size: length, ...options }), padded(body)]);
}

/** One record of an extended header, its length counted as the format says. */
export function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (`${length}${rest}`.length !== length) length += 1;
  return `${length}${rest}`;
}

export function pax(
  records: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  type: 'x' | 'g' = 'x',
): Buffer {
  const pairs = Array.isArray(records) ? (records as [string, string][]) : Object.entries(records);
  return member({ name: 'PaxHeaders/0', type }, pairs.map(([key, value]) => record(key, value)).join(''));
}

export const endMarker = Buffer.alloc(1024);

export interface Reading {
  readonly entries: (TarEntry & { readonly body: Buffer; readonly isWhole: boolean })[];
  readonly problems: { readonly code: TarProblemCode; readonly offset: number; readonly path: string | undefined }[];
  readonly complete: boolean;
}

/** Reads an archive in pieces of the given sizes, in turn; holes of sparse files become zeros. */
export function readTar(bytes: Uint8Array, steps: readonly number[] = [bytes.length]): Reading {
  const entries: Reading['entries'] = [];
  const problems: Reading['problems'] = [];
  let parts: { at: number; bytes: Buffer }[] = [];
  const settle = (isWhole: boolean): void => {
    const last = entries.at(-1);
    if (last === undefined || parts.length === 0) {
      if (last !== undefined && isWhole)
        entries[entries.length - 1] = { ...last, body: Buffer.alloc(Math.min(last.size, 1 << 24)), isWhole };
      return;
    }
    const end = isWhole ? Math.min(last.size, 1 << 24) : Math.max(...parts.map((part) => part.at + part.bytes.length));
    const body = Buffer.alloc(Math.min(end, 1 << 24));
    for (const part of parts) part.bytes.copy(body, part.at);
    entries[entries.length - 1] = { ...last, body, isWhole };
    parts = [];
  };
  const reader = new TarReader({
    entry(entry) {
      settle(false);
      entries.push({ ...entry, body: Buffer.alloc(0), isWhole: false });
    },
    body(chunk, start, end, position) {
      parts.push({ at: position, bytes: Buffer.from(chunk.slice(start, end)) });
    },
    end: () => settle(true),
    problem(code, _detail, offset, path) {
      problems.push({ code, offset, path });
    },
  });
  let turn = 0;
  for (let at = 0; at < bytes.length; turn += 1) {
    const step = Math.max(1, steps[turn % steps.length] ?? bytes.length);
    // Every piece is a copy that is wiped after the call, so that whoever keeps a reference is found out.
    const piece = Uint8Array.from(bytes.subarray(at, at + step));
    reader.push(piece);
    piece.fill(0xee);
    at += step;
  }
  const { complete } = reader.finish();
  settle(false);
  return { entries, problems, complete };
}

export function codes(reading: Reading): TarProblemCode[] {
  return reading.problems.map((problem) => problem.code);
}
