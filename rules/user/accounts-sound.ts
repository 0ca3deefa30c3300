import accounts from '../../src/facts/accounts.ts';
import { at, defineRule } from '../../src/rule.ts';

const root = 'root:x:0:0:root:/root:/bin/sh\n';
const listed = 5;

export default defineRule({
  id: 'user/accounts-sound',
  since: '0.1.0',
  severity: 'error',
  title: 'The account files are well-formed, only root has uid 0, and no account has an empty password',
  why: 'With an empty password or a second uid 0 anyone inside the container becomes root where setuid programs work. Two names for one id, or a line that C libraries read differently, make files change their owner depending on who looks.',
  fix: 'Lock the password (`passwd -l NAME`, or `*` in the second field of /etc/shadow), give each account its own id with `useradd` or `groupadd`, and do not edit these files by hand.',
  references: [
    'https://man7.org/linux/man-pages/man5/passwd.5.html',
    'https://man7.org/linux/man-pages/man5/shadow.5.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-5021',
  ],
  requires: ['rootfs'],
  needs: { accounts },
  messages: {
    secondRoot: '"{name}" has uid 0 as root has',
    emptyPassword: '"{name}" has an empty password: nobody is asked for one',
    visibleHash: 'the password hash of "{name}" stands in /etc/passwd, which everyone may read',
    duplicateId: '{names} share the {kind} {id}',
    duplicateName: '"{name}" is defined {count} times in /{file}; only the first counts',
    malformed: '/{file} has {count} malformed lines: {details}',
  },
  examples: {
    pass: [
      { files: { 'etc/passwd': root, 'etc/shadow': 'root:*:19000:0:99999:7:::\n', 'etc/group': 'root:x:0:\n' } },
      {
        about: 'comments, blank lines and NIS compat lines',
        files: { 'etc/passwd': `# accounts\n\n${root}+::::::\n` },
      },
      { about: 'no account files at all', files: { 'usr/bin/app': 'x' } },
      { about: 'an empty group password admits members only', files: { 'etc/group': 'wheel::10:root\n' } },
    ],
    fail: [
      {
        about: 'an empty second field in /etc/passwd and in /etc/shadow',
        files: { 'etc/passwd': `${root}eve::0:0::/:/bin/sh\n`, 'etc/shadow': 'root:::0:::::\n' },
      },
      { files: { 'etc/passwd': `${root}a:x:7:7::/:/bin/sh\nb:x:7:7::/:/bin/sh\nb:x:8:8::/:/bin/sh\n` } },
      {
        about: 'CR LF, too few fields, no number',
        files: { 'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\r\nx:y\n', 'etc/group': 'g:x:z:\n' },
      },
      { files: { 'etc/passwd': `${root}a:$6$salt$hash:7:7::/:/bin/sh\n` } },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const { passwd, groups, shadow } = facts.accounts;
    const place = (file: string, line: number) => {
      const entry = subject.rootfs.resolve(file);
      return at.path(entry?.path ?? file, { layer: entry?.layer, line });
    };
    // Without setuid programs nobody can use a password inside the container.
    const password = policy.runtime?.setuid === 'dropped' ? ({ severity: 'warning' } as const) : {};
    for (const account of passwd?.accounts ?? []) {
      const where = place('etc/passwd', account.line);
      if (account.uid === 0 && account.name !== 'root') yield fail('secondRoot', { name: account.name }, where);
      if (account.password === '') yield fail('emptyPassword', { name: account.name }, where, password);
      else if (/^\$\w+\$/.test(account.password))
        yield fail('visibleHash', { name: account.name }, where, { severity: 'warning' });
    }
    const names = new Set(passwd?.accounts.map(({ name }) => name));
    for (const entry of shadow ?? []) {
      if (entry.password === 'empty' && names.has(entry.name))
        yield fail('emptyPassword', { name: entry.name }, place('etc/shadow', entry.line), password);
    }
    const files = [
      {
        file: 'etc/passwd',
        kind: 'uid',
        items: (passwd?.accounts ?? []).map(({ name, uid, line }) => ({ name, id: uid, line })),
        problems: passwd?.problems ?? [],
      },
      {
        file: 'etc/group',
        kind: 'gid',
        items: (groups?.groups ?? []).map(({ name, gid, line }) => ({ name, id: gid, line })),
        problems: groups?.problems ?? [],
      },
    ];
    for (const { file, kind, items, problems } of files) {
      for (const [id, same] of Map.groupBy(items, (item) => item.id)) {
        const sharing = [...new Set(same.map(({ name }) => `"${name}"`))];
        if (sharing.length > 1 && !(kind === 'uid' && id === 0)) {
          const shown =
            sharing.length > listed
              ? `${sharing.slice(0, listed).join(', ')} and ${sharing.length - listed} more`
              : sharing.join(', ');
          yield fail('duplicateId', { names: shown, kind, id }, place(file, same[1]?.line ?? 1), {
            severity: 'warning',
          });
        }
      }
      for (const [name, same] of Map.groupBy(items, (item) => item.name)) {
        if (same.length > 1)
          yield fail('duplicateName', { name, count: same.length, file }, place(file, same[1]?.line ?? 1), {
            severity: 'warning',
          });
      }
      const [first] = problems;
      if (first !== undefined) {
        const details = problems
          .slice(0, listed)
          .map(({ line, detail }) => `line ${line}: ${detail}`)
          .join('; ');
        yield fail('malformed', { file, count: problems.length, details }, place(file, first.line), {
          severity: 'warning',
        });
      }
    }
    if ((passwd?.unread ?? 0) + (groups?.unread ?? 0) > 0)
      yield unknown('the account files have more lines than are read');
  },
});
