/** Tags that projects move from image to image. */
export const movingTags: readonly string[] = [
  'latest',
  'stable',
  'edge',
  'main',
  'master',
  'dev',
  'devel',
  'develop',
  'nightly',
  'rolling',
  'current',
  'testing',
  'unstable',
];

/** `latest`, `stable-slim`, but not `nightly-2026-11-01`: a suffix with a digit names one build, except after `latest`. */
export function isMoving(tag: string, words: readonly string[]): boolean {
  const lower = tag.toLowerCase();
  return words
    .map((word) => word.toLowerCase())
    .some(
      (word) =>
        lower === word || (lower.startsWith(`${word}-`) && (word === 'latest' || !/\d/.test(lower.slice(word.length)))),
    );
}
