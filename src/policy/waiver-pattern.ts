import { pathMatcher } from '../base/glob.ts';
import { limits } from '../base/limits.ts';
import { fromAbsolute } from '../base/path.ts';
import type { Problem } from './problem.ts';
import type { Steps, YamlText } from './yaml-text.ts';

/** Whether a path inside an image is meant. A path without `*`, `?` or `{a,b}` means itself alone, not what lies below it: an exception is as narrow as it is written. */
export function compilePath(pattern: string): (path: string) => boolean {
  const matches = pathMatcher([withoutRoot(pattern)], false);
  return (path) => matches(withoutRoot(path));
}

/** Whether the name of a subject, or its last part, is meant; a star also covers slashes, so that `*` is any subject. */
export function compileSubject(pattern: string): (name: string) => boolean {
  const matches = pathMatcher([asOneSegment(pattern)]);
  return (name) => name === pattern || matches(asOneSegment(name)) || matches(name.slice(name.lastIndexOf('/') + 1));
}

/** Patterns above the cap. */
export function checkWaiverPatterns(
  yaml: YamlText,
  steps: Steps,
  waiver: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  return (['subject', 'path'] as const).flatMap((key) => {
    const pattern = waiver[key];
    if (typeof pattern !== 'string' || pattern.length <= limits.waiverPattern) return [];
    return [yaml.problemAt([...steps, key], `the pattern is longer than ${limits.waiverPattern} characters`)];
  });
}

function withoutRoot(path: string): string {
  return fromAbsolute(path) || path;
}

function asOneSegment(name: string): string {
  return name.replaceAll('/', '\0');
}
