import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../fixtures/build.ts';
import { makeInputs } from './inputs.ts';
import { matches, parseScenario, type Scenario } from './scenario.ts';

const corpus = '../shared/corpus';
const program = `${process.cwd()}/bin/pratique.js`;
const folder = mkdtempSync(`${tmpdir()}/pratique-scenarios-`);
const oldNode = ['/usr/bin/node', '/usr/local/bin/node', '/bin/node'].find(
  (path) =>
    existsSync(path) && Number(/^v(\d+)/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)?.[1]) < 24,
);
const scenarios = globSync('test/cli/*.scenario')
  .sort()
  .map((path) => {
    const name = path.replace(/^.*\/|\.scenario$/g, '');
    return { name, scenario: parseScenario(readFileSync(path, 'utf8'), name) };
  });

beforeAll(async () => {
  // What is judged is the source as it stands, not what an earlier build left.
  const built = spawnSync(process.execPath, ['src/dev/build.ts'], { encoding: 'utf8' });
  expect(built.stderr).toBe('');
  writeFiles(await makeInputs(), `${folder}/inputs`);
  mkdirSync(`${folder}/bin`);
  writeFileSync(`${folder}/bin/pratique`, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(`${folder}/bin/pratique`, 0o755);
  // The program as one finds it where no newer Node was installed beside it.
  cpSync('bin', `${folder}/installed/bin`, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function lacks({ inputs, needs }: Scenario): string | undefined {
  if (inputs.some(({ name }) => name.startsWith('corpus/')) && !existsSync(corpus)) return 'the corpus';
  return needs.includes('old-node') && oldNode === undefined ? 'a Node older than 24' : undefined;
}

/** Runs a scenario in a folder of its own, with an environment that says nothing but what it must. */
function run(name: string, scenario: Scenario): Promise<{ stdout: string; stderr: string; exit: number }> {
  const work = `${folder}/work/${name}`;
  mkdirSync(work, { recursive: true });
  for (const input of scenario.inputs) {
    const from = input.name.startsWith('corpus/')
      ? `${corpus}/${input.name.slice(7)}`
      : `${folder}/inputs/${input.name}`;
    cpSync(from, `${work}/${input.as}`, { recursive: true });
  }
  for (const [path, text] of scenario.files) {
    mkdirSync(`${work}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    writeFileSync(`${work}/${path}`, text);
  }
  const env: Record<string, string> = {
    PATH: `${folder}/bin:/usr/bin:/bin`,
    HOME: work,
    PACKAGE: `${process.cwd()}/package.json`,
    NO_COLOR: '1',
    ...(oldNode === undefined ? {} : { OLD_NODE: oldNode, INSTALLED: `${folder}/installed` }),
  };
  for (const [variable, value] of scenario.env) {
    if (value === undefined) delete env[variable];
    else env[variable] = value;
  }
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', scenario.command], { cwd: work, env }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, exit: error === null ? 0 : typeof error.code === 'number' ? error.code : -1 }),
    );
    child.stdin?.end();
  });
}

/** A difference is shown line by line, with what stands for anything on one side. */
function expectText(actual: string, expected: string, which: string): void {
  if (!matches(actual, expected)) expect(actual, which).toBe(expected);
}

const skipped = scenarios.filter(({ scenario }) => lacks(scenario) !== undefined);
if (skipped.length > 0)
  console.log(`skipped: ${skipped.map(({ name, scenario }) => `${name} (needs ${lacks(scenario)})`).join(', ')}`);

it('finds the scenarios', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(40);
});

describe.concurrent('pratique', () => {
  for (const { name, scenario } of scenarios) {
    it.skipIf(lacks(scenario) !== undefined)(`${name}: ${scenario.title}`, async () => {
      const { stdout, stderr, exit } = await run(name, scenario);
      expectText(stderr, scenario.stderr, 'standard error');
      expectText(stdout, scenario.stdout, 'standard output');
      expect(exit).toBe(scenario.exit);
    });
  }
});

describe('what a scenario expects', () => {
  it.each([
    ['a\n', 'a\n', true],
    ['a\n', 'b\n', false],
    ['a\n', 'a\nb\n', false],
    ['one 12 two\n', 'one … two\n', true],
    ['one\ntwo\n', 'one … two\n', false],
    ['a\nb\nc\n', 'a\n…\nc\n', true],
    ['a\nc\n', 'a\n…\nc\n', true],
    ['a\nb\n', 'a\n…\n', true],
    ['a.c\n', 'a.c\n', true],
    ['abc\n', 'a.c\n', false],
    ['', '', true],
    ['a\n', '', false],
  ])('%j against %j: %s', (actual, expected, outcome) => {
    expect(matches(actual, expected)).toBe(outcome);
  });

  it.each([
    ['no command', 'T\n==== exit 0\n'],
    ['no exit code', 'T\n==== command\nx\n'],
    ['no title', '==== command\nx\n==== exit 0\n'],
    ['a part that is not known', 'T\n==== stdin\n==== command\nx\n==== exit 0\n'],
    ['text after what takes none', 'T\n==== command\nx\n==== exit 0\nleft\n'],
    ['two expectations', 'T\n==== command\nx\n==== stdout\n==== stdout\n==== exit 0\n'],
  ])('refuses a scenario with %s', (_what, text) => {
    expect(() => parseScenario(text, 'name')).toThrow(/^name: /);
  });
});
