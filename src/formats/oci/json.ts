import { limits } from '../../base/limits.ts';
import { positionAt } from '../../base/text.ts';
import type { JsonText } from './document.ts';
import { scanJson } from './json-scan.ts';

/** Caps of one text; the defaults are those for a document of an image. */
export interface JsonCaps {
  /** Bytes. */
  readonly size?: number;
  /** Levels of nesting. */
  readonly depth?: number;
  /** Values of all kinds. */
  readonly values?: number;
}

/**
 * Reads a JSON text (RFC 8259) as strictly as the strictest reader in the field, and remembers what a plain parser hides.
 * Never throws: what is wrong stands in `error`. A byte order mark and invalid UTF-8 (replaced by U+FFFD) leave a value beside it,
 * because some readers take them.
 */
export function parseJson(source: Uint8Array | string, caps: JsonCaps = {}): JsonText {
  const size = caps.size ?? limits.document;
  if (source.length > size) {
    return {
      text: '',
      value: undefined,
      error: { message: `longer than the ${size} bytes that are read of a document`, line: 1, column: 1 },
      duplicates: [],
    };
  }
  const decoded = typeof source === 'string' ? { text: source } : decode(source);
  const scan = scanJson(decoded.text, {
    depth: caps.depth ?? limits.documentDepth,
    values: caps.values ?? limits.documentValues,
    problems: limits.problems,
  });
  const { text } = decoded;
  const inexact = scan.inexact.length > 0 ? { inexact: scan.inexact } : {};
  if (scan.error !== undefined) {
    return {
      text,
      value: undefined,
      error: { message: scan.error.message, ...positionAt(text, scan.error.offset) },
      duplicates: scan.duplicates,
      ...inexact,
    };
  }
  return {
    text,
    value: JSON.parse(text),
    ...(decoded.error === undefined ? {} : { error: decoded.error }),
    duplicates: scan.duplicates,
    ...inexact,
  };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array): { readonly text: string; readonly error?: NonNullable<JsonText['error']> } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    // RFC 8259, section 8.1: a byte order mark must not be added, and Go's reader refuses it.
    return {
      text: lenient.decode(bytes.subarray(3)),
      error: { message: 'it begins with a byte order mark', line: 1, column: 1 },
    };
  }
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const text = lenient.decode(bytes);
    return {
      text,
      error: {
        message: 'it holds bytes that are not UTF-8',
        ...positionAt(text, Math.max(firstReplaced(bytes, text), 0)),
      },
    };
  }
}

/** Where the lenient text first differs from what the bytes say: a U+FFFD that the bytes do not spell. */
function firstReplaced(bytes: Uint8Array, text: string): number {
  const encoder = new TextEncoder();
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    from = at;
  }
  return -1;
}
