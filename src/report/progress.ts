import { formatBytes, printable } from '../base/text.ts';
import { cutMiddle, pad, textWidth } from './width.ts';

/** How far a piece of work is. */
export interface ProgressState {
  /** What is worked on; untrusted. */
  readonly name: string;
  readonly done: number;
  /** Bytes in all; 0 where that is not known. */
  readonly total: number;
}

/** Work that ends sooner shows no bar. */
const quietMilliseconds = 1000;
const redrawMilliseconds = 100;
const barWidth = 24;
const shortestName = 8;

/** One line of progress, at most `columns` wide: bar, share, bytes, rate, remaining time, name. `elapsed` in milliseconds. Pure. */
export function progressLine({ name, done, total }: ProgressState, elapsed: number, columns: number): string {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const share = total > 0 ? Math.min(1, done / total) : undefined;
  const filled = Math.round((share ?? 0) * barWidth);
  const parts = [
    ...(share === undefined
      ? []
      : [`[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${pad(`${Math.floor(share * 100)}%`, 4, 'right')}`]),
    share === undefined ? formatBytes(done) : `${formatBytes(Math.min(done, total))} of ${formatBytes(total)}`,
    `${formatBytes(rate)}/s`,
    ...(share === undefined || rate === 0 ? [] : [`${durationText(Math.max(0, total - done) / rate)} left`]),
  ];
  // What does not fit goes, the bar first: a line that wraps cannot be redrawn.
  while (parts.length > 1 && parts.join('  ').length > columns) parts.shift();
  const facts = parts.join('  ');
  const room = columns - textWidth(facts) - 2;
  if (room < shortestName) return cutMiddle(facts, Math.max(0, columns));
  return `${facts}  ${cutMiddle(printable(name), room)}`;
}

/** Seconds as "7s", "3m 20s", "2h 05m". */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole}s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${String(whole % 60).padStart(2, '0')}s`;
  return `${Math.floor(whole / 3600)}h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}m`;
}

/** What the writer needs of the world. */
export interface Terminal {
  write(text: string): void;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  columns(): number;
}

/** A bar on a terminal. The caller makes one only where standard error is a terminal. */
export interface ProgressBar {
  update(state: ProgressState): void;
  /** Takes the bar away; to be called before anything else is printed. */
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** Draws at most ten times a second, and nothing in the first second. */
export function startProgress(terminal: Terminal): ProgressBar {
  const started = terminal.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    update(state) {
      const now = terminal.now();
      if (now - started < quietMilliseconds || now - drawn < redrawMilliseconds) return;
      drawn = now;
      visible = true;
      // The last column stays free: some terminals wrap as soon as it is written.
      terminal.write(`${eraseLine}${progressLine(state, now - started, Math.max(1, terminal.columns() - 1))}`);
    },
    clear() {
      if (visible) terminal.write(eraseLine);
      visible = false;
    },
  };
}
