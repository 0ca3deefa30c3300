import { primaryPartitions } from '../../src/facts/sif-partitions.ts';
import { defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'sif/primary-partition',
  since: '0.1.0',
  severity: 'error',
  title: 'The SIF has exactly one primary system partition, of a known file system',
  why: 'The primary partition is the root that is started. Without one nothing starts; of two each program takes another, so that what was checked need not be what runs.',
  fix: 'Build the image again; `siftool setprim` names the partition where several file systems are meant to be in one file.',
  references: ['https://github.com/apptainer/sif/blob/v2.19.0/pkg/sif/sif.go'],
  requires: ['sif'],
  messages: {
    none: 'no partition is the primary one, and there is no OCI image instead',
    several: '{count} partitions say that they are the primary one: {ids}',
    fileSystem: 'the primary partition {id} has a file system of an unknown kind',
  },
  examples: {
    pass: [
      { about: 'a root and an overlay', sif: { partitions: [{}, { role: 'overlay', fileSystem: 'ext3' }] } },
      { about: 'an OCI image has none', sif: { oci: true } },
    ],
    fail: [
      { about: 'data only', sif: { partitions: [{ role: 'data' }] } },
      { about: 'two roots', sif: { partitions: [{}, { arch: 'arm64' }] } },
      { about: 'a kind that no version defines', sif: { partitions: [{ fileSystem: 'unknown' }] } },
    ],
    unknown: [{ about: 'descriptors that could not be read', sif: { isComplete: false } }],
  },
  *check({ subject, fail, unknown }) {
    const { sif } = subject.sif;
    const primary = primaryPartitions(sif);
    if (primary.length === 0 && !sif.isComplete) yield unknown('not all descriptors were read');
    else if (primary.length === 0 && !sif.descriptors.some(({ type }) => type === 'oci-root-index'))
      yield fail('none', {});
    else if (primary.length > 1)
      yield fail('several', { count: primary.length, ids: primary.map(({ id }) => id).join(', ') });
    for (const { id, metadata } of primary) if (metadata.fileSystem === 'unknown') yield fail('fileSystem', { id });
  },
});
