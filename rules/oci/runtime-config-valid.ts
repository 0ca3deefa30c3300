import { ociRuntimeViolations } from '../../src/facts/oci-runtime-violations.ts';
import { at, defineRule } from '../../src/rule.ts';

const sound = {
  ociVersion: '1.2.0',
  root: { path: 'rootfs' },
  process: { cwd: '/', args: ['sh'], user: { uid: 0, gid: 0 } },
};

export default defineRule({
  id: 'oci/runtime-config-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'The runtime configuration satisfies the OCI runtime specification',
  why: 'runc, crun and Sarus refuse a configuration that breaks the schema, or ignore the part, and with it what it was meant to forbid.',
  fix: 'Correct the member that is named; `runc spec` or `umoci unpack` write a sound configuration to compare with.',
  references: [
    'https://github.com/opencontainers/runtime-spec/blob/v1.2.1/config.md',
    'https://github.com/opencontainers/runtime-spec/blob/v1.2.1/schema/config-schema.json',
  ],
  requires: ['runtimeConfig'],
  needs: { violations: ociRuntimeViolations },
  messages: {
    syntax: '{place} {problem}',
    form: '{place} {problem}',
  },
  examples: {
    pass: [{ about: 'what is needed and no more', runtimeConfig: sound }],
    fail: [
      { about: 'arguments as one text', runtimeConfig: { ...sound, process: { ...sound.process, args: 'sh' } } },
      { about: 'no version', runtimeConfig: { ...sound, ociVersion: undefined } },
      { about: 'a relative working directory', runtimeConfig: { ...sound, process: { ...sound.process, cwd: 'srv' } } },
      {
        about: 'nested beyond reason',
        runtimeConfig: { ...sound, annotations: JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`) as unknown },
      },
    ],
  },
  *check({ subject, facts, fail }) {
    const { name } = subject.runtimeConfig;
    for (const { pointer, message, code } of facts.violations) {
      const where = at.json(pointer, name);
      const data = { place: pointer === '' ? name : pointer, problem: message };
      yield code === 'syntax' || code === 'duplicate-member' ? fail('syntax', data, where) : fail('form', data, where);
    }
  },
});
