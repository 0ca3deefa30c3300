/**
 * Path patterns of policies: the part of picomatch's syntax that needs no backtracking over input, so that no file name
 * of an image can make a match slow. `*` and `?` stay inside a segment, a segment `**` is any number of segments,
 * `{a,b}` is either; dot files are files. A leading slash changes nothing.
 */
const maxAlternatives = 256;

/**
 * Whether a canonical path (no leading slash) is meant by one of the patterns.
 * @param below whether a plain path also means all that lies below it.
 */
export function pathMatcher(patterns: readonly string[], below = true): (path: string) => boolean {
  const plain = new Set<string>();
  const globs: (readonly string[])[] = [];
  for (const pattern of patterns.flatMap(expandBraces)) {
    const clean = pattern.replace(/^\/+/, '').replace(/\/+$/, '');
    if (below && !/[*?]/.test(clean)) plain.add(clean);
    else globs.push(clean.split('/'));
  }
  return (path) => {
    if (plain.size > 0 && isPlain(path, plain)) return true;
    if (globs.length === 0) return false;
    const segments = path.split('/');
    return globs.some((glob) => matchStars(glob, segments, (part) => part === '**', matchSegment));
  };
}

function isPlain(path: string, plain: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (plain.has(path.slice(0, end))) return true;
  return false;
}

function matchSegment(glob: string, segment: string): boolean {
  if (glob === '*') return true;
  return matchStars(
    [...glob],
    [...segment],
    (part) => part === '*',
    (part, character) => part === '?' || part === character,
  );
}

/** Matches a sequence with stars: only the last star is ever tried again, which is enough, and keeps the cost at |glob| × |input|. */
function matchStars(
  glob: readonly string[],
  input: readonly string[],
  isStar: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let g = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < input.length; ) {
    const part = glob[g];
    if (part !== undefined && isStar(part)) {
      star = g;
      resume = i;
      g += 1;
    } else if (part !== undefined && matches(part, input[i] as string)) {
      g += 1;
      i += 1;
    } else if (star >= 0) {
      resume += 1;
      i = resume;
      g = star + 1;
    } else return false;
  }
  return glob.slice(g).every(isStar);
}

/** `{a,b}` written out; what is not closed stays as it is. Patterns come of policies, and still more than 256 forms are not made. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const pending = [pattern];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const brace = /\{([^{}]*,[^{}]*)\}/.exec(next);
    if (brace === null || done.length + pending.length > maxAlternatives) done.push(next);
    else
      for (const choice of (brace[1] as string).split(','))
        pending.push(next.slice(0, brace.index) + choice + next.slice(brace.index + brace[0].length));
  }
  return done;
}
