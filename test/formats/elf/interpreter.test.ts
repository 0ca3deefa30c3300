import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readElfHeader } from '../../../src/formats/elf/header.ts';
import { readInterpreter } from '../../../src/formats/elf/interpreter.ts';
import { hasProgram } from '../../needs.ts';

/** A binary of one program header, written from the System V ABI's tables. */
function elf({
  bits = 64,
  little = true,
  machine = 62,
  type = 3,
  interpreter = '/lib/ld.so',
  kind = 3,
}: Partial<Record<'bits' | 'machine' | 'type' | 'kind', number>> & {
  little?: boolean;
  interpreter?: string;
}): Uint8Array {
  const is64 = bits === 64;
  const [head, segment] = is64 ? [64, 56] : [52, 32];
  const text = new TextEncoder().encode(`${interpreter}\0`);
  const bytes = new Uint8Array(head + segment + text.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, little ? 1 : 2, 1]);
  view.setUint16(16, type, little);
  view.setUint16(18, machine, little);
  if (is64) view.setBigUint64(32, BigInt(head), little);
  else view.setUint32(28, head, little);
  view.setUint16(is64 ? 54 : 42, segment, little);
  view.setUint16(is64 ? 56 : 44, 1, little);
  view.setUint32(head, kind, little);
  if (is64) {
    view.setBigUint64(head + 8, BigInt(head + segment), little);
    view.setBigUint64(head + 32, BigInt(text.length), little);
  } else {
    view.setUint32(head + 4, head + segment, little);
    view.setUint32(head + 16, text.length, little);
  }
  bytes.set(text, head + segment);
  return bytes;
}

describe('ELF', () => {
  test.each([
    { bits: 64, little: true, machine: 62 },
    { bits: 64, little: false, machine: 21 },
    { bits: 32, little: true, machine: 40 },
    { bits: 32, little: false, machine: 8 },
  ])('$bits bits, little-endian $little, machine $machine', (form) => {
    const bytes = elf(form);
    expect(readElfHeader(bytes)).toMatchObject({
      bits: form.bits,
      littleEndian: form.little,
      machine: form.machine,
      type: 3,
    });
    expect(readElfHeader(bytes.subarray(0, 20))).toMatchObject({ machine: form.machine, segments: undefined });
    expect(readInterpreter(bytes, bytes.length)).toEqual({ kind: 'path', path: '/lib/ld.so' });
    expect(readInterpreter(bytes.subarray(0, bytes.length - 3), bytes.length)).toEqual({ kind: 'unseen' });
    expect(readInterpreter(bytes.subarray(0, 32), bytes.length)).toEqual({ kind: 'unseen' });
    expect(readInterpreter(elf({ ...form, kind: 1 }), bytes.length)).toEqual({ kind: 'none' });
  });

  test('what lies outside of the file is damage, not an allocation', () => {
    const bytes = elf({});
    expect(readInterpreter(bytes, bytes.length - 4).kind).toBe('damaged');
    const far = elf({});
    new DataView(far.buffer).setBigUint64(32, 2n ** 63n, true);
    expect(readInterpreter(far, far.length).kind).toBe('damaged');
    const many = elf({});
    new DataView(many.buffer).setUint16(56, 65_535, true);
    expect(readInterpreter(many, many.length).kind).toBe('damaged');
  });

  test('any bytes after the magic number are read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 300 }), fc.nat(400), (tail, size) => {
        const bytes = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 1 + (tail[0]! & 1), 1 + (tail[1]! & 1), 1, ...tail]);
        expect(['none', 'path', 'unseen', 'damaged']).toContain(readInterpreter(bytes, size).kind);
      }),
      { numRuns: 500 },
    );
  });

  const readelf = spawnSync('readelf', ['-lW', process.execPath], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  test.skipIf(!hasProgram('readelf'))('agrees with readelf on the running program', () => {
    const named = /interpreter: ([^\]]+)\]/.exec(readelf.stdout)?.[1];
    const bytes = readFileSync(process.execPath);
    expect(readInterpreter(bytes.subarray(0, 4096), bytes.length)).toEqual(
      named === undefined ? { kind: 'none' } : { kind: 'path', path: named },
    );
  });
});
