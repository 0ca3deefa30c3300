import { environmentFaults, unreadPlaces } from '../../src/facts/environment-faults.ts';
import { condaPlatform, environmentPlatforms } from '../../src/facts/environment-platforms.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const policy = { host: { architectures: ['linux/amd64', 'linux/arm64'] } };
const workspace = (platforms: string) => `[workspace]\nchannels = []\nplatforms = [${platforms}]\n`;
const lock = (platforms: string) => `version: 1\nmetadata:\n  platforms:\n${platforms}package: []\n`;
const spack = (target: string) =>
  JSON.stringify({
    _meta: { 'file-type': 'spack-lockfile', 'lockfile-version': 4 },
    roots: [{ hash: 'z', spec: 'zlib' }],
    concrete_specs: {
      z: { name: 'zlib', version: '1.3.1', arch: { platform: 'linux', platform_os: 'rhel9', target }, parameters: {} },
    },
  });

export default defineRule({
  id: 'environment/platforms',
  since: '0.1.0',
  severity: 'error',
  title: 'The environment can be installed on every architecture of the centre',
  why: 'A lock file holds packages for the platforms that it was made for and no others: on nodes of another architecture it installs nothing, or is solved again there, with other versions.',
  fix: 'Add the platform to the file (`platforms:` of conda-lock and pixi) and lock again; of explicit files and spack.lock keep one for each architecture.',
  references: [
    'https://conda.github.io/conda-lock/src_environment_yml/#platforms',
    'https://pixi.prefix.dev/latest/workspace/multi_platform_configuration/',
    'https://github.com/conda/ceps/blob/main/cep-0026.md',
  ],
  requires: [['conda', 'lock', 'pixi', 'spack']],
  needs: { environmentPlatforms, environmentFaults },
  messages: {
    missing: '{architecture} ({platform}) is none of the platforms{list}, which are {platforms}',
    unlocked: 'nothing is locked for {architecture} ({platform}){list}, but for {platforms}',
  },
  examples: {
    pass: [
      { pixi: workspace('"linux-64", "linux-aarch64", "osx-arm64"'), policy },
      { about: 'an environment file that names no platform is for all', conda: 'dependencies:\n  - zlib\n', policy },
      { condaLock: lock('  - linux-64\n  - linux-aarch64\n'), policy },
      {
        about: 'a target that is an x86-64',
        spackLock: spack('zen3'),
        policy: { host: { architectures: ['linux/amd64'] } },
      },
    ],
    fail: [
      { pixi: workspace('"osx-arm64", "linux-64"'), policy },
      { about: 'for conda-lock', conda: 'platforms:\n  - linux-64\ndependencies:\n  - zlib\n', policy },
      { condaLock: lock('  - linux-64\n'), policy },
      {
        about: 'the packages are of one platform',
        condaExplicit: '@EXPLICIT\nhttps://conda.example/a/linux-64/zlib-1.3-0.conda\n',
        policy,
      },
      { about: 'a target that is an Arm', spackLock: spack('neoverse_v1'), policy },
    ],
    unknown: [
      { about: 'a file that cannot be read', conda: 'dependencies:\n  - zlib\n platforms: [linux-64]\n', policy },
      { about: 'nothing is known of the machines', pixi: workspace('"linux-64"') },
      {
        about: 'packages for any platform say nothing of those that they need',
        condaExplicit: '@EXPLICIT\nhttps://conda.example/a/noarch/pip-25.0-0.conda\n',
        policy,
      },
      {
        about: 'a machine that conda has no name for',
        pixi: workspace('"linux-64"'),
        policy: { host: { architectures: ['linux/sparc64'] } },
      },
    ],
  },
  *check({ facts, policy: { host }, fail, unknown }) {
    const { stated, silent } = facts.environmentPlatforms;
    const architectures = host?.architectures ?? [];
    if (stated.length + silent.length > 0 && architectures.length === 0)
      yield unknown('the policy does not say which architectures the machines have');
    if (architectures.length === 0) return;
    for (const { reason, where } of unreadPlaces(facts.environmentFaults, ({ tool }) => tool !== 'pip'))
      yield unknown(reason, at.text(...where));
    for (const where of silent) yield unknown('the lock does not say for which platforms it is', at.text(...where));
    for (const architecture of architectures) {
      const platform = condaPlatform(architecture);
      if (platform === undefined && stated.length > 0)
        yield unknown(`whether ${architecture} is among the platforms cannot be told`);
      if (platform === undefined) continue;
      for (const { by, list, platforms, where } of stated) {
        if (platforms.has(platform)) continue;
        const named = shorten([...platforms].join(', '), 200) || 'none';
        const data = { architecture, platform, platforms: named, list: list === '' ? '' : ` of ${list}` };
        yield fail(by === 'listed' ? 'missing' : 'unlocked', data, at.text(...where));
      }
    }
  },
});
