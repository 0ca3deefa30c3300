import { PratiqueError } from '../base/errors.ts';
import { nearest } from '../base/text.ts';
import { commands } from './index.generated.ts';

/** @throws PratiqueError `usage` where the first word is no command, with the nearest one. */
export function refuseUnknown(words: readonly string[]): void {
  const [first, second] = words;
  const word = first === 'help' ? second : first;
  if (word === undefined || word.startsWith('-')) return;
  const names = [...new Set(Object.keys(commands).map((id) => id.split(':')[0] as string))];
  if (names.includes(word)) return;
  const near = nearest(word, names);
  throw new PratiqueError(
    'usage',
    `there is no command ${word}`,
    near === undefined ? `Commands are ${names.join(', ')}.` : `Did you mean ${near}?`,
  );
}
