import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import recipeCommands from '../../src/facts/recipe-commands.ts';
import { at, baseName, defineRule } from '../../src/rule.ts';

interface Options {
  readonly commands: readonly string[];
}
/** What needs ids that are not mapped, or capabilities that a user namespace does not give (user_namespaces(7)). */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'it makes accounts, whose ids an unprivileged build cannot own': [
    ...[
      'useradd',
      'adduser',
      'groupadd',
      'addgroup',
      'usermod',
      'userdel',
      'groupdel',
      'deluser',
      'delgroup',
      'groupmod',
      'newusers',
      'chpasswd',
      'passwd',
      'gpasswd',
    ],
  ],
  'it makes device nodes': ['mknod', 'MAKEDEV'],
  'it mounts file systems': ['mount', 'umount', 'losetup', 'mkfs', 'fusermount'],
  'it gives files capabilities': ['setcap'],
  'it changes the kernel of the machine that builds': ['modprobe', 'insmod', 'rmmod', 'sysctl', 'iptables', 'nft'],
};
const reasonOf = new Map(Object.entries(reasons).flatMap(([reason, names]) => names.map((name) => [name, reason])));

export default defineRule({
  id: 'recipe/builds-unprivileged',
  since: '0.1.0',
  severity: 'warning',
  title: 'The recipe can be built without root',
  why: 'On clusters images are built in a user namespace with one id, or by fakeroot. There commands that make accounts, devices or mounts fail, or seem to succeed and leave files that nobody can use.',
  fix: 'Leave accounts out: the runtime runs the software as its caller. Make folders writable by their group instead, and leave devices and mounts to the runtime.',
  references: [
    'https://apptainer.org/docs/user/latest/fakeroot.html',
    'https://docs.docker.com/engine/security/rootless/',
    'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
  ],
  requires: [recipeFacets],
  needs: { recipe, recipeCommands },
  messages: {
    command: '`{command}` needs root: {reason}',
    insecure: 'RUN --security=insecure needs a builder with all privileges',
  },
  options: {
    schema: {
      properties: {
        commands: { type: 'array', items: { type: 'string' }, description: 'programs that the builder cannot run' },
      },
    },
    defaults: { commands: [...reasonOf.keys()] } as Options,
  },
  examples: {
    pass: [
      {
        dockerfile:
          'FROM debian:13.1\nRUN apt-get update && apt-get install -y mount passwd && chmod g+w /opt && mkdir -p /mnt\n',
      },
      {
        about: 'the site can do that',
        dockerfile: 'FROM debian:13.1\nRUN useradd app\n',
        options: { commands: ['mknod'] },
      },
      { about: 'it only asks', dockerfile: 'FROM debian:13.1\nRUN mount | grep proc; sysctl -n kernel.pid_max\n' },
    ],
    fail: [
      { dockerfile: 'FROM debian:13.1\nRUN groupadd -g 1000 app && useradd -g app app\n' },
      { dockerfile: 'FROM debian:13.1\nRUN --security=insecure mknod /dev/fuse c 10 229\n' },
    ],
    unknown: [{ about: 'shell that cannot be read', dockerfile: 'FROM debian:13.1\nRUN if true; then make\n' }],
  },
  *check({ facts, options, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const { calls, step, unread } of facts.recipeCommands) {
      const isInsecure = step.flags.some(({ name, value }) => name === 'security' && value?.value === 'insecure');
      if (isInsecure) yield fail('insecure', {}, at.text(file, step.span));
      for (const { argv, text: command, place } of calls) {
        const name = baseName(argv[0]?.value ?? '').replace(/^mkfs\..*/, 'mkfs');
        const operands = argv.slice(1).filter(({ value }) => !value.startsWith('-'));
        // Without operands, or with a name alone, these show what is.
        const isQuery =
          operands.length === 0 || (name === 'sysctl' && !argv.some(({ value }) => /=|^-[wp]/.test(value)));
        if (!options.commands.includes(name) || isQuery) continue;
        const reason = reasonOf.get(name) ?? 'the builder cannot run it';
        yield fail('command', { command, reason }, at.text(file, place));
      }
      for (const { reason, place } of unread) yield unknown(`not understood in full: ${reason}`, at.text(file, place));
    }
  },
});
