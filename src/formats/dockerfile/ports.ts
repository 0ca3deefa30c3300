/** Why BuildKit refuses a port of EXPOSE (`[[address:]host:]port[-last][/protocol]`); undefined where it does not. */
export function portProblem(text: string): string | undefined {
  const colon = text.lastIndexOf(':');
  const before = colon < 0 ? '' : text.slice(0, colon);
  const [range = '', protocol = ''] = splitOnce(text.slice(colon + 1), '/');
  if (range === '') return `"${text}" names no port`;
  if (!/^(?:tcp|udp|sctp|)$/i.test(protocol)) return `"${protocol}" is no protocol: tcp, udp or sctp`;
  const ports = readRange(range);
  if (ports === undefined) return `"${range}" is no port or range of ports`;
  if (before === '') return undefined;
  const host = before.slice(before.lastIndexOf(':') + 1);
  const hosts = host === '' ? undefined : readRange(host);
  if (host !== '' && hosts === undefined) return `"${host}" is no port or range of ports`;
  if (hosts !== undefined && hosts.last - hosts.first !== ports.last - ports.first && ports.last !== ports.first)
    return `the ranges ${host} and ${range} differ in length`;
  const address = before.includes(':') ? before.slice(0, before.lastIndexOf(':')) : '';
  return address === '' || isAddress(address) ? undefined : `"${address}" is no address`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function readRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const [start = '', end = start] = splitOnce(text, '-');
  const [first, last] = [start, end].map((port) => (/^[+-]?\d{1,10}$/.test(port) ? Number(port) : Number.NaN));
  if (first === undefined || last === undefined || !(first >= 0) || !(last <= 65535) || !(first <= last))
    return undefined;
  return { first, last };
}

function isAddress(text: string): boolean {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const parts = bare.split('.');
  if (parts.length === 4) return parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return bare.includes(':') && /^[0-9a-fA-F:.]{2,45}$/.test(bare);
}
