import { finding, policy, report, result, subject } from './build.ts';

/** All that a name, a label or a stored report may do to a terminal. */
export const hostileText =
  'a\u001b[31mred\u001b]0;title\u0007\u0000\u202eevil\u2066\u061c\u009b2J\udc80\ud800\r\nline\u2028\ttab\u007f';
export const wideText = '数据/计算-日本語-👩‍👩‍👧‍👦-e\u0301-한국어';

const where = { kind: 'path', path: `tmp/${hostileText}`, layer: null } as const;

/** The same text wherever a report holds text. */
export const hostile = report({
  verdict: 'fail',
  rules: { 'fs/names-portable': { title: hostileText, why: hostileText, fix: hostileText, references: [hostileText] } },
  subjects: [
    subject({
      name: hostileText,
      kind: hostileText,
      platform: hostileText,
      coverage: { files: 1, bytes: 1, read: 1, passes: 1, notes: [hostileText] },
      error: { code: 'damaged', message: hostileText, hint: hostileText },
      facts: { config: { labels: { [hostileText]: hostileText, __proto__x: 1 } } },
      policies: [
        policy({
          id: 'site',
          verdict: 'fail',
          controls: [
            {
              id: 'c',
              statement: hostileText,
              cite: [{ url: hostileText, consulted: '2026-11-20' }],
              outcome: 'fail',
              rules: ['fs/names-portable'],
            },
            { id: 'm', statement: hostileText, cite: [], outcome: 'manual', rules: [] },
          ],
          results: [
            result('fs/names-portable', 'fail', {
              control: 'c',
              findings: [
                finding(`tmp/${hostileText} is not portable`, where, {
                  data: { path: hostileText },
                  related: [where, { kind: 'json', document: hostileText, pointer: '/a' }],
                }),
                finding(wideText, { kind: 'text', file: wideText, line: 3, column: 7 }),
                finding(`the label ${'x'.repeat(3000)}`, {
                  kind: 'json',
                  document: 'config',
                  pointer: `/config/Labels/${'y'.repeat(5000)}`,
                }),
                finding('accepted', where, { waived: { reason: hostileText, by: hostileText, expires: '2027-01-01' } }),
              ],
            }),
            result('toString', 'inconclusive', { reason: hostileText }),
          ],
        }),
      ],
    }),
  ],
  waivers: {
    unused: [
      {
        from: hostileText,
        rule: hostileText,
        subject: hostileText,
        path: hostileText,
        reason: hostileText,
        by: hostileText,
        expires: '2027-01-01',
      },
    ],
    expired: [],
    expiring: [],
  },
});
