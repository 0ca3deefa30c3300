import { isEncrypted, isPartition } from '../../src/facts/sif-partitions.ts';
import { defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'sif/not-encrypted',
  since: '0.1.0',
  severity: 'warning',
  title: 'No partition is encrypted, so that what is in the image can be looked at',
  why: 'Nobody but the holder of the key can tell what an encrypted root holds: no rule over its files can be decided, and the machine that runs it has to trust it blindly.',
  fix: 'Give the centre an image that is not encrypted, and keep secret data outside of it.',
  references: ['https://apptainer.org/docs/user/1.3/encryption.html'],
  requires: ['sif'],
  messages: { encrypted: 'partition {id} is encrypted ({kind})' },
  examples: {
    pass: [{ about: 'a plain squashfs', sif: { partitions: [{}] } }],
    fail: [
      { about: 'LUKS', sif: { partitions: [{ fileSystem: 'encrypted-squashfs' }] } },
      { about: 'gocryptfs', sif: { partitions: [{ fileSystem: 'gocryptfs-squashfs' }] } },
    ],
    unknown: [{ about: 'descriptors that could not be read', sif: { isComplete: false } }],
  },
  *check({ subject, fail, unknown }) {
    const { sif } = subject.sif;
    for (const partition of sif.descriptors.filter(isPartition))
      if (isEncrypted(partition)) yield fail('encrypted', { id: partition.id, kind: partition.metadata.fileSystem });
    if (!sif.isComplete) yield unknown('not all descriptors were read');
  },
});
