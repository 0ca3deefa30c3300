import { expect, test } from 'vitest';
import { writtenPaths } from '../../src/facts/start-writes.ts';

const table: readonly [string, readonly string[]][] = [
  ['mkdir -p /var/lib/app /srv/x/', ['var/lib/app', 'srv/x']],
  ['chown -R app:app /opt/app', ['opt/app']],
  ['chmod 755 /opt/../etc', ['etc']],
  ['cp /etc/a /etc/b', ['etc/b']],
  ['cp /etc/a relative', []],
  ['sed -i /foo/d /etc/x.conf', ['etc/x.conf']],
  ['sed -n /foo/p /etc/x.conf', []],
  ['/usr/sbin/useradd app', ['etc/passwd']],
  ['ssh-keygen -A', ['etc/ssh']],
  ['ssh-keygen -t rsa', []],
  ['echo x > /etc/y', ['etc/y']],
  ['echo x >> /etc/y 2>/var/log/z', ['etc/y', 'var/log/z']],
  ['echo x > /dev/null 2>&1', []],
  ['echo ->/etc/y', []],
  ['touch $DATA/x /$X/y /a/*', []],
  ['ls /etc', []],
  ['', []],
];
test.each(table)('%s', (text, paths) => {
  // As the walker gives them: redirections are in the text alone.
  const words = text
    .split(' ')
    .filter((word, index, all) => word !== '' && !/^[12]?>/.test(word) && !/^[12]?>{1,2}$/.test(all[index - 1] ?? ''));
  expect(writtenPaths(words, text)).toEqual(paths);
});

test('what looks like a redirection inside of a word is none', () => {
  expect(writtenPaths(['echo', 'a > /etc/b'], 'echo "a > /etc/b"')).toEqual([]);
});
