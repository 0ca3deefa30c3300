import { describe, expect, test } from 'vitest';
import { readPackageCall } from '../../../src/formats/shell/package-call.ts';

const call = (line: string) => {
  const read = readPackageCall(line.split(' ').map((value) => ({ value, isStatic: true })));
  return read === undefined
    ? undefined
    : `${read.manager} ${read.action}${read.operands.length === 0 ? '' : `: ${read.operands.map(({ value }) => value).join(' ')}`}`;
};

describe('package managers', () => {
  // What each manual page says that the command does.
  test.each([
    ['apt-get install -y --no-install-recommends gcc=4:14 make', 'apt install: gcc=4:14 make'],
    ['apt-get -o Dpkg::Use-Pty=0 -t trixie install gcc', 'apt install: gcc'],
    ['/usr/bin/apt update', 'apt refresh'],
    ['apt-get dist-upgrade -y', 'apt upgrade'],
    ['apt-get clean', 'apt clean'],
    ['apt-get remove gcc', 'apt other: gcc'],
    ['apk add --no-cache -t .build gcc', 'apk install: gcc'],
    ['apk --update add gcc', 'apk install: gcc'],
    ['dnf -y install gcc', 'dnf install: gcc'],
    ['yum update -y', 'dnf upgrade'],
    ['dnf group install Development', 'dnf install: Development'],
    ['microdnf --setopt tsflags=nodocs install gcc', 'dnf install: gcc'],
    ['dnf clean all', 'dnf clean: all'],
    ['dnf config-manager --add-repo x', 'dnf other'],
    ['zypper -n in gcc', 'zypper install: gcc'],
    ['zypper cc -a', 'zypper clean'],
    ['pacman -Syu --noconfirm gcc', 'pacman install: gcc'],
    ['pacman -Syu', 'pacman upgrade'],
    ['pacman -Scc --noconfirm', 'pacman clean'],
    ['pacman -Rns gcc', 'pacman other: gcc'],
    ['pip3.12 install -r requirements.txt numpy', 'pip install: numpy'],
    ['python3 -m pip install numpy', 'pip install: numpy'],
    ['pip cache purge', 'pip clean: purge'],
    ['uv pip install numpy', 'uv install: numpy'],
    ['uv sync --frozen', 'uv install'],
    ['conda env create -f environment.yml', 'conda install'],
    ['mamba install -y -c conda-forge numpy', 'conda install: numpy'],
    ['micromamba clean --all', 'conda clean'],
    ['conda config --add channels x', 'conda other: channels x'],
    ['npm ci', 'npm install'],
    ['npm cache clean --force', 'npm clean: clean'],
    ['yarn global add x', 'yarn install: x'],
    ['python3 -m venv x', undefined],
    ['make install', undefined],
    ['python3', undefined],
  ])('%s', (line, expected) => expect(call(line)).toBe(expected));
});
