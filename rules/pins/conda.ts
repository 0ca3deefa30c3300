import condaPins, { type CondaPin, isPinned, type Pin } from '../../src/facts/conda-pins.ts';
import { at, defineRule } from '../../src/rule.ts';

type Level = 'range' | 'fuzzy' | 'exact' | 'build';
interface Options {
  readonly level: Level;
  readonly allow: readonly string[];
}

const levels: Readonly<Record<Level, string>> = {
  range: 'bounds on both sides',
  fuzzy: 'one line of versions',
  exact: 'one version',
  build: 'one build',
};
const pins: Readonly<Record<Exclude<Pin, 'none'>, string>> = {
  'range-open': 'versions that are not bounded on both sides',
  range: 'a range of versions',
  fuzzy: 'every continuation of a version',
  exact: 'any build of the version',
  build: 'one build',
};

/** What to write instead; capitals stand for what only the author knows. */
function instead({ asked, pin, version, lower, upper }: CondaPin, level: Level): string {
  if (level === 'range') return `${asked} >=${lower ?? version ?? 'VERSION'},<${upper ?? 'NEXT'}`;
  if (level === 'fuzzy') return `${asked}=${version ?? lower ?? 'VERSION'}`;
  const exact = pin === 'exact' && version !== undefined ? version : 'VERSION';
  return level === 'exact' ? `${asked}==${exact}` : `${asked}=${exact}=BUILD`;
}

export default defineRule({
  id: 'pins/conda',
  since: '0.2.0',
  severity: 'warning',
  title: 'Every package of the environment file is pinned',
  why: 'What conda chooses for a bare name is another version next month: the environment that is built again is another one, and may not solve or not run at all.',
  fix: 'Give each package a version as narrow as the policy asks for: `numpy >=1.26,<2`, `numpy=1.26`, `numpy==1.26.4`. Builds belong into a lock file, which `conda-lock` makes.',
  references: [
    'https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html#package-match-specifications',
    'https://github.com/conda/ceps/blob/main/cep-0029.md',
  ],
  requires: ['conda'],
  needs: { condaPins },
  messages: {
    unpinned: '"{spec}" takes any version: write {instead} for {wanted}',
    loose: '"{spec}" takes {found}: write {instead} for {wanted}',
  },
  options: {
    schema: {
      properties: {
        level: {
          enum: ['range', 'fuzzy', 'exact', 'build'],
          description:
            'how narrow at least: `range` (bounds on both sides), `fuzzy` (=1.2), `exact` (==1.2.3) or `build` (=1.2.3=build); a range is enough to know what is installed, the rest is the task of a lock file',
        },
        allow: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'names of packages that need no version; pip only installs what it is told to',
        },
      },
    },
    defaults: { level: 'range', allow: ['pip'] } as Options,
  },
  examples: {
    pass: [
      { conda: 'dependencies:\n  - python=3.12\n  - numpy >=1.26,<2\n  - zlib==1.3.1\n  - pip\n' },
      {
        about: 'the version of the machine is no package, and pip is judged by its own rule',
        conda: 'dependencies:\n  - __glibc >=2.17\n  - pip:\n      - requests\n',
      },
      {
        about: 'builds',
        conda: 'dependencies:\n  - python=3.12.4=h37a9e06_1\n',
        options: { level: 'build' },
      },
    ],
    fail: [
      {
        conda: 'channels:\n  - conda-forge\ndependencies:\n  - python=3.12\n  - numpy\n  - scipy >=1.11\n  - zlib <2\n',
      },
      {
        about: 'a range, where one version is asked for',
        conda: 'dependencies:\n  - conda-forge::numpy >=1.26,<2\n',
        options: { level: 'exact' },
      },
    ],
    unknown: [{ about: 'a line that is no package', conda: 'dependencies:\n  - python==\n' }],
  },
  *check({ facts, options, fail, unknown }) {
    const { file, unread } = facts.condaPins;
    const allowed = new Set(options.allow.map((name) => name.toLowerCase()));
    const wanted = levels[options.level];
    for (const each of facts.condaPins.pins) {
      if (allowed.has(each.name) || isPinned(each.pin, options.level)) continue;
      const where = at.text(file, each.span);
      const data = { spec: each.text, wanted, instead: instead(each, options.level) };
      yield each.pin === 'none'
        ? fail('unpinned', data, where)
        : fail('loose', { ...data, found: pins[each.pin] }, where);
    }
    for (const { detail, span } of unread)
      yield unknown(`not all of the file can be read: ${detail}`, at.text(file, span));
  },
});
