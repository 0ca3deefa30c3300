import { Errors } from '@oclif/core';
import { exitCode, PratiqueError } from '../base/errors.ts';
import { nearest, printable } from '../base/text.ts';
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

/** What the parser of the command line says, in the words of our own errors. */
function printUsageError(error: InstanceType<typeof Errors.CLIError>): void {
  const help = 'See `pratique --help`, or --help after the command.';
  const {
    args,
    flags,
    parse,
    message = '',
  }: {
    readonly args?: readonly { readonly name: string; readonly description?: string }[];
    readonly flags?: readonly string[];
    readonly parse?: { readonly input?: { readonly flags?: object } };
    readonly message?: string;
  } = error;
  const [missing] = args ?? [];
  const [unknown] = flags ?? [];
  if (missing !== undefined && message.startsWith('Missing')) {
    printError(`${missing.name.toUpperCase()} is missing: ${missing.description ?? ''}`, help);
  } else if (unknown !== undefined && message.startsWith('Nonexistent')) {
    const near = nearest(
      unknown,
      Object.keys(parse?.input?.flags ?? {}).map((name) => `--${name}`),
    );
    printError(`there is no flag ${unknown}`, near === undefined ? help : `Did you mean ${near}?`);
  } else {
    printError(message.replace(/\nSee more help with --help$/, ''), help);
  }
}

/** Says what stopped a command, and sets the exit code: 2 for what the user can mend, 70 for what we must. */
export function endWith(error: unknown): void {
  if (error instanceof PratiqueError) {
    printError(error.message, error.hint);
    process.exitCode = exitCode.unable;
  } else if (error instanceof Errors.ExitError) {
    process.exitCode = error.oclif.exit;
  } else if (error instanceof Errors.CLIError) {
    printUsageError(error);
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
