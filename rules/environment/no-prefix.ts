import { environmentFaults, unreadPlaces } from '../../src/facts/environment-faults.ts';
import { localPaths } from '../../src/facts/local-paths.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const external =
  'spack:\n  specs: [zlib]\n  packages:\n    mpich:\n      externals:\n      - {spec: mpich@4, prefix: /opt/mpich}\n';

export default defineRule({
  id: 'environment/no-prefix',
  since: '0.1.0',
  severity: 'warning',
  title: 'The files of the environment name no path of one machine',
  why: 'What lies in somebody’s home or on one disk is not there where the image is built: the installation fails, or takes another thing that lies at the same place.',
  fix: 'Remove `prefix:`, which `conda env export` writes (`--no-builds | grep -v ^prefix`). Publish what lies in a folder, or keep it in the repository and name it by a path below the file.',
  references: [
    'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#exporting-the-environment-yml-file',
    'https://pip.pypa.io/en/stable/topics/local-project-installs/',
    'https://www.rfc-editor.org/rfc/rfc8089#section-2',
  ],
  requires: [['conda', 'lock', 'pixi', 'pip', 'spack']],
  needs: { localPaths, environmentFaults },
  messages: {
    prefix: 'prefix {path} is a folder of one machine',
    machine: 'the {what} {path} lies on one machine',
    outside: 'the {what} {path} lies outside of the folder of this file',
    external: 'what lies at {path} of the machine is used, and not built',
  },
  examples: {
    pass: [
      { conda: 'name: a\nchannels:\n  - conda-forge\ndependencies:\n  - zlib\n  - pip:\n      - -e .\n' },
      { about: 'in the repository itself', pip: '-e .\n./packages/tool\n--find-links wheels/\n' },
      { about: 'an address', pip: 'https://example.org/a-1.0-py3-none-any.whl\n' },
      {
        about: 'a folder of the workspace',
        pixi: '[workspace]\nchannels = ["./channel"]\nplatforms = []\n[pypi-dependencies]\na = { path = "." }\n',
      },
      {
        about: 'a folder of Spack itself',
        spackYaml: 'spack:\n  specs: [zlib]\n  repos: [$spack/var/spack/repos/builtin]\n',
      },
    ],
    fail: [
      { conda: 'channels:\n  - file:///srv/channel\ndependencies:\n  - zlib\nprefix: /home/me/miniconda3/envs/a\n' },
      {
        about: 'in a home, beside the repository, and an index',
        pip: '-e ~/tool\n../other\ntool @ file:///tmp/tool-1.0.tar.gz\n--find-links /srv/wheels\n',
      },
      { about: 'what conda hands to pip', conda: 'dependencies:\n  - pip:\n      - /home/me/tool\n' },
      { about: 'a locked file', condaExplicit: '@EXPLICIT\nfile:///srv/a/linux-64/zlib-1.3-0.conda\n' },
      {
        about: 'a workspace',
        pixi: '[workspace]\nchannels = []\nplatforms = []\n[pypi-dependencies]\na = { path = "/src/a" }\n',
      },
      { about: 'a package of the machine', spackYaml: external },
    ],
    unknown: [{ about: 'a line that is no requirement', pip: 'numpy=2\n' }],
  },
  *check({ facts, fail, unknown }) {
    for (const { what, path: written, reach, where } of facts.localPaths) {
      const path = shorten(written, 200);
      const place = at.text(...where);
      if (what === 'prefix') yield fail('prefix', { path }, place);
      // On purpose where the same machine runs it: an MPI of the centre.
      else if (what === 'external') yield fail('external', { path }, place, { severity: 'note' });
      else if (reach === 'machine') yield fail('machine', { what, path }, place);
      // It may still be in the repository.
      else if (reach === 'outside') yield fail('outside', { what, path }, place, { severity: 'note' });
    }
    for (const { reason, where } of unreadPlaces(facts.environmentFaults)) yield unknown(reason, at.text(...where));
  },
});
