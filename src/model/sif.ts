import { type ByteAddress, lengthOf, openReader } from '../base/bytes.ts';
import { type KeyFile, readKeys } from '../formats/sif/keys.ts';
import { readSif, type Sif, type SifFile } from '../formats/sif/reader.ts';
import { readSignatures, type SifSignatures } from '../formats/sif/signatures.ts';
import type { SignatureVerdict } from '../formats/sif/verdict.ts';
import { verifySignatures } from '../formats/sif/verify.ts';

/** The facet `sif`: a Singularity image file, its objects and signatures. */
export interface SifContainer {
  readonly sif: Sif;
  /** Absolute path of the file, links resolved; undefined where it came through standard input. */
  readonly path: string | undefined;
  /** What signatures there are, read when it is asked for; no key is needed. */
  signatures(): SifSignatures;
  /** What keys say of the signatures: all objects that one covers are hashed. */
  verify(keys: readonly KeyFile[], now: string): Promise<SifVerification>;
}

export interface SifVerification {
  readonly verdicts: readonly SignatureVerdict[];
  /** Key files or keys that could not be read, in words. */
  readonly keyProblems: readonly string[];
}

/** Opens a SIF; `bytesRead` counts what signatures needed later on. */
export function openSif(address: ByteAddress): { readonly container: SifContainer; readonly bytesRead: () => number } {
  let bytesRead = 0;
  const withFile = <T>(use: (file: SifFile) => T): T => {
    const reader = openReader(address);
    const file: SifFile = {
      length: lengthOf(address),
      read: (offset, length) => {
        const bytes = reader.read(offset, length);
        bytesRead += bytes.length;
        return bytes;
      },
    };
    const result = use(file);
    if (result instanceof Promise) return result.finally(reader.close) as T;
    reader.close();
    return result;
  };
  const sif = withFile(readSif);
  let signatures: SifSignatures | undefined;
  const container: SifContainer = {
    sif,
    path: address.kind === 'file' ? address.path : undefined,
    signatures: () => {
      signatures ??= withFile((file) => readSignatures(file, sif));
      return signatures;
    },
    verify: async (files, now) => {
      const keys = await readKeys(files);
      const verdicts = await withFile((file) =>
        verifySignatures({ file, sif, signatures: container.signatures(), keys, now: new Date(now) }),
      );
      return { verdicts, keyProblems: keys.problems.map(({ detail }) => detail) };
    },
  };
  return { container, bytesRead: () => bytesRead };
}
