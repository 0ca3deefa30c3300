import { digestOf, isComputable, isDigest, splitDigest } from '../../base/digest.ts';
import { isBase64 } from '../lexical.ts';
import { describeValue } from '../schema-message.ts';
import { asArray, below, member } from './json-value.ts';
import type { Violation } from './violation.ts';

/** A descriptor inside a document and where it stands. */
export interface PlacedDescriptor {
  readonly pointer: string;
  readonly value: unknown;
}

/** The descriptors of a document, whatever its role: its own, and those of its config, layers, manifests and subject. */
export function descriptorsOf(document: unknown): readonly PlacedDescriptor[] {
  const single = ['config', 'subject']
    .map((name) => ({ pointer: `/${name}`, value: member(document, name) }))
    .filter(({ value }) => value !== undefined);
  const lists = ['layers', 'manifests'].flatMap((name) =>
    asArray(member(document, name)).map((value, at) => ({ pointer: below(`/${name}`, at), value })),
  );
  return [...single, ...lists];
}

/** What the official validator checks of a descriptor beyond its schema: the digest's form, the embedded content's base64, and that this is what was described (image-spec v1.1.1, descriptor.md#embedded-content). */
export function descriptorViolations({ pointer, value }: PlacedDescriptor): Violation[] {
  const found: Violation[] = [];
  const digest = member(value, 'digest');
  if (typeof digest === 'string' && !isDigest(digest)) found.push(digestViolation(below(pointer, 'digest'), digest));
  const data = member(value, 'data');
  if (typeof data !== 'string') return found;
  const place = below(pointer, 'data');
  if (!isBase64(data))
    return [...found, { pointer: place, code: 'data', message: `is ${describeValue(data)}, which is no base64 text` }];
  const bytes = Buffer.from(data, 'base64');
  const size = member(value, 'size');
  if (typeof size === 'number' && size !== bytes.length) {
    found.push({ pointer: place, code: 'data', message: `holds ${bytes.length} bytes, its descriptor states ${size}` });
  }
  if (typeof digest === 'string' && isDigest(digest) && isComputable(digest)) {
    const actual = digestOf(bytes, splitDigest(digest).algorithm as 'sha256' | 'sha512');
    if (actual !== digest)
      found.push({
        pointer: place,
        code: 'data',
        message: `has the digest ${actual}, its descriptor states ${digest}`,
      });
  }
  return found;
}

/** Why a text is no digest (image-spec v1.1.1, descriptor.md#digests). */
export function digestViolation(pointer: string, text: string): Violation {
  const colon = text.indexOf(':');
  const algorithm = text.slice(0, Math.max(colon, 0));
  const length = algorithm === 'sha256' ? 64 : algorithm === 'sha512' ? 128 : undefined;
  const form = length === undefined ? 'algorithm:encoded' : `${algorithm}: and ${length} lower-case hexadecimal digits`;
  return { pointer, code: 'digest', message: `is ${describeValue(text)}, which is no digest: it must be ${form}` };
}
