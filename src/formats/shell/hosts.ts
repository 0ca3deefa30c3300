/** A use of the network by one command. */
export interface Egress {
  /** The program and subcommand: `pip install`. */
  readonly program: string;
  /** What for, as the object of a sentence. */
  readonly purpose: string;
  /** The hosts that the command itself names. */
  readonly hosts: readonly string[];
  /** `certain`; `unresolved`: where it goes is not known before it runs; `possible`: only where something lacks on this machine. */
  readonly certainty: 'certain' | 'unresolved' | 'possible';
}

/** Where a command wants to go. */
export type Target =
  | { readonly kind: 'local' }
  | { readonly kind: 'remote'; readonly host: string }
  /** The address depends on what is known at run time only. */
  | { readonly kind: 'unresolved' };

const local: Target = { kind: 'local' };

/** Reads the host out of a URL, a `host:port` or a bare host as curl and wget take them. */
export function readTarget(address: string, isStatic: boolean): Target {
  const text = address.trim();
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(text);
  if (scheme?.[1]?.toLowerCase() === 'file' || scheme?.[1]?.toLowerCase() === 'unix' || /^file:/i.test(text))
    return local;
  const rest = scheme === null ? text : text.slice(scheme[0].length);
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  const host = hostOf(authority.slice(authority.lastIndexOf('@') + 1));
  if (host !== '' && isLocalHost(host)) return local;
  if (host === '' || /[$`]/.test(host)) return isStatic && host === '' ? local : { kind: 'unresolved' };
  return { kind: 'remote', host: host.toLowerCase() };
}

function hostOf(authority: string): string {
  if (authority.startsWith('['))
    return authority.slice(1, authority.indexOf(']') < 0 ? undefined : authority.indexOf(']'));
  return authority.replace(/:[^:]*$/, '');
}

/** This machine, under each of its names (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === 'localhost.localdomain' ||
    name === 'ip6-localhost'
  )
    return true;
  if (/^127(\.\d{1,3}){3}$/.test(name) || name === '0.0.0.0' || name === '::1' || name === '::' || name === '127.1')
    return true;
  return /^\$\{?hostname\}?$/.test(name) || name === '$(hostname)' || /^\$\(hostname -[a-z]\)$/.test(name);
}

/** Whether a word is a path on this machine: of a file, a folder or an archive. */
export function isLocalPath(word: string): boolean {
  return /^(\.{0,2}\/|~|\.$|\.\.$|file:)/.test(word) || /^\.\[[\w,-]{1,100}\]$/.test(word);
}

/** `host:path` as scp, rsync and git take it; undefined for local paths. */
export function remoteShellHost(word: string): string | undefined {
  if (/^(rsync|ssh|git|https?|ftps?|sftp):\/\//i.test(word)) {
    const target = readTarget(word, true);
    return target.kind === 'remote' ? target.host : undefined;
  }
  const colon = word.indexOf(':');
  const slash = word.indexOf('/');
  if (colon <= 0 || (slash >= 0 && slash < colon)) return undefined;
  const host = word.slice(word.lastIndexOf('@', colon) + 1, colon);
  return host === '' || isLocalHost(host) ? undefined : host.toLowerCase();
}
