import { describe, expect, test } from 'vitest';
import { headerOf } from '../../../src/formats/definition/definition.ts';
import { agents, differences, headerKeysOf } from '../../../src/formats/definition/keywords.ts';
import { parseDefinition } from '../../../src/formats/definition/parse.ts';
import { sectionOf } from '../../../src/formats/definition/stage.ts';
import { cut } from './apptainer-json.ts';

const head = 'Bootstrap: docker\nFrom: alpine:3.22\n';
const codes = (file: string, options = {}) => parseDefinition(file, options).problems.map(({ code }) => code);
const only = (file: string, options = {}) => {
  const { stages } = parseDefinition(file, options);
  expect(stages).toHaveLength(1);
  return stages[0] as (typeof stages)[number];
};

describe('header', () => {
  test.each([
    ['keys in any case', 'BOOTSTRAP: docker\nfRoM: alpine\n', { bootstrap: 'docker', from: 'alpine' }],
    [
      'any order after Bootstrap',
      'Bootstrap: yum\nInclude: dnf\nMirrorURL: http://m/\n',
      { bootstrap: 'yum', include: 'dnf', mirrorurl: 'http://m/' },
    ],
    [
      'a comment ends the value, also without a blank',
      `${head}Stage: a#b\n`,
      { bootstrap: 'docker', from: 'alpine:3.22', stage: 'a' },
    ],
    ['CR LF', 'Bootstrap: docker\r\nFrom: alpine\r\n', { bootstrap: 'docker', from: 'alpine' }],
    [
      'lines that are joined',
      `${head}Include: a \\\n  b \\\n  c\n`,
      { bootstrap: 'docker', from: 'alpine:3.22', include: 'a b c' },
    ],
    ['a numbered key', 'Bootstrap: zypper\nOtherURL12: http://o/\n', { bootstrap: 'zypper', otherurl12: 'http://o/' }],
    [
      'a colon in the value',
      'Bootstrap: docker\nFrom: localhost:5000/a:1\n',
      { bootstrap: 'docker', from: 'localhost:5000/a:1' },
    ],
    [
      'blanks before a key that is not Bootstrap',
      'Bootstrap: docker\n  From : alpine\n',
      { bootstrap: 'docker', from: 'alpine' },
    ],
  ])('%s', (_about, file, header) => {
    expect(codes(file)).toEqual([]);
    expect(Object.fromEntries(only(file).header.map(({ key, value }) => [key, value.value]))).toEqual(header);
  });

  test('of two the later counts', () => {
    const file = `${head}From: debian:13\n`;
    expect(headerOf(only(file), 'from')?.value.value).toBe('debian:13');
    expect(codes(file)).toEqual(['header-repeated']);
  });

  test.each([
    ['an unknown key', `${head}Frm: x\n`, 'header-unknown', 'unreadable'],
    ['otherurl without a number', 'Bootstrap: zypper\nOtherURL: x\n', 'header-unknown', 'unreadable'],
    ['a line without a colon', `${head}alpine\n`, 'header-without-value', 'unreadable'],
    ['a joined value that is not continued', `${head}Include: a\\\n\nStage: x\n`, 'continuation-broken', 'unreadable'],
    ['a joined value at the end', `${head}Include: a\\\n`, 'continuation-lost', 'ignored'],
    ['an agent in upper case', 'Bootstrap: Docker\nFrom: alpine\n', 'agent-unknown', 'unbuildable'],
    ['an agent that there is not', 'Bootstrap: mmdebstrap\nFrom: x\n', 'agent-unknown', 'unbuildable'],
    ['docker without From', 'Bootstrap: docker\n', 'header-missing', 'unbuildable'],
    ['docker with an empty From', 'Bootstrap: docker\nFrom:\n', 'header-missing', 'unbuildable'],
    [
      'debootstrap without OSVersion',
      'Bootstrap: debootstrap\nMirrorURL: http://m/\n',
      'header-missing',
      'unbuildable',
    ],
    [
      'yum without the version that its mirror asks for',
      'Bootstrap: yum\nMirrorURL: http://m/%{osversion}/\n',
      'header-missing',
      'unbuildable',
    ],
    ['no header', '%post\n  true\n', 'no-bootstrap', 'unbuildable'],
    [
      'Bootstrap is not at the start of the file',
      'From: alpine\nBootstrap: docker\nFrom: alpine\n',
      'no-bootstrap',
      'unbuildable',
    ],
    ['Bootstrap without a value', 'Bootstrap:\nFrom: alpine\n', 'no-bootstrap', 'unbuildable'],
  ])('%s', (_about, file, code, effect) => {
    expect(parseDefinition(file).problems.map((problem) => [problem.code, problem.effect])).toEqual([[code, effect]]);
  });

  test('a byte order mark hides Bootstrap from both builders', () => {
    const { problems } = parseDefinition(`\ufeff${head}`);
    expect(problems.map(({ code }) => code)).toEqual(['header-unknown', 'no-bootstrap']);
    expect(problems[0]?.hint).toBe('Save the file without a byte order mark.');
  });

  test('a misspelt key gets the nearest', () => {
    expect(parseDefinition(`${head}Finger-prints: x\n`).problems[0]?.hint).toBe('Did you mean fingerprints?');
  });
});

describe('sections', () => {
  test.each([
    ['any case and more than one %', '%%POST\n  true\n', 'post', '', '  true\n'],
    ['arguments with their comment', '%post -c /bin/bash # why\n  true\n', 'post', '-c /bin/bash # why', '  true\n'],
    ['two are one after another', '%post\n  a\n%help\nh\n%post -x\n  b\n', 'post', '-x', '  a\n  b\n'],
    ['no line break at the end', '%post\n  true', 'post', '', '  true\n'],
    ['a percent sign within a line', '%post\n  date +%s\n', 'post', '', '  date +%s\n'],
    [
      'a shebang',
      '%runscript\n#!/usr/bin/env python\nprint(1)\n',
      'runscript',
      '',
      '#!/usr/bin/env python\nprint(1)\n',
    ],
    ['CR LF', '%post\r\n  true\r\n', 'post', '', '  true\n'],
    ['no line', '%help\nh\n%post\n', 'post', '', ''],
  ])('%s', (_about, sections, keyword, args, text) => {
    expect(codes(head + sections)).toEqual([]);
    const section = sectionOf(only(head + sections), keyword);
    expect([section?.args?.value ?? '', section?.script.text]).toEqual([args, text]);
  });

  test.each([
    ['an unknown section', '%pots\n  true\n', 'section-unknown', 'Did you mean %post?'],
    ['a line of a script that starts with %', '%post\ncat <<X\n%packages\nX\n', 'section-unknown', undefined],
    [
      'blanks before the %',
      '%help\nh\n  %post\n  true\n',
      'section-unknown',
      'Let the line of a section start with its %.',
    ],
    [
      'a tab after the keyword',
      '%post\t-c bash\n  true\n',
      'section-unknown',
      'Separate the keyword from what follows by a blank, not by a tab.',
    ],
    ['an application without a name', '%apprun\n  true\n', 'app-unnamed', undefined],
    ['an application in upper case', '%AppRun foo\n  true\n', 'section-unknown', 'Write %apprun.'],
    ['-c without a shell', '%post -c # bash\n  true\n', 'shell-missing', undefined],
  ])('%s', (_about, sections, code, hint) => {
    const { problems } = parseDefinition(head + sections);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    if (hint !== undefined) expect(problems[0]?.hint).toBe(hint);
  });

  test('a heading alone is no section: the builders trim the first piece of a file', () => {
    expect(codes('%post')).toEqual(['section-without-body', 'empty']);
    expect(codes('\n%post\n  true')).toEqual(['no-bootstrap']);
  });

  test('applications: in the order in which they are met', () => {
    const stage = only(
      `${head}%appinstall b\n  true\n%appenv a\n  X=1\n%applabels b\n  L v\n%appfiles b\n  f #c\n  g h\n`,
    );
    expect(stage.apps).toEqual(['b', 'a']);
    expect(sectionOf(stage, 'appinstall', 'b')?.script.text).toBe('  true\n');
    expect(stage.labels.map(({ name, value, app }) => [name.value, value.value, app])).toEqual([['L', 'v', 'b']]);
    const [files] = stage.files;
    expect(files?.transfers.map(({ source, destination }) => [source.value, destination?.value])).toEqual([
      ['f', undefined],
      ['g', 'h'],
    ]);
  });

  test('labels: a name up to the first blank; a tab is part of the name', () => {
    const stage = only(`${head}%labels\n  # none\n  Author  A B\n  Version\n  a\tb\n`);
    expect(stage.labels.map(({ name, value }) => [name.value, value.value])).toEqual([
      ['Author', 'A B'],
      ['Version', ''],
      ['a\tb', ''],
    ]);
  });

  test('a section above the 64 KiB of a Go scanner is refused', () => {
    const section = (size: number): string => `%post\n${'x'.repeat(size - 7)}\n`;
    expect(codes(head + section(65_535))).toEqual([]);
    expect(codes(head + section(65_536))).toEqual(['section-too-long']);
    expect(codes(`${head}${section(65_530)}%help\n`)).toEqual([]);
    expect(codes(`${head}${section(65_531)}%help\n`)).toEqual(['section-too-long']);
    expect(codes(`${head}%post\n${'é'.repeat(32_800)}\n`)).toEqual(['section-too-long']);
  });
});

describe('%files', () => {
  const words = (line: string) => {
    const [files] = only(`${head}%files\n${line}\n`).files;
    return files?.transfers.map(({ source, destination }) => [source.value, destination?.value])[0];
  };
  // Those with placeholders have no value; what they are cut into is what is looked at.
  test.each([
    ['a', ['a', undefined]],
    ['  a   /b  ', ['a', '/b']],
    ['a b c', ['a', 'b']],
    ['"a b" "c d"', ['a b', 'c d']],
    ['"a"b', ['a', 'b']],
    ['a"b c"', ['a', 'b c']],
    ['"a b', ['a', 'b']],
    ["'a b' c", ["'a b", "' c"]],
    ['a{b}c d', ['a{b}c', 'd']],
    ['$X/a b', ['$X/a', 'b']],
    ['a\\ b', ['a\\', 'b']],
  ])('%s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  test.each([
    ['{{ A }}', ['{{ A }}', undefined]],
    ['/x-{{ A }}.sh /y', ['/x-{{ A }}.sh', '/y']],
    ['/{{ A }}/{{ B }}/c  {{B}}', ['/{{ A }}/{{ B }}/c', '{{B}}']],
    ['{{{ A }}} b', ['{{{ A }}}', 'b']],
  ])('placeholders hold blanks: %s', (line, expected) => {
    const [files] = only(`${head}%files\n${line}\n`).files;
    const [transfer] = files?.transfers ?? [];
    expect([transfer?.source.written, transfer?.destination?.written]).toEqual(expected);
  });

  test('from another stage', () => {
    const file = `${head}Stage: one\n%post\n  true\nBootstrap: scratch\n%files from one # built\n  /a /b\n`;
    const { stages, problems } = parseDefinition(file);
    expect(problems).toEqual([]);
    expect(stages.map(({ name }) => name?.value)).toEqual(['one', undefined]);
    expect(stages[1]?.files[0]?.from).toEqual({ kind: 'stage', name: 'one' });
  });

  test.each([
    ['from a stage that there is not', '%files from two\n  a\n', 'stage-unknown', 'unbuildable'],
    ['arguments that are not understood', '%files from the other stage\n  a\n', 'files-nowhere', 'ignored'],
    ['two blanks before a comment', '%files  # c\n  a\n', 'files-nowhere', 'ignored'],
    ['a line of one quote', '%files\n  "\n', 'files-line-unreadable', 'unreadable'],
  ])('%s', (_about, section, code, effect) => {
    expect(parseDefinition(head + section).problems.map((problem) => [problem.code, problem.effect])).toEqual([
      [code, effect],
    ]);
  });

  test('from a stage that is built later', () => {
    expect(codes(`${head}%files from two\n  a\nBootstrap: scratch\nStage: two\n`)).toEqual(['stage-later']);
  });
});

describe('placeholders', () => {
  const file =
    'Bootstrap: docker\nFrom: alpine:{{ TAG }}\n\n%arguments\n  TAG=3.22\n  X={{ TAG }}-x\n  nothing\n\n%post\n  echo {{X}} # {{ Y }}\n';

  test('defaults, nested values, and comments that need none', () => {
    const stage = only(file);
    expect(codes(file)).toEqual(['argument-unreadable']);
    expect(headerOf(stage, 'from')?.value).toMatchObject({
      written: 'alpine:{{ TAG }}',
      value: 'alpine:3.22',
      unknown: [],
    });
    expect(sectionOf(stage, 'post')?.script.text).toBe('  echo 3.22-x # {{ Y }}\n');
  });

  test('what is given on the command line goes first', () => {
    const stage = only(file, { arguments: new Map([['TAG', '3.23']]) });
    expect(headerOf(stage, 'from')?.value.value).toBe('alpine:3.23');
    expect(sectionOf(stage, 'post')?.script.text).toContain('echo 3.23-x');
  });

  test('SingularityCE fills in comments too, and no nested values', () => {
    const options = { dialect: 'singularity-ce', arguments: new Map([['Y', 'y']]) };
    expect(codes(file, { dialect: 'singularity-ce' })).toContain('argument-undefined');
    expect(sectionOf(only(file, options), 'post')?.script.text).toBe('  echo {{ TAG }}-x # y\n');
  });

  test('without a value the text is unknown, by name, and says where', () => {
    const text = `${head}Stage: s-{{ A }}-{{ B }}\n%labels\n  v {{ A }}\n`;
    const stage = only(text);
    expect(stage.name).toMatchObject({ written: 's-{{ A }}-{{ B }}', value: undefined, unknown: ['A', 'B'] });
    expect(stage.labels[0]?.value).toMatchObject({ value: undefined, unknown: ['A'] });
    const { problems } = parseDefinition(text);
    expect(problems.map(({ effect, span }) => [effect, cut(text, span)])).toEqual([
      ['incomplete', '{{ A }}'],
      ['incomplete', '{{ B }}'],
      ['incomplete', '{{ A }}'],
    ]);
  });

  test.each([
    ['#! is no comment', '#!/bin/{{ A }}', true],
    ['# right before it is none', '#{{ A }}', true],
    ['a # in quotes is one', 'echo "#1" {{ A }}', false],
    ['a line later', '# c\n{{ A }}', true],
  ])('%s', (_about, line, isRead) => {
    const found = codes(`${head}%runscript\n${line}\n`);
    expect(found).toEqual(isRead ? ['argument-undefined'] : []);
  });

  test('quotes around a value are part of it', () => {
    const stage = only(`Bootstrap: docker\nFrom: alpine:{{ T }}\n%arguments\nT="3.20"\n`);
    expect(headerOf(stage, 'from')?.value.value).toBe('alpine:"3.20"');
  });

  test('an argument of another stage is none', () => {
    expect(codes(`${head}%arguments\nT=1\nBootstrap: docker\nFrom: a:{{ T }}\n`)).toEqual(['argument-undefined']);
  });

  test('places behind a value are those of the file', () => {
    const text = `${head}%arguments\nA=a long value\n%files\n  {{ A }} {{A}}/b\n  c d\n`;
    const transfers = only(text).files[0]?.transfers ?? [];
    expect(transfers.map(({ source, destination }) => [cut(text, source.span), destination?.written])).toEqual([
      // A value is cut like any other text: three words, of which the third is left out.
      ['{{ A }}', '{{ A }}'],
      ['c', 'd'],
    ]);
    const script = sectionOf(only(`${head}%arguments\nA=xx\n%post\n  {{ A }}; b\n`), 'post')?.script;
    expect(script?.text).toBe('  xx; b\n');
    expect(script?.origins).toEqual([
      { at: 0, line: 6, column: 1 },
      { at: 2, line: 6, column: 3 },
      { at: 4, line: 6, column: 10 },
    ]);
  });
});

describe('what the builders differ in', () => {
  test('keys and agents that Apptainer alone has', () => {
    const file = 'Bootstrap: arch\nConfURL: http://c/\n';
    expect(codes(file)).toEqual([]);
    expect(codes(file, { dialect: 'singularity-ce' })).toEqual(['header-unknown']);
    expect(codes('Bootstrap: dockerfile\nFrom: .\n')).toEqual([]);
    expect(codes('Bootstrap: dockerfile\nFrom: .\n', { dialect: 'singularity-ce' })).toEqual(['agent-unknown']);
  });
  test('are listed', () => {
    expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
    const extra = headerKeysOf('apptainer').filter((key) => !headerKeysOf('singularity-ce').includes(key));
    expect(differences[0]?.apptainer).toBe(`also ${extra.join(', ')}`);
    expect(agents.filter(({ only }) => only !== undefined).map(({ name }) => name)).toEqual(['buildkit', 'dockerfile']);
  });
});
