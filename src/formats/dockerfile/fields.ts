/** The fields of one line of comma-separated values (RFC 4180), as `--mount` and `--device` hold them; undefined where quotes are wrong. */
export function readFields(text: string): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      const field = text.slice(at, comma < 0 ? undefined : comma);
      if (field.includes('"')) return undefined;
      fields.push(field);
      if (comma < 0) return fields;
      at = comma + 1;
      continue;
    }
    const quoted = readQuoted(text, at);
    if (quoted === undefined) return undefined;
    fields.push(quoted.field);
    if (quoted.end === text.length) return fields;
    if (text[quoted.end] !== ',') return undefined;
    at = quoted.end + 1;
  }
}

function readQuoted(text: string, start: number): { readonly field: string; readonly end: number } | undefined {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return { field: parts.join(''), end: quote + 1 };
    parts.push('"');
    at = quote + 2;
  }
}

/** A field `key=value`; `value` is undefined without `=`. */
export function splitField(field: string): { readonly key: string; readonly value: string | undefined } {
  const equals = field.indexOf('=');
  return {
    key: (equals < 0 ? field : field.slice(0, equals)).toLowerCase(),
    value: equals < 0 ? undefined : field.slice(equals + 1),
  };
}
