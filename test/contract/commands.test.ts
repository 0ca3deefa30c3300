import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.generated.ts';
import { commandSurface } from '../../src/dev/docs/commands.ts';

const program = 'bin/pratique.js';
const surface = readFileSync('test/cli/surface.json', 'utf8');

it('is the surface that was reviewed; `npm run generate` writes what is new, and the diff shows it', () => {
  expect(commandSurface(commands)).toBe(surface);
});

it('is built', () => {
  expect(existsSync('dist/main.js'), 'npm run build').toBe(true);
});

describe.each(
  (JSON.parse(surface) as { command: string; flags: { name: string }[] }[]).filter(({ command }) => command !== 'help'),
)('$command', ({ command, flags }) => {
  it('explains itself, with every flag', () => {
    const result = spawnSync(process.execPath, [program, ...command.split(' '), '--help'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
    expect(result.stdout).toContain(`pratique ${command}`);
    for (const { name } of flags) expect(result.stdout).toMatch(new RegExp(`--(?:\\[no-\\])?${name}\\b`));
  });
});
