import { limits } from '../../base/limits.ts';
import { type PublicKey, readPublicKey } from '../../base/signature.ts';
import { readPem } from '../pem/pem.ts';
import { type PgpKeyring, readPgpKeys, type SigningKey } from './pgp.ts';

/** A file with public keys: OpenPGP keyrings, armoured (any number of blocks) or binary, and PEM public keys. */
export interface KeyFile {
  /** For problems: how the user called it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface KeyProblem {
  readonly name: string;
  readonly detail: string;
}

/** All keys of some files, ready to verify with. */
export interface SifKeys {
  readonly pgp: PgpKeyring | undefined;
  readonly pem: readonly (SigningKey & { readonly publicKey: PublicKey })[];
  /** Every key, as its fingerprint was computed. */
  readonly keys: readonly SigningKey[];
  readonly problems: readonly KeyProblem[];
}

const armourBegin = /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----\s*$/;
const armourEnd = /^-----END PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----\s*$/;

/** Reads the keys of all files. Never throws for what a file holds: that is a problem with its name. */
export async function readKeys(files: readonly KeyFile[]): Promise<SifKeys> {
  const problems: KeyProblem[] = [];
  const blocks: { readonly name: string; readonly block: string | Uint8Array }[] = [];
  const pem: (SigningKey & { readonly publicKey: PublicKey })[] = [];
  for (const { name, bytes } of files) {
    const before = blocks.length + pem.length + problems.length;
    const add = (detail: string): number => problems.push({ name, detail });
    if (bytes.length > limits.keyring) add(`it has more than the ${limits.keyring} bytes that are read of a keyring`);
    else if (isKeybox(bytes)) add('it is a keybox of GnuPG: export the keys with gpg --export');
    // The first byte of a packet has its highest bit set (RFC 9580, section 4.2); no text in ASCII begins so.
    else if ((bytes[0] ?? 0) >= 0x80 && !hasByteOrderMark(bytes)) blocks.push({ name, block: bytes });
    else {
      const text = new TextDecoder().decode(bytes);
      for (const block of armours(text)) blocks.push({ name, block });
      readPemKeys(text, pem, add);
    }
    if (blocks.length + pem.length + problems.length === before) add('it holds no public key');
  }
  const ring = blocks.length === 0 ? undefined : await readPgpKeys(blocks.map(({ block }) => block));
  for (const { index, detail } of ring?.failures ?? []) {
    problems.push({ name: blocks[index]?.name ?? '', detail: `an OpenPGP key cannot be read: ${detail}` });
  }
  const pgp = ring === undefined || ring.keys.length === 0 ? undefined : ring;
  return { pgp, pem, keys: [...(pgp?.keys ?? []), ...pem], problems };
}

function readPemKeys(text: string, into: SifKeys['pem'] & unknown[], add: (detail: string) => void): void {
  for (const { label, der, line, problem } of readPem(text)) {
    if (label !== 'PUBLIC KEY' && label !== 'RSA PUBLIC KEY') continue;
    if (into.length >= limits.pemKeys) {
      add(`the key in line ${line} comes after ${limits.pemKeys} others, and no more are read`);
      return;
    }
    const key = der === undefined ? undefined : readPublicKey(der, label === 'PUBLIC KEY' ? 'spki' : 'pkcs1');
    if (key === undefined)
      add(`the key in line ${line} cannot be used: ${problem ?? 'it is not Ed25519, ECDSA or RSA'}`);
    else {
      const names = [`${key.kind} ${key.bits}`];
      into.push({ kind: 'pem', fingerprint: key.fingerprint, names, publicKey: key });
    }
  }
}

function* armours(text: string): Generator<string> {
  let block: string[] | undefined;
  for (const line of text.split('\n')) {
    if (armourBegin.test(line)) block = [];
    block?.push(line.trimEnd());
    if (block !== undefined && armourEnd.test(line)) {
      yield `${block.join('\n')}\n`;
      block = undefined;
    }
  }
}

const hasByteOrderMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** The first blob of a keybox: its type and version, then flags and the magic (GnuPG, kbx/keybox-blob.c). */
function isKeybox(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(8, 12)) === 'KBXf';
}
