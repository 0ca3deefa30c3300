import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.generated.ts';
import { policyContext } from '../../src/app/policies.ts';
import { planMember, writeMember } from '../../src/dev/scaffold.ts';
import { validatePolicyText } from '../../src/policy/resolve.ts';
import type { defineSource } from '../../src/sources/source.ts';

const root = process.cwd();
const today = '2026-11-21';
const folder = mkdtempSync(`${tmpdir()}/pratique-new-`);
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is scaffolded', () => {
  const planned = [
    planMember('rule', 'fs/no-such-rule-yet', today),
    planMember('source', 'pixi', today),
    planMember('reporter', 'short', today),
  ];

  it('passes the type check in the place where it goes', () => {
    // The real tree behind links, with folders of its own where something is added, and without the source that is made anew.
    for (const parent of ['.', 'src', 'src/sources', 'src/report', 'rules']) {
      mkdirSync(`${folder}/${parent}`, { recursive: true });
      for (const name of readdirSync(`${root}/${parent}`))
        if (!['src', 'sources', 'report', 'rules', 'fs', 'pixi.ts', 'tsconfig.json'].includes(name))
          symlinkSync(`${root}/${parent}/${name}`, `${folder}/${parent}/${name}`);
    }
    const files = planned.map((plan) => writeMember(plan, folder));
    const { compilerOptions } = JSON.parse(readFileSync(`${root}/tsconfig.json`, 'utf8'));
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({ compilerOptions: { ...compilerOptions, rootDir: '/' }, files }),
    );
    const result = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', folder], {
      encoding: 'utf8',
    });
    expect(result.stdout).toBe('');
    expect(result.status).toBe(0);
  });

  it('is a rule whose two failing examples do not fail yet', async () => {
    const { default: rule } = (await import(`${folder}/rules/fs/no-such-rule-yet.ts`)) as {
      default: { id: string; examples: { fail: readonly object[] } };
    };
    expect(rule.id).toBe('fs/no-such-rule-yet');
    expect(rule.examples.fail).toHaveLength(2);
  });

  it('is a source of a known kind, and a reporter', async () => {
    const { default: source } = (await import(`${folder}/src/sources/pixi.ts`)) as {
      default: ReturnType<typeof defineSource>;
    };
    expect(source).toMatchObject({ id: 'pixi', provides: ['rootfs'] });
    const { default: reporter } = (await import(`${folder}/src/report/short.ts`)) as {
      default: { render(report: object): string };
    };
    expect(reporter.render({ verdict: 'pass' })).toBe('pass\n');
  });

  it('is a policy that is sound', () => {
    const { text, path } = planMember('policy', 'example-centre', today);
    const context = policyContext(root);
    const only = new Map([...rules].filter(([id]) => id === 'fs/no-setuid'));
    const alone = text.replace('extends: [hpc-baseline]\n', '');
    expect(validatePolicyText(alone, path, { ...context, rules: only }).map(({ message }) => message)).toEqual([]);
    expect(text).toContain('extends: [hpc-baseline]');
  });
});

describe('what is refused', () => {
  it.each([
    ['rule', 'no-setuid', /FAMILY\/NAME/],
    ['rule', 'fs/No_Setuid', /small letters/],
    ['rule', 'fs/../../x', /FAMILY\/NAME/],
    ['rule', '../no-setuid', /small letters/],
    ['source', 'floppy', /kind of subject/],
    ['reporter', 'a/b', /one name/],
    ['policy', '-x', /small letters/],
    ['verb', 'x', /no kind verb/],
    ['toString', 'x', /no kind toString/],
  ])('%s %s', (kind, name, message) => {
    expect(() => planMember(kind, name, today)).toThrow(message);
  });

  it('a name that is taken', () => {
    expect(() => writeMember(planMember('rule', 'fs/no-setuid', today), root)).toThrow(
      'rules/fs/no-setuid.ts is there already',
    );
  });
});
