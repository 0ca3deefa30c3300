/** A new file, and what is left to do. */
export interface Scaffold {
  readonly path: string;
  readonly text: string;
  readonly next: readonly string[];
}

/** One file each, complete enough to be checked, and not complete enough to pass. */
export const memberTexts = {
  rule: (id: string): Scaffold => ({
    path: `rules/${id}.ts`,
    text: `import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: '${id}',
  since: '0.1.0',
  severity: 'warning',
  title: 'The condition that must hold, as a sentence without full stop',
  why: 'What goes wrong, and for whom, where it does not hold.',
  fix: 'What the author of the image does about it.',
  references: ['https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties'],
  requires: ['rootfs'],
  messages: { found: '{path} is not as it must be' },
  examples: {
    pass: [{ about: 'an image without it', files: { 'etc/os-release': 'ID=debian\\n' } }],
    fail: [
      { about: 'the plain case', files: { 'etc/found': 'x\\n' } },
      { about: 'the case that is easily overlooked', files: { 'etc/found': { type: 'symlink', link: 'elsewhere' } } },
    ],
  },
  *check({ subject, fail }) {
    for (const entry of subject.rootfs.walk('etc')) {
      // To be written: it never finds anything, so the two failing examples fail.
      if (entry.path === '') yield fail('found', { path: entry.path }, at.entry(entry));
    }
  },
});
`,
    next: [
      `vitest --run test/contract/rules.test.ts -t ${id}`,
      'Read the checklist of edge cases in CONTRIBUTING.md.',
      'A policy may demand it from the next minor version on.',
    ],
  }),
  source: (name: string): Scaffold => ({
    path: `src/sources/${name}.ts`,
    text: `import { defineSource } from './source.ts';

/** What an input of this kind is, with the specification that says so. */
export default defineSource({
  id: '${name}',
  transports: ['${name}'],
  // Facets that a sound input gives; the contract test holds the source to them.
  provides: ['rootfs'],
  // Asked after the sources of smaller rank: a kind that others could be taken for comes late.
  rank: 90,
  detect: ({ shape, members }) => shape === 'tar' && members.includes('${name}'),
  open: async (input) => [{ name: input.name, kind: '${name}', digest: null, notes: [], bytesRead: 0 }],
});
`,
    next: [
      `Add a fixture called ${name}.EXTENSION, or a folder ${name}/, to fixtures/samples.ts: the contract test opens it and cuts it short 200 times.`,
      'vitest --run test/contract/sources.test.ts',
      'A format whose bytes are new gets a folder in src/formats/ with tests of its own.',
    ],
  }),
  reporter: (name: string): Scaffold => ({
    path: `src/report/${name}.ts`,
    text: `import { defineReporter } from './define.ts';

export default defineReporter({
  id: '${name}',
  mediaType: 'text/plain',
  // Pure: no clock, no process, no working directory. Texts of an image are untrusted: see base/text.ts.
  render: (report) => \`\${report.verdict}\\n\`,
});
`,
    next: [
      'vitest --run test/contract/reporters.test.ts',
      'A format with a published schema gets a test that holds the stored reports against it.',
    ],
  }),
  policy: (name: string, today: string): Scaffold => ({
    path: `policies/${name}.yaml`,
    text: `# For whom this is, and what its severities mean there.
id: ${name}
title: The centre's full name
extends: [hpc-baseline]
controls:
  - id: no-setuid
    statement: The sentence as the centre publishes it.
    cite:
      - { url: "https://example.org/the-page-that-says-so", consulted: ${today} }
    rules:
      fs/no-setuid: { severity: error }
`,
    next: [
      `pratique policies validate policies/${name}.yaml`,
      'vitest --run test/contract/policies.test.ts test/policy/built-in.test.ts',
    ],
  }),
} as const;
