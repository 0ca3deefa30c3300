import { census } from '../../src/facts/census.ts';
import { at, defineRule, type Entry, isUnder } from '../../src/rule.ts';

export default defineRule({
  id: 'fs/no-device-nodes',
  since: '0.1.0',
  severity: 'warning',
  title: 'The image holds no device nodes',
  why: 'Only root can make device nodes, so the image cannot be unpacked without privileges; one outside /dev is a door to the hardware wherever devices are allowed.',
  fix: 'Leave device nodes out of the image: every runtime brings its own /dev.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#file-types',
    'https://github.com/opencontainers/runtime-spec/blob/v1.2.0/config-linux.md#default-devices',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    device: '{path} is a {type} device ({number})',
    inDev:
      '/dev holds {count} device nodes ({examples}); the runtime mounts its own /dev over them, but unpacking without privileges stumbles',
  },
  examples: {
    pass: [
      {
        about: 'a whiteout of overlayfs is a character device 0/0',
        files: { 'usr/share/doc': { type: 'character', mode: '0', device: { major: 0, minor: 0 } } },
      },
      { about: 'an empty /dev', files: { 'dev/': {}, 'dev/stdout': { link: '/proc/self/fd/1' } } },
    ],
    fail: [
      { about: 'a disk', files: { 'srv/sda': { type: 'block', mode: '660', device: { major: 8, minor: 0 } } } },
      {
        about: 'what old base images bring: a hint',
        files: {
          'dev/null': { type: 'character', mode: '666', device: { major: 1, minor: 3 } },
          'dev/console': { type: 'character', mode: '600', device: { major: 5, minor: 1 } },
        },
      },
    ],
  },
  *check({ facts, fail, unknown }) {
    const { entries, count } = facts.census.devices;
    const devices = entries.filter((entry) => !isWhiteout(entry));
    const ordinary = devices.filter(isOrdinary);
    for (const entry of devices) {
      if (isOrdinary(entry)) continue;
      yield fail('device', { path: entry.path, type: entry.type, number: numberOf(entry) }, at.entry(entry));
    }
    const [first] = ordinary;
    if (first !== undefined) {
      const examples = ordinary.slice(0, 5).map((entry) => entry.path.slice(4));
      yield fail('inDev', { count: ordinary.length, examples: examples.join(', ') }, at.path('dev'), {
        severity: 'note',
      });
    }
    if (count > entries.length) yield unknown(`${count - entries.length} further devices were not looked at`);
  },
});

/** As overlayfs writes them: a character device 0/0. */
function isWhiteout(entry: Entry): boolean {
  return entry.type === 'character' && entry.device?.major === 0 && entry.device.minor === 0;
}

function numberOf(entry: Entry): string {
  return entry.device === undefined ? 'no number' : `${entry.device.major}:${entry.device.minor}`;
}

/** A node that the runtime's own /dev hides: no disk. */
function isOrdinary(entry: Entry): boolean {
  return entry.type === 'character' && isUnder(entry.path, 'dev');
}
