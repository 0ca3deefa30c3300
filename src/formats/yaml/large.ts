import { decodeText } from '../decode-text.ts';
import { readBlockYaml } from './block.ts';
import type { YamlCaps } from './caps.ts';
import { readYaml, type YamlReading } from './document.ts';

/** Bytes of a value in the style of a program: fewer are no real file. */
const bytesPerValue = 16;

/**
 * Reads a document that a program wrote and that may be very long, such as a lock file: by {@link readBlockYaml} where its
 * style allows. What does not is read by {@link readYaml}, which needs some 40 times as long and as much memory: up to
 * `otherSize`, and as many values as a file of that size holds.
 */
export function readLargeYaml(input: string | Uint8Array, caps: YamlCaps, otherSize: number): YamlReading {
  if (input.length > caps.size) return readYaml(input, caps);
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decodeText(input);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const nodes = Math.min(caps.nodes, Math.ceil(otherSize / bytesPerValue));
  const other = { ...caps, size: Math.min(caps.size, otherSize), nodes };
  return readBlockYaml(decoded.text, caps) ?? readYaml(decoded.text, other);
}
