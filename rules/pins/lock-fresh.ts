import { lockDrifts } from '../../src/facts/lock-drift/lock-drifts.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const conda = (...lines: readonly string[]) =>
  `channels:\n  - conda-forge\ndependencies:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const condaLock = (channel = 'conda-forge') => `version: 1
metadata:
  channels:
    - url: ${channel}
      used_env_vars: []
  platforms:
    - linux-64
  sources:
    - environment.yml
package:
  - name: zlib
    version: 1.3.1
    manager: conda
    platform: linux-64
    url: https://conda.anaconda.org/conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda
    hash:
      md5: c9f075ab2f33b3bbee9e62d4ad0a6cd8
`;
const pixi = '[workspace]\nchannels = []\nplatforms = ["linux-64"]\n';
const pixiLock = 'version: 6\nenvironments:\n  default:\n    channels: []\n    packages: {}\npackages: []\n';
const pipfileLock = (version: string) =>
  JSON.stringify({ _meta: {}, default: { requests: { version: `==${version}` } }, develop: {} }, null, 1);
const pipfile = '[packages]\nrequests = ">=2.32"\n';

export default defineRule({
  id: 'pins/lock-fresh',
  since: '0.1.0',
  severity: 'error',
  title: 'A lock file is the lock of the file that it lies beside',
  why: 'What is installed is what the lock says. Where the environment file has moved on, the package that was added is missing, or the version that was ruled out is still there, and the next person who locks gets another environment.',
  fix: 'Lock again (`conda-lock`, `pixi lock`, `pip-compile`, `pipenv lock`, `spack concretize`) whenever the environment file changes, and commit both together.',
  references: [
    'https://conda.github.io/conda-lock/output/',
    'https://pixi.prefix.dev/latest/workspace/lockfile/',
    'https://pip-tools.readthedocs.io/en/stable/',
    'https://pipenv.pypa.io/en/stable/locking.html',
  ],
  requires: [['repository', 'conda', 'pip', 'pixi', 'spack']],
  needs: { lockDrifts },
  messages: {
    missing: '{detail} in {other}',
    version: '{detail} in {other}',
    other: '{detail}: {other}',
  },
  examples: {
    pass: [
      { conda: conda('zlib >=1.3,<2'), condaLock: condaLock() },
      { about: 'a workspace of pixi', pixi, pixiLock },
      { about: 'a Pipfile', repository: { Pipfile: pipfile, 'Pipfile.lock': pipfileLock('2.32.3') } },
      { about: 'no lock file', conda: conda('zlib') },
    ],
    fail: [
      {
        about: 'a package was added, and another one raised',
        conda: conda('zlib >=1.4', 'numpy'),
        condaLock: condaLock(),
      },
      { about: 'locked from another channel', conda: conda('zlib'), condaLock: condaLock('bioconda') },
      { about: 'a workspace that was given a package', pixi: `${pixi}[dependencies]\nnumpy = "2.*"\n`, pixiLock },
      { about: 'a Pipfile', repository: { Pipfile: pipfile, 'Pipfile.lock': pipfileLock('2.31.0') } },
    ],
    unknown: [
      { about: 'a lock that is broken', conda: conda('zlib'), condaLock: 'version: 1\npackage: 1\n' },
      { about: 'a pattern', conda: conda('zlib 1.*.1'), condaLock: condaLock() },
      { about: 'a lock whose manifest is not here', pixiLock },
    ],
  },
  *check({ facts, fail, unknown }) {
    for (const { kind, detail, where, other } of facts.lockDrifts.drifts) {
      const place = at.text(...where);
      const related = other === undefined ? [] : [at.text(...other)];
      if (kind === 'undecided') yield unknown(detail, place);
      else yield fail(kind, { detail: shorten(detail, 300), other: other?.[0] ?? where[0] }, place, { related });
    }
    for (const { reason, where } of facts.lockDrifts.gaps) yield unknown(reason, at.text(...where));
  },
});
