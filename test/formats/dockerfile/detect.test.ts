import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikeDockerfile } from '../../../src/formats/dockerfile/detect.ts';
import { corpusAt } from '../../needs.ts';

describe('by what it holds', () => {
  test.each([
    ['FROM debian\n', true],
    ['# syntax=docker/dockerfile:1\n\n  # c\nARG X\nfrom a as b\nrun c\n', true],
    ['\ufeffFROM a\nRUN \\\n  b\n', true],
    [`FROM a\n${'RUN x\n'.repeat(10_000)}RU`, true],
    ['', false],
    ['# a comment\n', false],
    ['ARG X\n', false],
    ['RUN x\n', false],
    ['from os import path\nrun(path)\n', false],
    ['FROM users SELECT name\n', false],
    ['from: a\nto: b\n', false],
    ['Bootstrap: docker\nFrom: debian\n', false],
    ['FROM debian\nis not where\nthis comes from\n', false],
  ])('%j', (text, expected) => expect(looksLikeDockerfile(text)).toBe(expected));
});

describe('real files', () => {
  const dockerfiles = corpusAt('dockerfiles');
  const definitions = corpusAt('apptainer-defs');
  const texts = (root: string | undefined, pattern: RegExp): readonly (readonly [string, string])[] =>
    root === undefined
      ? []
      : readdirSync(root, { withFileTypes: true })
          .filter((entry) => entry.isFile() && pattern.test(entry.name))
          .map(({ name }) => [name, readFileSync(`${root}${name}`, 'utf8')]);

  test.skipIf(dockerfiles === undefined)('Dockerfiles are told without their names', () => {
    const missed = texts(dockerfiles, /ockerfile/).filter(([, text]) => !looksLikeDockerfile(text));
    expect(missed.map(([name]) => name)).toEqual([
      // RSYNC is Charliecloud's own.
      'hpc+charliecloud__examples__seccomp__Dockerfile',
      // A part that is appended to another file.
      'spacetelescope+science-platform-images__deployments__common__Dockerfile.trailer',
    ]);
  });
  test.skipIf(definitions === undefined)('definitions are none', () => {
    expect(texts(definitions, /./).filter(([, text]) => looksLikeDockerfile(text))).toEqual([]);
  });
});
