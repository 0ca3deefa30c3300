import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyColumns } from '../../src/model/compose.ts';
import type { LayerScan } from '../../src/model/layer.ts';
import { ScanBudget } from '../../src/model/scan-budget.ts';

// Made once: the tables of names are seeded at random.
const columns = emptyColumns();
const cap = 1000;
const caps = { entries: 1000, captureImage: cap };

function scanOf(contents: number): LayerScan {
  return {
    state: 'read',
    compression: 'none',
    digests: [],
    size: contents,
    diffIds: [],
    contentSize: 0,
    problems: [],
    problemCount: 0,
    complete: true,
    columns: { ...columns, count: 1, contents: new Map([[0, new Uint8Array(contents)]]) },
  };
}

const held = (scans: readonly (LayerScan | undefined)[]): number =>
  scans.reduce((sum, scan) => sum + (scan?.columns.contents.get(0)?.length ?? 0), 0);

it('drops the same contents whatever the order in which layers are done, and never holds more than the cap', () => {
  const jobs = fc.array(fc.nat({ max: 600 }), { minLength: 1, maxLength: 12 }).chain((sizes) =>
    fc.tuple(
      fc.constant(sizes),
      fc.shuffledSubarray(
        sizes.map((_, at) => at),
        { minLength: sizes.length },
      ),
    ),
  );
  fc.assert(
    fc.property(jobs, ([sizes, order]) => {
      const inOrder = new ScanBudget(caps);
      const expected = sizes.map((size) => inOrder.take(scanOf(size)));
      const anyOrder = new ScanBudget(caps);
      const scans = new Array<LayerScan | undefined>(sizes.length);
      for (const at of order) {
        anyOrder.takeAt(at, scanOf(sizes[at] as number), scans);
        expect(held(scans)).toBeLessThanOrEqual(cap);
      }
      expect(scans).toEqual(expected);
    }),
  );
});
