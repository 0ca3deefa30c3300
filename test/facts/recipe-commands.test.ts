// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../src/facts/recipe-commands.ts';
import { openDockerfile } from '../../src/model/dockerfile/recipe.ts';

const runs = (text: string) => runsOf(openDockerfile(text, 'Dockerfile').recipe);
const calls = (text: string) => runs(text).flatMap((run) => run.calls);
const shown = (text: string) =>
  calls(text).map(({ place, argv }) => `${place.line}:${place.column} ${argv.map(({ value }) => value).join(' ')}`);

describe('commands and their places', () => {
  test.each([
    ['continuation lines', 'FROM a\nRUN a && \\\n  # c\n\n  b c\n', ['2:5 a', '5:3 b c']],
    ['a here-document is the script', 'FROM a\nRUN <<EOF\na\n  b\nEOF\n', ['3:1 a', '4:3 b']],
    ['tabs that do not count', 'FROM a\nRUN <<-EOF\n\t\ta\n\tEOF\n', ['3:3 a']],
    ['a here-document that a shell reads', 'FROM a\nRUN bash <<EOF\na\nEOF\n', ['2:5 a', '2:5 bash']],
    ['an array', 'FROM a\nRUN ["a", "b c"]\n', ['2:6 a b c']],
    ['an array that asks for a shell', 'FROM a\nRUN ["sh", "-c", "a && b"]\n', ['2:6 a', '2:6 b', '2:6 sh -c a && b']],
    ['flags come first', 'FROM a\nRUN --network=none --mount=type=tmpfs,target=/t \\\n a\n', ['3:2 a']],
    ['kept for later', 'FROM a\nONBUILD RUN a\n', ['2:13 a']],
    ['wrappers', 'FROM a\nRUN sudo -E env A=1 a b\n', ['2:5 a b']],
    ['variables', 'FROM a\nARG V=1\nENV W=$V.2\nRUN a $V "$W" ${X:-3}\n', ['4:5 a 1 1.2 3']],
    ['variables that are not known', 'FROM a\nARG V\nRUN a-$V\n', ['3:5 a-${V}']],
    ['what python reads is no shell', 'FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\n', []],
    ['PowerShell is none either', 'FROM a\nSHELL ["powershell", "-command"]\nRUN Get-Item x\n', []],
    ['a shell below conda', 'FROM a\nSHELL ["conda", "run", "-n", "x", "/bin/bash", "-c"]\nRUN a\n', ['3:5 a']],
    ['a back-quote escapes', '# escape=`\nFROM a\nRUN a `\n  b\n', ['3:5 a b']],
    ['CR LF', 'FROM a\r\nRUN a && \\\r\n  b\r\n', ['2:5 a', '3:3 b']],
    [
      'substitutions stay one word',
      'FROM a\nRUN V=$(uname -m) && a x-$V-y z\n',
      ['2:9 uname -m', '2:22 a x-$(uname -m)-y z'],
    ],
  ])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected));
});

test('conditions and pipes are known', () => {
  const [a, b, c] = calls('FROM a\nRUN a | b; if x; then c; fi\n').filter(({ argv }) => argv[0]?.value !== 'x');
  expect(a?.pipe?.id).toBe(b?.pipe?.id);
  expect([a?.pipe?.at, b?.pipe?.at]).toEqual([0, 1]);
  expect(c?.pipe).toBeUndefined();
  expect([a?.condition, c?.condition]).toEqual([undefined, 'if x']);
});

test('what cannot be understood is said', () => {
  const [run] = runs('FROM a\nRUN if true; \\\n  then a\n');
  expect(run?.unread).toHaveLength(1);
});

test('many commands take bounded time', () => {
  const started = performance.now();
  runs(`FROM a\n${`RUN ${'a x;'.repeat(1000)}\n`.repeat(200)}`);
  expect(performance.now() - started).toBeLessThan(10_000);
});
