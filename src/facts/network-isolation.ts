import { asArray, asObject, asText, asTexts, member } from '../formats/oci/json-value.ts';
import { defineFact } from '../model/fact.ts';

/** What an OCI runtime config says of the container's network (runtime-spec v1.2.1, config-linux.md#namespaces). */
export interface NetworkIsolation {
  /** `linux`: judged here; `other`: a platform whose networks are set up elsewhere; `unreadable`: no JSON object. */
  readonly platform: 'linux' | 'other' | 'unreadable';
  /** Its own network namespace, one that exists already, or the host's. */
  readonly namespace: 'own' | 'joined' | 'host';
  /** The path of the namespace that is joined, and the pointers of what was found. */
  readonly path: string;
  readonly pointer: string;
  /** Network capabilities of the process, with the set that holds each. */
  readonly capabilities: readonly { readonly name: string; readonly pointer: string }[];
  /** Host network devices that are moved into the container (runtime-spec, config-linux.md#netDevices). */
  readonly devices: readonly string[];
}

const powers: ReadonlySet<string> = new Set(['CAP_NET_ADMIN', 'CAP_NET_RAW', 'CAP_NET_BROADCAST']);
const sets = ['effective', 'permitted', 'inheritable', 'ambient', 'bounding'];

export default defineFact<NetworkIsolation, 'runtimeConfig'>({
  id: 'network-isolation',
  requires: ['runtimeConfig'],
  wants: [],
  derive({ runtimeConfig }) {
    const { value } = runtimeConfig.json;
    const linux = member(value, 'linux');
    const isOther =
      linux === undefined && ['windows', 'solaris', 'vm', 'zos'].some((name) => member(value, name) !== undefined);
    const namespaces = asArray(member(linux, 'namespaces'));
    const index = namespaces.findIndex((item) => asText(member(item, 'type')) === 'network');
    const path = asText(member(namespaces[index], 'path')) ?? '';
    return {
      platform: asObject(value) === undefined ? 'unreadable' : isOther ? 'other' : 'linux',
      namespace: index < 0 ? 'host' : path === '' ? 'own' : 'joined',
      path,
      pointer: index < 0 ? '/linux/namespaces' : `/linux/namespaces/${index}`,
      capabilities: capabilitiesOf(member(member(value, 'process'), 'capabilities')),
      devices: Object.keys(asObject(member(linux, 'netDevices')) ?? {}),
    };
  },
});

function capabilitiesOf(value: unknown): NetworkIsolation['capabilities'] {
  const found = new Map<string, string>();
  for (const set of sets) {
    for (const [index, name] of asTexts(member(value, set)).entries()) {
      if (powers.has(name) && !found.has(name)) found.set(name, `/process/capabilities/${set}/${index}`);
    }
  }
  return [...found].map(([name, pointer]) => ({ name, pointer }));
}
