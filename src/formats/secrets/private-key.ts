import type { Secret } from './secret.ts';

const begin = /-----BEGIN ((?:[A-Z0-9]{1,12} ){0,3})PRIVATE KEY( BLOCK)?-----|PuTTY-User-Key-File-[23]: /g;
/** A key is shorter: 16384-bit RSA in PEM has 12 KiB, PGP keys with many subkeys somewhat more. */
const longestKey = 64 * 1024;
/** Characters of base64 that the smallest real key has (PKCS #8 of Ed25519: 64). */
const leastBody = 60;

/** Private keys in PEM (RFC 7468, RFC 1421), OpenSSH (PROTOCOL.key), PuTTY and PGP armour, also on one line with `\n` written out. */
export function findPrivateKeys(text: string): Secret[] {
  if (!text.includes('PRIVATE KEY') && !text.includes('PuTTY-User-Key-File-')) return [];
  const found: Secret[] = [];
  begin.lastIndex = 0;
  for (let match = begin.exec(text); match !== null && found.length < 100; match = begin.exec(text)) {
    const start = match.index + match[0].length;
    const isPutty = match[1] === undefined;
    const end = isPutty ? Math.min(text.length, start + longestKey) : text.indexOf('-----', start);
    if (end < 0) break;
    // Without its own end mark it is a mention, a test for the mark or a cut file.
    if (end - start > longestKey || !(isPutty || text.startsWith('-----END ', end))) continue;
    const body = text.slice(start, end);
    const key = isPutty ? readPutty(body) : readArmour(body, match[1] ?? '', match[2] !== undefined);
    if (key === undefined) continue;
    found.push({ ...key, redacted: `…(${end - start} chars)`, offset: match.index, length: end - match.index });
    begin.lastIndex = end;
  }
  return found;
}

type Key = Pick<Secret, 'kind' | 'what' | 'weight'>;

function readPutty(body: string): Key | undefined {
  const encryption = /^Encryption: {0,4}(\S{1,40})/m.exec(body.slice(0, 1024))?.[1];
  if (encryption === undefined || !/^Private-Lines: \d/m.test(body.slice(0, 8192))) return undefined;
  return keyOf('a PuTTY private key', encryption !== 'none');
}

function readArmour(body: string, label: string, isPgp: boolean): Key | undefined {
  const written = body.replaceAll('\\n', '\n').replaceAll('\\r', '');
  const data = written
    .split('\n')
    .filter((line) => !/^\s*[A-Za-z-]{1,40}: /.test(line) && !/^\s*=/.test(line))
    .join('')
    .replace(/[\s"',+]+(?=\s|$)|\s/g, '');
  const base64 = data.replace(/[^A-Za-z0-9+/]/g, '');
  if (base64.length < leastBody || base64.length < data.length * 0.9 || new Set(base64.slice(0, 2000)).size < 12)
    return undefined;
  if (isPgp) return { kind: 'pgp-private-key', what: 'a PGP secret key', weight: 'certain' };
  if (label === 'OPENSSH ') return keyOf('an OpenSSH private key', isEncryptedOpenSsh(base64));
  const name = label === 'ENCRYPTED ' ? '' : label;
  const article = /^[AEIOR]/.test(name) ? 'an' : 'a';
  return keyOf(`${article} ${name}private key`, label === 'ENCRYPTED ' || /Proc-Type: 4,ENCRYPTED/.test(written));
}

function keyOf(what: string, isEncrypted: boolean): Key {
  return isEncrypted
    ? { kind: 'encrypted-private-key', what: `${what}, under a passphrase`, weight: 'minor' }
    : { kind: 'private-key', what, weight: 'certain' };
}

/** The cipher's name follows the magic `openssh-key-v1\0` as a string with its length before it (PROTOCOL.key, section 1). */
function isEncryptedOpenSsh(base64: string): boolean {
  const bytes = Buffer.from(base64.slice(0, 64), 'base64');
  return bytes.toString('latin1', 0, 14) === 'openssh-key-v1' && bytes.toString('latin1', 19, 23) !== 'none';
}
