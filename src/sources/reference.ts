import { statePath } from '../base/bytes.ts';
import { PratiqueError } from '../base/errors.ts';
import { nearest } from '../base/text.ts';
import { kinds } from '../model/subject.ts';
import type { Source } from './source.ts';

/** A subject as the user wrote it (contract, section 2), in its parts. */
export interface Reference {
  /** The whole text. */
  readonly text: string;
  readonly transport: string | undefined;
  /** A path on this machine; `-` for standard input. */
  readonly path: string;
  readonly tag: string | undefined;
  /** Of `oci-document:FILE#config`. */
  readonly documentRole: string | undefined;
}

const registryTransports: ReadonlySet<string> = new Set(['docker', 'oras', 'library']);
/** Transports whose path may be followed by `:TAG` or `:REF`. */
const taggable: ReadonlySet<string> = new Set(['oci', 'oci-layout', 'oci-archive', 'docker-archive']);
const futureTransports: ReadonlySet<string> = new Set([...kinds, 'sif', 'squashfs']);

/**
 * Takes a subject's text apart. A path that exists as it stands wins over any reading of it.
 * @throws PratiqueError `unsupported` for transports that are not read yet, `usage` for unknown ones.
 */
export function parseReference(
  text: string,
  sources: readonly Source[],
  documentRoles: readonly string[],
  offline: boolean,
): Reference {
  const plain = { text, transport: undefined, path: text, tag: undefined, documentRole: undefined };
  if (text === '-' || statePath(text).kind !== 'absent') return plain;
  const match = /^([a-z][a-z0-9-]*):(.*)$/s.exec(text);
  if (match === null) return plain;
  const transport = match[1] as string;
  const rest = match[2] as string;
  if (registryTransports.has(transport) && rest.startsWith('//')) throw registryError(text, offline);
  const known = sources.some((source) => source.id === transport || source.transports.includes(transport));
  if (!known) throw unknownTransport(text, transport, sources);
  if (transport === 'oci-document') return { ...plain, transport, ...splitRole(rest, documentRoles) };
  if (!taggable.has(transport) || rest === '-') return { ...plain, transport, path: rest };
  return { ...plain, transport, ...splitTag(rest) };
}

function splitRole(rest: string, roles: readonly string[]): { path: string; documentRole: string | undefined } {
  const hash = rest.lastIndexOf('#');
  if (hash < 0 || statePath(rest).kind !== 'absent') return { path: rest, documentRole: undefined };
  const role = rest.slice(hash + 1);
  if (!roles.includes(role)) {
    throw new PratiqueError(
      'usage',
      `${JSON.stringify(role)} is no kind of document`,
      `Give one of ${roles.map((name) => `#${name}`).join(', ')}.`,
    );
  }
  return { path: rest.slice(0, hash), documentRole: role };
}

/** The longest leading path that exists; what follows its colon is the tag. */
function splitTag(rest: string): { path: string; tag: string | undefined } {
  if (statePath(rest).kind !== 'absent') return { path: rest, tag: undefined };
  for (let colon = rest.lastIndexOf(':'); colon > 0; colon = rest.lastIndexOf(':', colon - 1)) {
    const path = rest.slice(0, colon);
    if (statePath(path).kind !== 'absent') return { path, tag: rest.slice(colon + 1) };
  }
  return { path: rest, tag: undefined };
}

function registryError(text: string, offline: boolean): PratiqueError {
  const hint = text.startsWith('docker:')
    ? `Copy it first: skopeo copy ${text} oci-archive:image.tar`
    : 'Pull it first, and give the file.';
  if (offline) return new PratiqueError('offline', `${text} is in a registry, and --offline refuses the network`, hint);
  return new PratiqueError('unsupported', `${text} is in a registry, and registries are not read yet`, hint);
}

function unknownTransport(text: string, transport: string, sources: readonly Source[]): PratiqueError {
  const names = [...new Set(sources.flatMap((source) => [source.id, ...source.transports]))].sort();
  if (futureTransports.has(transport)) {
    return new PratiqueError(
      'unsupported',
      `${text}: inputs of the kind ${transport} are not read yet`,
      `What is read: ${names.join(', ')}.`,
    );
  }
  const near = nearest(transport, names);
  return new PratiqueError(
    'not-found',
    `there is no file ${text}, and ${transport}: is no transport`,
    near === undefined ? `Transports are ${names.join(', ')}.` : `Did you mean ${near}:?`,
  );
}
