import { limits } from '../../base/limits.ts';
import { nearest, type Span, type TextProblem } from '../../base/text.ts';
import type { WrittenText } from '../lock/locked.ts';
import { readYaml } from '../yaml/document.ts';
import { entryOf, isEmpty, spanOf, type YamlDocument, type YamlMap, type YamlNode } from '../yaml/node.ts';
import { type CondaDependency, type PipLine, readDependencies, templateProblem } from './dependencies.ts';

/** What an environment file asks for. Texts are as written and untrusted. */
export interface CondaEnvironment {
  /** `yaml`: environment.yml or .json; `list`: a spec a line, for `conda create --file`. */
  readonly form: 'yaml' | 'list';
  readonly name: WrittenText | undefined;
  readonly prefix: WrittenText | undefined;
  /** As written, with `nodefaults` where it is one of them. */
  readonly channels: readonly WrittenText[];
  /** Of mamba: `strict`, `flexible`, `disabled`. */
  readonly channelPriority: WrittenText | undefined;
  readonly dependencies: readonly CondaDependency[];
  /** The lines of all `pip:` lists: requirements and options of pip, read elsewhere. */
  readonly pip: readonly PipLine[];
  readonly variables: readonly { readonly name: string; readonly value: string; readonly span: Span }[];
  /** Of conda-lock: the platforms to lock for, and the category of all dependencies. */
  readonly platforms: readonly WrittenText[];
  readonly category: WrittenText | undefined;
  /** Keys that no tool reads: conda warns and goes on without them. */
  readonly unknownKeys: readonly (WrittenText & { readonly hint: string | undefined })[];
  /** What conda refuses; what could not be read because of it is left out. */
  readonly problems: readonly TextProblem[];
}

/** conda/env/env.py, VALID_KEYS. */
const condaKeys = ['name', 'channels', 'dependencies', 'variables', 'prefix'];
/** conda-lock (src_parser/environment_yaml.py) and mamba read these besides. */
const otherKeys = ['platforms', 'category', 'pip-repositories', 'allow-pypi-requests', 'channel_priority', 'includes'];

/** What an empty file asks for. */
export const emptyEnvironment: CondaEnvironment = {
  form: 'yaml',
  name: undefined,
  prefix: undefined,
  channels: [],
  channelPriority: undefined,
  dependencies: [],
  pip: [],
  variables: [],
  platforms: [],
  category: undefined,
  unknownKeys: [],
  problems: [],
};

/** Reads environment.yml (conda-docs, "Creating an environment file manually"; CEP 24) as conda, mamba and conda-lock do. */
export function readEnvironment(input: Uint8Array | string): CondaEnvironment {
  const { document, problems: faults } = readYaml(input, {
    size: limits.environmentFile,
    depth: limits.documentDepth,
    nodes: limits.documentValues,
    problems: limits.problems,
  });
  if (document === undefined) {
    const template = templateIn(input);
    return { ...emptyEnvironment, problems: template === undefined ? faults : [template] };
  }
  const { root } = document;
  if (isEmpty(root)) return emptyEnvironment;
  if (root.kind !== 'map') {
    const detail = 'an environment file is a map with the key dependencies';
    return { ...emptyEnvironment, problems: [{ code: 'conda-form', detail, span: spanOf(document, root) }] };
  }
  return readKeys(document, root);
}

function readKeys(document: YamlDocument, root: YamlMap): CondaEnvironment {
  const problems: TextProblem[] = [];
  const text = (key: string): WrittenText | undefined => {
    const value = entryOf(root, key)?.value;
    return value?.kind === 'scalar' && !isEmpty(value)
      ? { text: value.text, span: spanOf(document, value) }
      : undefined;
  };
  const texts = (key: string): readonly WrittenText[] => {
    const entry = entryOf(root, key);
    return entry === undefined ? [] : readTexts(document, entry.key, entry.value, problems);
  };
  const dependencies = readDependencies(document, entryOf(root, 'dependencies'));
  return {
    form: 'yaml',
    name: text('name'),
    prefix: text('prefix'),
    channels: texts('channels'),
    channelPriority: text('channel_priority'),
    dependencies: dependencies.dependencies,
    pip: dependencies.pip,
    variables: readVariables(document, root, problems),
    platforms: texts('platforms'),
    category: text('category'),
    unknownKeys: unknownKeys(document, root),
    problems: [...problems, ...dependencies.problems].slice(0, limits.problems),
  };
}

/** A list of texts. conda takes a text for the list of its letters, and fails over an empty value. */
function readTexts(
  document: YamlDocument,
  key: YamlNode & { readonly text: string },
  value: YamlNode,
  problems: TextProblem[],
): readonly WrittenText[] {
  if (value.kind !== 'list') {
    const hint = isEmpty(value) ? 'Write a list below it, or remove it.' : 'Write it as a list: [ … ].';
    const span = spanOf(document, isEmpty(value) ? key : value);
    problems.push({ code: 'conda-list', detail: `${key.text} is a list`, span, hint });
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string')
      return [{ text: item.text, span: spanOf(document, item) }];
    problems.push({ code: 'conda-text', detail: `${key.text} holds texts alone`, span: spanOf(document, item) });
    return [];
  });
}

function readVariables(document: YamlDocument, root: YamlMap, problems: TextProblem[]): CondaEnvironment['variables'] {
  const value = entryOf(root, 'variables')?.value;
  if (value === undefined || isEmpty(value)) return [];
  if (value.kind !== 'map') {
    problems.push({ code: 'conda-map', detail: 'variables is a map', span: spanOf(document, value) });
    return [];
  }
  return value.entries.map(({ key, value: own }) => ({
    name: key.text,
    value: own.kind === 'scalar' ? own.text : '',
    span: document.lines.span(key.start, own.end),
  }));
}

function unknownKeys(document: YamlDocument, root: YamlMap): CondaEnvironment['unknownKeys'] {
  const given = new Set(root.entries.map(({ key }) => key.text));
  const free = condaKeys.filter((key) => !given.has(key));
  return root.entries
    .filter(({ key }) => !condaKeys.includes(key.text) && !otherKeys.includes(key.text))
    .map(({ key }) => {
      const near = nearest(key.text, free);
      return {
        text: key.text,
        span: spanOf(document, key),
        hint: near === undefined ? undefined : `Did you mean ${near}?`,
      };
    });
}

/** A template that is no YAML: what a reader of YAML says of it would not help. */
function templateIn(input: Uint8Array | string): TextProblem | undefined {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input.subarray(0, limits.environmentFile));
  const line = text.split('\n').findIndex((each) => /^[^#]*?\{[{%]/.test(each));
  if (line < 0) return undefined;
  const column = (text.split('\n', line + 1)[line] as string).search(/\{[{%]/) + 1;
  return templateProblem({ line: line + 1, column, endLine: line + 1, endColumn: column + 2 });
}
