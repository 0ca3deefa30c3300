/**
 * The texts that `human` must give, one file a case. To change them on purpose: `node test/report/goldens.ts`, then read the diff.
 */
import { writeFileSync } from 'node:fs';
import type { ReporterOptions } from '../../src/report/define.ts';
import human from '../../src/report/human.ts';
import type { Report } from '../../src/report/report.ts';
import { alpine } from './reports/alpine.ts';
import { hostile } from './reports/hostile.ts';
import { several } from './reports/several.ts';

interface Golden {
  readonly name: string;
  readonly report: Report;
  readonly options: ReporterOptions;
}

const reports = { alpine, several, hostile };
const looks = [
  ['60', { color: false, width: 60, quiet: false }],
  ['100', { color: false, width: 100, quiet: false }],
  ['200', { color: false, width: 200, quiet: false }],
  ['color', { color: true, width: 100, quiet: false }],
  ['quiet', { color: false, width: 80, quiet: true }],
] as const;

export const goldens: readonly Golden[] = Object.entries(reports).flatMap(([name, report]) =>
  looks.map(([look, options]) => ({ name: `${name}.${look}.txt`, report, options })),
);
export const goldenPath = (name: string): URL => new URL(`goldens/${name}`, import.meta.url);

if (import.meta.main) {
  for (const { name, report, options } of goldens) writeFileSync(goldenPath(name), human.render(report, options));
}
