import type { Span } from '../base/text.ts';
import {
  type Definition,
  type DefinitionText,
  type FilesSection,
  headerOf,
  type Stage,
} from '../formats/definition/definition.ts';
import { agents } from '../formats/definition/keywords.ts';
import { parseDefinition } from '../formats/definition/parse.ts';
import { type JoinedSection, sectionOf } from '../formats/definition/stage.ts';
import { readEnvironmentSteps } from '../formats/shell/environment.ts';
import {
  placeInRecipe,
  type Recipe,
  type RecipeBase,
  type RecipeCommand,
  type RecipePair,
  type RecipeScript,
  type RecipeStage,
  type RecipeStep,
  type RecipeText,
  type RunStep,
} from './recipe.ts';

/** A definition file, as it is written and as a recipe. */
export interface DefinitionFile {
  /** As findings name it. */
  readonly file: string;
  readonly text: string;
  readonly definition: Definition;
  readonly recipe: Recipe;
}

export function definitionFile(text: string, file: string): DefinitionFile {
  const definition = parseDefinition(text);
  return { file, text, definition, recipe: recipeOf(definition, file) };
}

/** A definition in the words that it shares with a Dockerfile. Steps stand in the order in which they are taken, whatever that of the file is. */
export function recipeOf({ stages, problems }: Definition, file: string): Recipe {
  return {
    kind: 'definition',
    file,
    stages: stages.map((stage) => stageOf(stage, stages)),
    problems: problems.filter(({ effect }) => effect === 'unreadable' || effect === 'unbuildable'),
  };
}

function stageOf(stage: Stage, stages: readonly Stage[]): RecipeStage {
  const { name, span } = stage;
  return { name: name?.value, base: baseOf(stage), steps: [...stepsOf(stage, stages)], span };
}

function baseOf(stage: Stage): RecipeBase {
  const bootstrap = headerOf(stage, 'bootstrap');
  const from = headerOf(stage, 'from')?.value;
  const agent = bootstrap?.value.value ?? '';
  const span = bootstrap?.span ?? stage.header[0]?.span ?? stage.span;
  const base = { agent: agent.toLowerCase(), span };
  const nothing: RecipeText = { written: '', value: '', unknown: [], span };
  switch (agents.find(({ name }) => name === agent)?.kind) {
    case 'registry':
      return {
        ...base,
        kind: 'image',
        reference: agent === 'docker' ? dockerReference(stage, from ?? nothing) : (from ?? nothing),
      };
    case 'local':
      return { ...base, kind: 'local', path: from ?? nothing };
    case 'distribution':
      return {
        ...base,
        kind: 'distribution',
        release: headerOf(stage, 'osversion')?.value,
        mirror: headerOf(stage, 'mirrorurl')?.value,
      };
    case 'empty':
      return { ...base, kind: 'scratch' };
    default:
      return { ...base, kind: 'unknown', reference: from ?? bootstrap?.value ?? nothing };
  }
}

/** `Namespace:` and `Registry:` go before `From:` (internal/pkg/build/sources/conveyorPacker_oci.go of both builders). */
function dockerReference(stage: Stage, from: RecipeText): RecipeText {
  const parts = [headerOf(stage, 'registry')?.value, headerOf(stage, 'namespace')?.value, from].filter(
    (part): part is DefinitionText => part !== undefined && part.value !== '',
  );
  const unknown = [...new Set(parts.flatMap((part) => part.unknown))];
  return { ...from, value: unknown.length > 0 ? undefined : parts.map(({ value }) => value).join('/'), unknown };
}

function* stepsOf(stage: Stage, stages: readonly Stage[]): Generator<RecipeStep> {
  yield* runOf(stage, 'pre', 'host');
  yield* stage.files.flatMap((files) => (files.from.kind === 'stage' ? copiesOf(files, stages) : []));
  yield* runOf(stage, 'setup', 'host');
  yield* stage.files.flatMap((files) => (files.from.kind === 'host' ? copiesOf(files, stages) : []));
  yield* runOf(stage, 'post', 'build');
  for (const app of stage.apps) yield* runOf(stage, 'appinstall', 'build', app);
  yield* environmentOf(stage);
  if (stage.labels.length > 0) {
    const labels = stage.labels.map(({ name, value }): RecipePair => ({ name, value }));
    yield { kind: 'label', labels, span: stage.labels[0]?.span ?? stage.span };
  }
  for (const [keyword, kind] of [
    ['runscript', 'entrypoint'],
    ['startscript', 'start'],
  ] as const) {
    const section = sectionOf(stage, keyword);
    if (section !== undefined) yield { kind, command: scriptCommand(section), span: section.sections[0].span };
  }
  yield* runOf(stage, 'test', 'test');
}

function* runOf(stage: Stage, keyword: string, phase: RunStep['phase'], app?: string): Generator<RunStep> {
  const section = sectionOf(stage, keyword, app);
  if (section === undefined || section.script.text === '') return;
  const [{ span }] = section.sections;
  // Whoever builds is root, or appears to be (fakeroot, a user namespace); on the host it is whoever builds.
  const user = phase === 'host' ? undefined : { written: '', value: 'root', unknown: [], span };
  const command = phase === 'test' ? scriptCommand(section) : buildCommand(section);
  yield { kind: 'run', phase, command, user, environment: new Map(), mounts: [], flags: [], span };
}

const words = (text: DefinitionText | undefined): readonly string[] =>
  (text?.value ?? text?.written ?? '').split('#', 1)[0]?.split(/\s+/).filter(Boolean) ?? [];

/** internal/pkg/build/util.go: `/bin/sh -ex SCRIPT`, where what follows `-c` is a command of its own that is given the script. */
function buildCommand({ args, script }: JoinedSection): RecipeCommand {
  const options = words(args);
  const at = options.indexOf('-c');
  const shell = at < 0 ? ['/bin/sh', '-ex', ...options] : options.slice(at + 1);
  return { form: 'shell', script, shell: shell.length > 0 ? shell : ['/bin/sh', '-ex'] };
}

/** internal/pkg/build/metadata.go: a `#!` line is the program, else `/bin/sh`; the arguments of the section go behind it. */
function scriptCommand({ args, script }: JoinedSection): RecipeCommand {
  const first = script.text.trimStart().startsWith('#!') ? (script.text.split('\n', 1)[0] ?? '').trim().slice(2) : '';
  const program = first.split(/\s+/).filter(Boolean);
  return { form: 'shell', script, shell: [...(program.length > 0 ? program : ['/bin/sh']), ...words(args)] };
}

function* environmentOf(stage: Stage): Generator<RecipeStep> {
  const section = sectionOf(stage, 'environment');
  if (section === undefined) return;
  const { script } = section;
  const variables = readEnvironmentSteps(script.text)
    .filter(({ kind }) => kind === 'variable')
    .map(({ name, value, line }): RecipePair => {
      const span = lineSpan(script, line);
      // What the shell would put there is not known before it runs.
      const unknown = [...new Set([...value.matchAll(/\$\{?(\w+)/g)].map(([, variable]) => variable as string))];
      const isKnown = !/[$`]/.test(value) && script.unknown.length === 0;
      return {
        name: { written: name, value: name, unknown: [], span },
        value: {
          written: value,
          value: isKnown ? value : undefined,
          unknown: isKnown ? [] : [...unknown, ...script.unknown],
          span,
        },
      };
    });
  yield { kind: 'env', variables, script, span: section.sections[0].span };
}

function lineSpan(script: RecipeScript, line: number): Span {
  const start = nthLine(script.text, line);
  const feed = script.text.indexOf('\n', start);
  const end = placeInRecipe(script, feed < 0 ? script.text.length : feed);
  return { ...placeInRecipe(script, start), endLine: end.line, endColumn: end.column };
}

function nthLine(text: string, line: number): number {
  let at = 0;
  for (let index = 1; index < line; index += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

function copiesOf({ from, transfers }: FilesSection, stages: readonly Stage[]): readonly RecipeStep[] {
  const stage = from.kind === 'stage' ? stages.findIndex(({ name }) => name?.value === from.name) : -1;
  const unknown = from.kind === 'stage' ? from.name : '';
  return transfers.map(({ source, destination, span }) => ({
    kind: 'copy',
    sources: [{ ...source, remote: undefined, inline: false }],
    destination: destination ?? source,
    from:
      from.kind !== 'stage'
        ? undefined
        : stage >= 0
          ? { stage }
          : { reference: { written: unknown, value: unknown, unknown: [], span } },
    flags: [],
    span,
  }));
}
