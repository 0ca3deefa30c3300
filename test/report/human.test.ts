import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import human from '../../src/report/human.ts';
import type { Report } from '../../src/report/report.ts';
import { textWidth } from '../../src/report/width.ts';
import { goldenPath, goldens } from './goldens.ts';
import { alpine } from './reports/alpine.ts';
import { finding, policy, report, result, subject } from './reports/build.ts';
import { hostile } from './reports/hostile.ts';
import { several } from './reports/several.ts';

const plain = { color: false, width: 100, quiet: false };
/** No control, direction or surrogate character but the newline. */
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;
const escapes = /\u001b\[([0-9;]*)m/g;

describe('goldens', () => {
  it.each(goldens)('$name', ({ name, report: stored, options }) => {
    expect(human.render(stored, options)).toBe(readFileSync(goldenPath(name), 'utf8'));
  });

  it('there is none that nothing writes', () => {
    expect(readdirSync(goldenPath('')).sort()).toEqual(goldens.map(({ name }) => name).sort());
  });
});

describe('what a reader needs', () => {
  const text = human.render(alpine, plain);
  const lines = text.split('\n');
  it('begins with verdict, subject, policy and counts', () => {
    expect(lines[0]).toBe(
      'FAIL alpine-tools.oci.tar under hpc-baseline: 3 errors, 2 warnings, 1 note, 1 rule undecided',
    );
  });

  it('names the rules by severity, then id', () => {
    const heads = lines
      .filter((line) => /^(error|warning|note|undecided|waived) /.test(line))
      .map((line) => line.split(/[ ,:]/).slice(0, 2).join(' '));
    expect(heads).toEqual([
      'error fs/no-setuid',
      'error network/no-runtime-egress',
      'warning certs/bundle-valid',
      'warning user/non-root',
      'note size/largest-files',
      'undecided hpc/glibc',
      'waived fs/no-setuid',
    ]);
  });

  it('says what to do once for each rule that failed', () => {
    expect(lines.filter((line) => line.startsWith('  fix ')).length).toBe(5);
    expect(lines.filter((line) => line.startsWith('  why ')).length).toBe(5);
  });

  it('gives the source of a clause once, behind the rules, under the number that its clauses bear', () => {
    expect(text.split('https://example.org/containers#privileges').length - 1).toBe(1);
    expect(text).toContain('  clause  Images bring no means to gain privileges. [1]');
    expect(text).toContain('  [1] https://example.org/containers#privileges, read 2026-11-20');
  });

  it('does not repeat a place with which the text begins', () => {
    const where = { kind: 'json', document: 'index.json', pointer: '/manifests/4' } as const;
    const findings = [finding('index.json /manifests/4 is no object', where)];
    const judged = policy({ results: [result('oci/schema-valid', 'fail', { findings })] });
    expect(human.render(report({ subjects: [subject({ policies: [judged] })] }), plain)).toContain(
      '\n    index.json /manifests/4 is no object\n',
    );
  });

  it('gives places in the form of their kind', () => {
    expect(text).toContain('    usr/local/bin/entrypoint.sh:12:3: curl downloads');
    expect(text).toContain('    config /config/User: the default user is root');
    expect(text).toContain('    usr/bin/sudo is setuid root [layer 08000c18d16d]');
  });

  it('does not count a waived finding, and says who waived it', () => {
    expect(text).toContain("until 2027-01-01, by security@example.org: needed by the site's login wrapper");
  });

  it('ends with a line that can be copied', () => {
    expect(text.endsWith('\n  pratique rules fs/no-setuid\n')).toBe(true);
  });

  it('lists ten of many, in the order in which the rule gives them, and counts the rest', () => {
    const long = human.render(several, plain);
    expect(long).toMatch(/tool00 is setuid root\n.*tool01[\s\S]*tool09 is setuid root\n {4}and 1,190 more\n/);
    expect(long).not.toContain('tool10');
  });

  it('counts what two controls ask for once', () => {
    expect(human.render(several, { ...plain, quiet: true })).toContain('under baseline: 1,200 errors, 1 rule broken\n');
  });

  it('with --quiet prints one line for each verdict and each subject that was not judged', () => {
    const quiet = human.render(several, { ...plain, quiet: true });
    expect(
      quiet
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PASS', 'PASS', 'FAIL', 'INCONCLUSIVE', 'NOT']);
  });

  it('never calls a policy passed by rules of which none applied', () => {
    expect(human.render(several, plain)).toContain(
      'PASS clean.tar@linux/arm64 under kubernetes-restricted: none of its rules applies',
    );
  });
});

describe('colour', () => {
  it('adds escapes and nothing else', () => {
    for (const stored of [alpine, several, hostile]) {
      expect(human.render(stored, { ...plain, color: true }).replace(escapes, '')).toBe(human.render(stored, plain));
    }
  });

  it('uses red, green, yellow, magenta, cyan, bold and dim alone', () => {
    const used = new Set(
      goldens
        .filter(({ options }) => options.color)
        .flatMap(({ report: stored, options }) =>
          [...human.render(stored, options).matchAll(escapes)].flatMap((match) => (match[1] as string).split(';')),
        ),
    );
    expect([...used].filter((code) => !['1', '2', '22', '31', '32', '33', '35', '36', '39'].includes(code))).toEqual(
      [],
    );
    expect(used.size).toBeGreaterThan(5);
  });
});

describe('width', () => {
  it.each([60, 100, 200])('%i columns are kept, but for words that are longer', (width) => {
    for (const stored of [alpine, several]) {
      for (const line of human.render(stored, { ...plain, width }).split('\n')) {
        const words = line.trimStart().split(' ');
        expect(textWidth(line) <= width || words.length === 1, line).toBe(true);
      }
    }
  });
});

describe('untrusted text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc.constantFrom('\u001b[2J', '\u009b', '\u202e', '\udc80', '\r\n', '\u2028', '', ' ', 'a  b'),
  );
  /** A report with one text in every place that takes text. */
  const reportOf = (text: string): Report =>
    report({
      verdict: 'fail',
      rules: { 'a/b': { title: text, why: text, fix: text, references: [text] } },
      subjects: [
        subject({
          name: text,
          kind: text,
          platform: text,
          error: { code: 'damaged', message: text, hint: text },
          coverage: { files: 1, bytes: 1, read: 1, passes: 1, notes: [text] },
          policies: [
            policy({
              id: text,
              controls: [
                {
                  id: 'c',
                  statement: text,
                  cite: [{ url: text, consulted: '2026-01-01' }],
                  outcome: 'fail',
                  rules: [],
                },
                { id: 'd', statement: text, cite: [], outcome: 'manual', rules: [] },
              ],
              results: [
                result('a/b', 'fail', {
                  control: 'c',
                  findings: [
                    finding(
                      text,
                      { kind: 'path', path: text, layer: text },
                      { related: [{ kind: 'json', document: text, pointer: text }] },
                    ),
                    finding(
                      text,
                      { kind: 'text', file: text, line: 1, column: 1 },
                      { waived: { reason: text, by: text, expires: text } },
                    ),
                  ],
                }),
                result(text, 'inconclusive', { reason: text }),
              ],
            }),
          ],
        }),
        subject({ name: text }),
      ],
      waivers: {
        unused: [{ from: text, rule: text, subject: text, path: text, reason: text, by: text, expires: text }],
        expired: [],
        expiring: [],
      },
    });

  it('never reaches the output raw', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        fc.boolean(),
        (text, width, color, quiet) => {
          const rendered = human.render(reportOf(text), { color, width, quiet });
          expect(unsafe.exec(rendered.replace(escapes, ''))).toBeNull();
          expect(human.render(reportOf(text), { color: false, width, quiet })).not.toMatch(/\u001b/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is bounded: a label of 4 MB costs a few lines', () => {
    const text = human.render(reportOf('x y'.repeat(1_400_000)), plain);
    expect(text.length).toBeLessThan(500_000);
  });
});
