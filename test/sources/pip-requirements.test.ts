import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import source from '../../src/sources/pip-requirements.ts';
import type { Probe } from '../../src/sources/source.ts';
import { corpusAt } from '../needs.ts';

const probe = (path: string, text: string, shape: Probe['shape'] = text === '' ? 'empty' : 'text'): Probe => ({
  path,
  shape,
  text,
  json: shape === 'json' ? JSON.parse(text) : undefined,
  members: [],
});

describe('recognises', () => {
  it.each([
    ['a name with a version', 'x', 'numpy==1\n'],
    ['an option', '-', '--index-url https://example.org/\n'],
    ['a file that it includes', 'x.txt', '-r base.txt\n'],
    ['an editable folder', 'x.txt', '-e .\n'],
    ['names, by its name', 'a/requirements.txt', 'numpy\nscipy\n'],
    ['names, by its folder', 'requirements/base.txt', 'numpy\n'],
    ['nothing, by its name', 'requirements.txt', ''],
    ['comments, by its name', 'dev-requirements.in', '# nothing yet\n'],
    ['a line that is wrong among others, by its name', 'requirements.txt', 'numpy\nscipy==\nx\n'],
    ['constraints', 'constraints.txt', 'numpy<2\n'],
    ['names, by an ending', 'flask.in', '# why\nFlask\n'],
    ['an extra', 'x', 'hypothesis[django]\n'],
    ['a lock without its version, by its name', 'a/pylock.dev.toml', 'created-by = "x"\n'],
    ['a lock', 'x', 'lock-version = "1.0"\ncreated-by = "pip"\npackages = []\n'],
    ['a Pipfile', 'x', '[packages]\nnumpy = "*"\n'],
    ['a Pipfile of sources', 'x', '[[source]]\nurl = "x"\nverify_ssl = true\n'],
  ])('%s', (_, path, text) => {
    expect(source.detect(probe(path, text))).toBe(true);
  });
  it('a Pipfile.lock', () => {
    expect(source.detect(probe('x', '{"_meta": {"pipfile-spec": 6}, "default": {}}', 'json'))).toBe(true);
  });
});

describe('leaves to others', () => {
  it.each([
    ['words', 'apt.txt', 'git\nvim\n'],
    ['one word', 'x.txt', 'hello\n'],
    ['nothing', 'x.txt', ''],
    ['prose', 'README', 'This is a text.\n'],
    ['YAML', 'environment.yml', 'name: x\ndependencies:\n  - numpy==1\n'],
    ['a Dockerfile', 'Dockerfile', 'FROM debian:12\nRUN true\n'],
    ['an explicit file of conda', 'explicit.txt', '@EXPLICIT\nhttps://example.org/a-1-0.conda\n'],
    ['a list of conda', 'list.txt', 'numpy=1.26.4=py312_0\n'],
    ['a shell script', 'x.sh', '#!/bin/sh\nA=b\n'],
    ['the settings of a shell', '.env', 'A=b\n'],
    ['Python', 'x.py', 'import os\nx == 1\n'],
    ['a project of Python', 'pyproject.toml', '[project]\nname = "x"\ndependencies = ["numpy==1"]\n'],
    ['what a build makes', 'Makefile.in', 'all:\n\tcc x.c\n'],
    ['a lock of poetry', 'poetry.lock', '[[package]]\nname = "a"\n[metadata]\nlock-version = "2.0"\n'],
    ['a lock of uv', 'uv.lock', 'version = 1\n[[package]]\nname = "a"\n'],
    ['a lock of cargo', 'Cargo.lock', 'version = 3\n[[package]]\nname = "a"\n'],
    ['an ignore list', '.gitignore', '/dist/\nnode_modules\n./x\n'],
    [
      'a text about requirements that is none',
      'requirements.md',
      '# What is needed\n\nThis program needs numpy.\nInstall it: pip install numpy\n',
    ],
  ])('%s', (_, path, text) => {
    expect(source.detect(probe(path, text))).toBe(false);
  });
  it('other JSON', () => {
    expect(source.detect(probe('requirements.txt', '{"default": {}}', 'json'))).toBe(false);
  });
});

const corpus = corpusAt('requirements');
test.skipIf(corpus === undefined)('recognises the files of the corpus', () => {
  const names = readdirSync(corpus as string).filter((name) => name !== 'pylock');
  const left = names.filter(
    (name) => !source.detect(probe(name, readFileSync(`${corpus}${name}`, 'utf8').slice(0, 4096))),
  );
  // Files of other tools under such a name: words of a test, and what conda reads.
  expect(left).toEqual([
    'anchore+syft__syft__pkg__cataloger__cpp__testdata__conanfile-comment-in-requires.txt',
    'anchore+syft__syft__pkg__cataloger__python__testdata__glob-paths__src__1-requirements-dev.txt',
    'conda+conda__.devcontainer__requirements-dev.txt',
    'conda+conda__tests__requirements-Linux.txt',
    'conda+conda__tests__requirements-s3.txt',
  ]);
  const locks = readdirSync(`${corpus}pylock`);
  const other = locks.filter((name) => !source.detect(probe(name, readFileSync(`${corpus}pylock/${name}`, 'utf8'))));
  // It holds one bracket.
  expect(other).toEqual(['trivy-sad.toml']);
});
