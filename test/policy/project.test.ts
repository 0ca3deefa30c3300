import { describe, expect, it } from 'vitest';
import {
  findProject,
  loadProject,
  type ProjectAccess,
  resolveProjectPolicies,
  withProjectWaivers,
} from '../../src/policy/project.ts';
import { resolvePolicy } from '../../src/policy/resolve.ts';
import { contextOf, control, policy, rules } from './context.ts';

const accessTo = (...paths: readonly string[]): ProjectAccess => ({
  exists: (path) => paths.some((known) => known === path || known.startsWith(`${path}/`)),
  read: (path) => (paths.includes(path) ? `# ${path}` : undefined),
});

describe('looking for pratique.yaml', () => {
  it.each<readonly [string, string, readonly string[], readonly string[], string | undefined]>([
    [
      'in the working directory',
      '/home/me/repo',
      [],
      ['/home/me/repo/.git/HEAD', '/home/me/repo/pratique.yaml'],
      '/home/me/repo/pratique.yaml',
    ],
    [
      'upwards',
      '/home/me/repo/a/b',
      [],
      ['/home/me/repo/.git/HEAD', '/home/me/repo/pratique.yaml'],
      '/home/me/repo/pratique.yaml',
    ],
    [
      'the nearest',
      '/home/me/repo/a/b',
      [],
      ['/home/me/repo/.git', '/home/me/repo/pratique.yaml', '/home/me/repo/a/pratique.yaml'],
      '/home/me/repo/a/pratique.yaml',
    ],
    [
      'not above the repository',
      '/home/me/repo/a',
      [],
      ['/home/me/repo/.git/HEAD', '/home/me/pratique.yaml'],
      undefined,
    ],
    ['not above the folder where there is no repository', '/home/me/a', [], ['/home/me/pratique.yaml'], undefined],
    [
      'in the folder where there is no repository',
      '/home/me/a/',
      [],
      ['/home/me/a/pratique.yaml'],
      '/home/me/a/pratique.yaml',
    ],
    [
      'not inside a subject',
      '/home/me/repo',
      ['/home/me/repo/'],
      ['/home/me/repo/.git', '/home/me/repo/pratique.yaml'],
      undefined,
    ],
    ['not inside a subject that is called by a dot', '/r', ['/r/.'], ['/r/.git', '/r/pratique.yaml'], undefined],
    ['not inside a subject that is reached from below', '/r', ['/r/a/..'], ['/r/.git', '/r/pratique.yaml'], undefined],
    [
      'above a subject',
      '/home/me/repo/image',
      ['/home/me/repo/image'],
      ['/home/me/repo/.git', '/home/me/repo/pratique.yaml', '/home/me/repo/image/pratique.yaml'],
      '/home/me/repo/pratique.yaml',
    ],
    [
      'beside a subject whose name begins alike',
      '/home/me/repo',
      ['/home/me/re'],
      ['/home/me/repo/.git', '/home/me/repo/pratique.yaml'],
      '/home/me/repo/pratique.yaml',
    ],
    ['not where the root is the subject', '/', ['/'], ['/pratique.yaml'], undefined],
    ['at the root', '/', [], ['/pratique.yaml'], '/pratique.yaml'],
  ])('%s', (_, folder, subjects, paths, found) => {
    expect(findProject(folder, subjects, accessTo(...paths))?.path).toBe(found);
  });
});

describe('reading it', () => {
  it('takes policies, waivers and failOn', () => {
    const project = loadProject(
      'policies: [base, ./p.yaml]\nfailOn: warning\nwaivers:\n  - { rule: fs/no-setuid, reason: r, by: b, expires: 2027-01-01 }\n',
      '/r/pratique.yaml',
      rules,
    );
    expect(project).toMatchObject({ failOn: 'warning', policies: [{ ref: 'base' }, { ref: './p.yaml' }] });
    expect(project.waivers).toEqual([
      {
        rule: 'fs/no-setuid',
        reason: 'r',
        by: 'b',
        expires: '2027-01-01',
        from: '/r/pratique.yaml',
        origin: { file: '/r/pratique.yaml', line: 4, column: 5 },
      },
    ]);
  });
  it('takes an empty file for a project that sets nothing', () => {
    expect(loadProject('# nothing\n', 'p', rules)).toMatchObject({ policies: [], waivers: [] });
  });
  it.each([
    ['policy: [a]', /1:1: unknown key "policy"\n.*\n.*\n {2}Did you mean policies\?/],
    ['failOn: warn', /1:9: "warn" is not one of error, warning, note/],
    ['policies: base', /1:11: a list is needed/],
    [
      'waivers:\n  - { rule: fs/no-setuidd, reason: r, by: b, expires: 2027-01-01 }',
      /2:13: there is no rule "fs\/no-setuidd"\n.*\n.*\n {2}Did you mean fs\/no-setuid\?/,
    ],
    ['waivers:\n  - { rule: fs/no-setuid, by: b, expires: 2027-01-01 }', /"reason" is missing/],
    ['id: x', /unknown key "id"/],
    ['[', /flow/],
  ])('refuses %j', (text, message) => {
    expect(() => loadProject(text, 'pratique.yaml', rules)).toThrow(
      expect.objectContaining({ code: 'policy-invalid', message: expect.stringMatching(message) }),
    );
  });
});

describe('with policies', () => {
  const base = policy('base', 'controls:', control('c', 'fs/no-setuid: {}'), 'locked: [fs/no-setuid]');
  const context = contextOf({ base }, { '/r/p.yaml': policy('p', 'partitions: { gpu: {}, cpu: {} }') });
  const project = (text: string) => loadProject(text, '/r/pratique.yaml', rules);

  it('finds files beside it, and partitions', () => {
    expect(
      resolveProjectPolicies(project('policies: [base, p.yaml, p.yaml/gpu]'), context).map(({ id }) => id),
    ).toEqual(['base', 'p/gpu', 'p/cpu', 'p/gpu']);
  });
  it('names the line of a policy that there is not', () => {
    expect(() => resolveProjectPolicies(project('policies:\n  - base\n  - bas\n'), context)).toThrow(
      expect.objectContaining({
        code: 'policy-invalid',
        message: expect.stringMatching(
          /^\/r\/pratique\.yaml:3:5: there is no policy "bas"\n[\s\S]*Did you mean base\?/,
        ),
      }),
    );
  });
  it('adds its waivers without a change of the digest, and refuses one of what is locked', () => {
    const [resolved] = resolvePolicy('base', context);
    if (resolved === undefined) throw new Error('no policy');
    const waiver = (rule: string) =>
      project(`waivers:\n  - { rule: ${rule}, reason: r, by: b, expires: 2027-01-01 }\n`);
    const waived = withProjectWaivers(resolved, waiver('user/non-root'));
    expect([waived.waivers.length, waived.digest]).toEqual([1, resolved.digest]);
    for (const rule of ['fs/no-setuid', 'fs/*']) {
      expect(() => withProjectWaivers(resolved, waiver(rule))).toThrow(
        expect.objectContaining({
          code: 'policy-invalid',
          message: expect.stringMatching(
            /^\/r\/pratique\.yaml:2:5: this waives fs\/no-setuid.*base locks \(built-in\/base\.yaml:5\)/,
          ),
        }),
      );
    }
  });
});
