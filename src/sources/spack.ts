import { readAll, statePath } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { parseSpackYaml } from '../formats/spack/environment-parse.ts';
import { parseSpackLock } from '../formats/spack/lockfile-parse.ts';
import { lockFileOf, type SpackLockState } from '../model/spack.ts';
import type { OpenedSubject } from '../model/subject.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource, type Probe, type SourceInput } from './source.ts';

/** A spack.yaml, with the spack.lock that lies beside it, or a spack.lock alone. */
export default defineSource({
  id: 'spack',
  transports: [],
  provides: ['spack'],
  rank: 55,
  takes: 'text',
  detect: (probe) => isLock(probe) || isEnvironment(probe),
  open: async (input) => [isLock(input.probe) ? await openLock(input) : await openEnvironment(input)],
});

async function openEnvironment(input: SourceInput): Promise<OpenedSubject> {
  const file = input.probe.path;
  const bytes = await bytesOf(input, limits.spackYaml);
  const { state: lock, bytesRead } = lockBeside(input);
  return {
    name: input.name,
    kind: 'spack',
    digest: digestOf(bytes),
    spack: { file, environment: parseSpackYaml(bytes), lock },
    ...(lock.state === 'read' ? { lock: lockFileOf(lock.lock, lock.file) } : {}),
    notes: [],
    bytesRead: bytes.length + bytesRead,
  };
}

async function openLock(input: SourceInput): Promise<OpenedSubject> {
  const file = input.probe.path;
  const bytes = await bytesOf(input, limits.spackLock);
  const lock = parseSpackLock(bytes);
  return {
    name: input.name,
    kind: 'spack',
    digest: digestOf(bytes),
    spack: { file, environment: undefined, lock: { state: 'read', file, lock } },
    lock: lockFileOf(lock, file),
    notes: [],
    bytesRead: bytes.length,
  };
}

async function bytesOf(input: SourceInput, max: number): Promise<Uint8Array> {
  return input.address === undefined ? gatherStream(input, max) : readAll(input.address, max, input.name);
}

/** Spack writes spack.lock into the folder of spack.yaml; a file of another name is no environment of its own. */
function lockBeside({ address, probe }: SourceInput): { readonly state: SpackLockState; readonly bytesRead: number } {
  if (address?.kind !== 'file' || baseName(probe.path) !== 'spack.yaml')
    return { state: { state: 'unknown', reason: 'whether a spack.lock belongs to it cannot be seen' }, bytesRead: 0 };
  const file = probe.path.replace(/spack\.yaml$/, 'spack.lock');
  try {
    const found = statePath(file);
    if (found.kind === 'absent') return { state: { state: 'absent' }, bytesRead: 0 };
    if (found.kind !== 'file') return { state: { state: 'unknown', reason: `${file} is no file` }, bytesRead: 0 };
    const bytes = readAll(found.address, limits.spackLock, file);
    return { state: { state: 'read', file, lock: parseSpackLock(bytes) }, bytesRead: bytes.length };
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
    return { state: { state: 'unknown', reason: error.message }, bytesRead: 0 };
  }
}

function isEnvironment({ shape, path, text = '' }: Probe): boolean {
  return shape === 'text' && (baseName(path) === 'spack.yaml' || /^spack:[ \t]*(?:#[^\n]*)?\r?$/m.test(text));
}

/** A large one is not read as JSON to be recognised: its end holds its kind, or its name tells. */
function isLock({ shape, path, json, text = '' }: Probe): boolean {
  if (shape === 'json') {
    const meta = typeof json === 'object' && json !== null && '_meta' in json ? json._meta : undefined;
    const type = typeof meta === 'object' && meta !== null && 'file-type' in meta ? meta['file-type'] : undefined;
    return type === 'spack-lockfile' || (baseName(path) === 'spack.lock' && meta !== undefined);
  }
  return (
    shape === 'text' && /^\s*\{/.test(text) && (text.includes('"spack-lockfile"') || baseName(path) === 'spack.lock')
  );
}
