import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../src/report/layout.ts';
import { markLines } from '../../src/report/listing/marked-text.ts';
import { rulePage } from '../../src/report/listing/rules.ts';
import { defineRule } from '../../src/rule.ts';

const mark = (line: number, column: number, endLine: number, endColumn: number, text = 'here') => ({
  file: 'a.yml',
  line,
  column,
  endLine,
  endColumn,
  text,
});

describe('a marked text', () => {
  it.each([
    ['a word', 'a: b\nc: d\n', [mark(2, 4, 2, 5)], ['a: b', 'c: d', '   ^ here']],
    ['two of one line', 'a: b\n', [mark(1, 1, 1, 2, 'x'), mark(1, 4, 1, 5, 'y')], ['a: b', '^ x', '   ^ y']],
    ['several lines: to the end of the first', 'a: bcd\n e\n', [mark(1, 4, 2, 3)], ['a: bcd', '   ^^^ here', ' e']],
    ['nothing wide', 'a', [mark(1, 2, 1, 2)], ['a', ' ^ here']],
    ['what is escaped', 'a\tb', [mark(1, 3, 1, 4)], ['a\\x09b', '     ^ here']],
    ['a line that is not there', 'a', [mark(7, 1, 7, 2)], ['a']],
    ['nothing', 'a\n\nb\n', [], ['a', '', 'b']],
  ])('shows %s', (_, text, marks, lines) => {
    expect(markLines(text, marks)).toEqual(lines);
  });

  it('prints nothing that acts on a terminal', () => {
    expect(markLines('a\u001b[31m', [mark(1, 1, 1, 2, '\u001b[0m')]).join('')).not.toContain('\u001b');
  });
});

it('stands in the page of a rule where an example is a text file', () => {
  const example = { conda: 'dependencies:\n  - numpy\n', options: { level: 'exact' } };
  const rule = defineRule({
    id: 'pins/x',
    since: '0.2.0',
    severity: 'note',
    title: 'X',
    why: 'Y',
    fix: 'Z',
    references: [],
    requires: ['conda'],
    messages: {},
    examples: { pass: [], fail: [example] },
    *check() {},
  });
  const marks = new Map([[example, [{ ...mark(2, 5, 2, 10), file: 'environment.yml' }]]]);
  const page = rulePage(rule, [], { width: 80, paint: plainPaint }, marks);
  expect(page).toContain(
    [
      '  environment.yml:',
      '    dependencies:',
      '      - numpy',
      '        ^^^^^ here',
      '  options: { level: exact }',
    ].join('\n'),
  );
});
