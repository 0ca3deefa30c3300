import imageLabels, { findLabel } from '../../src/facts/image-labels.ts';
import { at, defineRule } from '../../src/rule.ts';

const nameKey = 'org.opencontainers.image.base.name';
const digestKey = 'org.opencontainers.image.base.digest';
/** As Apptainer and SingularityCE record it in labels.json. */
const from = 'org.label-schema.usage.singularity.deffile.from';
const digest = `sha256:${'a'.repeat(64)}`;
const labels = { [nameKey]: 'docker.io/library/debian:13', [digestKey]: digest };

export default defineRule({
  id: 'provenance/base-recorded',
  since: '0.1.0',
  severity: 'note',
  title: 'The name and the digest of the base image are recorded',
  why: 'When a base image turns out to be vulnerable or wrong, these two values say which images were built on it and to what they have to be rebuilt. History and layers do not name the base.',
  fix: 'Annotate the image when it is built: `--annotation org.opencontainers.image.base.name=docker.io/library/debian:13 --annotation org.opencontainers.image.base.digest=sha256:…`; buildah does so by itself. In a definition file write `From: NAME@sha256:…`, which Apptainer keeps.',
  references: ['https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys'],
  requires: [['manifest', 'runtime']],
  needs: { imageLabels },
  messages: {
    missing: '{key} is not set',
    notDigest: '{key} is "{value}", which is no digest',
    nameOnly: 'the image was built from "{name}", which names no digest',
    conflict: 'the {kind} {key} says "{other}" where another place says "{value}"',
  },
  examples: {
    pass: [
      { runtime: { labels } },
      {
        about: 'as annotations, one of them as label too',
        image: { annotations: labels },
        runtime: { labels: { [digestKey]: digest } },
      },
      {
        about: 'as Apptainer records it',
        runtime: { runsAs: 'caller', labels: { [from]: `debian@${digest}` } },
      },
    ],
    fail: [
      { about: 'a SIF by name only', runtime: { runsAs: 'caller', labels: { [from]: 'debian:13' } } },
      { about: 'a name without a digest', runtime: { labels: { [nameKey]: 'debian:13' } } },
      {
        about: 'annotation and label disagree',
        image: { annotations: labels },
        runtime: { labels: { ...labels, [nameKey]: 'alpine' } },
      },
      { about: 'a digest cut short', runtime: { labels: { ...labels, [digestKey]: 'sha256:abc' } } },
    ],
  },
  *check({ subject, facts, fail }) {
    const { manifest, runtime, definition } = subject;
    if (manifest === undefined && runtime?.document === '.singularity.d') {
      const base = definition?.recipe.stages.at(-1)?.base;
      const name =
        findLabel(facts.imageLabels, [from])?.value ?? (base?.kind === 'image' ? base.reference.value : undefined);
      // What comes of a distribution, or of nothing, has no base image.
      if (name === undefined && base?.kind !== 'distribution' && base?.kind !== 'scratch')
        yield fail('missing', { key: from }, at.subject);
      else if (name !== undefined && !/@sha(?:256|512):[0-9a-f]{64}/.test(name))
        yield fail('nameOnly', { name: name.slice(0, 200) }, at.subject);
      return;
    }
    for (const key of [nameKey, digestKey]) {
      const found = findLabel(facts.imageLabels, [key]);
      if (found === undefined) yield fail('missing', { key }, at.subject);
      else if (key === digestKey && !/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,128}$/.test(found.value))
        yield fail('notDigest', { key, value: found.value.slice(0, 200) }, at.subject);
      for (const { kind, value } of found?.others ?? [])
        yield fail(
          'conflict',
          { kind, key, other: value.slice(0, 200), value: found?.value.slice(0, 200) ?? '' },
          at.subject,
        );
    }
  },
});
