/**
 * Paths inside an image. Everything here is POSIX, relative to the image's root and without a leading slash:
 * `usr/bin/env`; the root itself is ''. Nothing here touches the host's file system.
 */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A name as the archive's bytes state it. UTF-8 where it is UTF-8; every byte that is not becomes a lone surrogate
 * U+DC80…U+DCFF (as in PEP 383), so that two different names never become one and the bytes can be had back.
 */
export function decodePath(bytes: Uint8Array): string {
  let ascii = true;
  for (let i = 0; i < bytes.length; i += 1) {
    if ((bytes[i] as number) >= 0x80) {
      ascii = false;
      break;
    }
  }
  if (ascii && bytes.length <= 1024) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeLossless(bytes);
  }
}

function decodeLossless(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number;
    const length =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
              ? 4
              : 0;
    let taken: string | undefined;
    if (length > 0 && i + length <= bytes.length) {
      try {
        taken = utf8.decode(bytes.subarray(i, i + length));
      } catch {
        taken = undefined;
      }
    }
    if (taken === undefined) {
      out += String.fromCharCode(0xdc00 + first);
      i += 1;
    } else {
      out += taken;
      i += length;
    }
  }
  return out;
}

/** The bytes of a name that {@link decodePath} gave. */
export function encodePath(path: string): Uint8Array {
  if (path.isWellFormed()) return new TextEncoder().encode(path);
  // With the flag u the second half of a pair is no lone surrogate.
  const parts = path.split(/([\udc80-\udcff])/u);
  return new Uint8Array(
    parts.flatMap((part, index) =>
      index % 2 === 1 ? [part.charCodeAt(0) - 0xdc00] : [...new TextEncoder().encode(part)],
    ),
  );
}

/**
 * The canonical form of an archive's path, or undefined where it leaves the root.
 * `./etc//passwd`, `/etc/passwd` and `etc/passwd/` are all `etc/passwd`; `a/../b` is `b`; `../x` is undefined.
 */
export function normalisePath(raw: string): string | undefined {
  // Writers begin every name with "./" or none, and end folders with a slash: what is left then needs no work.
  const start = raw.startsWith('./') ? 2 : 0;
  const end = raw.length - (raw.charCodeAt(raw.length - 1) === 47 ? 1 : 0);
  const plain = end - start === raw.length ? raw : raw.slice(start, end);
  if (isCanonical(plain)) return plain;
  const out: string[] = [];
  for (const part of raw.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (out.length === 0) return undefined;
      out.pop();
    } else out.push(part);
  }
  return out.join('/');
}

/** True only for paths that need no work: no leading, trailing or double slash, no dot segment. Cheap, because it runs for every entry. */
function isCanonical(path: string): boolean {
  const first = path.charCodeAt(0);
  if (first === 47 || first === 46 || path.length === 0 || path.charCodeAt(path.length - 1) === 47) return false;
  // Hidden files are rare: what has "/." takes the slow way, which tells them from dot segments.
  return !path.includes('//') && !path.includes('/.');
}

/** The folder that holds a path; '' for what lies in the root. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last segment. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of a link's target as seen from the folder that holds the link, inside the root: absolute targets start at the root, `..` stops there. */
export function resolveTarget(linkPath: string, target: string): string {
  const out = target.startsWith('/') ? [] : parentOf(linkPath).split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}

/** Whether `path` is `folder` or lies below it. */
export function isUnder(path: string, folder: string): boolean {
  return folder === '' || path === folder || (path.startsWith(folder) && path.charCodeAt(folder.length) === 47);
}

/** A path as users and policies write it ("/etc/ssl" or "etc/ssl/"), in canonical form. */
export function fromAbsolute(path: string): string {
  return normalisePath(path) ?? '';
}
