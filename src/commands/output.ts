import { writeText } from '../base/bytes.ts';
import { PratiqueError } from '../base/errors.ts';
import { nearest } from '../base/text.ts';
import type { Reporter, ReporterOptions } from '../report/define.ts';
import { reporters } from '../report/index.generated.ts';
import type { Report } from '../report/report.ts';

/** The names of `--format`. */
export const formats = Object.keys(reporters);

/** Where a report goes: one format to standard output or to a file, further ones to files. */
export interface Output {
  readonly format: string;
  readonly file: string | undefined;
}

/** Reads `-f` and the values of `-o`: `FILE` for the format of `-f`, `FORMAT=FILE` in addition. */
export function planOutputs(format: string, values: readonly string[]): readonly Output[] {
  let main: string | undefined;
  const more: Output[] = [];
  for (const value of values) {
    const equals = value.indexOf('=');
    const name = value.slice(0, equals);
    if (equals > 0 && formats.includes(name)) more.push({ format: name, file: value.slice(equals + 1) });
    else if (equals > 0 && /^[a-z-]+$/.test(name)) throw unknownFormat(name);
    else if (main !== undefined)
      throw new PratiqueError('usage', '-o FILE was given twice', 'Use -o FORMAT=FILE for further reports.');
    else main = value;
  }
  return [{ format, file: main }, ...more];
}

function unknownFormat(name: string): PratiqueError {
  const near = nearest(name, formats);
  return new PratiqueError(
    'usage',
    `${name} is no format of a report`,
    near === undefined ? `Formats are ${formats.join(', ')}.` : `Did you mean ${near}?`,
  );
}

/** Renders a report for each output and puts it there. */
export async function writeReport(report: Report, outputs: readonly Output[], options: ReporterOptions): Promise<void> {
  for (const { format, file } of outputs) {
    const reporter: Reporter = (await reporters[format as keyof typeof reporters]()).default;
    if (file === undefined) process.stdout.write(reporter.render(report, options));
    else writeText(file, reporter.render(report, { ...options, color: false }));
  }
}

/** Whether and how wide to print for people: `--no-color`, NO_COLOR, FORCE_COLOR, CI and the terminal decide, in this order (no-color.org, force-color.org). */
export function terminalOptions(flags: { readonly color: boolean; readonly quiet: boolean }): ReporterOptions {
  const { env, stdout } = process;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  const refused =
    !flags.color ||
    (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') ||
    env['TERM'] === 'dumb' ||
    env['FORCE_COLOR'] === '0';
  const color = !flags.color ? false : forced ? true : refused ? false : stdout.isTTY === true;
  return {
    color,
    width: stdout.isTTY === true && env['CI'] === undefined ? Math.max(40, stdout.columns ?? 100) : 100,
    quiet: flags.quiet,
  };
}
