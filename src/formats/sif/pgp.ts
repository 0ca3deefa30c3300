import type { Config, Key, SignaturePacket, Subkey } from 'openpgp';
import { type ClearSigned, hashNames } from './clearsign.ts';

/** A key as we computed it from its packets, not as anybody states it. */
export interface SigningKey {
  readonly kind: 'pgp' | 'pem';
  /** OpenPGP: of the primary key, 40 or 64 digits. PEM: SHA-256 of the SubjectPublicKeyInfo. Hexadecimal digits in capitals. */
  readonly fingerprint: string;
  /** User ids of an OpenPGP key, untrusted text; the algorithm of a PEM key. */
  readonly names: readonly string[];
}

export type PgpFlawCode =
  | 'weak-hash'
  | 'hash-unaccepted'
  | 'signature-expired'
  | 'signature-future'
  | 'key-expired'
  | 'key-revoked'
  | 'key-unfit';

/** What the mathematics say of a message, and what is wrong with signature or key although they hold. */
export interface PgpCheck {
  readonly mathematics: 'valid' | 'invalid' | 'unknown-key' | 'unreadable';
  readonly key?: SigningKey;
  readonly flaws: readonly { readonly code: PgpFlawCode; readonly detail: string }[];
  readonly detail: string;
}

export interface PgpKeyring {
  readonly keys: readonly SigningKey[];
  check(message: ClearSigned, now: Date): Promise<PgpCheck>;
}

/** What is signed with these may be somebody else's text (RFC 9580, section 9.5: MD5, SHA-1, RIPEMD-160). */
const weakHashes: ReadonlySet<number> = new Set([1, 2, 3]);
/** SHA-2, which is all that programs of the field take (github.com/sylabs/sif, pkg/integrity/clearsign.go). */
const acceptedHashes: ReadonlySet<number> = new Set([8, 9, 10, 11]);
/** More signatures in one armour than anybody writes are not looked at. */
const maxPackets = 16;

type OpenPgp = typeof import('openpgp');

/**
 * Reads keyrings, armoured or binary; of secret keys only the public part is kept. What cannot be read is said of its place
 * in the list. The parser of OpenPGP is loaded by this call, because it is large and most runs do not need it.
 */
export async function readPgpKeys(
  blocks: readonly (string | Uint8Array)[],
): Promise<PgpKeyring & { readonly failures: readonly { readonly index: number; readonly detail: string }[] }> {
  const pgp = await import('openpgp');
  const keys: Key[] = [];
  const failures: { readonly index: number; readonly detail: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    try {
      const options = typeof block === 'string' ? { armoredKeys: block } : { binaryKeys: block };
      const read = await pgp.readKeys(options as { armoredKeys: string });
      keys.push(...read.map((key) => key.toPublic()));
    } catch (error) {
      failures.push({ index, detail: messageOf(error) });
    }
  }
  return {
    keys: keys.map(describe),
    failures,
    check: (message, now) => checkMessage(pgp, message, keys, now),
  };
}

async function checkMessage(pgp: OpenPgp, message: ClearSigned, keys: readonly Key[], now: Date): Promise<PgpCheck> {
  let packets: readonly SignaturePacket[];
  try {
    if (!isRadix64(message.signature))
      return { mathematics: 'unreadable', flaws: [], detail: 'its armour holds signs that Radix-64 has not' };
    packets = [...(await pgp.readSignature({ armoredSignature: message.signature })).packets].slice(0, maxPackets);
  } catch (error) {
    return { mathematics: 'unreadable', flaws: [], detail: messageOf(error) };
  }
  // Whether a hash function is good enough is judged apart from whether it fits.
  const lax: Config = { ...pgp.config, rejectHashAlgorithms: new Set(), rejectMessageHashAlgorithms: new Set() };
  for (const packet of packets) {
    let failure: PgpCheck | undefined;
    for (const key of keys) {
      for (const part of key.getKeys(packet.issuerKeyID)) {
        const detail = await verifyPacket(pgp, packet, part, message, lax);
        if (detail === undefined) {
          const flaws = await flawsOf(pgp, packet, key, part, now, lax);
          return { mathematics: 'valid', key: describe(key), flaws, detail: '' };
        }
        failure ??= { mathematics: 'invalid', key: describe(key), flaws: [], detail };
      }
    }
    // As other programs do: the first signature whose key is known decides, whatever stands behind it.
    if (failure !== undefined) return failure;
  }
  const ids = packets.map((packet) => packet.issuerKeyID.toHex().toUpperCase());
  const detail = ids.length === 0 ? 'it holds no signature' : `it says that key ${ids.join(', ')} made it`;
  return { mathematics: ids.length === 0 ? 'unreadable' : 'unknown-key', flaws: [], detail };
}

/** undefined where the mathematics hold, else why not. */
async function verifyPacket(
  pgp: OpenPgp,
  packet: SignaturePacket,
  part: Key | Subkey,
  message: ClearSigned,
  config: Config,
): Promise<string | undefined> {
  const type = packet.signatureType;
  if (type !== pgp.enums.signature.text && type !== pgp.enums.signature.binary) return 'it is not one over a text';
  const hash = hashNames.get(packet.hashAlgorithm ?? 0) ?? '';
  if (message.hashes.length > 0 && !message.hashes.includes(hash))
    return `it is made with ${hash}, the message names ${message.hashes.join(', ')}`;
  try {
    const literal = (await pgp.createMessage({ binary: message.signed })).packets[0];
    if (literal === undefined) return 'there is no text';
    // Times are judged apart, with the time that the caller names.
    await packet.verify(part.keyPacket, type, literal, null as unknown as Date, true, config);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

async function flawsOf(
  pgp: OpenPgp,
  packet: SignaturePacket,
  key: Key,
  part: Key | Subkey,
  now: Date,
  config: Config,
): Promise<PgpCheck['flaws']> {
  const flaws: { readonly code: PgpFlawCode; readonly detail: string }[] = [];
  const created = packet.created ?? new Date(0);
  const hash = packet.hashAlgorithm ?? 0;
  const name = hashNames.get(hash) ?? `hash function ${hash}`;
  if (weakHashes.has(hash)) flaws.push({ code: 'weak-hash', detail: `it is made with ${name}` });
  else if (!acceptedHashes.has(hash))
    flaws.push({ code: 'hash-unaccepted', detail: `it is made with ${name}, not with one of SHA-2` });
  if (created > now)
    flaws.push({ code: 'signature-future', detail: `it says that it was made at ${created.toISOString()}` });
  else if (packet.isExpired(now)) flaws.push({ code: 'signature-expired', detail: 'its time is over' });
  const isSubkey = part.keyPacket !== key.keyPacket;
  const none = undefined as unknown as SignaturePacket;
  const isRevoked =
    (await key.isRevoked(undefined, undefined, now, config)) ||
    (isSubkey && (await (part as Subkey).isRevoked(none, key.keyPacket, now, config)));
  if (isRevoked) flaws.push({ code: 'key-revoked', detail: 'its key is revoked' });
  // Of a key's signatures over itself, weak ones count against it only.
  const strict = pgp.config;
  const ends = [
    await key.getExpirationTime(undefined, strict),
    isSubkey ? await (part as Subkey).getExpirationTime(now, strict) : Number.POSITIVE_INFINITY,
  ];
  const over = ends.find((end) => end !== null && end <= now);
  if (over !== undefined && over !== null)
    flaws.push({ code: 'key-expired', detail: `its key expired at ${new Date(over).toISOString()}` });
  if (flaws.some(({ code }) => code.startsWith('key-'))) return flaws;
  const unfit = await unfitness(pgp, packet, key, created, now, strict);
  return unfit === undefined ? flaws : [...flaws, { code: 'key-unfit', detail: unfit }];
}

/** Why the key may not sign: not made for it, not bound to its primary key, too short. undefined where it may. */
async function unfitness(
  pgp: OpenPgp,
  packet: SignaturePacket,
  key: Key,
  created: Date,
  now: Date,
  config: Config,
): Promise<string | undefined> {
  let why: string | undefined;
  // Keys whose own signatures were renewed after this one was made are sound now only.
  for (const date of [created, now]) {
    try {
      const part = await key.getSigningKey(packet.issuerKeyID, date, undefined, config);
      if (part.keyPacket.created > created) return 'its key is younger than it';
      return undefined;
    } catch (error) {
      why ??= messageOf(error);
    }
  }
  return `${why} (OpenPGP.js ${pgp.config.versionString.replace('OpenPGP.js ', '')})`;
}

function describe(key: Key): SigningKey {
  return { kind: 'pgp', fingerprint: key.getFingerprint().toUpperCase(), names: key.getUserIDs() };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown failure';
}

/**
 * Whether the data of an armour are in the alphabet of RFC 9580, section 6.1. OpenPGP.js also takes the one for addresses, in
 * which "-" and "_" stand for "+" and "/"; gpg does not.
 */
function isRadix64(armour: string): boolean {
  const lines = armour.trimEnd().split('\n');
  return lines.slice(Math.max(lines.indexOf(''), 0) + 1, -1).every((line) => /^[A-Za-z0-9+/=]*$/.test(line));
}
