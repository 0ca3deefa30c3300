import { limits } from '../../base/limits.ts';
import { findAssignments } from './assignments.ts';
import { credentialReader } from './credential-files.ts';
import { findPrivateKeys } from './private-key.ts';
import { type Secret, withoutOverlaps } from './secret.ts';
import { decodeText } from './text.ts';
import { findTokens } from './tokens.ts';
import { findUrlCredentials } from './urls.ts';

/** What any text is searched for: private keys, tokens of known form, passwords in URLs. */
export function findInText(text: string): Secret[] {
  return [...findPrivateKeys(text), ...findTokens(text), ...findUrlCredentials(text)];
}

/** The credentials in a file of an image, by its name's own form and by what any text is searched for. */
export function findInFile(path: string, bytes: Uint8Array): Secret[] {
  const reader = credentialReader(path);
  const text = decodeText(bytes);
  const own = reader?.(text ?? Buffer.from(bytes).toString('latin1')).filter((secret) => secret !== undefined) ?? [];
  if (text === undefined) return own;
  const general = findInText(text);
  const named = findAssignments(text, 'text');
  return withoutOverlaps([...general, ...own, ...named]).slice(0, limits.secretsInFile);
}
