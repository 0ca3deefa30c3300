/** What YAML 1.2's core schema (section 10.3.2) makes of a scalar without quotes. */
export function resolvePlain(text: string): string | number | boolean | null {
  // Few plain scalars are anything but text, and their first character tells.
  if (!/^[0-9+\-.~nNtTfF]/.test(text)) return text === '' ? null : text;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (/^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^0x[0-9a-fA-F]+$/.test(text) || /^0o[0-7]+$/.test(text)) return Number(text);
  return text;
}

const words: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
]);
