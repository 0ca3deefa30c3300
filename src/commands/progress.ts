import { performance } from 'node:perf_hooks';
import { startProgress } from '../report/progress.ts';

/** A progress bar on standard error, where that is a terminal and no CI; otherwise nothing. */
export function openProgress(): {
  readonly update: (subject: string, bytes: number, total: number | undefined) => void;
  readonly clear: () => void;
} {
  const { stderr, env } = process;
  if (stderr.isTTY !== true || (env['CI'] !== undefined && env['CI'] !== ''))
    return { update: () => {}, clear: () => {} };
  const bar = startProgress({
    write: (text) => void stderr.write(text),
    now: () => performance.now(),
    columns: () => stderr.columns ?? 80,
  });
  return { update: (name, done, total) => bar.update({ name, done, total: total ?? 0 }), clear: () => bar.clear() };
}
