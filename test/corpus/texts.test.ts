import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isHere, tellSkipped } from './open.ts';
import { command, countTexts, type TextsCount, table } from './texts.ts';

const expected = JSON.parse(readFileSync(table, 'utf8')) as TextsCount;
const total = Object.values(expected.folders).flatMap(({ kinds }) => Object.values(kinds));
tellSkipped(`${total.reduce((sum, count) => sum + count, 0)} recipes and environments`);

describe.skipIf(!isHere)('recipes and environments of the corpus under all rules over texts', async () => {
  const counted = isHere ? await countTexts() : expected;

  it('break nothing', () => {
    expect(counted.broken).toEqual([]);
  });

  it.each(Object.keys(expected.folders))(
    `%s: as counted; what changed on purpose is counted anew by ${command}`,
    (folder) => {
      expect(counted.folders[folder]).toEqual(expected.folders[folder]);
    },
  );

  it('others are of no kind', () => {
    expect(counted.unrecognised).toEqual(expected.unrecognised);
  });
});
