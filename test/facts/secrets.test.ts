import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WantTable } from '../../src/base/pattern.ts';
import { secretsInConfig } from '../../src/facts/secrets/in-config.ts';
import { secretsInDeletedFiles } from '../../src/facts/secrets/in-deleted-files.ts';
import { secretsInFiles } from '../../src/facts/secrets/in-files.ts';
import { SearchArea, secretWants } from '../../src/facts/secrets/search-area.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const value = ['q7Zk2', 'Vx9Lm4', 'Rt8Wb3'].join('');
const netrc = `machine a login b password ${value}\n`;
const entryOf = (path: string, size = 200): Entry => ({
  path,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size,
  mtime: 0,
  layer: 0,
});
const filesOf = async (sketch: Sketch) =>
  (await secretsInFiles.derive(sketchSubject(sketch) as never)).found.map(({ path }) => path);

test('a depth below a folder ends where it says', () => {
  const table = new WantTable([
    { path: { under: 'home', depth: 2 }, capture: { max: 10 } },
    { path: { under: 'home/u' }, capture: { head: 5 } },
  ]);
  expect(table.match('home/a', 0)).toEqual({ whole: 10, head: 0 });
  expect(table.match('home/u/a', 0)).toEqual({ whole: 10, head: 5 });
  expect(table.match('home/u/x/a', 0)).toEqual({ whole: 0, head: 5 });
  expect(table.match('home/v/x/a', 0)).toBeUndefined();
});

test('the quick look at entries agrees with the wants that were captured', () => {
  const known = { runtime: undefined };
  const table = new WantTable(secretWants(known));
  const area = new SearchArea(known);
  const part = fc.constantFrom(
    'etc',
    'root',
    'home',
    'usr',
    'lib',
    'u',
    '.ssh',
    '.docker',
    '.aws',
    'opt',
    'app',
    'x',
    'node_modules',
    '.config',
    'containers',
  );
  const name = fc.constantFrom(
    '.netrc',
    'config.json',
    'auth.json',
    'credentials',
    'a.pem',
    'b.key',
    'krb5.keytab',
    'a.py',
    'README',
    'token',
    'munge.key',
    '.env',
    'id_rsa',
    'x.conf',
  );
  const path = fc.tuple(fc.array(part, { maxLength: 6 }), name).map(([parts, last]) => [...parts, last].join('/'));
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 40 }), (paths) => {
      for (const each of paths) {
        const why = area.why(entryOf(each), () => undefined);
        expect([each, why !== undefined]).toEqual([each, table.match(each, 0o644) !== undefined]);
      }
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Sketch, string[]]>([
  ['a home', { files: { 'home/u/.netrc': netrc } }, ['home/u/.netrc']],
  ['a folder of settings, six below', { files: { 'etc/a/b/c/d/e/f.ini': `api_token=${value}x1\n` } }, []],
  [
    'the working directory',
    { files: { 'data/run/conf.ini': `api_token=${value}x1\n` }, runtime: { workdir: '/data/run' } },
    ['data/run/conf.ini'],
  ],
  [
    'not the system for the working directory /usr/bin',
    { files: { 'usr/bin/conf.ini': `api_token=${value}x1\n` }, runtime: { workdir: '/usr/bin' } },
    [],
  ],
  [
    'etc of a conda prefix on PATH',
    {
      files: { 'opt/conda/etc/a/conf.ini': `api_token=${value}x1\n` },
      runtime: { env: { PATH: '/opt/conda/bin:/bin' } },
    },
    ['opt/conda/etc/a/conf.ini'],
  ],
  ['a file named for credentials, anywhere', { files: { 'var/lib/ci/.netrc': netrc } }, ['var/lib/ci/.netrc']],
  [
    'a link to it is not a second one',
    { files: { 'root/.netrc': netrc, 'home/.netrc': { link: '/root/.netrc' } } },
    ['root/.netrc'],
  ],
  ['a folder of that name', { files: { 'root/.netrc/': {} } }, []],
  ['no files', { files: {} }, []],
])('searches %s', async (_what, sketch, expected) => expect(await filesOf(sketch)).toEqual(expected));

test('a key is found by its first bytes, whatever its name', async () => {
  const key = [
    ['-----BEGIN OPENSSH ', 'PRIVATE KEY-----'].join(''),
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2g',
    'QxZ8Lw3TnV6JyPb1RdMk0HsYcE5GuFaX',
    ['-----END OPENSSH ', 'PRIVATE KEY-----'].join(''),
  ];
  expect(await filesOf({ files: { 'var/spool/deploy': key.join('\n') } })).toEqual(['var/spool/deploy']);
});

test('a file named for credentials that is too large is a gap, a bundle of certificates is none', async () => {
  const subject = sketchSubject({
    files: { 'root/.netrc': { size: 2 ** 21 }, 'etc/ssl/bundle.pem': { size: 2 ** 18 } },
  });
  expect((await secretsInFiles.derive(subject as never)).gaps).toEqual(['root/.netrc is too large to be searched']);
});

test('deleted files: which layer holds, which hides, and what is still there is not named', async () => {
  const subject = sketchSubject({
    layers: [
      { files: { 'root/.netrc': netrc, 'home/u/.netrc': netrc } },
      { files: { 'etc/a': 'x' } },
      { files: { 'root/.wh..netrc': '' } },
    ],
  });
  const { found } = await secretsInDeletedFiles.derive(subject as never);
  expect(found.map(({ path, layer, by, how, line }) => ({ path, layer, by, how, line }))).toEqual([
    { path: 'root/.netrc', layer: 0, by: 2, how: 'deleted', line: 1 },
  ]);
});

test.each<[string, Sketch, string[]]>([
  ['variables', { runtime: { env: { A: 'x', DB_PASSWORD: value } } }, ['/config/Env/1']],
  ['labels, their names escaped', { runtime: { labels: { 'a/b~c.token': value } } }, ['/config/Labels/a~1b~0c.token']],
  [
    'history',
    { runtime: { history: [{ createdBy: 'RUN a' }, { createdBy: `RUN x --password ${value}` }] } },
    ['/history/1/created_by'],
  ],
  ['the entrypoint', { runtime: { entrypoint: ['x', '--token', `${value}9`] } }, ['/config/Entrypoint']],
  [
    'annotations',
    { runtime: {}, image: { annotations: { 'org.example.secret': value } } },
    ['/annotations/org.example.secret'],
  ],
  [
    'an AWS key by its variable',
    { runtime: { env: { AWS_SECRET_ACCESS_KEY: `${value}${value}${value}`.slice(0, 40) } } },
    ['/config/Env/0'],
  ],
  [
    'what every image has',
    {
      runtime: {
        env: {
          PATH: '/usr/local/sbin:/usr/bin',
          LANG: 'C.UTF-8',
          PYTHON_VERSION: '3.12.7',
          LS_COLORS: 'rs=0:di=01;34',
        },
        labels: { 'org.opencontainers.image.revision': 'A035C8C19219BA821ECEA86B64E628F8D684696D' },
      },
    },
    [],
  ],
])('config: %s', async (_what, sketch, pointers) => {
  const found = await secretsInConfig.derive(sketchSubject(sketch) as never);
  expect(found.map(({ pointer }) => pointer)).toEqual(pointers);
  for (const secret of found) expect(JSON.stringify(secret)).not.toContain(value);
});
