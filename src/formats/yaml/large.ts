import { decodeText } from '../decode-text.ts';
import { readBlockYaml } from './block.ts';
import type { YamlCaps } from './caps.ts';
import { readYaml, type YamlReading } from './document.ts';

/**
 * Reads a document that a program wrote and that may be very long, such as a lock file: by {@link readBlockYaml} where its
 * style allows. What does not is read by {@link readYaml}, which needs some 40 times as long: up to `otherSize`.
 */
export function readLargeYaml(input: string | Uint8Array, caps: YamlCaps, otherSize: number): YamlReading {
  if (input.length > caps.size) return readYaml(input, caps);
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decodeText(input);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  return readBlockYaml(decoded.text, caps) ?? readYaml(decoded.text, { ...caps, size: Math.min(caps.size, otherSize) });
}
