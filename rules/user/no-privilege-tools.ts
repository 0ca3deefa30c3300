import grants from '../../src/facts/privilege-grants.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const sudo = { content: 'x', mode: '4755' };
const ordinary = 'Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n';

export default defineRule({
  id: 'user/no-privilege-tools',
  since: '0.1.0',
  severity: 'warning',
  title: 'No sudo, doas or su configuration grants root without a password',
  why: 'Whoever gets a shell in such a container is root in it one command later, which undoes USER. Where the runtime drops setuid bits the same line is dead, and start scripts that call sudo fail.',
  fix: 'Do as root what needs root while the image is built, and remove sudo or the NOPASSWD line: `rm /etc/sudoers.d/NAME`.',
  references: [
    'https://www.sudo.ws/docs/man/sudoers.man/',
    'https://man.openbsd.org/doas.conf.5',
    'https://docs.docker.com/build/building/best-practices/#user',
  ],
  requires: ['rootfs'],
  needs: { grants },
  messages: {
    passwordless: '{who} may run {commands} as root through {tool} without a password',
    everyone: 'every user may run {commands} as root through {tool}',
    inert: '{who} may run {commands} as root through {tool} without a password, but {tool} is not installed setuid',
  },
  examples: {
    pass: [
      {
        about: 'what distributions ship',
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': ordinary, 'etc/sudoers.d/README': '# %sudo ALL=NOPASSWD: ALL\n' },
      },
      {
        about: 'not as root',
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': 'app ALL=(postgres) NOPASSWD: /usr/bin/psql\n' },
      },
      {
        about: 'sudo skips names with a dot',
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': ordinary, 'etc/sudoers.d/app.bak': 'app ALL=NOPASSWD: ALL\n' },
      },
      { about: 'doas with a password', files: { 'usr/bin/doas': sudo, 'etc/doas.conf': 'permit persist :wheel\n' } },
    ],
    fail: [
      {
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': ordinary, 'etc/sudoers.d/app': 'app ALL=(ALL) NOPASSWD: ALL\n' },
      },
      {
        about: 'an authentication that is switched off for all',
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': 'Defaults !authenticate\n%wheel ALL=(ALL) \\\n  ALL\n' },
      },
      {
        files: {
          'bin/doas': sudo,
          'etc/doas.d/app.conf': 'permit nopass keepenv app as root cmd reboot\n',
          'bin/su': sudo,
          'etc/pam.d/su': 'auth sufficient pam_wheel.so trust use_uid\n',
        },
      },
      {
        about: 'everyone, with their own password',
        files: { 'usr/bin/sudo': sudo, 'etc/sudoers': 'ALL ALL=(ALL) ALL\n' },
      },
      { about: 'a rule without its program', files: { 'etc/sudoers': 'app ALL=NOPASSWD: ALL\n' } },
    ],
  },
  *check({ facts, policy, fail, unknown }) {
    const dropped = policy.runtime?.setuid === 'dropped';
    for (const { who, commands, asRoot, needsPassword, line, tool, path, layer } of facts.grants.grants) {
      if (!asRoot || who === 'root' || who === '#0') continue;
      const where = at.path(path, { layer, line });
      const data = { who, tool, commands: shorten(commands.slice(0, 200).replace(/\b[A-Z_]+[ \t]*:[ \t]*/g, ''), 80) };
      const isInert = dropped || !facts.grants.tools.has(tool);
      const extras = isInert ? ({ severity: 'note' } as const) : {};
      if (!needsPassword)
        yield isInert && !dropped ? fail('inert', data, where, extras) : fail('passwordless', data, where, extras);
      else if (who === 'ALL') yield fail('everyone', data, where, extras);
    }
    for (const what of facts.grants.unread) yield unknown(`not all was read: ${what}`);
  },
});
