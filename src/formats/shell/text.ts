import { shorten } from '../../base/text.ts';

/** A command as written, fit for a report: one line, at most `max` characters, credentials replaced by `***`. */
export function quoteCommand(text: string, max = 120): string {
  const line = text
    .slice(0, 4 * max)
    .replace(/\\\r?\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shorten(redact(line), max);
}

// Every repetition is bounded, so that no input makes these slow.
const redactions: readonly (readonly [RegExp, string])[] = [
  [/(:\/\/[^\s/:@'"]{1,200}):[^\s/@'"]{1,400}@/g, '$1:***@'],
  [/:\/\/[^\s/:@'"$]{16,400}@/g, '://***@'],
  [/([?&](?:[\w-]{0,40}(?:token|key|secret|password|passwd|signature|sig))=)[^\s&'"$]{1,400}/gi, '$1***'],
  [
    /(authorization:\s{0,4}(?:bearer|basic|token)?\s{0,4}|(?:x-api-key|private-token|x-auth-token):\s{0,4})[^\s'"$]{1,800}/gi,
    '$1***',
  ],
  [/((?:^|\s)(?:-u|--user|--proxy-user|-U)[\s=]{1,4}['"]?[^\s:'"$]{1,100}):[^\s'"$]{1,400}/g, '$1:***'],
  [/(--?(?:[\w-]{0,40}(?:token|password|passwd|secret|api-key))[\s=]{1,4}['"]?)[^\s'"$]{1,400}/gi, '$1***'],
  [/(\b\w{0,60}(?:TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|ACCESS_KEY)=['"]?)[^\s'"$]{1,400}/gi, '$1***'],
];

/** Replaces the credentials that a command line may carry. */
export function redact(text: string): string {
  return redactions.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);
}

/** Finds the line and column of offsets in one text, each in logarithmic time. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** Counted from 1. */
  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}
