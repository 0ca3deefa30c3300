import ldCache from '../../src/facts/ld-cache.ts';
import { at, defineRule, fromAbsolute, parentOf } from '../../src/rule.ts';

/** Folders that the loader searches without a cache (ld.so(8)), multiarch ones included. */
const trusted = /^(?:usr\/)?lib(?:64|32|x32)?(?:\/[\w]+-linux-[\w]+)?$/;

/** A shared object of 64 bits, and a cache that knows one library. */
const library = Buffer.from(`7f454c46020101000000000000000000${'0300'}3e00`, 'hex').toString('base64');
const cacheOf = (path: string) => {
  const strings = `libx.so.1\0${path}\0`;
  const head = Buffer.alloc(72);
  head.write('glibc-ld.so.cache1.1');
  for (const [at, value] of [
    [20, 1],
    [28, 2],
    [52, 72],
    [56, 82],
  ] as const)
    head.writeUInt32LE(value, at);
  return { bytes: Buffer.concat([head, Buffer.from(strings)]).toString('base64'), mtime: 5 };
};
const x = { 'etc/ld.so.conf': '/opt/x', 'opt/x/libx.so.1': { bytes: library, mtime: 1 } };

export default defineRule({
  id: 'fs/ld-cache-fresh',
  since: '0.1.0',
  severity: 'warning',
  title: 'The loader’s cache knows every configured library folder',
  why: 'The cache cannot be made anew in a read-only image: programs do not find libraries that were added after the last ldconfig, or find other ones first.',
  fix: 'Run `ldconfig` as the last step of the build.',
  references: [
    'https://man7.org/linux/man-pages/man8/ldconfig.8.html',
    'https://apptainer.org/docs/user/latest/docker_and_oci.html#best-practices',
  ],
  requires: ['rootfs'],
  needs: { ldCache },
  messages: {
    absent: '/{path} holds {count} libraries and there is no /etc/ld.so.cache, so the loader does not look there',
    unknown:
      '/etc/ld.so.cache knows nothing of /{path}, which {by} configures and which holds {count} libraries, {example} among them',
    newer: '{count} libraries in /{path} are newer than /etc/ld.so.cache and not in it, {example} among them',
    gone: '/etc/ld.so.cache names {count} libraries that are not in the image, {example} among them',
  },
  examples: {
    pass: [
      {
        about: 'known under another name of the folder',
        files: {
          'etc/ld.so.conf': 'include /etc/ld.so.conf.d/*.conf\n',
          'etc/ld.so.conf.d/x.conf': '# x\n/opt/x\n',
          'opt/x': { link: 'x-1' },
          'opt/x-1/libx.so.1': { bytes: library },
          'etc/ld.so.cache': cacheOf('/opt/x-1/libx.so.1'),
        },
      },
      { about: 'Alpine has neither', files: { 'usr/lib/libz.so.1': { bytes: library } } },
      { about: 'the linker’s script', files: { 'etc/ld.so.conf': '/opt/y', 'opt/y/liby.so': 'INPUT(liby.so.1)' } },
    ],
    fail: [
      {
        about: 'ldconfig was forgotten',
        files: {
          'etc/ld.so.conf': 'include ld.so.conf.d/*.conf',
          'etc/ld.so.conf.d/x.conf': '/usr/local/lib\n',
          'usr/local/lib/liby.so.1': { bytes: library },
          'lib/libx.so.1': { bytes: library },
          'etc/ld.so.cache': cacheOf('/lib/libx.so.1'),
        },
      },
      { about: 'no cache', files: x },
      {
        about: 'added later',
        files: {
          ...x,
          'opt/x/liby.so.1': { bytes: library, mtime: 9 },
          'etc/ld.so.cache': cacheOf('/opt/x/libx.so.1'),
        },
      },
      { about: 'removed later', files: { 'etc/ld.so.conf': '/opt/x', 'etc/ld.so.cache': cacheOf('/opt/x/libx.so.1') } },
    ],
    unknown: [{ about: 'a cache in another form', files: { ...x, 'etc/ld.so.cache': 'ld.so-9.9' } }],
  },
  *check({ subject, facts, fail, unknown }) {
    const { cache, libraries, folders, isCut } = facts.ldCache;
    if (isCut) yield unknown('ld.so.conf includes more files than are read', at.path('etc/ld.so.conf'));
    const filled = folders.filter((folder) => folder.libraries.length > 0);
    if (cache === undefined) {
      for (const { real: path, libraries: found } of filled) {
        if (!trusted.test(path)) yield fail('absent', { path, count: found.length }, at.path(path));
      }
      return;
    }
    if (libraries === undefined) {
      yield unknown('/etc/ld.so.cache is in no form that is known here', at.entry(cache));
      return;
    }
    const targets = libraries.map(({ path }) => subject.rootfs.resolve(fromAbsolute(path)));
    const known = new Set(libraries.map(({ path }) => subject.rootfs.resolve(parentOf(fromAbsolute(path)))?.path));
    const cached = new Set(targets.map((entry) => entry?.path));
    for (const { real: path, configuredBy: by, libraries: found } of filled) {
      const [first] = found;
      const newer = found.filter((entry) => entry.mtime > cache.mtime && !cached.has(entry.path));
      if (!known.has(path))
        yield fail('unknown', { path, by: `/${by}`, count: found.length, example: first?.path ?? '' }, at.path(path));
      else if (newer[0] !== undefined)
        yield fail('newer', { path, count: newer.length, example: newer[0].path }, at.entry(newer[0]), {
          severity: 'note',
        });
    }
    const gone = subject.rootfs.gaps.length > 0 ? [] : libraries.filter((_, index) => targets[index] === undefined);
    if (gone[0] !== undefined)
      yield fail('gone', { count: gone.length, example: gone[0].path }, at.entry(cache), { severity: 'note' });
  },
});
