import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import definition from '../../src/sources/definition.ts';
import { corpusAt } from '../needs.ts';

const detect = (text: string): boolean =>
  definition.detect({ path: 'x', shape: 'text', members: [], json: undefined, text });

describe('told by its content', () => {
  test.each([
    ['Bootstrap: docker\nFrom: alpine\n', true],
    ['# c\n\nbootstrap: docker\n', true],
    ['From: alpine\nBootstrap: docker\n', true],
    ['%post\n  true\n', true],
    ['%YAML 1.2\n---\nbootstrap: docker\n', false],
    ['bootstrap:\n  enable: true\n', false],
    ['name: x\nbootstrap: docker\n', false],
    ['FROM alpine\nRUN true\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(detect(text)).toBe(expected);
  });
});

const corpus = corpusAt('apptainer-defs');
test.skipIf(corpus === undefined)('real ones are, but for a template of one', () => {
  const names = readdirSync(corpus ?? '').filter((name) => statSync(`${corpus}${name}`).isFile());
  expect(names.filter((name) => !detect(readFileSync(`${corpus}${name}`, 'utf8')))).toEqual([
    'apptainer__e2e__testdata__deffile.tmpl',
  ]);
});
