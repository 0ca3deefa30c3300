import setup from '../../src/facts/entrypoint-setup.ts';
import { at, type Draft, defineRule, shorten } from '../../src/rule.ts';

const list = ({ names }: { readonly names: readonly string[] }) => shorten(names.join(', '), 120);

const consequences: Readonly<Record<string, string>> = {
  ignored: 'the runtime does not start the entrypoint',
  'run-only': 'the runtime skips the entrypoint for everything but its "run" command',
  replaced: 'the runtime starts its own program instead of the entrypoint',
};
const script = (content: string) => ({
  'bin/bash': { bytes: 'f0VMRgIBAQA=', mode: '755' },
  'start.sh': {
    content: `#!/bin/bash
${content}
exec "$@"
`,
    mode: '755',
  },
});
const runOnly = { runtime: { entrypoint: 'run-only' } };
const start = { entrypoint: ['/start.sh'], env: { PATH: '/usr/bin:/bin' } };

export default defineRule({
  id: 'entrypoint/not-essential',
  since: '0.1.0',
  severity: 'warning',
  title: 'What the software needs is in the environment of the image, not set up by the entrypoint alone',
  why: 'Apptainer runs the entrypoint for `run` and skips it for `exec` and `shell`, which batch jobs use; JupyterHub and Kubernetes replace it. PATH, conda and module set-up that only the entrypoint does is then missing, and programs are not found.',
  fix: 'Put the result into the image: `ENV PATH=/opt/conda/envs/NAME/bin:$PATH CONDA_PREFIX=/opt/conda/envs/NAME`, and leave to the entrypoint what only a service needs.',
  references: [
    'https://apptainer.org/docs/user/latest/docker_and_oci.html#execution',
    'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
  ],
  requires: ['runtime', 'rootfs'],
  needs: { setup },
  messages: {
    activation: '{script} sets up the environment with "{command}", and {consequence}',
    path: '{script} adds {folders} to PATH, and {consequence}',
    variables: '{script} sets {names}, which the image does not, and {consequence}',
  },
  examples: {
    pass: [
      {
        about: 'an entrypoint that sets what the image sets already',
        runtime: { ...start, env: { PATH: '/opt/x/bin:/bin', X_HOME: '/opt/x' } },
        files: script('export X_HOME=/opt/x PATH="/opt/x/bin:$PATH"'),
        policy: runOnly,
      },
      {
        about: 'a function that nobody calls',
        runtime: start,
        files: script('f() { conda activate x; }'),
        policy: runOnly,
      },
      { runtime: start, files: script('. activate x'), policy: { runtime: { entrypoint: 'honoured' } } },
      { about: 'no entrypoint', runtime: {}, files: {} },
    ],
    fail: [
      {
        runtime: start,
        files: script('conda activate work\nexport PATH=/opt/x/bin:$PATH OMP_PLACES=cores'),
        policy: runOnly,
      },
      {
        about: 'the words of the entrypoint activate',
        runtime: { entrypoint: ['conda', 'run', '-n', 'work'] },
        files: {},
        policy: { runtime: { entrypoint: 'replaced' } },
      },
      {
        about: 'a login shell that reads /etc/profile.d, as Spack writes it',
        runtime: { entrypoint: ['/bin/bash', '--rcfile', '/etc/profile', '-l', '-c', '$*', '--'] },
        files: { 'etc/profile.d/z10.sh': 'export LD_LIBRARY_PATH=/opt/view/lib\n' },
        policy: { runtime: { entrypoint: 'ignored' } },
      },
    ],
    unknown: [{ about: 'a policy that says nothing of it', runtime: start, files: script('. activate x') }],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const { runtime } = subject;
    const treatment = policy.runtime?.entrypoint;
    const place = at.json('/config/Entrypoint', runtime.document);
    if (treatment === 'honoured') return;
    const consequence = consequences[treatment ?? ''] ?? '';
    const { activatingWords, scripts, unread } = facts.setup;
    for (const path of unread) yield unknown(`${path} is too long to be read`, at.path(path));
    const drafts: Draft[] = [];
    if (activatingWords !== undefined) {
      drafts.push(
        fail('activation', { script: 'the entrypoint', command: shorten(activatingWords, 80), consequence }, place),
      );
    }
    for (const { path, layer, activation, folders, essential, further } of scripts) {
      const where = (line: number) => (path === undefined ? place : at.path(path, { layer, line }));
      const data = { script: path === undefined ? 'the entrypoint' : `/${path}`, consequence };
      if (activation !== undefined)
        drafts.push(fail('activation', { ...data, command: shorten(activation.name, 80) }, where(activation.line)));
      if (folders !== undefined) drafts.push(fail('path', { ...data, folders: list(folders) }, where(folders.line)));
      if (essential !== undefined)
        drafts.push(fail('variables', { ...data, names: list(essential) }, where(essential.line)));
      if (further !== undefined)
        drafts.push(fail('variables', { ...data, names: list(further) }, where(further.line), { severity: 'note' }));
    }
    if (treatment !== undefined) yield* drafts;
    else if (drafts.length > 0)
      yield unknown(
        'the entrypoint sets up the environment, and the policy does not say whether its runtime starts it',
        place,
      );
  },
});
