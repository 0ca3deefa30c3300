import picomatch from 'picomatch';
import { limits } from '../base/limits.ts';
import type { Problem } from './problem.ts';
import type { Steps, YamlText } from './yaml-text.ts';

// Names in an image may begin with dots and bangs and hold parentheses: only *, **, ?, [] and {} have a meaning.
const common = { dot: true, noextglob: true, nonegate: true } as const;

/** Whether a path inside an image matches, by picomatch's rules; a leading slash on either side does not matter. */
export function compilePath(pattern: string): (path: string) => boolean {
  const matches = picomatch(withoutRoot(pattern), common);
  return (path) => path.length <= limits.path && matches(withoutRoot(path));
}

/** Whether the name of a subject, or its last part, matches; a star also covers slashes, so that `*` is any subject. */
export function compileSubject(pattern: string): (name: string) => boolean {
  const matches = picomatch(pattern, { ...common, bash: true });
  return (name) =>
    name.length <= limits.path && (name === pattern || matches(name) || matches(name.slice(name.lastIndexOf('/') + 1)));
}

/** Patterns that would take too long to match, or that cannot be read at all. */
export function checkWaiverPatterns(
  yaml: YamlText,
  steps: Steps,
  waiver: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  return (['subject', 'path'] as const).flatMap((key) => {
    const pattern = waiver[key];
    if (typeof pattern !== 'string' || pattern === '') return [];
    const stars = pattern.replaceAll('**', '*').split('*').length - 1;
    if (pattern.length > limits.waiverPattern || stars > limits.waiverStars) {
      return [
        yaml.problemAt(
          [...steps, key],
          `the pattern is longer than ${limits.waiverPattern} characters or has more than ${limits.waiverStars} stars`,
        ),
      ];
    }
    try {
      picomatch.makeRe(pattern, common);
      return [];
    } catch {
      return [
        yaml.problemAt([...steps, key], 'the pattern cannot be read', 'Patterns have *, **, ?, [abc] and {a,b}.'),
      ];
    }
  });
}

function withoutRoot(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '');
}
