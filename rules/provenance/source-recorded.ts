import imageLabels, { findLabel } from '../../src/facts/image-labels.ts';
import { at, defineRule } from '../../src/rule.ts';

const sourceKeys = [
  'org.opencontainers.image.source',
  'org.label-schema.vcs-url',
  'repo2docker.repo',
  'io.openshift.build.source-location',
  'vcs-url',
];
const revisionKeys = [
  'org.opencontainers.image.revision',
  'org.label-schema.vcs-ref',
  'repo2docker.ref',
  'io.openshift.build.commit.id',
  'vcs-ref',
];
/** Branches that most repositories have: naming one pins nothing. */
const branches = new Set(['main', 'master', 'head', 'develop', 'dev', 'trunk', 'latest']);
const source = 'https://github.com/example/app';
const revision = '0123456789abcdef0123456789abcdef01234567';
const stated = { 'org.opencontainers.image.source': source, 'org.opencontainers.image.revision': revision };

/** `https://host/name.git/` and `git@host:name` are the same repository. */
function normalUrl(url: string): string {
  const web = /^git@([^:/]+):(.*)$/.exec(url);
  const text = (web === null ? url : `https://${web[1]}/${web[2]}`).toLowerCase();
  const plain = text.endsWith('/') ? text.slice(0, -1) : text;
  return plain.endsWith('.git') ? plain.slice(0, -'.git'.length) : plain;
}

export default defineRule({
  id: 'provenance/source-recorded',
  since: '0.1.0',
  severity: 'warning',
  title: 'The source repository and the revision that the image was built from are recorded',
  why: 'Without them nobody can tell which code produced a result, look a defect up, or build the image again. Labels are inherited from the base image: values that only the base has set describe the base.',
  fix: 'Set them when the image is built: `--label org.opencontainers.image.source=https://… --label org.opencontainers.image.revision=$(git rev-parse HEAD)`, or below `%labels` of a definition file.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys',
    'https://label-schema.org/rc1/',
  ],
  requires: [['manifest', 'runtime']],
  needs: { imageLabels },
  messages: {
    noSource: 'the source repository is not recorded (org.opencontainers.image.source)',
    noRevision: 'the source revision is not recorded (org.opencontainers.image.revision)',
    branch: 'the revision "{revision}" ({key}) is a branch, which moves',
    notUrl: 'the source "{source}" ({key}) is no address of a repository',
    conflict: 'the {kind} {key} says "{other}" where {first} says "{value}"',
  },
  examples: {
    pass: [
      { runtime: { labels: stated } },
      {
        about: 'as repo2docker writes it',
        runtime: { labels: { 'repo2docker.repo': `${source}/`, 'repo2docker.ref': revision } },
      },
      {
        about: 'the same repository in two forms',
        image: { annotations: stated },
        runtime: {
          labels: {
            'org.label-schema.vcs-url': 'git@github.com:example/app.git',
            'org.label-schema.vcs-ref': '0123456',
          },
        },
      },
    ],
    fail: [
      {
        about: 'a local build of repo2docker',
        runtime: { labels: { 'repo2docker.repo': 'local', 'repo2docker.ref': 'None' } },
      },
      {
        runtime: {
          labels: { 'org.opencontainers.image.source': 'the app', 'org.opencontainers.image.revision': 'main' },
        },
      },
      {
        about: 'the label of the base image beside an annotation',
        image: { annotations: stated },
        runtime: { labels: { 'org.opencontainers.image.source': 'https://github.com/example/base' } },
      },
    ],
  },
  *check({ facts, fail }) {
    const found = {
      source: findLabel(facts.imageLabels, sourceKeys, normalUrl),
      // A short commit and its long form are the same.
      revision: findLabel(facts.imageLabels, revisionKeys, (text) => text.slice(0, 7).toLowerCase()),
    };
    if (found.source === undefined) yield fail('noSource', {}, at.subject);
    else if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|git@|[a-z0-9.-]+\.[a-z]{2,}\/)/i.test(found.source.value)) {
      yield fail('notUrl', { source: found.source.value.slice(0, 200), key: found.source.key }, at.subject, {
        severity: 'note',
      });
    }
    if (found.revision === undefined) yield fail('noRevision', {}, at.subject);
    else if (branches.has(found.revision.value.toLowerCase()))
      yield fail('branch', { revision: found.revision.value, key: found.revision.key }, at.subject);
    for (const label of [found.source, found.revision]) {
      for (const { kind, key, value } of label?.others ?? []) {
        const data = {
          kind,
          key,
          other: value.slice(0, 200),
          first: label?.key ?? '',
          value: label?.value.slice(0, 200) ?? '',
        };
        yield fail('conflict', data, at.subject, { severity: 'note' });
      }
    }
  },
});
