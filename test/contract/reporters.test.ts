import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reporter } from '../../src/report/define.ts';
import { reporters } from '../../src/report/index.generated.ts';
import type { Report } from '../../src/report/report.ts';

const stored = (
  await Promise.all(
    globSync('test/report/reports/*.ts').map(async (path) => {
      const exported = (await import(`../../${path}`)) as Readonly<Record<string, unknown>>;
      return Object.entries(exported).filter(
        (entry): entry is [string, Report] => typeof entry[1] === 'object' && entry[1] !== null && 'schema' in entry[1],
      );
    }),
  )
).flat();
const loaded = await Promise.all(
  Object.entries(reporters).map(async ([id, load]): Promise<[string, Reporter]> => [id, (await load()).default]),
);
const widths = [40, 100, 200];
// Everything that acts on a terminal or turns a line around, but for line ends; colours are asked for apart.
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

it('has reports to render, a hostile one among them', () => {
  expect(stored.map(([name]) => name)).toEqual(expect.arrayContaining(['alpine', 'hostile', 'several']));
  expect(loaded.map(([id]) => id)).toEqual(expect.arrayContaining(['human', 'json']));
});

describe.each(loaded)('%s', (id, reporter) => {
  it('is called as its file, and says what it writes', () => {
    expect(reporter.id).toBe(id);
    expect(reporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/);
  });

  it.each(stored)('renders %s twice the same, and leaves it as it was', (_name, report) => {
    const before = structuredClone(report);
    for (const quiet of [false, true]) {
      for (const color of [false, true]) {
        for (const width of widths) {
          const options = { color, width, quiet };
          const text = reporter.render(report, options);
          expect(reporter.render(structuredClone(report), options)).toBe(text);
          expect(text.endsWith('\n')).toBe(true);
        }
      }
    }
    expect(report).toEqual(before);
  });

  it.each(stored)('writes nothing of %s that acts on a terminal', (_name, report) => {
    for (const width of widths) {
      const text = reporter.render(report, { color: false, width, quiet: false });
      expect(unsafe.exec(text)?.[0]).toBeUndefined();
      expect(text.isWellFormed()).toBe(true);
      const colored = reporter.render(report, { color: true, width, quiet: false });
      // With colours: select graphic rendition, and nothing else.
      expect(unsafe.exec(colored.replaceAll(/\u001b\[[0-9;]*m/g, ''))?.[0]).toBeUndefined();
    }
  });
});
