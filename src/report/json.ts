import { defineReporter } from './define.ts';
import { compareText } from './order.ts';

export default defineReporter({
  id: 'json',
  mediaType: 'application/json',
  render: (report) => renderJson(report),
});

/**
 * JSON, byte-identical for equal values however their objects were put together: the published keys in their published order,
 * all others sorted behind them; two spaces; a newline at the end. Characters that act on a terminal are escaped, so that the
 * document can be shown as it is.
 */
export function renderJson(value: unknown): string {
  return `${escapeActing(JSON.stringify(value, inOrder, 2))}\n`;
}

/** JSON in which characters that act on a terminal are escaped: the same value. */
export function escapeActing(json: string): string {
  return json.replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// JSON.stringify escapes U+0000…U+001F and lone surrogates itself. Outside of its strings JSON has no such character.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One order that suits every object of the report. */
const published = `
  schema tool from rule control id name version kind title statement cite url consulted why fix references digest platform
  verdict now failOn coverage error facts policies code message text data hint severity where related fingerprint waived
  subject document pointer path layer file line column endLine endColumn outcome reason by expires findings omitted rules
  subjects controls results waivers files bytes read passes notes unused expired expiring`
  .trim()
  .split(/\s+/);
const rank: ReadonlyMap<string, number> = new Map(published.map((key, index) => [key, index]));
const rankOf = (key: string): number => rank.get(key) ?? published.length;

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  // Object.fromEntries defines members, so that a label called __proto__ stays one.
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || compareText(a, b)));
}
