import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houseProblems, houseRules } from '../src/dev/arch.ts';
import { covers, floorOf, floors, lengths, packages } from '../src/dev/floors.ts';
import { type Import, importsOf, sourceFiles } from '../src/dev/imports.ts';
import { isNestedRepetition, regularExpressionsIn } from '../src/dev/regular-expressions.ts';

const files = sourceFiles();
const written = files.filter((file) => !file.endsWith('.generated.ts'));
const imports = files.flatMap(importsOf);
const show = ({ file, line, target }: Import) => `${file}:${line} imports ${target}`;

describe('floors', () => {
  it('reads every import', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
    const mentions = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b.*\bfrom '/gm),
    ]);
    expect(imports.filter(({ kind }) => kind !== 'dynamic').length).toBeGreaterThanOrEqual(mentions.length);
  });

  it('gives every file one', () => {
    expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
  });

  it('has only downward permissions, and only to floors that exist', () => {
    const level = new Map(floors.map((floor) => [floor.name, floor.level]));
    for (const floor of floors)
      for (const name of floor.may)
        expect(level.get(name), `${floor.name} to ${name}`).toBeLessThanOrEqual(floor.level);
    // On one level only the rule's types and the facts are shared.
    const sideways = floors.flatMap((floor) =>
      floor.may.filter((name) => level.get(name) === floor.level).map((name) => `${floor.name} to ${name}`),
    );
    expect(sideways).toEqual(['policy to rule', 'report to rule', 'rules to rule']);
  });

  it('is kept by every import of ours', () => {
    const broken = imports.filter(({ file, target, isOurs }) => {
      if (
        !isOurs ||
        target.endsWith('.json') ||
        (file.startsWith('bin/') && target === 'dist/main.js') ||
        target === 'package.json'
      )
        return false;
      const from = floorOf(file);
      const to = floorOf(target);
      if (from === undefined || to === undefined) return true;
      if (from === to) return from.apart === true && !file.endsWith('index.generated.ts');
      return !from.may.includes(to.name);
    });
    expect(broken.map(show)).toEqual([]);
  });

  it('lets the app alone import the registries of rules and sources', () => {
    const registries = ['rules/index.generated.ts', 'src/sources/index.generated.ts'];
    const importers = imports
      .filter(({ target }) => registries.includes(target))
      .map(({ file }) => floorOf(file)?.name);
    expect(importers.length).toBeGreaterThan(1);
    expect(importers.filter((name) => name !== 'app' && name !== 'dev')).toEqual([]);
  });
});

describe('packages', () => {
  it('are imported only where the table says', () => {
    const broken = imports.filter(({ file, target, isOurs }) => {
      if (isOurs) return false;
      const law = packages.find(({ name }) => name === target);
      return law === undefined || !law.only.some((member) => covers(member, file));
    });
    expect(broken.map(show)).toEqual([]);
  });

  it('has no law for what nobody imports', () => {
    const used = new Set(imports.map(({ target }) => target));
    expect(packages.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

it('has no import cycles', () => {
  const targets = Map.groupBy(
    imports.filter(({ isOurs }) => isOurs),
    ({ file }) => file,
  );
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    state.set(file, 'open');
    for (const { target } of targets.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

describe('files', () => {
  const sizes = written.map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }));

  it('are short', () => {
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] as number;
    console.log(`${sizes.length} files, median ${median} lines, longest ${sorted.at(-1)}`);
    const long = sizes.flatMap(({ file, lines }) => {
      const max = lengths.find(({ under }) => covers(under, file))?.max ?? 0;
      return lines > max ? [`${file} has ${lines} lines, more than ${max}`] : [];
    });
    expect(long).toEqual([]);
    expect(median).toBeLessThanOrEqual(90);
  });

  it('have names in kebab case that say what is in them', () => {
    expect(
      written.filter((file) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.(?:ts|js)$/.test(file)),
    ).toEqual([]);
    expect(written.filter((file) => /\b(?:utils?|helpers?|managers?|common|misc|stuff)\b/.test(file))).toEqual([]);
  });
});

describe('house rules', () => {
  it('are few, and kept', () => {
    expect(houseRules.length).toBeLessThanOrEqual(5);
    expect(houseProblems(written)).toEqual([]);
  });

  it.each([
    ['process.exit(1)', 'no-exit'],
    ['const t = Date.now();', 'no-clock'],
    ['const t = new Date();', 'no-clock'],
    ['const t = Math.random();', 'no-clock'],
    ['console.log(1);', 'no-console'],
    ['const x = y as any;', 'no-any'],
    ['const r = /(a+)+$/;', 'no-backtracking'],
  ])('%s breaks %s', (text, id) => {
    expect(houseRules.filter((rule) => rule.find(text).length > 0).map((rule) => rule.id)).toEqual([id]);
  });

  it.each([
    ['(a+)+', true],
    ['(?:a*)*b', true],
    ['(x(?:y|[a-z]+))+', true],
    ['(?:\\w+\\s?)*', true],
    ['(?:[a-z]+|b){2,}', true],
    ['(?:\\.[a-z]+)*', false],
    ['(?:[a-z]+/)*[a-z]+', false],
    ['(?:ab|c)+', false],
    ['[a+]+', false],
    ['(?:a+)?b', false],
  ])('%s repeats a repetition: %s', (source, nested) => {
    expect(isNestedRepetition(source)).toBe(nested);
  });

  it('finds regular expressions in a text', () => {
    expect(
      regularExpressionsIn("const a = /x[/]y/g; b.replace(/(?:c+)+/, ''); // no /z/\nreturn /\\//u.test(a / b / c);"),
    ).toEqual(['x[/]y', '(?:c+)+', '\\/']);
  });
});
