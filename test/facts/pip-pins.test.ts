import { expect, test } from 'vitest';
import { faultOf, pipPins } from '../../src/facts/pip-pins.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const commit = 'abcdef0123'.repeat(4);

test.each([
  ['a==1', { version: 'single', origin: 'index', hash: 'none' }, undefined, 'unhashed'],
  ['a===x', { version: 'single' }, undefined, 'unhashed'],
  ['a==1,>=0', { version: 'exact', specifier: '==1,>=0' }, undefined, 'range'],
  ['a==1.*', { version: 'several' }, 'range', 'range'],
  ['a>=1', { version: 'several' }, 'range', 'range'],
  ['a', { version: 'open' }, 'unpinned', 'unpinned'],
  ['a --hash=sha256:ab', { version: 'open', hash: 'sound' }, 'unpinned', 'unpinned'],
  ['a==1 --hash=sha256:ab', { version: 'single', hash: 'sound' }, undefined, undefined],
  [`a @ git+https://example.org/a@${commit}`, { origin: 'commit', system: 'git' }, undefined, 'unhashable'],
  [`a @ git+https://example.org/a@${'a'.repeat(64)}`, { origin: 'commit' }, undefined, 'unhashable'],
  [`a @ git+https://example.org/a@${commit.slice(0, 12)}`, { origin: 'branch' }, 'moving', 'moving'],
  ['a @ git+https://example.org/a@v1.0', { origin: 'branch', revision: 'v1.0' }, 'moving', 'moving'],
  ['a @ git+https://example.org/a', { origin: 'branch', revision: undefined }, 'moving', 'moving'],
  ['a @ svn+https://example.org/a@2019', { origin: 'commit', system: 'svn' }, undefined, 'unhashable'],
  ['a @ svn+https://example.org/a@HEAD', { origin: 'branch' }, 'moving', 'moving'],
  ['a @ hg+https://example.org/a@12', { origin: 'branch' }, 'moving', 'moving'],
  [`-e git+https://example.org/a@${commit}#egg=a`, { origin: 'commit' }, undefined, 'unhashable'],
  ['https://user:secret@example.org/a-1.zip', { label: 'a-1.zip', origin: 'address' }, 'unverified', 'unverified'],
  ['https://example.org/a-1.zip#sha1=ab', { hash: 'weak', algorithms: ['sha1'] }, 'weak', 'weak'],
  ['https://example.org/a-1.zip --hash=sha512:ab', { hash: 'sound' }, undefined, undefined],
  [
    'https://example.org/a-1-py3-none-any.whl',
    { label: 'a', version: 'single', origin: 'address' },
    'unverified',
    'unverified',
  ],
  ['./a-1.zip', { label: './a-1.zip', origin: 'archive' }, 'local', 'local'],
  ['./a-1.zip --hash=sha256:ab', { origin: 'archive', hash: 'sound' }, undefined, undefined],
  ['-e .', { label: '.', origin: 'folder' }, 'local', 'local'],
  ['a @ file:///srv/a', { label: 'a', origin: 'folder' }, 'local', 'local'],
])('%s', async (line, expected, exact, hash) => {
  const [pin] = await pipPins.derive(sketchSubject({ pip: line }) as never);
  expect(pin).toMatchObject(expected);
  if (pin === undefined) return;
  expect([faultOf(pin, 'exact', false), faultOf(pin, 'hash', false)]).toEqual([exact, hash]);
});

test('a lock is fixed by the hashes of its files, also without a version', async () => {
  const wheel = `{url = "https://example.org/a-1-py3-none-any.whl", hashes = {sha256 = "ab"}}`;
  const of = async (source: string) => {
    const text = `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "a"\n${source}`;
    const [pin] = await pipPins.derive(sketchSubject({ pip: { form: 'pylock', text } }) as never);
    return pin && faultOf(pin, 'hash', true);
  };
  expect(await of(`wheels = [${wheel}]`)).toBeUndefined();
  expect(await of(`version = "1"\nwheels = [${wheel.replace('sha256', 'md5')}]`)).toBe('weak');
  expect(await of(`vcs = {type = "git", url = "https://example.org/a", commit-id = "${commit}"}`)).toBeUndefined();
  expect(await of('vcs = {type = "git", url = "https://example.org/a", commit-id = "main"}')).toBe('moving');
  expect(await of('directory = {path = "."}')).toBe('local');
  expect(await of('archive = {url = "https://example.org/a.zip", hashes = {sha256 = "ab"}}')).toBeUndefined();
});
