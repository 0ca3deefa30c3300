import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readEnvironment } from '../../../src/formats/conda/environment.ts';
import { readSpecList } from '../../../src/formats/conda/spec-list.ts';

const place = ({ line, column, endColumn }: { line: number; column: number; endColumn: number }) =>
  `${line}:${column}-${endColumn}`;
const problemsOf = (text: string | Uint8Array) =>
  readEnvironment(text).problems.map(({ span, code }) => `${place(span)} ${code}`);

describe('an environment file', () => {
  it('says what it asks for, and where', () => {
    const environment = readEnvironment(
      [
        'name: example',
        'channels: [conda-forge, nodefaults]',
        'dependencies:',
        '  - python=3.12  # [linux]',
        '  - "conda-forge::numpy >=1,<2"',
        '  - sel(win): pywin32',
        '  - pip:',
        '    - requests==2  # [linux64]',
        '    - -e .',
        'variables:',
        '  A: b',
        'prefix: /opt/env',
        'platforms: [linux-64]',
        'category: dev',
        'channel_priority: strict',
      ].join('\n'),
    );
    expect(environment.problems).toEqual([]);
    expect(environment.unknownKeys).toEqual([]);
    expect(environment.name?.text).toBe('example');
    expect(environment.prefix?.text).toBe('/opt/env');
    expect(environment.category?.text).toBe('dev');
    expect(environment.channelPriority?.text).toBe('strict');
    expect(environment.channels.map(({ text, span }) => `${text} ${place(span)}`)).toEqual([
      'conda-forge 2:12-23',
      'nodefaults 2:25-35',
    ]);
    expect(environment.platforms.map(({ text }) => text)).toEqual(['linux-64']);
    expect(environment.variables).toMatchObject([{ name: 'A', value: 'b' }]);
    expect(environment.dependencies.map(({ text, span, selector }) => [text, place(span), selector])).toEqual([
      ['python=3.12', '4:5-16', 'linux'],
      ['conda-forge::numpy >=1,<2', '5:5-32', undefined],
      ['pywin32', '6:15-22', 'win'],
    ]);
    expect(environment.dependencies.map(({ channelSpan }) => channelSpan && place(channelSpan))).toEqual([
      undefined,
      '5:6-17',
      undefined,
    ]);
    expect(environment.pip.map(({ text, span, selector }) => [text, place(span), selector])).toEqual([
      ['requests==2', '8:7-18', 'linux64'],
      ['-e .', '9:7-11', undefined],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['comments', '# nothing\n'],
    ['a name', 'name: x\n'],
    ['channels', 'channels: [a]\n'],
    ['no dependencies', 'dependencies:\n'],
    ['an empty list for pip', 'dependencies:\n- pip:\n'],
    ['JSON', '{"dependencies": ["numpy", {"pip": ["a"]}]}'],
    ['a byte order mark', '\ufeffdependencies: [numpy]\n'],
    ['CRLF', 'dependencies:\r\n- numpy\r\n'],
    ['a document mark', '---\ndependencies: [numpy]\n'],
  ])('may hold %s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['a list', '- numpy\n', ['1:1-8 conda-form']],
    ['a text for a list', 'dependencies: python\n', ['1:15-21 conda-list']],
    ['an empty list of channels', 'channels:\ndependencies: []\n', ['1:1-9 conda-list']],
    ['a channel that is no text', 'channels: [1, {a: b}]\n', ['1:12-13 conda-text', '1:15-21 conda-text']],
    ['a number', 'dependencies: [1]\n', ['1:16-17 conda-dependency']],
    ['an empty item', 'dependencies:\n-\n- numpy\n', ['2:2-2 conda-dependency']],
    ['a list in the list', 'dependencies: [[numpy]]\n', ['1:16-23 conda-dependency']],
    ['what no installer takes', 'dependencies:\n- pipp:\n  - a\n', ['2:3-7 conda-installer']],
    ['a text for the list of pip', 'dependencies:\n- pip: numpy\n', ['2:8-13 conda-list']],
    ['a wrong spec in quotes', 'dependencies: ["numpy 1..2"]\n', ['1:23-27 spec-version']],
    ['a requirement of pip', 'dependencies:\n- a @ git+https://a.example/b\n', ['2:3-30 spec-pip']],
    ['a template', 'dependencies:\n- python={{ v }}\n', ['2:10-12 conda-template']],
    ['a template in quotes', 'dependencies:\n- "python={{ v }}"\n', ['2:11-13 conda-template']],
    ['a template that is no YAML', 'dependencies:\n{% if x %}\n- a\n{% endif %}\n', ['2:1-3 conda-template']],
    ['a comment that looks like one', '# {{ x }}\na: [\n', ['3:1-1 yaml-syntax']],
  ])('%s is refused', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('names bytes that are not UTF-8', () => {
    expect(problemsOf(Buffer.from('name: a\ndependencies: [\xfc]\n', 'latin1'))).toEqual(['2:16-17 not-utf8']);
  });

  it('names the key that may be meant', () => {
    const { unknownKeys } = readEnvironment('names: a\nchanels: [b]\ndependecies: [c]\nmaven: 1\n');
    expect(unknownKeys.map(({ text, span, hint }) => [text, place(span), hint])).toEqual([
      ['names', '1:1-6', 'Did you mean name?'],
      ['chanels', '2:1-8', 'Did you mean channels?'],
      ['dependecies', '3:1-12', 'Did you mean dependencies?'],
      ['maven', '4:1-6', undefined],
    ]);
  });
});

describe('a list of specs', () => {
  it('is one spec a line', () => {
    const list = readSpecList('# head\n\n  python=3.12 # why\r\nconda-forge::numpy\nnot==\n');
    expect(list.dependencies.map(({ text, span }) => [text, place(span)])).toEqual([
      ['python=3.12', '3:3-14'],
      ['conda-forge::numpy', '4:1-19'],
      ['not==', '5:1-6'],
    ]);
    expect(list.problems.map(({ span, code }) => `${place(span)} ${code}`)).toEqual(['5:4-6 spec-version']);
    expect(list.form).toBe('list');
  });
});

describe('hostile files', () => {
  it('are cut at the cap', () => {
    expect(problemsOf(new Uint8Array(limits.environmentFile + 1).fill(0x23))).toEqual(['1:1-2 yaml-size']);
    expect(readSpecList('#'.repeat(limits.environmentFile + 1)).problems).toHaveLength(1);
  });

  it.each([
    ['many wrong specs', `dependencies:\n${'- "="\n'.repeat(90_000)}`],
    ['many wrong items', `dependencies: [${'1,'.repeat(90_000)}]`],
    ['many specs on one line', `dependencies: [${'numpy,'.repeat(90_000)}]`],
    ['a comment without end', `dependencies:\n- numpy #${'['.repeat(1_000_000)}`],
    ['many comments', `dependencies:\n${'- numpy # [ [ [\n'.repeat(60_000)}`],
    ['braces without end', '{'.repeat(1_000_000)],
    ['a spec without end', `dependencies:\n- ${'a='.repeat(500_000)}`],
    ['templates', `${'{{ x }} '.repeat(100_000)}\n`],
  ])('%s take linear time', (_, text) => {
    const started = performance.now();
    const { problems } = readEnvironment(text);
    expect(problems.length).toBeLessThanOrEqual(limits.problems);
    readSpecList(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('never throw', () => {
    const pieces = [
      'dependencies:',
      '- ',
      'pip:',
      'channels: ',
      'numpy=1',
      'sel(linux): ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      ' # [x]',
      '{{',
      '&a ',
      '*a',
      ':',
      'name: ',
      '1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (chosen) => {
        const text = chosen.join('');
        for (const { span } of [...readEnvironment(text).problems, ...readSpecList(text).problems])
          expect(span.line).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 3000 },
    );
  });
});
