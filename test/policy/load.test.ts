import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { renderProblem } from '../../src/policy/problem.ts';
import { resolvePolicy, validatePolicyText } from '../../src/policy/resolve.ts';
import { contextOf, control, policy } from './context.ts';

const problemsOf = (text: string) => validatePolicyText(text, 'p.yaml', contextOf({ base: policy('base') }));

describe('a problem names its line and the nearest word', () => {
  const withRule = (rule: string) =>
    policy('x', 'controls:', '  - id: a', '    statement: s', '    rules:', `      ${rule}`);
  const cases: readonly (readonly [
    what: string,
    text: string,
    line: number,
    at: string,
    message: RegExp,
    hint: RegExp | undefined,
  ])[] = [
    [
      'a misspelt rule',
      withRule('fs/no-setuidd: { severity: error }'),
      7,
      'fs/no-setuidd',
      /no rule "fs\/no-setuidd"/,
      /^Did you mean fs\/no-setuid\?$/,
    ],
    [
      'a misspelt option',
      withRule('size/compressed: { options: { maxx: 1 } }'),
      7,
      'maxx',
      /size\/compressed: unknown option "maxx"/,
      /mean max\?/,
    ],
    [
      'an option for a rule without any',
      withRule('user/non-root: { options: { uid: 1 } }'),
      7,
      'uid',
      /unknown option "uid"/,
      /Nothing can be set/,
    ],
    [
      'an option of the wrong type',
      withRule('fs/no-setuid: { options: { allow: bin/su } }'),
      7,
      'bin/su',
      /a list is needed here, not "bin\/su"/,
      /brackets/,
    ],
    [
      'an option out of range',
      withRule('size/compressed: { options: { percent: 101 } }'),
      7,
      '101',
      /101 is more than 100/,
      undefined,
    ],
    [
      'an option outside its words',
      withRule('pins/conda: { options: { level: exakt } }'),
      7,
      'exakt',
      /"exakt" is not one of exact, build, range/,
      /mean exact\?/,
    ],
    [
      'a misspelt severity',
      withRule('fs/no-setuid: { severity: eror }'),
      7,
      'eror',
      /"eror" is not one of error, warning, note, off/,
      /mean error\?/,
    ],
    [
      'a shortened severity',
      withRule('fs/no-setuid: { severity: warn }'),
      7,
      'warn',
      /"warn" is not one of/,
      /mean warning\?/,
    ],
    ['a rule without a map', withRule('fs/no-setuid: error'), 7, 'error', /a map is needed here/, undefined],
    [
      'a rule with nothing',
      withRule('fs/no-setuid:'),
      7,
      'fs/no-setuid:',
      /a map is needed here, not nothing/,
      undefined,
    ],
    ['a misspelt top key', policy('x', 'extend: [base]'), 3, 'extend:', /unknown key "extend"/, /mean extends\?/],
    [
      'a misspelt control key',
      policy('x', 'controls:', '  - { id: a, statment: s, manual: true }'),
      4,
      'statment',
      /unknown key "statment"/,
      /mean statement\?/,
    ],
    [
      'a misspelt runtime key',
      policy('x', 'runtime: { entripoint: ignored }'),
      3,
      'entripoint',
      /unknown key/,
      /mean entrypoint\?/,
    ],
    [
      'a misspelt runtime word',
      policy('x', 'runtime: { rootfs: readonly }'),
      3,
      'readonly',
      /"readonly" is not one of read-only, writable/,
      /mean read-only\?/,
    ],
    [
      'a runtime path that is relative',
      policy('x', 'runtime: { mounts: [tmp] }'),
      3,
      'tmp',
      /does not have the form/,
      undefined,
    ],
    ['a version that YAML reads as a number', policy('x', 'host: { glibc: 2.30 }'), 3, '2.30', /not 2\.30/, /"2\.30"/],
    [
      'an unknown key in a partition',
      policy('x', 'partitions: { gpu: { hosts: {} } }'),
      3,
      'hosts',
      /unknown key "hosts"/,
      /mean host\?/,
    ],
    ['a missing id', 'title: x\n', 1, 'title', /the key "id" is missing/, undefined],
    [
      'a citation without a day',
      policy('x', 'controls:', '  - { id: a, statement: s, manual: true, cite: [{ url: "https://a.example/" }] }'),
      4,
      '{ url',
      /"consulted" is missing/,
      undefined,
    ],
    [
      'a day that there is not',
      policy(
        'x',
        'controls:',
        '  - { id: a, statement: s, manual: true, cite: [{ url: "https://a.example/", consulted: 2026-02-29 }] }',
      ),
      4,
      '2026-02-29',
      /"2026-02-29" is not a day/,
      undefined,
    ],
    [
      'an address without a scheme',
      policy(
        'x',
        'controls:',
        '  - { id: a, statement: s, manual: true, cite: [{ url: a.example, consulted: 2026-02-28 }] }',
      ),
      4,
      'a.example',
      /not an absolute address/,
      undefined,
    ],
    [
      'a control that nothing checks',
      policy('x', 'controls:', '  - { id: a, statement: s }'),
      4,
      'a, statement',
      /names no rule/,
      /manual: true/,
    ],
    [
      'a control that is manual and checked',
      policy('x', 'controls:', '  - { id: a, statement: s, manual: true, rules: { fs/no-setuid: {} } }'),
      4,
      'manual: true, rules',
      /said to be manual/,
      undefined,
    ],
    [
      'a control without a statement',
      policy('x', 'controls:', '  - { id: a, manual: true }'),
      4,
      'a, manual',
      /has no statement/,
      undefined,
    ],
    [
      'two controls of one id',
      policy(
        'x',
        'controls:',
        '  - { id: a, statement: s, manual: true }',
        '  - { id: a, statement: t, manual: true }',
      ),
      5,
      'a, statement: t',
      /a control "a" above/,
      undefined,
    ],
    [
      'two cases of one name',
      policy('x', 'expect:', '  - { name: a, subject: s }', '  - { name: a, subject: t }'),
      5,
      'a, subject: t',
      /a case "a" above/,
      undefined,
    ],
    [
      'a case with subject and sketch',
      policy('x', 'expect:', '  - { name: a, subject: s, sketch: {} }'),
      4,
      '{ name',
      /exactly one of subject, sketch/,
      undefined,
    ],
    [
      'a case of a misspelt rule',
      policy('x', 'expect:', '  - { name: a, subject: s, outcomes: { fs/no-setuids: fail } }'),
      4,
      'fs/no-setuids',
      /no rule/,
      /mean fs\/no-setuid\?/,
    ],
    [
      'a lock of a misspelt rule',
      policy('x', 'locked: [fs/no-setuidd]'),
      3,
      'fs/no-setuidd]',
      /no rule/,
      /mean fs\/no-setuid\?/,
    ],
    [
      'a lock of a misspelt family',
      policy('x', 'locked: [sizes/*]'),
      3,
      'sizes/*',
      /no family of rules "sizes\/\*"/,
      /mean size\/\*\?/,
    ],
    ['an unknown base', policy('x', 'extends: [bas]'), 3, 'bas]', /no policy "bas"/, /mean base\?/],
    [
      'a base file that is not there',
      policy('x', 'extends: [./bas.yaml]'),
      3,
      './bas',
      /no file ".\/bas.yaml"/,
      undefined,
    ],
    [
      "the centre's own rules",
      policy('x', 'rules:', '  - { id: site/a, title: t, expression: "true" }'),
      3,
      'rules:',
      /own rules are not evaluated yet/,
      /manual: true/,
    ],
    ['a key that is given twice', policy('x', 'title: again'), 3, 'title: again', /"title" is given twice/, undefined],
    ['a second document', `${policy('x')}---\nid: y\n`, 3, '---', /second document/, undefined],
    ['YAML that is none', policy('x', 'host: [1'), 4, '', /flow sequence/, undefined],
    ['a tag', policy('x', 'host: { kernel: !version "5" }'), 3, '!version', /unresolved tag/, undefined],
    [
      'a number without end',
      withRule('size/compressed: { options: { max: .inf } }'),
      7,
      '.inf',
      /counted with/,
      undefined,
    ],
    ['a list in place of a policy', '- id\n', 1, '- id', /a map is needed here, not a list/, undefined],
    ['an empty file', '', 1, '', /a map is needed here, not nothing/, undefined],
  ];
  it.each(cases)('%s', (_, text, line, at, message, hint) => {
    const problems = problemsOf(text);
    expect(problems.map(({ message }) => message)).toHaveLength(1);
    const problem = problems[0] as (typeof problems)[0];
    expect(problem.line).toBe(line);
    expect(
      text
        .split('\n')
        [line - 1]?.slice(problem.column - 1)
        .startsWith(at),
    ).toBe(true);
    expect(problem.message).toMatch(message);
    if (hint === undefined) return;
    expect(problem.hint).toMatch(hint);
  });
});

describe('waivers', () => {
  const waiver = (fields: string) => policy('x', 'waivers:', `  - { ${fields} }`);
  const whole = 'rule: fs/no-setuid, reason: r, by: b@example.org, expires: 2027-01-01';
  it('needs a reason, an owner and an expiry date', () => {
    expect(problemsOf(waiver(whole))).toEqual([]);
    for (const key of ['rule', 'reason', 'by', 'expires']) {
      const without = whole
        .split(', ')
        .filter((part) => !part.startsWith(`${key}:`))
        .join(', ');
      expect(problemsOf(waiver(without)).map(({ message }) => message)).toEqual([`the key "${key}" is missing`]);
    }
  });
  it.each([
    'reason: " "',
    'by: ""',
    'expires: soon',
    'expires: 2027-13-01',
    'expires: 20270101',
    'rule: fs/no-setuidd',
    'rule: "*"',
    'rule: nothing/*',
    `path: ${'a'.repeat(limits.waiverPattern + 1)}`,
    'path: ""',
    'subject: [a]',
  ])('refuses %s', (field) => {
    const key = field.slice(0, field.indexOf(':'));
    const fields = [...whole.split(', ').filter((part) => !part.startsWith(`${key}:`)), field].join(', ');
    expect(problemsOf(waiver(fields)).length).toBeGreaterThan(0);
  });
});

it('lists all problems, in the order of the lines', () => {
  const text = policy(
    'x',
    'host: { arch: 1 }',
    'controls:',
    control('a', 'fs/no-setuidd: {}'),
    control('b', 'size/compressed: { options: { mx: 1 }, severity: bad }'),
    'locked: [a/b]',
  );
  expect(problemsOf(text).map(({ line }) => line)).toEqual([3, 5, 6, 6, 7]);
});

it('shows the line with carets below the place, safe for a terminal', () => {
  const [problem] = problemsOf('id: x\ntitle: x\n"\\e[31m": 1\n');
  expect(problem?.message).toBe('unknown key "\\x1b[31m"');
  const text = renderProblem(problemsOf(policy('x', 'hosts: {}'))[0] as NonNullable<typeof problem>);
  expect(text).toBe('p.yaml:3:1: unknown key "hosts"\n  3 | hosts: {}\n    | ^^^^^\n  Did you mean host?');
  const long = problemsOf(policy('x', `host: { ${'kernel: "1", '.repeat(1)}x${'y'.repeat(5000)}: 1 }`))[0];
  expect(Math.max(...(long?.excerpt.split('\n') ?? []).map((line) => line.length))).toBeLessThan(200);
});

it('counts columns of tabs, wide characters and carriage returns as characters', () => {
  const problems = problemsOf('id: x\r\ntitle: "ü🙂"\r\nhots: {}\r\n');
  expect(problems.map(({ line, column, excerpt }) => [line, column, excerpt])).toEqual([
    [3, 1, '  3 | hots: {}\n    | ^^^^'],
  ]);
});

it('takes a byte order mark for nothing', () => {
  expect(problemsOf(`\ufeff${policy('x')}`)).toEqual([]);
});

it('reads aliases where they are harmless', () => {
  const text = policy(
    'x',
    'controls:',
    '  - id: a',
    '    statement: s',
    '    cite: &c [{ url: "https://a.example/p", consulted: 2026-11-20 }]',
    '    manual: true',
    '  - { id: b, statement: t, manual: true, cite: *c }',
  );
  const [resolved] = resolvePolicy('x', contextOf({ x: text }));
  expect(resolved?.controls.map(({ cite }) => cite)).toEqual(
    Array(2).fill([{ url: 'https://a.example/p', consulted: '2026-11-20' }]),
  );
});
