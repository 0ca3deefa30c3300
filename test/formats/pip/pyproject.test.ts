import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { normalizeName } from '../../../src/formats/pip/name.ts';
import { parsePyproject } from '../../../src/formats/pip/pyproject.ts';
import { corpusAt } from '../../needs.ts';

/** Lists by kind and name: requirements as name, extras, clauses, address. */
interface Verdict {
  readonly refused?: string;
  readonly lists?: Readonly<Record<string, readonly (readonly [string, string[], string[], string | null])[]>>;
}
const judged = JSON.parse(readFileSync(new URL('judged-pyproject.json', import.meta.url), 'utf8')) as {
  readonly files: Readonly<Record<string, Verdict>>;
  readonly odd: readonly (Verdict & { readonly source: string })[];
};

function ours(source: string): Verdict {
  const { lists, problems } = parsePyproject(source);
  if (problems.length > 0) return { refused: problems.map(({ detail }) => detail).join() };
  return {
    lists: Object.fromEntries(
      lists.map(({ kind, name, requirements }) => [
        `${kind} ${name}`,
        requirements.map((requirement) => [
          requirement.name ?? '',
          requirement.extras.toSorted(),
          requirement.clauses.map(({ operator, version }) => `${operator}${version}`).toSorted(),
          requirement.location?.text ?? null,
        ]),
      ]),
    ),
  };
}

/** The judge keeps names of lists as written. */
function normal({ lists = {}, ...verdict }: Verdict): Verdict {
  if (verdict.refused !== undefined) return { refused: expect.any(String) };
  const named = Object.entries(lists).map(([key, list]) => {
    const [kind, name = ''] = key.split(' ');
    return [`${kind} ${normalizeName(name)}`, list] as const;
  });
  return { lists: Object.fromEntries(named) };
}

test.each(judged.odd.map(({ source, ...verdict }) => [source, verdict] as const))(
  'packaging and we read alike: %j',
  (source, verdict) => {
    expect(ours(source), verdict.refused).toEqual(normal(verdict));
  },
);

const corpus = corpusAt('.');
test.skipIf(corpus === undefined)('packaging and we read the files of the corpus alike', () => {
  for (const [name, verdict] of Object.entries(judged.files))
    expect([name, ours(readFileSync(`${corpus}${name}`, 'utf8'))]).toEqual([name, normal(verdict)]);
  expect(Object.keys(judged.files)).toHaveLength(25);
});

it('says where', () => {
  const text = '[project]\ndependencies = [\n  "a",\n  "b=1",\n]\n[dependency-groups]\nx = [{include-group = "y"}]\n';
  const { lists, problems } = parsePyproject(text);
  expect(lists[0]?.requirements).toMatchObject([{ name: 'a', span: { line: 3, column: 3, endColumn: 6 } }]);
  expect(problems).toMatchObject([
    { code: 'specifier-operator', span: { line: 4, column: 5 } },
    { code: 'group-unknown', span: { line: 7, column: 6 } },
  ]);
});

test('groups that take in each other do not take long', () => {
  const groups = Array.from(
    { length: 2000 },
    (_, at) =>
      `g${at} = [${Array.from({ length: 20 }, (__, next) => `{include-group = "g${(at + next + 1) % 2000}"}`).join()}]`,
  );
  const before = process.cpuUsage();
  expect(parsePyproject(`[dependency-groups]\n${groups.join('\n')}`).problems.length).toBeGreaterThan(0);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
});

const word = fc.constantFrom(
  'a',
  '"a>=1"',
  '"b"',
  '[]',
  '{}',
  '{include-group = "a"}',
  '["a", "b==1"]',
  '[{include-group = "b"}]',
  '1',
  '"x"',
);
test('nothing is thrown', () => {
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('a', 'b', 'dependencies', 'dynamic', 'name', 'requires', 'requires-python'), word)
      .map((pair) => pair.join(' = ')),
    fc.constantFrom('[project]', '[dependency-groups]', '[project.optional-dependencies]', '[build-system]'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(line, { maxLength: 10 }), (lines) => void parsePyproject(lines.join('\n'))),
    { numRuns: 2000 },
  );
});
