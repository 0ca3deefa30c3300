import { limits } from '../../base/limits.ts';
import { matchAt, type Pattern, readPattern, reversed } from './pattern.ts';

/** `#`: a prefix is taken off, `%` a suffix (doubled in the pattern: the longest); `/`: the first match is replaced, `//` all. */
export type Substitution = '#' | '%' | '/' | '//';

/** A value with a pattern applied; undefined where that would take too long. */
export function substitute(
  value: string,
  kind: Substitution,
  text: string,
  replacement = '',
): string | { readonly refused: string } | undefined {
  const isLongest = kind.startsWith('/') || text.startsWith(kind);
  const pattern = readPattern(!kind.startsWith('/') && isLongest ? text.slice(1) : text);
  if ('refused' in pattern) return pattern;
  const characters = [...value];
  const places = kind.startsWith('/') ? characters.length + 1 : 1;
  if (places * (characters.length + 1) * (pattern.size + 1) > limits.dockerfilePattern) return undefined;
  if (kind === '#') return characters.slice(matchAt(characters, 0, pattern, isLongest) ?? 0).join('');
  if (kind === '%') {
    const backwards = characters.toReversed();
    const cut = matchAt(backwards, 0, reversed(pattern), isLongest) ?? 0;
    return characters.slice(0, characters.length - cut).join('');
  }
  return replace(characters, pattern, [...replacement].join(''), kind === '//');
}

function replace(text: readonly string[], pattern: Pattern, replacement: string, isAll: boolean): string {
  const parts: string[] = [];
  let at = 0;
  let lastEnd = -1;
  while (at <= text.length) {
    const end = matchAt(text, at, pattern, true);
    // An empty match right after a match is none.
    if (end !== undefined && !(end === at && at === lastEnd)) {
      parts.push(replacement);
      lastEnd = end;
      if (!isAll) return parts.join('') + text.slice(end).join('');
    }
    if (end === undefined || end === at) {
      parts.push(text[at] ?? '');
      at += 1;
    } else at = end;
  }
  return parts.join('');
}
