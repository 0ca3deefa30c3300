import searchPath from '../../src/facts/search-path.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

/** Variables that change which code runs, and what each does to a program of another environment. */
const loaderVariables: ReadonlyMap<string, string> = new Map([
  ['PYTHONPATH', 'it puts these modules before those of every Python, that of the user too'],
  ['PYTHONHOME', 'every other Python in the container looks for its library there'],
  [
    'LD_LIBRARY_PATH',
    'these libraries come before those that programs were linked with, and runtimes write it to inject drivers and MPI',
  ],
  ['LD_PRELOAD', 'every program loads it, those that the runtime injects too, and fails to where the file is missing'],
  ['R_HOME', 'every other R looks for its library there'],
]);
const identityVariables = new Set(['HOME', 'USER', 'LOGNAME']);
const problems: Readonly<Record<string, string>> = {
  empty: 'an empty entry means the working directory',
  relative: 'it means another folder wherever one stands',
  unexpanded: 'nobody expands it, so no such folder exists',
  'not-a-folder': 'it is no folder',
};
/** Every distribution puts these into PATH, whether they exist or not. */
const usualFolders = /^\/(?:usr\/(?:local\/)?)?s?bin\/?$/;

export default defineRule({
  id: 'config/env-sound',
  since: '0.1.0',
  severity: 'warning',
  title: 'PATH is set and sane, and no variable fights with the host or the runtime',
  why: 'A broken PATH makes programs vanish or picks them up from the working directory. Clusters carry the environment of the user or of modules into the container, or set HOME, USER and library paths themselves: what the image sets is then replaced, or breaks what the runtime injects.',
  fix: 'Set PATH with absolute folders (`ENV PATH=/opt/app/bin:$PATH`), install Python packages into a prefix instead of PYTHONPATH, register libraries with ldconfig or an rpath instead of LD_LIBRARY_PATH, and leave HOME and USER to the runtime.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://apptainer.org/docs/user/latest/environment_and_metadata.html',
  ],
  requires: ['runtime'],
  needs: { searchPath },
  messages: {
    noPath: 'PATH is not set: each runtime puts its own default there',
    entry: 'PATH holds "{entry}": {problem}',
    missing: '{count} folders of PATH are not in the image: {folders}',
    noSystem: 'PATH has neither /usr/bin nor /bin, so no shell or basic command is found',
    loader: '{name} is set to "{value}": {effect}',
    identity: '{name} is set to "{value}": the runtime sets it to that of whoever runs the container',
    duplicate: '{name} is set {count} times; runtimes do not agree on which value counts',
  },
  examples: {
    pass: [
      {
        runtime: { env: { PATH: '/opt/app/bin:/usr/bin:/bin', LANG: 'C.UTF-8' } },
        files: { 'opt/app/bin/x': 'x', bin: { link: 'usr/bin' }, 'usr/bin/x': 'x' },
      },
      {
        about: 'the usual folders need not exist',
        runtime: { env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' } },
        files: { app: 'x' },
      },
    ],
    fail: [
      { about: 'nothing is set', runtime: {} },
      {
        about: 'an empty entry, a dot and an unexpanded variable',
        runtime: { env: { PATH: '/usr/bin::.:$HOME/bin' } },
      },
      {
        about: 'a folder that is gone, and no system folder',
        runtime: { env: { PATH: '/opt/gone/bin:/opt/x' } },
        files: { 'usr/bin/env': 'x', 'opt/x': 'a file' },
      },
      {
        runtime: { env: ['PATH=/bin', 'PYTHONPATH=/app', 'HOME=/home/app', 'A=1', 'A=2'] },
        policy: { runtime: { environment: 'host-wins' } },
      },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const { env, document } = subject.runtime;
    const note = { severity: 'note' } as const;
    const byName = Map.groupBy(env, ({ name }) => name);
    const place = (name: string) =>
      at.json(`/config/Env/${byName.get(name)?.at(-1)?.index ?? ''}`.replace(/\/$/, ''), document);
    const { isSet, folders } = facts.searchPath;
    const isWindows = subject.platform?.os === 'windows';
    if (isWindows) yield unknown('PATH of a Windows image is not looked at', place('PATH'));
    else if (!isSet) yield fail('noPath', {}, place('PATH'), note);
    else {
      for (const { text, state } of folders) {
        const problem = problems[state];
        if (problem !== undefined) yield fail('entry', { entry: text, problem }, place('PATH'));
      }
      const missing = folders
        .filter(({ text, state }) => state === 'missing' && !usualFolders.test(text))
        .map(({ text }) => text);
      const shown = shorten(missing.join(', '), 200);
      if (missing.length > 0) yield fail('missing', { count: missing.length, folders: shown }, place('PATH'), note);
      const unseen = folders.find(({ text, state }) => state === 'unseen' && !usualFolders.test(text));
      // A config alone is judged for what it says; where files should be at hand, a missing layer may hold the folder.
      if (unseen !== undefined && subject.rootfs !== undefined)
        yield unknown(`${unseen.text} may be in a layer that could not be read`, place('PATH'));
      const hasSystem = folders.some(({ text }) => /^\/(?:usr\/)?bin\/?$/.test(text));
      if (!hasSystem && ['bin', 'usr/bin'].some((path) => subject.rootfs?.resolve(path) !== undefined))
        yield fail('noSystem', {}, place('PATH'));
    }
    const hostWins = policy.runtime?.environment === 'host-wins';
    for (const [name, variables] of byName) {
      const value = shorten(variables.at(-1)?.value ?? '', 80);
      const effect = loaderVariables.get(name);
      const replaced = hostWins ? '; a value from the host replaces it here' : '';
      // Where the host's value wins, what counts on the image's own does not work; preloading hurts everywhere.
      const extras = hostWins || name === 'LD_PRELOAD' ? {} : note;
      if (effect !== undefined && value !== '')
        yield fail('loader', { name, value, effect: `${effect}${replaced}` }, place(name), extras);
      if (identityVariables.has(name)) yield fail('identity', { name, value }, place(name), note);
      if (variables.length > 1) yield fail('duplicate', { name, count: variables.length }, place(name));
    }
  },
});
