import { limits } from '../base/limits.ts';
import { baseName, fromAbsolute } from '../base/path.ts';
import type { Want } from '../base/pattern.ts';
import { asArray, asText, asTexts, member } from '../formats/oci/json-value.ts';
import type { Known } from './fact.ts';
import type { FileTree } from './file-tree.ts';
import type { Subject } from './subject.ts';

/** The start command of a subject, wherever it says it. */
export interface Start {
  /** Entrypoint and command together. */
  readonly argv: readonly string[];
  /** The part that the entrypoint is given. Empty where there is no entrypoint. */
  readonly cmd: readonly string[];
  readonly environment: readonly (readonly [string, string])[];
  readonly workdir: string;
  readonly document: { readonly name: string; readonly pointer: string };
  readonly cmdDocument: { readonly name: string; readonly pointer: string };
}

/** Reads an image's config, or the process of an OCI runtime config (runtime-spec, config.md#process). */
export function startOf(subject: Subject): Start | undefined {
  const { runtime, runtimeConfig } = subject;
  if (runtime !== undefined) {
    const hasEntrypoint = runtime.entrypoint.length > 0;
    const cmdDocument = { name: runtime.document, pointer: '/config/Cmd' };
    return {
      argv: [...runtime.entrypoint, ...runtime.cmd],
      cmd: hasEntrypoint ? runtime.cmd : [],
      environment: runtime.env.map(({ name, value }) => [name, value] as const),
      workdir: runtime.workdir || '/',
      document: hasEntrypoint ? { name: runtime.document, pointer: '/config/Entrypoint' } : cmdDocument,
      cmdDocument,
    };
  }
  if (runtimeConfig === undefined) return undefined;
  const process = member(runtimeConfig.json.value, 'process');
  const document = { name: runtimeConfig.name, pointer: '/process/args' };
  const environment = asArray(member(process, 'env')).flatMap((item) => {
    const text = asText(item) ?? '';
    const equals = text.indexOf('=');
    return equals > 0 ? [[text.slice(0, equals), text.slice(equals + 1)] as const] : [];
  });
  const workdir = asText(member(process, 'cwd')) ?? '/';
  return { argv: asTexts(member(process, 'args')), cmd: [], environment, workdir, document, cmdDocument: document };
}

/** A script that something other than the start command may run. */
export interface Hook {
  readonly path: string;
  /** undefined: it runs in any case. */
  readonly condition: string | undefined;
}

const max = 64 * 1024;

/** Folders whose files run at start, and when. */
const folders: readonly { readonly path: string; readonly condition: string; readonly suffix?: string }[] = [
  { path: 'etc/profile.d', condition: 'in a login shell', suffix: '.sh' },
  { path: '.singularity.d/actions', condition: 'when Apptainer starts it' },
  { path: 'usr/local/bin/start-notebook.d', condition: 'when a Jupyter start script runs its hooks' },
  { path: 'usr/local/bin/before-notebook.d', condition: 'when a Jupyter start script runs its hooks' },
  { path: 'docker-entrypoint.d', condition: 'when the entrypoint runs its hooks' },
  { path: 'docker-entrypoint-initdb.d', condition: 'when the entrypoint runs its hooks', suffix: '.sh' },
  { path: 'etc/cont-init.d', condition: 'when s6 starts its services' },
];
const profiles = ['.bashrc', '.profile', '.bash_profile', '.bash_login', '.zshrc'];
/** Scripts that real images start with or source; what else is needed costs a further pass. */
const usualNames = [
  'start.sh',
  'start-notebook.sh',
  'start-notebook.py',
  'start-singleuser.sh',
  'start-singleuser.py',
  'run-hooks.sh',
  'docker-entrypoint.sh',
  'entrypoint.sh',
  'entrypoint',
  'repo2docker-entrypoint',
  'start',
  'conda.sh',
  'mamba.sh',
  'micromamba.sh',
  'activate',
  'setup-env.sh',
  '_entrypoint.sh',
  '_activate_current_env.sh',
];
const condaPrefixes = [
  'opt/conda',
  'srv/conda',
  'srv/conda/envs/notebook',
  'opt/miniconda3',
  'opt/miniforge3',
  'opt/mambaforge',
  'opt/anaconda3',
  'root/miniconda3',
  'usr/local',
];

/** What is kept of an image, known from its config alone. */
export function wantedScripts({ runtime }: Known): readonly Want[] {
  const words = [...(runtime?.entrypoint ?? []), ...(runtime?.cmd ?? [])]
    .slice(0, 12)
    .flatMap((text) => text.split(/[\s;&|"']+/).slice(0, 24));
  const names = new Set([
    ...usualNames,
    ...profiles,
    ...words.filter((word) => /^[\w./+@][\w./+@-]{0,254}$/.test(word)).map(baseName),
  ]);
  const named = (runtime?.env ?? []).filter(
    ({ name, value }) => /^(BASH_ENV|ENV|R2D_ENTRYPOINT)$/.test(name) && value.startsWith('/'),
  );
  return [
    ...[...names].map((name): Want => ({ path: { name }, capture: { max: limits.script } })),
    ...['etc/profile', 'etc/bash.bashrc', 'etc/bashrc', ...named.map(({ value }) => fromAbsolute(value))].map(
      (exact): Want => ({ path: { exact }, capture: { max } }),
    ),
    ...[
      ...folders.map(({ path }) => path),
      '.singularity.d',
      'etc/services.d',
      'opt/nvidia/entrypoint.d',
      'etc/s6-overlay/s6-rc.d',
      ...condaPrefixes.map((prefix) => `${prefix}/etc/conda/activate.d`),
    ].map((under): Want => ({ path: { under }, capture: { max } })),
  ];
}

/** The hooks that a tree holds, in the order in which they would run. */
export function hookFiles(
  tree: FileTree,
  environment: ReadonlyMap<string, string>,
  seen: { readonly isLogin: boolean; hasRun(program: string): boolean },
): readonly Hook[] {
  const hooks: Hook[] = [];
  const add = (path: string, condition: string | undefined): void => {
    if (tree.resolve(path)?.type === 'file') hooks.push({ path, condition });
  };
  const each = (folder: string, condition: string | undefined, suffix = ''): void => {
    for (const name of tree.list(folder)) if (name.endsWith(suffix)) add(`${folder}/${name}`, condition);
  };
  for (const path of ['.singularity.d/env', '.singularity.d/actions']) each(path, undefined);
  add('.singularity.d/runscript', undefined);
  add('.singularity.d/startscript', 'when Apptainer starts it as an instance');
  const login = seen.isLogin ? undefined : 'in a login shell';
  add('etc/profile', login);
  for (const { path, condition, suffix } of folders) {
    if (path === '.singularity.d/actions') continue;
    const runs =
      path === 'etc/profile.d' ? login : path === 'etc/cont-init.d' && seen.hasRun('/init') ? undefined : condition;
    each(path, runs, suffix);
  }
  const services = seen.hasRun('/init') ? undefined : 'when s6 starts its services';
  for (const folder of ['etc/services.d', 'etc/s6-overlay/s6-rc.d']) {
    for (const name of tree.list(folder)) for (const file of ['run', 'up']) add(`${folder}/${name}/${file}`, services);
  }
  const bashEnv = environment.get('BASH_ENV');
  if (bashEnv?.startsWith('/')) add(fromAbsolute(bashEnv), 'in every bash script (BASH_ENV)');
  for (const path of ['etc/bash.bashrc', 'etc/bashrc']) add(path, 'in an interactive shell');
  const homes = new Set([
    fromAbsolute(environment.get('HOME') ?? ''),
    'root',
    ...tree
      .list('home')
      .slice(0, 20)
      .map((name) => `home/${name}`),
  ]);
  for (const home of homes)
    for (const name of profiles) add(`${home === '' ? '' : `${home}/`}${name}`, 'in an interactive shell');
  for (const path of ['home/jovyan/start', 'home/jovyan/binder/start', 'home/jovyan/.binder/start'])
    add(path, 'when repo2docker starts it');
  for (const prefix of prefixesOf(tree, environment))
    each(`${prefix}/etc/conda/activate.d`, `when conda activates /${prefix}`, '.sh');
  return hooks;
}

/** Conda prefixes: the usual ones, those that PATH and conda's variables name, and the environments below them. */
function prefixesOf(tree: FileTree, environment: ReadonlyMap<string, string>): ReadonlySet<string> {
  const named = [
    'CONDA_DIR',
    'CONDA_PREFIX',
    'CONDA_ROOT',
    'MAMBA_ROOT_PREFIX',
    'NB_PYTHON_PREFIX',
    'KERNEL_PYTHON_PREFIX',
  ].map((name) => environment.get(name) ?? '');
  const onPath = (environment.get('PATH') ?? '')
    .split(':')
    .filter((folder) => folder.endsWith('/bin'))
    .map((folder) => folder.slice(0, -4));
  const roots = [
    ...condaPrefixes,
    ...[...named, ...onPath].filter((path) => path.startsWith('/')).map(fromAbsolute),
  ].filter((path) => path !== '');
  return new Set(
    roots.flatMap((root) => [
      root,
      ...tree
        .list(`${root}/envs`)
        .slice(0, 50)
        .map((name) => `${root}/envs/${name}`),
    ]),
  );
}
