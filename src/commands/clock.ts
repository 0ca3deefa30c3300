import { PratiqueError } from '../base/errors.ts';

const date = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The instant of `--now`, or the present one, as an RFC 3339 date-time in UTC with whole seconds.
 * SOURCE_DATE_EPOCH counts where the flag is not given, as for other tools that make repeatable output.
 */
export function parseNow(text: string | undefined): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (text === undefined)
    return rfc3339(epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date());
  const parsed = new Date(date.test(text) ? `${text}T00:00:00Z` : dateTime.test(text) ? text : Number.NaN);
  if (Number.isNaN(parsed.getTime()) || (date.test(text) && rfc3339(parsed).slice(0, 10) !== text)) {
    throw new PratiqueError(
      'usage',
      `--now ${text} is no date`,
      'Give an RFC 3339 date or date-time, as 2026-11-21 or 2026-11-21T08:00:00Z.',
    );
  }
  return rfc3339(parsed);
}

function rfc3339(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
