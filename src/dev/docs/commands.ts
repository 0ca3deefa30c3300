import type { Command } from '@oclif/core';
import { code, page, section, table } from './markdown.ts';

type Commands = Readonly<Record<string, typeof Command>>;
type Flag = (typeof Command)['flags'][string];

/** One page a command, from its own class. */
export function commandPages(commands: Commands): [string, string][] {
  const ids = Object.keys(commands).sort();
  const rows = ids.map((id) => [`[${words(id)}](${fileOf(id)})`, (commands[id] as typeof Command).summary ?? '']);
  return [
    ...ids.map((id): [string, string] => [
      `docs/commands/${fileOf(id)}`,
      commandPage(id, commands[id] as typeof Command),
    ]),
    ['docs/commands/README.md', page('# Commands', table(['command', 'what it does'], rows))],
  ];
}

/** Commands, flags and arguments as data: a change of the command line shows in review. */
export function commandSurface(commands: Commands): string {
  const surface = Object.keys(commands)
    .sort()
    .map((id) => {
      const { args = {}, flags = {}, strict } = commands[id] as typeof Command;
      return {
        command: words(id),
        args: Object.entries(args).map(([name, arg]) => ({ name, required: arg.required ?? false })),
        moreArgs: !strict,
        flags: Object.keys(flags)
          .sort()
          .map((name) => ({ name, ...shapeOf(flags[name] as Flag) })),
      };
    });
  return `${JSON.stringify(surface, null, 2)}\n`;
}

function shapeOf(flag: Flag): object {
  const { char, required = false } = flag;
  if (flag.type === 'boolean')
    return { char: char ?? null, type: 'boolean', no: flag.allowNo ?? false, default: flag.default ?? false };
  return {
    char: char ?? null,
    type: 'value',
    options: flag.options ?? null,
    default: flag.default ?? null,
    multiple: flag.multiple ?? false,
    required,
  };
}

function commandPage(id: string, command: typeof Command): string {
  const args = Object.entries(command.args ?? {});
  const usage = [
    'pratique',
    words(id),
    ...args.map(([name, arg]) => (arg.required ? name.toUpperCase() : `[${name.toUpperCase()}]`)),
    ...(command.strict ? [] : ['...']),
  ];
  const flags = Object.keys(command.flags ?? {})
    .sort()
    .map((name) => flagRow(name, command.flags[name] as Flag));
  const examples = ((command.examples ?? []) as string[]).map((example) =>
    example.replaceAll('<%= config.bin %>', 'pratique'),
  );
  return page(
    `# pratique ${words(id)}`,
    command.summary ?? '',
    code(usage.join(' ')),
    command.description ?? '',
    section(
      'Arguments',
      table(
        ['argument', 'meaning'],
        args.map(([name, arg]) => [code(name.toUpperCase()), arg.description ?? '']),
      ),
    ),
    section('Flags', table(['flag', 'value', 'default', 'meaning'], flags)),
    section('Examples', examples.length === 0 ? '' : `\`\`\`sh\n${examples.join('\n')}\n\`\`\``),
  );
}

function flagRow(name: string, flag: Flag): string[] {
  const long = flag.type === 'boolean' && flag.allowNo ? `--[no-]${name}` : `--${name}`;
  const value = flag.type === 'boolean' ? '' : (flag.options?.join(', ') ?? flag.helpValue ?? 'TEXT');
  return [
    code(flag.char === undefined ? long : `-${flag.char}, ${long}`),
    [value].flat().join(' '),
    flag.default === undefined ? '' : code(String(flag.default)),
    flag.description ?? '',
  ];
}

function words(id: string): string {
  return id.replaceAll(':', ' ');
}

function fileOf(id: string): string {
  return `${id.replaceAll(':', '-')}.md`;
}
