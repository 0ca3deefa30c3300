import { buildRecords } from '../../src/facts/sif-partitions.ts';
import { defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'sif/definition-embedded',
  since: '0.1.0',
  severity: 'note',
  title: 'The definition file, or what tells how the image was built, is inside',
  why: 'Without it nobody can tell what the image was built from, or build it again.',
  fix: 'Build from a definition file with Apptainer or SingularityCE, which put it inside; siftool adds it to an image that is there: `siftool add --datatype 1 image.sif image.def`.',
  references: ['https://apptainer.org/docs/user/1.3/definition_files.html'],
  requires: ['sif'],
  messages: { none: 'no object holds a definition file or the metadata of a build, and the root has none either' },
  examples: {
    pass: [
      { about: 'as an object', sif: { partitions: [{}], definition: true } },
      {
        about: 'in the root',
        sif: { partitions: [{}] },
        definition: 'Bootstrap: docker\nFrom: example.org/base:1.0\n',
      },
      { about: 'an OCI image says so in its history', sif: { oci: true } },
    ],
    fail: [{ about: 'a root without a word', sif: { partitions: [{}] } }],
    unknown: [{ about: 'descriptors that could not be read', sif: { isComplete: false } }],
  },
  *check({ subject, fail, unknown }) {
    const { sif } = subject.sif;
    if (buildRecords(sif).length > 0 || subject.definition !== undefined) return;
    if (sif.descriptors.some(({ type }) => type === 'oci-root-index')) return;
    if (!sif.isComplete) yield unknown('not all descriptors were read');
    else yield fail('none', {});
  },
});
