import { describe, expect, it } from 'vitest';
import { control, policy, problemsOf } from './context.ts';

describe('locked', () => {
  const base = policy(
    'base',
    'controls:',
    control('c', 'size/compressed: { severity: warning, options: { max: 10 } }, fs/no-setuid: {}'),
    'locked: [size/compressed]',
  );
  const extending = (...lines: string[]) => problemsOf(policy('p', 'extends: [base]', ...lines), { base });
  const locked = 'size/compressed, which base locks (built-in/base.yaml:5)';
  it.each([
    ['a higher severity', control('c', 'size/compressed: { severity: error }', null), []],
    ['the same options', control('c', 'size/compressed: { options: { max: 10, percent: 5 } }', null), []],
    ['a rule that is not locked', control('c', 'fs/no-setuid: { severity: off }', null), []],
    ['another control of the rule', control('d', 'size/compressed: { severity: note, options: { max: 99 } }'), []],
    [
      'a lower severity',
      control('c', 'size/compressed: { severity: note }', null),
      [`/work/p.yaml:5: this lowers the severity of ${locked}, from warning to note`],
    ],
    ['off', control('c', 'size/compressed: { severity: off }', null), [`/work/p.yaml:5: this switches off ${locked}`]],
    [
      'off from elsewhere',
      control('d', 'size/compressed: { severity: off }'),
      [`/work/p.yaml:5: this switches off ${locked}`],
    ],
    [
      'other options',
      control('c', 'size/compressed: { severity: error, options: { max: 11 } }', null),
      [`/work/p.yaml:5: this changes the options of ${locked}`],
    ],
    [
      'options beside',
      control('c', 'size/compressed: { options: { percent: 6 } }', null),
      [`/work/p.yaml:5: this changes the options of ${locked}`],
    ],
  ])('%s', (_, written, problems) => {
    expect(extending('controls:', written)).toEqual(problems);
  });

  it('holds against waivers, of the rule and of its family', () => {
    const waiver = (rule: string) => `  - { rule: ${rule}, reason: r, by: b, expires: 2027-01-01 }`;
    expect(extending('waivers:', waiver('fs/no-setuid'))).toEqual([]);
    expect(extending('waivers:', waiver('size/compressed'))).toEqual([`/work/p.yaml:5: this waives ${locked}`]);
    expect(extending('waivers:', waiver('size/*'))).toEqual([
      '/work/p.yaml:5: this waives size/compressed (as size/*), which base locks (built-in/base.yaml:5)',
    ]);
    expect(problemsOf(`${base}waivers:\n${waiver('size/compressed')}\n`, {})).toEqual([]);
  });

  it('locks a family, and reaches through policies between', () => {
    const family = base.replace('locked: [size/compressed]', 'locked: [fs/*]');
    const middle = policy(
      'middle',
      'extends: [base]',
      'controls:',
      control('c', 'fs/no-setuid: { severity: error }', null),
    );
    const top = (severity: string) =>
      problemsOf(
        policy('p', 'extends: [middle]', 'controls:', control('c', `fs/no-setuid: { severity: ${severity} }`, null)),
        { base: family, middle },
      );
    expect(top('warning')).toEqual([]);
    expect(top('note')).toEqual([
      '/work/p.yaml:5: this lowers the severity of fs/no-setuid, which base locks (built-in/base.yaml:5), from warning to note',
    ]);
  });

  it('binds a neighbour in `extends` and the partitions of others, not its own', () => {
    const loose = policy('loose', 'controls:', control('c', 'size/compressed: { severity: note }'));
    expect(problemsOf(policy('p', 'extends: [base, loose]'), { base, loose })).toEqual([
      expect.stringMatching(/^built-in\/loose\.yaml:4: this lowers/),
    ]);
    expect(problemsOf(policy('p', 'extends: [loose, base]'), { base, loose })).toEqual([]);
    const partition = [
      'partitions:',
      '  gpu:',
      '    controls:',
      '      - { id: c, rules: { size/compressed: { severity: note } } }',
    ];
    expect(extending(...partition)).toEqual([expect.stringMatching(/^\/work\/p\.yaml:7: this lowers/)]);
    expect(problemsOf(`${base}${partition.join('\n')}\n`, {})).toEqual([]);
  });
});
