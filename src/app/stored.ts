import { readAll, statePath } from '../base/bytes.ts';
import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { loadReport } from '../report/load.ts';
import type { Report } from '../report/report.ts';

/** Reads a report that `check -f json` wrote. @throws PratiqueError `not-found`, `unreadable`, `report-invalid`. */
export function readStored(path: string): Report {
  const state = statePath(path);
  if (state.kind !== 'file')
    throw new PratiqueError(
      'not-found',
      `there is no file ${path}`,
      'Give the file that `pratique check -f json` wrote.',
    );
  return loadReport(readAll(state.address, limits.report, path), path);
}
