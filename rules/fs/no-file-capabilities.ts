import { census, decodeFileCapability } from '../../src/facts/census.ts';
import { at, defineRule, pathMatcher } from '../../src/rule.ts';

export default defineRule({
  id: 'fs/no-file-capabilities',
  since: '0.1.0',
  severity: 'warning',
  title: 'No file carries capabilities',
  why: 'A file capability gives whoever starts the program a part of root’s rights. Shared machines drop them (nosuid, no_new_privs), and attributes get lost in conversion: what relies on them fails.',
  fix: 'Remove the attribute (`setcap -r FILE`) and do without the privilege, for example with a port above 1023; name what must stay in `allow`.',
  references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    capabilities: '{path} has the capabilities {names}',
    dropped: '{path} has the capabilities {names}; the runtime drops them, so what relies on them fails',
    malformed: '{path} has a security.capability attribute that is none ({bytes} bytes)',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Paths or path patterns that may have capabilities.',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'other attributes are no matter',
        files: { 'usr/bin/ping': { content: 'x', mode: '755', xattrs: { 'user.note': 'eA==' } } },
      },
      {
        about: 'allowed',
        files: { 'usr/bin/ping': { content: 'x', xattrs: { 'security.capability': 'AQAAAgAgAAAAAAAAAAAAAAAAAAA=' } } },
        options: { allow: ['**/ping'] },
      },
    ],
    fail: [
      {
        about: 'cap_net_raw',
        files: { 'usr/bin/ping': { content: 'x', xattrs: { 'security.capability': 'AQAAAgAgAAAAAAAAAAAAAAAAAAA=' } } },
      },
      {
        about: 'nosuid mounts take no capabilities either',
        files: { 'usr/bin/ping': { content: 'x', xattrs: { 'security.capability': 'AQAAAgAgAAAAAAAAAAAAAAAAAAA=' } } },
        policy: { runtime: { setuid: 'dropped' } },
      },
      {
        about: 'an attribute cut short',
        files: { 'usr/bin/ping': { content: 'x', xattrs: { 'security.capability': 'AQAAAg==' } } },
      },
    ],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    // A folder is listed without extended attributes.
    if (subject.layers === undefined) yield unknown('extended attributes of a folder are not read');
    const isAllowed = pathMatcher(options.allow);
    const dropped = policy.runtime?.capabilities === 'dropped' || policy.runtime?.setuid === 'dropped';
    const { entries, count } = facts.census.capabilities;
    for (const entry of entries) {
      if (isAllowed(entry.path)) continue;
      const bytes = entry.xattrs?.get('security.capability') ?? new Uint8Array(0);
      const decoded = decodeFileCapability(bytes);
      if (decoded === undefined) yield fail('malformed', { path: entry.path, bytes: bytes.length }, at.entry(entry));
      else if (decoded.names.length > 0) {
        const data = { path: entry.path, names: decoded.names.join(', ') };
        if (dropped) yield fail('dropped', data, at.entry(entry), { severity: 'note' });
        else yield fail('capabilities', data, at.entry(entry));
      }
    }
    if (count > entries.length)
      yield unknown(`${count - entries.length} further files with capabilities were not looked at`);
  },
});
