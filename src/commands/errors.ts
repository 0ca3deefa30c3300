import { Errors } from '@oclif/core';
import { exitCode, PratiqueError } from '../base/errors.ts';
import { printable } from '../base/text.ts';
import type { Report } from '../report/report.ts';

/** Text for standard error: untrusted parts made safe, line by line. */
function safe(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** What went wrong, where and what to do. */
export function printError(message: string, hint: string): void {
  process.stderr.write(`pratique: ${safe(message)}\n${hint === '' ? '' : `  ${safe(hint)}\n`}`);
}

/** Subjects that could not be judged are told on standard error too, where the report goes elsewhere. */
export function printSubjectErrors(report: Report, format: string): void {
  if (format === 'human') return;
  for (const { error } of report.subjects) if (error !== null) printError(error.message, error.hint);
}

/** Says what stopped a command, and sets the exit code: 2 for what the user can mend, 70 for what we must. */
export function endWith(error: unknown): void {
  if (error instanceof PratiqueError) {
    printError(error.message, error.hint);
    process.exitCode = exitCode.unable;
  } else if (error instanceof Errors.ExitError) {
    process.exitCode = error.oclif.exit;
  } else if (error instanceof Errors.CLIError) {
    printError(
      error.message.replace(/\nSee more help with --help$/, ''),
      'See `pratique --help`, or --help after the command.',
    );
    process.exitCode = exitCode.unable;
  } else {
    printError(
      `this is a bug: ${error instanceof Error ? error.message : String(error)}`,
      'Please report it with the command and, if you may, the input. PRATIQUE_DEBUG=1 prints where it happened.',
    );
    if (process.env['PRATIQUE_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = exitCode.bug;
  }
}
