// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import recipePackages from '../../src/facts/recipe-packages.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const read = async (...lines: readonly string[]) =>
  recipePackages.derive(sketchSubject({ dockerfile: `FROM a\n${lines.join('\n')}\n` }));
const unpinned = async (command: string) => (await read(`RUN ${command}`)).map((install) => install.unpinned.join(' '));

describe('names without a version', () => {
  // apt-get(8), apk-world(5), dnf(8) "Specifying packages", zypper(8): what each takes for a version.
  test.each([
    ['apt-get install -y a=1.2-3 b c/trixie ./d.deb e- f:arm64=1', ['b c/trixie']],
    ['apt-get install a=${V}', ['']],
    ['apk add a=1-r0 a~1 a~=1.2 "a<2" "a>1" a@edge !b .c', ['a>1 a@edge']],
    [
      'dnf install a-1.2-3.el9 a-1.2-3.el9.x86_64 a-1.2 a-0:1.2-3.el9 gcc-toolset-13 gcc-c++ cuda-toolkit-12-4',
      ['gcc-toolset-13 gcc-c++ cuda-toolkit-12-4'],
    ],
    ['dnf install a-$V https://h.example/b.rpm /c.rpm', ['']],
    ['zypper in a=1 "b>=1" "c<=2"', ['']],
    ['pacman -S a=1 b', ['a=1 b']],
    ['pip install a', []],
    ['apt-get update', []],
    ['apt-get upgrade -y', ['']],
    ['apt-get upgrade a', ['a']],
  ])('%s', async (command, expected) => expect(await unpinned(command)).toEqual(expected));
});

describe('where packages come from', () => {
  test.each([
    [['RUN apt-get install a'], false, false],
    [['RUN apt-get install --snapshot 20261101T000000Z a'], true, false],
    [['ARG M=http://snapshot.debian.org/archive/debian/20261101T000000Z', 'RUN apt-get install a'], true, false],
    [
      ['RUN echo "deb http://archive.debian.org/debian buster main" > /etc/apt/sources.list && apt-get install a'],
      true,
      false,
    ],
    [['COPY sources.list /etc/apt/sources.list', 'RUN apt-get install a'], false, true],
    [['COPY x.list /etc/apt/sources.list.d/', 'RUN apt-get install a'], false, false],
    [['COPY x /etc/apt/sources.list', 'FROM b', 'RUN apt-get install a'], false, false],
    [
      [
        'COPY x /etc/apt/sources.list',
        'FROM z AS c',
        'COPY x /etc/apt/sources.list',
        'FROM c',
        'RUN apt-get install a',
      ],
      false,
      true,
    ],
  ])('%j', async (lines, isSnapshot, hasOwnList) => {
    const install = (await read(...lines)).at(-1);
    expect([install?.isSnapshot, install?.hasOwnList]).toEqual([isSnapshot, hasOwnList]);
  });
});

test('words that are not known are no names', async () => {
  const [install] = await read('ARG P', 'RUN apt-get install a $P $(cat apt.txt)');
  expect(install?.unpinned).toEqual(['a']);
  expect(install?.unknown).toEqual(['${P}', '$(cat apt.txt)']);
  expect((await read('RUN xargs apt-get install < apt.txt'))[0]?.unknown).toHaveLength(1);
});
