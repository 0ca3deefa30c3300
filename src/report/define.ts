import type { Report } from './report.ts';

/** How a report is rendered; everything that a reporter may know beside the report. */
export interface ReporterOptions {
  /** Whether terminal colours are wanted; the caller knows NO_COLOR, FORCE_COLOR, `--no-color` and the terminal. */
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Only the verdicts. */
  readonly quiet: boolean;
}

/** A form of the report. Pure: the same report and options give the same text; no clock, no process, no working directory. */
export interface Reporter {
  /** As given to `--format`; the name of the file. */
  readonly id: string;
  readonly mediaType: string;
  /** The whole output, with a newline at its end. */
  render(report: Report, options: ReporterOptions): string;
}

/** Gives a reporter its types; the object itself is unchanged. A reporter is one file `src/report/<id>.ts` that exports it as default. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}
