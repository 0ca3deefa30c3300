import { at, defineRule } from '../../src/rule.ts';

/** Problems with which repo2docker ends, or the image that it builds does not start. */
const fatal =
  /^(?:both-folders|legacy-image|require-removed|not-a-file|python-version|carriage-return|no-shebang-start|drops-command|runtime-(?:form|date|version|old-date)|apt-(?:refused|name|shell)|julia-(?:toml-.*|compat|compat-julia)|r-install-open-text|r-description-missing)$/;
/** Problems that only others than repo2docker stumble over. */
const slight = /^(?:not-executable|apt-repeated|julia-compat-unknown|r-description-dependency)$/;
const unread = /(?:^|-)unread$/;
/** Names that mean something to repo2docker alone: who writes such a file expects it to be read. */
const itsOwn = new Set(['apt.txt', 'postBuild', 'runtime.txt', 'install.R']);

const script = (content: string, mode = '755') => ({ content, mode });

export default defineRule({
  id: 'binder/repository-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'repo2docker builds the repository from the files that its author wrote for it',
  why: 'repo2docker and BinderHub choose one way to build and pass over every other file without a word; a script without its first line or a runtime.txt of another form ends the build, or the session, only then.',
  fix: 'Keep all configuration in one place, the root or `binder/`, in the files that the chosen way reads; begin `start` with a #! line and end it with `exec "$@"`.',
  references: [
    'https://repo2docker.readthedocs.io/en/latest/use/repository/',
    'https://repo2docker.readthedocs.io/en/latest/configuration/',
  ],
  requires: ['repository'],
  messages: {
    none: 'no configuration file is found {place}: repo2docker builds a plain Python environment',
    fatal: '{path}: {detail}',
    doubtful: '{path}: {detail}',
    outside: '{path} is not read, because the folder {by} is there',
    shadowed: '{path} is not read, because {by} decides how the repository is built',
    future: '{path}: there is no snapshot of {date} yet',
  },
  examples: {
    pass: [
      {
        about: 'all in binder/, and a package in the root',
        repository: {
          'binder/environment.yml': 'dependencies:\n- python=3.12\n- pip:\n  - -r requirements.txt\n',
          'binder/requirements.txt': 'numpy\n',
          'binder/apt.txt': 'git # for versions\n',
          'binder/start': script('#!/bin/bash\nexport A=1\nexec "$@"\n'),
          'pyproject.toml': '[project]\nname = "a"\n',
        },
      },
      { about: 'recipes for others to build', repository: { 'containers/image.def': 'Bootstrap: docker\nFrom: a\n' } },
      {
        about: 'R with the day of a snapshot',
        repository: { 'runtime.txt': 'r-4.4-2025-06-13\n', 'install.R': 'install.packages("dplyr")\n' },
      },
    ],
    fail: [
      { about: 'nothing for repo2docker', repository: { 'README.md': '' } },
      { about: 'an empty folder hides the root', repository: { 'binder/': {}, 'environment.yml': '' } },
      { about: 'both folders', repository: { 'binder/apt.txt': '', '.binder/apt.txt': '' } },
      {
        about: 'environment.yml goes before requirements.txt',
        repository: { 'environment.yml': '', 'requirements.txt': '' },
      },
      { about: 'R without a day is not installed', repository: { 'runtime.txt': 'r-4.4', 'install.R': '' } },
      { about: 'a day to come', repository: { 'runtime.txt': 'r-2031-01-01' } },
      {
        about: 'a start that drops its command',
        repository: { 'requirements.txt': '', start: script('#!/bin/sh\nA=1\n') },
      },
      { about: 'a start without a #! line', repository: { 'requirements.txt': '', start: script('exec "$@"\n') } },
      { about: 'a script that may not run', repository: { 'apt.txt': 'git', postBuild: script('#!/bin/sh\n', '644') } },
      { about: 'a version in the way of pip', repository: { 'apt.txt': 'git>=2\n' } },
      { about: 'a name in other letters', repository: { 'requirements.txt': '', 'Apt.txt': 'git' } },
    ],
    unknown: [
      {
        about: 'a file that could not be read',
        repository: { 'requirements.txt': '', 'apt.txt': { size: 10_000_000 } },
      },
    ],
  },
  *check({ subject, now, fail, unknown }) {
    const { configuration, documents } = subject.repository;
    const { folder, files, problems, runtime } = configuration;
    // A folder of recipes or of other environments is not meant for it.
    const isMeant = folder !== '' || documents.all.length === 0;
    if (isMeant && !files.some(({ use }) => use === 'read'))
      yield fail('none', { place: folder === '' ? 'in the root' : `in ${folder}/` }, at.subject, {
        severity: 'warning',
      });
    for (const { path, code, detail, span, hint } of problems) {
      const where = at.text(path, span);
      const data = { path, detail: hint === undefined ? detail : `${detail} (${hint})` };
      if (unread.test(code)) yield unknown(`${path}: ${detail}`, where);
      else if (fatal.test(code)) yield fail('fatal', data, where);
      else yield fail('doubtful', data, where, { severity: slight.test(code) ? 'note' : 'warning' });
    }
    for (const { path, name, use, by = '', isOrdinary } of files) {
      if (isOrdinary || (use !== 'outside' && use !== 'shadowed')) continue;
      yield fail(use, { path, by }, at.path(path), { severity: itsOwn.has(name) ? 'warning' : 'note' });
    }
    const file = files.find(({ name, use }) => name === 'runtime.txt' && use === 'read');
    if (file !== undefined && runtime?.date !== undefined && runtime.date > now.slice(0, 10))
      yield fail('future', { path: file.path, date: runtime.date }, at.path(file.path));
  },
});
