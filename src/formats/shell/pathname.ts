/** dirname(1), as POSIX defines it for paths without trailing slashes. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

/** basename(1) with its optional suffix. */
export function basename(path: string, suffix = ''): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** An absolute form of a path as a process in `folder` sees it; undefined where neither is absolute. */
export function absolute(path: string, folder: string | undefined): string | undefined {
  if (path.startsWith('/')) return path;
  return folder?.startsWith('/') ? `${folder === '/' ? '' : folder}/${path}` : undefined;
}

/** Whether one path segment matches a shell pattern (XCU 2.14) of `*`, `?` and `[…]`. Linear but for the last star's retries. */
export function matchesGlob(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let at = 0;
  let from = 0;
  let starAt = -1;
  let starFrom = 0;
  while (at < name.length) {
    const step = matchOne(name[at] as string, pattern, from);
    if (pattern[from] === '*') {
      starAt = from;
      starFrom = at;
      from += 1;
    } else if (step > 0) {
      at += 1;
      from += step;
    } else if (starAt >= 0) {
      starFrom += 1;
      at = starFrom;
      from = starAt + 1;
    } else return false;
  }
  while (pattern[from] === '*') from += 1;
  return from === pattern.length;
}

/** How many characters of the pattern match this one character; 0 where they do not. */
function matchOne(character: string, pattern: string, from: number): number {
  if (from >= pattern.length) return 0;
  if (pattern[from] === '?') return 1;
  if (pattern[from] !== '[') return pattern[from] === character ? 1 : 0;
  const end = pattern.indexOf(']', from + 2);
  if (end < 0) return character === '[' ? 1 : 0;
  let set = pattern.slice(from + 1, end);
  const negated = set.startsWith('!') || set.startsWith('^');
  if (negated) set = set.slice(1);
  let inside = false;
  for (let i = 0; i < set.length; i += 1) {
    if (set[i + 1] === '-' && i + 2 < set.length) {
      inside ||= character >= (set[i] as string) && character <= (set[i + 2] as string);
      i += 2;
    } else inside ||= set[i] === character;
  }
  return inside === negated ? 0 : end - from + 1;
}
