import { describe, expect, it } from 'vitest';
import pinsConda from '../../rules/pins/conda.ts';
import { runExample } from '../../src/engine/run-example.ts';

async function findings(conda: string, options: object = {}): Promise<readonly string[]> {
  const { findings: found } = await runExample(pinsConda, { conda, options: { ...options } });
  return found.map(({ where, text }) =>
    where.kind === 'text' ? `${where.line}:${where.column}-${where.endColumn} ${text}` : text,
  );
}

const file = (...specs: readonly string[]): string => `dependencies:\n${specs.map((spec) => `- ${spec}\n`).join('')}`;

describe('what pins/conda says to write', () => {
  it.each([
    ['numpy', 'range', 'numpy >=VERSION,<NEXT'],
    ['numpy >=1.2', 'range', 'numpy >=1.2,<NEXT'],
    ['numpy <2', 'range', 'numpy >=VERSION,<2'],
    ['numpy', 'fuzzy', 'numpy=VERSION'],
    ['numpy >=1.2,<2', 'fuzzy', 'numpy=1.2'],
    ['numpy=1.2', 'exact', 'numpy==VERSION'],
    ['numpy ==1.2', 'build', 'numpy=1.2=BUILD'],
    ['numpy=1.2=*mkl', 'build', 'numpy=1.2=BUILD'],
    ['conda-forge::numpy', 'exact', 'conda-forge::numpy==VERSION'],
  ])('%s at the level %s', async (spec, level, instead) => {
    const [finding] = await findings(file(spec), { level });
    expect(finding).toContain(`: write ${instead} for `);
    expect(finding).toMatch(new RegExp(`^2:3-${3 + spec.length} `));
  });
});

it('judges what is allowed, in any case, nowhere', async () => {
  expect(await findings(file('NumPy', 'pip', '__cuda'), { allow: ['numpy', 'PIP'] })).toEqual([]);
  expect(await findings(file('pip'), { allow: [] })).toHaveLength(1);
});

it.each([
  ['a file that is no YAML', 'dependencies:\n\t- a\n'],
  ['a template', 'dependencies:\n- a={{ b }}\n'],
  ['a text for the list', 'dependencies: numpy\n'],
])('does not pass over %s', async (_, conda) => {
  const { outcome } = await runExample(pinsConda, { conda });
  expect(outcome).toBe('inconclusive');
});

it.each([
  ['nothing', ''],
  ['no dependencies', 'name: x\n'],
])('has nothing to say of %s', async (_, conda) => {
  expect((await runExample(pinsConda, { conda })).outcome).toBe('pass');
});
