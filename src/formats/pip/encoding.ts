/** A text that pip reads from a file, and the name of its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Bytes that the encoding does not allow, or an encoding that is not known: pip refuses the file. */
  readonly problem?: { readonly code: string; readonly detail: string; readonly offset: number };
}

/** Byte order marks in pip's order: the first that fits decides (pip, `req_file.py`, `BOMS`). */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Reads bytes as pip does: by a byte order mark, by a PEP 263 comment in one of the first two lines, else as UTF-8. */
export function decodeRequirements(bytes: Uint8Array): DecodedText {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return decode(bytes.subarray(mark.bytes.length), mark.encoding);
  return decode(bytes, declaredEncoding(bytes) ?? 'utf-8');
}

const declaration = /coding[:=][\t-\r ]*([-\w.]+)/;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  let start = 0;
  for (let line = 0; line < 2 && start < bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    // A declaration stands at the beginning of a line that nobody makes longer than this.
    const found =
      bytes[start] === 0x23 ? declaration.exec(latin1(bytes.subarray(start, Math.min(end, start + 1000)))) : null;
    if (found !== null) return (found[1] as string).toLowerCase();
    start = end + 1;
  }
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const name = encoding.replaceAll('_', '-');
  if (name.startsWith('utf-32')) return decodeUtf32(bytes, name === 'utf-32be');
  if (/^(?:latin-?1|iso-?8859-1|l1)$/.test(name)) return { text: latin1(bytes), encoding: 'latin-1' };
  if (/^(?:us-)?ascii$/.test(name)) {
    const at = bytes.findIndex((byte) => byte > 0x7f);
    const text = latin1(bytes);
    return at < 0 ? { text, encoding: 'ascii' } : { text, encoding: 'ascii', problem: notOf('ascii', at) };
  }
  // Python knows more spellings of UTF-8 than the web does.
  const label = /^utf-?8(?:-sig)?$|^u8$|^cp65001$/.test(name) ? 'utf-8' : name;
  let lenient: InstanceType<typeof TextDecoder>;
  try {
    lenient = new TextDecoder(label, { ignoreBOM: label !== 'utf-8' || name !== 'utf-8-sig' });
  } catch {
    const problem = { code: 'encoding-unknown', detail: `the encoding "${encoding}" is not known`, offset: 0 };
    return { text: new TextDecoder().decode(bytes), encoding, problem };
  }
  const text = lenient.decode(bytes);
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, encoding: label };
  } catch {
    return { text, encoding: label, problem: notOf(label, Math.max(text.indexOf('\ufffd'), 0)) };
  }
}

function notOf(encoding: string, offset: number): NonNullable<DecodedText['problem']> {
  return { code: 'encoding-invalid', detail: `it holds bytes that are not ${encoding.toUpperCase()}`, offset };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function decodeUtf32(bytes: Uint8Array, isBigEndian: boolean): DecodedText {
  const encoding = isBigEndian ? 'utf-32be' : 'utf-32le';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let length = 0;
  let bad = bytes.length % 4 === 0 ? -1 : Math.floor(bytes.length / 4);
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, !isBigEndian);
    const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (!isScalar && (bad < 0 || length < bad)) bad = length;
    const part = isScalar ? String.fromCodePoint(code) : '\ufffd';
    parts.push(part);
    length += part.length;
  }
  const text = parts.join('');
  return bad < 0 ? { text, encoding } : { text, encoding, problem: notOf(encoding, bad) };
}
