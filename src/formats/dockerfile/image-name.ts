import { isDigest } from '../../base/digest.ts';
import { parseReference } from '../oci/reference.ts';

/** Whether Docker takes a text for a digest: it knows three algorithms (github.com/opencontainers/go-digest). */
export function isKnownDigest(text: string): boolean {
  return /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/.test(text) && isDigest(text);
}

/** Why Docker refuses the name of an image; undefined where it does not. */
export function imageNameProblem(text: string): string | undefined {
  if (text === '') return 'the name of the image is empty';
  if (/^[0-9a-f]{64}$/.test(text)) return 'the id of an image is no name of one';
  const at = text.indexOf('@');
  if (at >= 0 && !isKnownDigest(text.slice(at + 1)))
    return `"${text}" is no name of an image: what follows "@" is no digest that Docker knows`;
  // A first part with capital letters is a registry to Docker.
  const parsed = parseReference(text.replace(/^[^/.:@]*[A-Z][^/.:@]*\//, 'localhost/'));
  return 'problem' in parsed ? `"${text}" is no name of an image: ${parsed.problem}` : undefined;
}
