import { asArray, asObject, asText, asTextMap, asTexts, member, namesOf } from './json-value.ts';

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
  readonly osVersion?: string | undefined;
}

/** The facet `runtime`: what the image asks of whoever starts it (image-spec, config.md#properties). Absent fields are empty. */
export interface ImageConfig {
  /** The document to which findings point, usually `config`. */
  readonly document: string;
  /** `caller`: the image cannot ask for a user, because it runs as whoever starts it (Apptainer). */
  readonly runsAs?: 'caller';
  readonly user: string;
  readonly env: readonly EnvVariable[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly workdir: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly volumes: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly stopSignal: string;
  /** Docker extensions. */
  readonly healthcheck: readonly string[];
  readonly onbuild: readonly string[];
  readonly shell: readonly string[];
  readonly created: string;
  readonly author: string;
  readonly history: readonly HistoryEntry[];
  /** DiffIDs as stated, base first. */
  readonly diffIds: readonly string[];
}

/** An image that asks for nothing. */
export const emptyConfig: ImageConfig = {
  document: 'config',
  user: '',
  env: [],
  entrypoint: [],
  cmd: [],
  workdir: '',
  labels: new Map(),
  volumes: [],
  exposedPorts: [],
  stopSignal: '',
  healthcheck: [],
  onbuild: [],
  shell: [],
  created: '',
  author: '',
  history: [],
  diffIds: [],
};

interface EnvVariable {
  readonly name: string;
  readonly value: string;
  /** Index in `/config/Env`. */
  readonly index: number;
}

export interface HistoryEntry {
  readonly createdBy: string;
  readonly comment: string;
  readonly created: string;
  readonly author: string;
  readonly emptyLayer: boolean;
}

/** Reads an OCI or Docker image config (image-spec v1.1.1, config.md; Docker image spec v1.3). `document` is the name that findings use. */
export function readConfig(value: unknown, document = 'config'): ImageConfig {
  const run = member(value, 'config');
  const text = (name: string): string => asText(member(run, name)) ?? '';
  return {
    document,
    user: text('User'),
    env: readEnv(member(run, 'Env')),
    entrypoint: asTexts(member(run, 'Entrypoint')),
    cmd: asTexts(member(run, 'Cmd')),
    workdir: text('WorkingDir'),
    labels: asTextMap(member(run, 'Labels')),
    volumes: namesOf(member(run, 'Volumes')),
    exposedPorts: namesOf(member(run, 'ExposedPorts')),
    stopSignal: text('StopSignal'),
    healthcheck: asTexts(member(member(run, 'Healthcheck'), 'Test')),
    onbuild: asTexts(member(run, 'OnBuild')),
    shell: asTexts(member(run, 'Shell')),
    created: asText(member(value, 'created')) ?? '',
    author: asText(member(value, 'author')) ?? '',
    history: asArray(member(value, 'history')).map(readHistoryEntry),
    // A DiffID that is no text keeps its place, so that the others still belong to their layers.
    diffIds: asArray(member(member(value, 'rootfs'), 'diff_ids')).map((id) => asText(id) ?? ''),
  };
}

/** The platform that a config or an index entry states (image-spec v1.1.1, image-index.md#image-index-property-descriptions); undefined where it names neither system nor architecture. */
export function readPlatform(value: unknown): Platform | undefined {
  const os = asText(member(value, 'os')) ?? '';
  const architecture = asText(member(value, 'architecture')) ?? '';
  if (asObject(value) === undefined || (os === '' && architecture === '')) return undefined;
  const variant = asText(member(value, 'variant'));
  const osVersion = asText(member(value, 'os.version'));
  return { os, architecture, ...(variant ? { variant } : {}), ...(osVersion ? { osVersion } : {}) };
}

/** `NAME=value` texts; one without an equals sign has an empty value. */
export function readEnv(value: unknown): readonly EnvVariable[] {
  return asArray(value).flatMap((item, index) => {
    if (typeof item !== 'string') return [];
    const equals = item.indexOf('=');
    return [
      equals < 0
        ? { name: item, value: '', index }
        : { name: item.slice(0, equals), value: item.slice(equals + 1), index },
    ];
  });
}

function readHistoryEntry(value: unknown): HistoryEntry {
  const text = (name: string): string => asText(member(value, name)) ?? '';
  return {
    createdBy: text('created_by'),
    comment: text('comment'),
    created: text('created'),
    author: text('author'),
    emptyLayer: member(value, 'empty_layer') === true,
  };
}
