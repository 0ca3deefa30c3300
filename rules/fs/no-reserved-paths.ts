import { at, defineRule, fromAbsolute } from '../../src/rule.ts';

export default defineRule({
  id: 'fs/no-reserved-paths',
  since: '0.1.0',
  severity: 'warning',
  title: 'Nothing lies at paths that the runtime reserves',
  why: 'The runtime puts its own files there, or takes what it finds as its own configuration: the image’s content is hidden, or changes how the container starts.',
  fix: 'Move or remove what lies there.',
  references: [
    'https://github.com/NVIDIA/enroot/blob/master/doc/image-format.md',
    'https://docs.nersc.gov/development/containers/shifter/',
  ],
  requires: ['rootfs'],
  messages: {
    occupied: '/{path} is in the image; the runtime reserves that path',
    empty: '/{path} is in the image and empty; the runtime reserves that path',
  },
  options: {
    schema: {
      properties: {
        reserved: {
          type: 'array',
          items: { type: 'string' },
          description: 'Reserved paths, besides those of the runtime.',
        },
      },
    },
    defaults: { reserved: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'a neighbour of the reserved path',
        files: { 'opt/udiImage2/a': 'x', 'etc/rc.local': 'x' },
        options: { reserved: ['/opt/udiImage', '/etc/rc'] },
      },
      {
        about: 'a runtime that reserves nothing',
        files: { 'opt/udiImage/a': 'x' },
        policy: { runtime: { reserved: [] } },
      },
    ],
    fail: [
      { files: { 'opt/udiImage/bin/x': 'x' }, policy: { runtime: { reserved: ['/opt/udiImage/'] } } },
      {
        about: 'through a linked folder',
        files: { opt: { link: 'srv' }, 'srv/udiImage/x': 'x' },
        options: { reserved: ['/opt/udiImage'] },
      },
      { about: 'an empty file is a hint', files: { 'etc/fstab': '' }, options: { reserved: ['/etc/fstab'] } },
    ],
    unknown: [{ about: 'the policy says nothing of it', files: { 'opt/udiImage/a': 'x' } }],
  },
  *check({ subject, options, policy, fail, unknown }) {
    const stated = policy.runtime?.reserved;
    if (stated === undefined && options.reserved.length === 0) {
      yield unknown('the policy does not say which paths the runtime reserves');
      return;
    }
    for (const path of new Set([...(stated ?? []), ...options.reserved].map(fromAbsolute))) {
      const entry = subject.rootfs.lookup(path) ?? subject.rootfs.resolve(path);
      if (entry === undefined) continue;
      const isEmpty =
        entry.type === 'directory'
          ? subject.rootfs.list(entry.path).length === 0
          : entry.type === 'file' && entry.size === 0;
      if (isEmpty) yield fail('empty', { path }, at.entry(entry), { severity: 'note' });
      else yield fail('occupied', { path }, at.entry(entry));
    }
  },
});
