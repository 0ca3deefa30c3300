/** One setting in the configuration file of a network client. */
export interface Setting {
  /** Lower case, with its section or prefix: `http.sslverify`, `global.trusted-host`, `acquire::https::verify-peer`. */
  readonly key: string;
  /** Without surrounding quotes. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** `sections`: `[section]` and `key = value` (pip, git, dnf); `pairs`: `key = value`, `key: value` or `key value` (curl, wget, npm, conda, environment files); `apt`: apt.conf(5). */
export type Syntax = 'sections' | 'pairs' | 'apt';

/** Reads settings line by line; what is no setting is passed over. Comments begin with `#` or `;` (`//` in apt). */
export function readSettings(text: string, syntax: Syntax): readonly Setting[] {
  return syntax === 'apt' ? readApt(text) : readLines(text, syntax);
}

function readLines(text: string, syntax: 'sections' | 'pairs'): readonly Setting[] {
  const found: Setting[] = [];
  let section = '';
  let listKey = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.slice(0, 4096).trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    if (syntax === 'sections' && line.startsWith('[')) {
      // git's [http "https://host"] sets the same for one host.
      section =
        line
          .slice(1)
          .split(/[\s\]]/, 1)[0]
          ?.toLowerCase() ?? '';
      continue;
    }
    // pip's lists go on in indented lines, conda's in lines of `- item`; git indents its settings, which have a separator.
    const isContinuation = /^[ \t]/.test(raw) && listKey !== '' && !/^[\w.-]{1,60}\s{0,8}[=:](\s|[^/])/.test(line);
    if (isContinuation) {
      found.push({ key: listKey, value: unquote(line.replace(/^-\s+/, '')), line: index + 1 });
      continue;
    }
    const match = /^(?:export\s{1,8})?(?:--)?([\w.:/@-]{1,200}?)\s{0,20}(?:[=:]|\s|$)\s{0,20}(.*)$/.exec(line);
    if (match === null) continue;
    const name = (match[1] as string).toLowerCase();
    const key = section === '' ? name : `${section}.${name}`;
    listKey = syntax === 'sections' || match[2] === '' ? key : '';
    found.push({ key, value: unquote(match[2] ?? ''), line: index + 1 });
  }
  return found;
}

/** apt.conf(5): `A::B "value";` and `A { B "value"; };`. */
function readApt(text: string): readonly Setting[] {
  const found: Setting[] = [];
  const scopes: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.slice(0, 4096);
    const trimmed = line.trim();
    if (trimmed.startsWith('//') || trimmed.startsWith('#')) continue;
    for (const match of line.matchAll(
      /(?<![\w:.-])([\w:.-]{1,200})(?:\s{1,20}(?:"([^"]{0,1000})"|([\w./:-]{1,500})))?\s{0,20}([;{])|\}/g,
    )) {
      const [whole, name, quoted, bare, end] = match;
      if (whole === '}') scopes.pop();
      else if (end === '{') scopes.push(name as string);
      else
        found.push({ key: [...scopes, name].join('::').toLowerCase(), value: quoted ?? bare ?? '', line: index + 1 });
      if (scopes.length > 20) scopes.length = 20;
    }
  }
  return found;
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const quote = trimmed[0];
  if ((quote === '"' || quote === "'") && trimmed.lastIndexOf(quote) > 0)
    return trimmed.slice(1, trimmed.lastIndexOf(quote));
  return trimmed.replace(/\s+#.*$/, '');
}
