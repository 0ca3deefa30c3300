import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchFilters } from '../../../../src/formats/compression/block/bcj.ts';
import { DeltaFilter, FilterChain } from '../../../../src/formats/compression/block/filter-chain.ts';
import { hasProgram } from '../../../needs.ts';
import { branchCodes, riscV } from './branches.ts';
import { expectSame, outcomeOf } from './faults.ts';
import { packXz } from './packers.ts';
import { samples } from './samples.ts';

const isThere = hasProgram('xz');
/** xz 5.6 brought the filter for RISC-V. */
const hasRiscV = isThere && knows('--riscv');
if (!hasRiscV) console.warn('skipped: RISC-V beside the program xz, which does not know it before 5.6');

function knows(option: string): boolean {
  try {
    return packXz(Buffer.alloc(0), option, '--lzma2').length > 0;
  } catch {
    return false;
  }
}

describe.each(branchCodes)('$option', ({ option, id, alignment, bytes }) => {
  const isKnown = isThere && (option !== 'riscv' || hasRiscV);
  test.skipIf(!isKnown)('as xz has it, over made code and over all samples', () => {
    for (const [name, sample] of [['made', bytes] as const, ...samples])
      expectSame(outcomeOf('xz', packXz(sample, `--${option}`, '--lzma2=preset=1'), sample.length), sample, name);
  });
  test.skipIf(!isKnown).each([alignment, 16 * 1000, 2 ** 32 - 16 * 256])('with a start offset of %i', (offset) => {
    const packed = packXz(bytes, `--${option}=start=${offset}`, '--lzma2=preset=1');
    expectSame(outcomeOf('xz', packed, bytes.length), bytes);
  });
  test('the filter changes much of the made code, so that these tests mean something', () => {
    const changed = Buffer.from(bytes);
    branchFilters.get(id)?.begin(0).apply(changed);
    expect(changed.filter((byte, at) => byte !== bytes[at]).length).toBeGreaterThan(2000);
  });
  test.skipIf(!isKnown)('every length from 0 to 40', () => {
    for (let length = 0; length <= 40; length += 1) {
      const part = bytes.subarray(length, 2 * length);
      expectSame(outcomeOf('xz', packXz(part, `--${option}`, '--lzma2=preset=0'), length), part, `${length}`);
    }
  });
});

/** What XZ for Java 1.12 makes of `riscV(206, 100)` with its RISC-V filter, start offset 0 and CRC32. */
const riscVPacked =
  '/Td6WFoAAAFpIt42AgELACEBFgDYNGPuAQJhdqYWrRdxjg1eFzz1FwXfd+8kFU8XMToOR0104G+wqtkHeKvesHWepxcx4vNIlkUgb/DicW/wzd+XdW7K07SlbRfVLIM/RxWJF9FUJmcAUWwXQasNu0EMWBdR4TsLUP8Mb6HwI5dAgWsDh1UOjcs/mRcxog3ZpRxJF3fp7csTN8FvUB+xlzidyQOLGMvvUHrGgxcXMXAqmx7m7RexYxLK6ghAl0AFcCPqytbvsv1gFzFw9tYfE0WX7oCGd5qOS5yvaPSXklKEg4oCbMI+F+6DS7k0z/MXwcL2A0Zxqxe1ettn5ud1xOCrlW9A3PoXeZRZNw45HpfyMFoV9GIib3EVdu/iU9tvkTHkFzFI+350tbQ+ceuHFzE4481FznXOfWeOF+Eb/JdKstIX8XklVOwVxRc7B05/UJsHvToXUC0iAx6AtRcxWfMogFECl/+SavOcX0cX0SvqAjlBDO/TQVVvoXNLF5ecmi8T17wXLzzTyDCPEe9DfVOXQA6Jk7DduNgn7+B0Xxcg96STEhA/FwGmXhM8gZyXgtSHW5KCSe8ghWDvoPs8cikXMaj41ullapfUdE2L+vSydnS8IyyzWQAXEKFoiHmANxcxSvfCfARZOswrExefELKKZ29gFwIP4nddUv8XYfzo1iAbHBcAV1/nanAR7/N4p+QA+HBvgeLNF9twfPMRe5rvw7auFzFxV0Oan08XwRLmk02nxRdcJZPHLoy1F5Hdg6MoYQzvgjYtFRawnhdA2bajBND3w39fUM1aFzFQ55SkpF2XDAUUD7NMR5f2iu/r6zaNe2OX6x0cu9ir1wAAAD5ro2YAAfYE4gQAAHapYY4+MA2LAgAAAAABWVo=';
test('riscv as XZ for Java has it', () => {
  const bytes = riscV(206, 100);
  expectSame(outcomeOf('xz', Buffer.from(riscVPacked, 'base64'), bytes.length), bytes);
});

describe('in pieces', () => {
  const push = (filters: ConstructorParameters<typeof FilterChain>[0], pieces: readonly Uint8Array[]): Buffer => {
    const parts: Buffer[] = [];
    const chain = new FilterChain(filters, (piece) => parts.push(Buffer.from(piece)));
    for (const piece of pieces) chain.push(piece);
    chain.end();
    return Buffer.concat(parts);
  };
  const cut = (bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] => {
    const pieces: Uint8Array[] = [];
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] as number;
      pieces.push(bytes.subarray(at, at + size));
      at += size;
    }
    return pieces;
  };
  const ids = [...branchFilters.keys()];
  test('every filter, and chains of them, give the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ids, 3), { minLength: 1, maxLength: 3 }),
        fc.nat(branchCodes.length - 1),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }),
        (chain, code, sizes) => {
          const bytes = (branchCodes[code] as (typeof branchCodes)[number]).bytes.subarray(0, 6000);
          const begin = () => chain.map((id) => branchFilters.get(id)?.begin(0) ?? new DeltaFilter(7));
          const whole = push(begin(), [bytes]);
          return whole.length === bytes.length && push(begin(), cut(bytes, sizes)).equals(whole);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(!isThere)('delta', () => {
  test.each([1, 3, 256])('distance %i', (distance) => {
    for (const [name, bytes] of samples)
      expectSame(
        outcomeOf('xz', packXz(bytes, `--delta=dist=${distance}`, '--lzma2=preset=0'), bytes.length),
        bytes,
        name,
      );
  });
});

test.skipIf(!isThere)('chains of three', () => {
  for (const { bytes } of branchCodes) {
    const packed = packXz(bytes, '--x86', '--delta=dist=4', '--arm64', '--lzma2=preset=0,dict=8KiB');
    expectSame(outcomeOf('xz', packed, bytes.length), bytes);
    const other = packXz(bytes, '--ia64', '--armthumb', '--sparc', '--lzma2=preset=0');
    expectSame(outcomeOf('xz', other, bytes.length), bytes);
  }
});
