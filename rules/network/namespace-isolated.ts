import isolation from '../../src/facts/network-isolation.ts';
import { at, defineRule } from '../../src/rule.ts';

const linux = (namespace: object, capabilities: readonly string[] = []) => ({
  ociVersion: '1.2.0',
  process: { args: ['x'], cwd: '/', capabilities: { bounding: capabilities } },
  linux: { namespaces: [{ type: 'pid' }, namespace] },
});

export default defineRule({
  id: 'network/namespace-isolated',
  since: '0.1.0',
  title: 'The container has a network of its own',
  why: 'In the network namespace of the host a container reaches every service that listens on localhost there, and with network capabilities it can read and redirect the traffic of others.',
  fix: 'Add `{ "type": "network" }` without a path to linux.namespaces, and drop CAP_NET_ADMIN and CAP_NET_RAW.',
  references: [
    'https://github.com/opencontainers/runtime-spec/blob/v1.2.1/config-linux.md#namespaces',
    'https://github.com/opencontainers/runtime-spec/blob/v1.2.1/config.md#linux-process',
  ],
  severity: 'error',
  requires: ['runtimeConfig'],
  needs: { network: isolation },
  messages: {
    host: 'there is no network namespace, so the container shares the network of the host',
    joined: 'the container joins the network namespace {path}, which exists outside of it',
    capability: 'the process may have {name}, which lets it change or read network traffic',
    device: 'the network device {name} of the host is moved into the container',
  },
  examples: {
    pass: [
      {
        about: 'its own namespace; listening on low ports is no power over the network',
        runtimeConfig: linux({ type: 'network' }, ['CAP_NET_BIND_SERVICE']),
      },
      { about: 'an empty path is none', runtimeConfig: linux({ type: 'network', path: '' }) },
    ],
    fail: [
      { about: 'no network namespace', runtimeConfig: linux({ type: 'mount' }) },
      { about: 'the namespace of process 1', runtimeConfig: linux({ type: 'network', path: '/proc/1/ns/net' }) },
      { about: 'an added capability', runtimeConfig: linux({ type: 'network' }, ['CAP_NET_ADMIN']) },
      {
        about: 'a device of the host',
        runtimeConfig: { ociVersion: '1.3.0', linux: { namespaces: [{ type: 'network' }], netDevices: { eth0: {} } } },
      },
      { about: 'no Linux section at all', runtimeConfig: { ociVersion: '1.2.0', process: { args: ['x'], cwd: '/' } } },
    ],
    unknown: [
      { about: 'a Windows container', runtimeConfig: { ociVersion: '1.2.0', windows: { layerFolders: ['C:\\l'] } } },
      { about: 'no object', runtimeConfig: [] },
    ],
  },
  *check({ subject, facts, fail, unknown }) {
    const { network } = facts;
    const place = (pointer: string) => at.json(pointer, subject.runtimeConfig.name);
    if (network.platform === 'unreadable') yield unknown('the runtime config is no JSON object', place(''));
    if (network.platform === 'other')
      yield unknown('networks of this platform are not set up in the runtime config', place(''));
    if (network.platform !== 'linux') return;
    if (network.namespace === 'host') yield fail('host', {}, place(network.pointer));
    if (network.namespace === 'joined') yield fail('joined', { path: network.path }, place(`${network.pointer}/path`));
    for (const { name, pointer } of network.capabilities) yield fail('capability', { name }, place(pointer));
    for (const name of network.devices) yield fail('device', { name }, place('/linux/netDevices'));
  },
});
