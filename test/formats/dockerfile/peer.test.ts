import { readdirSync, readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/formats/dockerfile/parse.ts';
import { openDockerfile } from '../../../src/model/dockerfile/recipe.ts';
import { corpusAt } from '../../needs.ts';

const root = corpusAt('dockerfiles');
const files = root === undefined ? [] : readdirSync(root).filter((name) => name.includes('ockerfile'));
const read = (name: string): string => readFileSync(`${root}${name}`, 'utf8');

describe.skipIf(root === undefined)('dockerfile-ast, a second reader', () => {
  test.each(files)('sees the same instructions in %s', (name) => {
    const text = read(name);
    const theirs = DockerfileParser.parse(text)
      .getInstructions()
      .map((instruction) => [instruction.getKeyword().toLowerCase(), instruction.getRange().start.line + 1]);
    const { instructions } = parseDockerfile(text);
    expect(instructions.map(({ keyword, line }) => [keyword, line.startLine])).toEqual(theirs);
  });

  test.each(files)('sees the same names of images in %s', (name) => {
    const text = read(name);
    const theirs = DockerfileParser.parse(text)
      .getFROMs()
      .map((from) => from.getImage() ?? '');
    const { stages } = openDockerfile(text, name).recipe;
    const mine = stages.map(({ base }) => ('reference' in base ? base.reference.written : undefined));
    expect(mine.map((reference, index) => reference ?? theirs[index])).toEqual(theirs);
  });
});
