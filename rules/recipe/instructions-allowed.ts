import recipe, { type RecipeStep, recipeFacets } from '../../src/facts/recipe.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly forbid: readonly string[];
}
/** Sections of a definition by the steps that they become. */
const sections: Readonly<Record<string, string>> = {
  build: '%post',
  host: '%setup',
  test: '%test',
  copy: '%files',
  env: '%environment',
  label: '%labels',
  entrypoint: '%runscript',
  start: '%startscript',
};

export default defineRule({
  id: 'recipe/instructions-allowed',
  since: '0.1.0',
  severity: 'error',
  title: 'The recipe uses only what the site allows',
  why: 'Sites forbid what their builder or runtime cannot do or drops silently: VOLUME and HEALTHCHECK mean nothing to Apptainer, %setup runs on the machine that builds, ADD unpacks and fetches where COPY says what happens.',
  fix: 'Take the instruction out, or say the same in another way: COPY for ADD, a folder that is bound at run time for VOLUME, %post for %setup.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#overview',
    'https://apptainer.org/docs/user/latest/definition_files.html#sections',
  ],
  requires: [recipeFacets],
  needs: { recipe },
  messages: { forbidden: '{instruction} is not allowed here' },
  options: {
    schema: {
      properties: {
        forbid: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'instructions (`ADD`, `VOLUME`) and sections (`%setup`) that are not allowed',
        },
      },
    },
    defaults: { forbid: [] } as Options,
  },
  examples: {
    pass: [
      { about: 'nothing is forbidden', dockerfile: 'FROM debian:13.1\nADD a /a\nVOLUME /data\n' },
      { dockerfile: 'FROM debian:13.1\nCOPY a /a\n', options: { forbid: ['ADD', 'VOLUME'] } },
    ],
    fail: [
      { dockerfile: 'FROM debian:13.1\nADD a /a\n', options: { forbid: ['add'] } },
      {
        about: 'kept for later',
        dockerfile: 'FROM debian:13.1\nONBUILD VOLUME /data\n',
        options: { forbid: ['VOLUME'] },
      },
    ],
  },
  *check({ facts, options, fail }) {
    if (facts.recipe === undefined) return;
    const { file, kind, stages } = facts.recipe;
    const forbidden = new Set(options.forbid.map((name) => name.toUpperCase()));
    for (const step of stages.flatMap(({ steps }) => steps).flatMap(withInner)) {
      const instruction = kind === 'dockerfile' ? step.kind.toUpperCase() : (sections[partOf(step)] ?? '');
      if (forbidden.has(instruction.toUpperCase())) yield fail('forbidden', { instruction }, at.text(file, step.span));
    }
  },
});

const partOf = (step: RecipeStep): string => (step.kind === 'run' ? step.phase : step.kind);

/** ONBUILD is an instruction itself, and holds one. */
const withInner = (step: RecipeStep): readonly RecipeStep[] =>
  step.kind === 'onbuild' ? [step, { ...step.step, span: step.span }] : [step];
