import { spackPins } from '../../src/facts/spack-pins.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly lock: boolean;
  readonly versions: 'any' | 'stated' | 'exact';
  readonly compilers: boolean;
}

/** A lock file of one package, which was asked for so. */
const lock = (spec: string, version = '1.3.1', more = ''): string => `{
  "_meta": { "file-type": "spack-lockfile", "lockfile-version": 4 },
  "roots": [{ "hash": "z", "spec": "${spec}" }],
  "concrete_specs": { "z": { "name": "zlib", "version": "${version}", "parameters": {${more}} } }
}
`;
const asks = (spec: string, more = ''): string => `spack:\n  specs: ['${spec}']\n${more}`;
const moving = `  repos: {builtin: {git: "https://example.org/p", branch: develop}}
  include: ["https://example.org/c.yaml"]
  develop: {zlib: {spec: zlib@1.3.1}}
`;

export default defineRule({
  id: 'pins/spack',
  since: '0.2.0',
  severity: 'warning',
  title: 'A Spack environment is concretised, in step with its lock file, and follows no branch',
  why: 'spack.yaml says what is wanted; what is built follows from the Spack, its recipes and the machine of the day. spack.lock holds what it came to, down to the last dependency. A version such as develop is another source tree tomorrow, also in a lock file.',
  fix: 'Run `spack concretize` and keep spack.lock beside spack.yaml; write releases or commits instead of branches, and a commit for each repository of recipes.',
  references: [
    'https://spack.readthedocs.io/en/latest/environments.html#spack-lock',
    'https://spack.readthedocs.io/en/latest/spec_syntax.html#version-specifier',
    'https://spack.readthedocs.io/en/latest/repositories.html',
  ],
  requires: ['spack'],
  needs: { spackPins },
  messages: {
    'no-lock': 'there is no spack.lock beside it: what is built follows from the day on which it is',
    'not-locked': 'spack.lock does not hold {spec}',
    'not-asked': 'spack.lock holds {spec}, for which spack.yaml does not ask',
    branch: '{spec} follows the branch {version}',
    'branches-locked': '{count} packages of spack.lock follow a branch without a commit: {packages}',
    source: '{what} from {name} comes without a commit or checksum',
    folder: '{name} is built from a folder, whatever that holds',
    unstated: '{spec} states no {what}',
  },
  options: {
    schema: {
      properties: {
        lock: { type: 'boolean', description: 'whether a spack.lock must lie beside spack.yaml' },
        versions: {
          enum: ['any', 'stated', 'exact'],
          description: 'which versions the specs of spack.yaml must state',
        },
        compilers: { type: 'boolean', description: 'whether each spec, or packages: all:, must state a compiler' },
      },
    },
    defaults: { lock: true, versions: 'any', compilers: false } as Options,
  },
  examples: {
    pass: [
      { spackYaml: asks('zlib@1.3.1'), spackLock: lock('zlib@1.3.1') },
      { about: 'a lock file alone', spackLock: lock('zlib') },
      {
        about: 'a branch whose commit the lock file holds',
        spackYaml: asks('zlib@develop'),
        spackLock: lock('zlib@develop', 'develop', ` "commit": "${'a'.repeat(40)}" `),
      },
      {
        about: 'no lock file asked for, versions and compilers stated',
        spackYaml: asks('zlib@=1.3.1 %gcc@13'),
        options: { lock: false, versions: 'exact', compilers: true },
      },
    ],
    fail: [
      { spackYaml: asks('zlib'), spackLock: null },
      { about: 'another spec than the lock file holds', spackYaml: asks('hdf5'), spackLock: lock('zlib') },
      { about: 'no lock file, and a branch', spackYaml: asks('zlib@git.main=1.3'), spackLock: null },
      { about: 'a branch in the lock file', spackLock: lock('zlib@develop', 'develop') },
      { about: 'what is fetched beside it moves too', spackYaml: asks('zlib', moving), spackLock: lock('zlib') },
      {
        about: 'a policy that asks for more: 1.3 is any 1.3',
        spackYaml: asks('zlib@1.3'),
        spackLock: lock('zlib@1.3'),
        options: { versions: 'exact', compilers: true },
      },
    ],
    unknown: [
      { about: 'it came by standard input: nobody can look beside it', spackYaml: asks('zlib') },
      { about: 'a definition that another file holds', spackYaml: asks('$common'), spackLock: lock('zlib') },
    ],
  },
  *check({ facts: { spackPins: pins }, options, fail, unknown }) {
    if (pins.lock === 'absent' && options.lock) yield fail('no-lock', {});
    for (const { text, where } of pins.notLocked) yield fail('not-locked', { spec: text }, at.text(...where));
    for (const { text, where } of pins.notAsked) yield fail('not-asked', { spec: text }, at.text(...where));
    for (const { text, version, where } of pins.moving)
      yield fail('branch', { spec: text, version }, at.text(...where));
    const [locked] = pins.movingLocked;
    if (locked !== undefined) {
      const names = pins.movingLocked.slice(0, 5).map(({ text, version }) => `${text} (${version})`);
      const count = pins.movingLocked.length;
      const packages = `${names.join(', ')}${count > names.length ? ' …' : ''}`;
      yield fail('branches-locked', { count, packages }, at.text(...locked.where));
    }
    for (const { kind, text, where } of pins.sources) {
      if (kind === 'folder') yield fail('folder', { name: text }, at.text(...where));
      else yield fail('source', { what: `the ${kind}`, name: text }, at.text(...where));
    }
    for (const { text, version, hasCompiler, where } of pins.roots) {
      const isExact = options.versions !== 'exact' || version === 'exact';
      const what = options.versions !== 'any' && version === 'none' ? 'version' : isExact ? undefined : 'exact version';
      if (what !== undefined) yield fail('unstated', { spec: text, what }, at.text(...where));
      if (options.compilers && !hasCompiler)
        yield fail('unstated', { spec: text, what: 'compiler' }, at.text(...where));
    }
    for (const gap of pins.gaps) if (options.lock || gap !== pins.lockGap) yield unknown(gap);
  },
});
