import { environmentFaults, unreadPlaces } from '../../src/facts/environment-faults.ts';
import { installedChannels } from '../../src/facts/installed-channels.ts';
import { channelFamilies } from '../../src/facts/mixed-channels.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly apart: readonly (readonly string[])[];
}

const record = 'opt/conda/conda-meta/';
const history = '+defaults/linux-64::a-1-0\n+conda-forge/linux-64::b-1-0\n';
const explicit = (...folders: readonly string[]) =>
  `@EXPLICIT\n${folders.map((folder, index) => `https://${folder}/linux-64/p${index}-1-0.conda\n`).join('')}`;

export default defineRule({
  id: 'environment/channels-not-mixed',
  since: '0.1.0',
  severity: 'warning',
  title: 'Packages of conda-forge and of defaults are not mixed',
  why: 'Both build the same libraries with other compilers and options. Mixed in one environment they load each other and crash, or are wrong, and which of the two a package comes from may change with every solve.',
  fix: 'Take all packages from conda-forge: remove `defaults` (and `anaconda`, `main`, `r`), write `nodefaults` at the end of the list, and set `channel_priority: strict`.',
  references: [
    'https://conda-forge.org/docs/user/tipsandtricks/#multiple-channels',
    'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-channels.html#strict-channel-priority',
  ],
  requires: [['conda', 'lock', 'pixi', 'rootfs']],
  needs: { channelFamilies, installedChannels, environmentFaults },
  messages: {
    channels: '{second} and {first} are used together{list}',
    locked: 'packages of {second} and of {first} are locked together{list}',
    installed: '{prefix} has {secondCount} packages of {second} and {firstCount} of {first}',
  },
  options: {
    schema: {
      properties: {
        apart: {
          type: 'array',
          items: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 2 },
          description: 'lists of channels of which one environment uses one at most; mirrors count as what they mirror',
        },
      },
    },
    defaults: { apart: [['conda-forge', 'defaults']] } as Options,
  },
  examples: {
    pass: [
      { conda: 'channels:\n  - conda-forge\n  - bioconda\n  - nodefaults\ndependencies:\n  - zlib\n' },
      { about: 'a label', conda: 'channels:\n  - conda-forge/label/dev\n  - conda-forge\ndependencies: []\n' },
      {
        about: 'in different environments',
        pixi: '[workspace]\nchannels = []\nplatforms = ["linux-64"]\n[feature.a]\nchannels = ["conda-forge"]\n[feature.b]\nchannels = ["main"]\n[environments]\na = ["a"]\nb = ["b"]\n',
      },
      { about: 'an image', files: { [`${record}history`]: history, [`${record}b-1-0.json`]: '{}' } },
    ],
    fail: [
      { conda: 'channels:\n  - conda-forge\n  - defaults\ndependencies:\n  - zlib\n' },
      { about: 'one package of another channel', conda: 'channels:\n  - conda-forge\ndependencies:\n  - main::zlib\n' },
      { about: 'in a lock, from mirrors', condaExplicit: explicit('a.example/pkgs/main', 'a.example/conda-forge') },
      {
        about: 'an image',
        files: { [`${record}history`]: history, [`${record}a-1-0.json`]: '{}', [`${record}b-1-0.json`]: '{}' },
      },
      {
        about: 'channels that a policy names',
        conda: 'channels: [nvidia, pytorch]\ndependencies: []\n',
        options: { apart: [['nvidia', 'pytorch']] },
      },
    ],
    unknown: [
      { about: 'a line that is no package', conda: 'channels: [conda-forge]\ndependencies:\n  - a==\n' },
      { about: 'what the image does not say', files: { [`${record}a-1-0.json`]: '{}' } },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    for (const group of options.apart) {
      for (const { list, of, families } of facts.channelFamilies) {
        const [first, ...others] = group.flatMap((name) => families.get(name) ?? []);
        for (const second of others) {
          if (first === undefined) continue;
          const data = { first: first.name, second: second.name, list: list === '' ? '' : ` in ${list}` };
          yield fail(of, data, at.text(...second.where), { related: [at.text(...first.where)] });
        }
      }
      const installed = (facts.installedChannels?.channels ?? []).filter(({ isSetting }) => !isSetting);
      for (const [prefix, own] of Map.groupBy(installed, (one) => one.prefix)) {
        const [first, ...others] = group.flatMap((name) => own.find(({ family }) => family === name) ?? []);
        for (const second of others) {
          if (first === undefined) continue;
          const counts = { firstCount: first.packages, secondCount: second.packages };
          yield fail(
            'installed',
            { prefix, first: first.name, second: second.name, ...counts },
            at.entry(second.entry),
          );
        }
      }
    }
    for (const { reason, where } of unreadPlaces(facts.environmentFaults, ({ tool }) => tool !== 'pip'))
      yield unknown(reason, at.text(...where));
    for (const { detail, entry } of facts.installedChannels?.gaps ?? [])
      yield unknown(`${detail} cannot be told`, at.entry(entry));
  },
});
