import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readGroups } from '../../../src/formats/accounts/group.ts';
import { resolveIdentity } from '../../../src/formats/accounts/identity.ts';
import { readPasswd } from '../../../src/formats/accounts/passwd.ts';
import { passwordState, readShadow } from '../../../src/formats/accounts/shadow.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('passwd(5)', () => {
  test.each([
    ['an ordinary line', 'app:x:1000:100:App,,:/home/app:/bin/sh\n', 1, 0],
    ['no newline at the end', 'app:x:1000:100::/:/bin/sh', 1, 0],
    ['blank, comment and NIS lines', '\n  \n# c\n+::::::\n-@net::::::\n', 0, 0],
    ['CR LF', 'app:x:1:1::/:/bin/sh\r\n', 1, 1],
    ['an empty shell is a shell', 'app:x:1:1::/:\n', 1, 0],
    ['no shell field', 'app:x:1:1::/\n', 1, 1],
    ['no numbers', 'app:x:one:two::/:/bin/sh\n', 0, 2],
    ['a uid beyond 32 bits', 'app:x:4294967296:1::/:/bin/sh\n', 0, 1],
    ['an empty name', ':x:1:1::/:/bin/sh\n', 0, 1],
    ['a name with a blank', 'a b:x:1:1::/:/bin/sh\n', 1, 1],
  ])('%s', (_about, text, accounts, problems) => {
    const read = readPasswd(bytes(text));
    expect([read.accounts.length, read.problems.length]).toEqual([accounts, problems]);
  });

  test('a carriage return is not part of the shell, and lines are counted from 1', () => {
    expect(readPasswd(bytes('#\napp:x:1:2:g:/h:/bin/sh\r\n')).accounts).toEqual([
      { name: 'app', password: 'x', uid: 1, gid: 2, home: '/h', shell: '/bin/sh', line: 2 },
    ]);
  });

  test('bytes that are not UTF-8 do not stop it', () => {
    const text = Uint8Array.from([...bytes('a:x:1:1:'), 0xff, 0xfe, ...bytes(':/:/bin/sh\n')]);
    expect(readPasswd(text).accounts).toHaveLength(1);
  });

  test('lines beyond the limit are counted, not read', () => {
    const read = readPasswd(bytes('a:x:1:1::/:/s\n'.repeat(limits.accountLines + 10)));
    expect(read.accounts).toHaveLength(limits.accountLines);
    expect(read.unread).toBe(11);
  });

  test('any bytes are read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 255 }), (input) => {
        for (const { line, uid } of readPasswd(input).accounts) expect(line >= 1 && Number.isInteger(uid)).toBe(true);
        readGroups(input);
        readShadow(input);
      }),
    );
  });
});

test('group(5): members, and a gid that is none', () => {
  const read = readGroups(bytes('users:x:100:a,b\nnone:x:100:\nbad:x::\n'));
  expect(read.groups).toEqual([
    { name: 'users', gid: 100, members: ['a', 'b'], line: 1 },
    { name: 'none', gid: 100, members: [], line: 2 },
  ]);
  expect(read.problems).toHaveLength(1);
});

describe('shadow(5)', () => {
  test.each([
    ['', 'empty'],
    ['*', 'locked'],
    ['!', 'locked'],
    ['!!', 'locked'],
    ['!$6$salt$hash', 'locked'],
    ['x', 'locked'],
    ['$6$salt$hash', 'hash'],
    ['$y$j9T$salt$hash', 'hash'],
    ['ab1234567890.', 'hash'],
  ])('the field "%s" is %s', (field, state) => expect(passwordState(field)).toBe(state));

  test('a line with a name alone is no empty password', () => {
    expect(readShadow(bytes('root\neve:::0:::::\n')).map(({ name, password }) => [name, password])).toEqual([
      ['root', 'locked'],
      ['eve', 'empty'],
    ]);
  });
});

describe('User of an image config', () => {
  const passwd = readPasswd(
    bytes('root:x:0:0::/root:/bin/sh\napp:x:1000:100::/home/app:/bin/sh\n1234:x:5:6::/:/bin/sh\n'),
  );
  const groups = readGroups(bytes('users:x:100:\n'));
  test.each([
    ['', 0, 0],
    ['0', 0, 0],
    ['root', 0, 0],
    ['00:0', 0, 0],
    ['+0', 0, 0],
    ['app', 1000, 100],
    ['1000', 1000, 100],
    ['1000:5', 1000, 5],
    ['app:users', 1000, 100],
    ['app:', 1000, 100],
    [' app', undefined, undefined],
    ['nobody', undefined, undefined],
    ['1001', 1001, 0],
    ['1234', 1234, 0],
    ['-1', -1, 0],
  ])('"%s" is uid %s, gid %s', (text, uid, gid) => {
    const identity = resolveIdentity(text, passwd, groups);
    expect([identity.user.id, identity.group.id]).toEqual([uid, gid]);
  });
});
