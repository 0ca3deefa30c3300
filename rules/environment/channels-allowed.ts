import { channelUses, type Place } from '../../src/facts/channel-uses.ts';
import { isListed } from '../../src/facts/listed-channels.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly implicit: 'allowed' | 'denied';
}

const names = { type: 'array', items: { type: 'string', minLength: 1 } };
const main = 'https://repo.anaconda.com/pkgs/main/linux-64/zlib-1.3-0.conda';
const forge = { allow: ['conda-forge', 'bioconda'] };
const url = 'https://conda.anaconda.org/conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda';
const history = (channel: string) => `==> 2026-01-01 00:00:00 <==\n+${channel}/linux-64::zlib-1.3.1-h4ab18f5_1\n`;
const installed = (channel: string) => ({
  'opt/conda/conda-meta/history': history(channel),
  'opt/conda/conda-meta/zlib-1.3.1-h4ab18f5_1.json': '{}',
});

export default defineRule({
  id: 'environment/channels-allowed',
  since: '0.1.0',
  severity: 'error',
  title: 'Packages come from channels that are allowed',
  why: 'Anybody can open a channel. What comes from one that the centre does not know was checked by nobody, and the channels that `defaults` stands for may be used by larger organisations under a paid licence only.',
  fix: 'Name allowed channels alone, also before `::` and in lock files, and end the list of an environment file with `nodefaults`, so that the channels of the machine are not added to it.',
  references: [
    'https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/channels.html',
    'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually',
    'https://www.anaconda.com/legal/terms/terms-of-service',
  ],
  requires: [['conda', 'lock', 'pixi', 'rootfs']],
  needs: { channelUses },
  messages: {
    used: '{channel}, {how}, {why}',
    implicit: 'without nodefaults the channels of the machine are added, which may be defaults',
  },
  options: {
    schema: {
      properties: {
        allow: { ...names, description: 'names or addresses, `/*` for all below; empty: all' },
        deny: { ...names, description: 'not allowed; `defaults` means those that it stands for too' },
        implicit: {
          enum: ['allowed', 'denied'],
          description: 'whether channels of the machine may be added to those of an environment file',
        },
      },
    },
    defaults: { allow: [], deny: [], implicit: 'allowed' } as Options,
  },
  examples: {
    pass: [
      { conda: 'channels:\n  - conda-forge\n  - bioconda\n  - nodefaults\ndependencies:\n  - zlib\n', options: forge },
      { about: 'an address that means the same', condaExplicit: `@EXPLICIT\n${url}\n`, options: forge },
      { about: 'an image', files: installed('conda-forge'), options: forge },
      {
        about: 'a mirror',
        conda: 'channels:\n  - https://mirror.example/conda-forge\ndependencies: []\n',
        options: { allow: ['https://mirror.example/*'] },
      },
      { about: 'no conda', files: { 'etc/passwd': '' }, options: forge },
    ],
    fail: [
      {
        conda: 'channels:\n  - conda-forge\n  - some-body\ndependencies:\n  - other::tool=1\n',
        options: { ...forge, implicit: 'denied' },
      },
      { about: 'of defaults', condaExplicit: `@EXPLICIT\n${main}\n`, options: { deny: ['defaults'] } },
      {
        about: 'a workspace of pixi',
        pixi: '[workspace]\nchannels = ["conda-forge", "some-body"]\nplatforms = ["linux-64"]\n',
        options: forge,
      },
      {
        about: 'an image, and what it would install',
        files: { ...installed('defaults'), 'opt/conda/.condarc': 'channels:\n  - defaults\n' },
        options: forge,
      },
    ],
    unknown: [
      { about: 'a bad line', conda: 'dependencies: ["a::"]\nchannels: [bioconda]\n', options: forge },
      {
        about: 'a variable of the environment',
        conda: `channels:\n  - https://\${HOST}/a\ndependencies: []\n`,
        options: forge,
      },
      {
        about: 'an environment that says nothing of its channels',
        files: { 'opt/conda/conda-meta/zlib-1.3-0.json': '{}' },
        options: forge,
      },
      { about: 'the channels of the machine alone', conda: 'dependencies:\n  - zlib\n', options: forge },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const { allow, deny, implicit } = options;
    const where = (place: Place) =>
      'file' in place ? at.text(place.file, place.span) : at.path(place.path, { layer: place.layer, ...place.place });
    for (const { name, kind, how, at: place } of facts.channelUses.uses) {
      const isDenied = isListed(name, deny);
      if (!isDenied && (allow.length === 0 || isListed(name, allow))) continue;
      const why = isDenied ? 'is not allowed' : `is none of ${allow.join(', ')}`;
      if (kind === 'open') yield unknown(`which channel ${name} is cannot be told`, where(place));
      else yield fail('used', { channel: name, how, why }, where(place));
    }
    const { implicit: open, unnamed, gaps } = facts.channelUses;
    if (open !== undefined && implicit === 'denied') yield fail('implicit', {}, where(open));
    if (allow.length + deny.length === 0) return;
    if (unnamed !== undefined && implicit === 'allowed')
      yield unknown('the file names no channels: those of the machine are used', where(unnamed));
    for (const gap of gaps) yield unknown(gap.reason, where(gap.at));
  },
});
