import { environmentFaults } from '../../src/facts/environment-faults.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const lock = 'version: 1\nmetadata:\n  channels: []\n  platforms: []\npackage:\n';

export default defineRule({
  id: 'environment/valid',
  since: '0.1.0',
  severity: 'error',
  title: 'The tools that install the environment can read its files',
  why: 'A file that its tool refuses installs nothing, and one that it reads otherwise than it was meant installs something else: both come up only when the image is built, or after.',
  fix: 'Mend the named line. What is only warned of is passed over by the tool: remove it, or write it as the tool knows it.',
  references: [
    'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually',
    'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
    'https://pixi.prefix.dev/latest/reference/pixi_manifest/',
    'https://spack.readthedocs.io/en/latest/environments.html',
  ],
  requires: [['conda', 'lock', 'pixi', 'pip', 'spack']],
  needs: { environmentFaults },
  messages: {
    refused: '{tool} refuses this: {detail}',
    warned: '{tool} passes over this: {detail}',
  },
  examples: {
    pass: [
      { conda: 'name: a\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.12\n  - pip:\n      - requests\n' },
      { about: 'a list of requirements', pip: 'numpy>=1.26,<2\n-r more.txt\n' },
      { about: 'a workspace of pixi', pixi: '[workspace]\nchannels = []\nplatforms = ["linux-64"]\n' },
      { about: 'a lock without packages', condaLock: `${lock}  []\n` },
      { about: 'a Spack environment', spack: { yaml: 'spack:\n  specs: [zlib@1.3]\n' } },
      { about: 'what only its variables tell', pip: `numpy==\${VERSION}\n` },
    ],
    fail: [
      {
        about: 'conda: a misspelt installer and key, and half a spec',
        conda: 'dependancies:\n  - git\ndependencies:\n  - python==\n  - pipp:\n      - requests\n',
      },
      { about: 'what conda hands to pip', conda: 'dependencies:\n  - pip:\n      - requests=2\n' },
      { about: 'pip has no single equals sign', pip: 'requests=2.3\n' },
      { about: 'pixi: unknown keys', pixi: '[workspace]\nchanels = []\nchannels = []\nplatforms = ["linux-64"]\n' },
      { about: 'a locked package without its hash', condaLock: `${lock}- name: zlib\n  manager: conda\n` },
      { about: 'an explicit file with a name', condaExplicit: '@EXPLICIT\nzlib\n' },
      { about: 'Spack: two versions of one spec', spack: { yaml: 'spack:\n  specs: ["zlib@1@2"]\n' } },
    ],
    unknown: [{ about: 'a version of the format that is not read', pixiLock: 'version: 3\n' }],
  },
  *check({ facts, fail, unknown }) {
    for (const { tool, detail, hint, where, effect } of facts.environmentFaults) {
      const [file, place] = where;
      const said = shorten(hint === undefined ? detail : `${detail} (${hint})`, 300);
      if (effect === 'unread') yield unknown(`${file} is not read on: ${detail}`, at.text(file, place));
      else if (effect === 'refused') yield fail('refused', { tool, detail: said }, at.text(file, place));
      else yield fail('warned', { tool, detail: said }, at.text(file, place), { severity: 'note' });
    }
  },
});
