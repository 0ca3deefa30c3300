import { ociMachines } from '../../src/facts/oci-machines.ts';
import { primaryPartitions } from '../../src/facts/sif-partitions.ts';
import { at, defineRule } from '../../src/rule.ts';

// The first bytes of ELF binaries for x86-64 and AArch64.
const amd64 = { bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAA', mode: '755' };
const arm64 = { bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAA', mode: '755' };

/** What a processor runs besides its own. */
const alsoRuns: Readonly<Record<string, string>> = { amd64: '386', arm64: 'arm' };

export default defineRule({
  id: 'sif/architecture-consistent',
  since: '0.1.0',
  severity: 'error',
  title: 'Header, primary partition and binaries of the SIF are for one architecture',
  why: 'Apptainer compares the primary partition with the machine and then starts what is in it: where they disagree the job ends with "exec format error".',
  fix: 'Build on, or for, the architecture that is meant; `siftool setprim` and `siftool add --partarch` take the architecture of a partition.',
  references: ['https://github.com/apptainer/sif/blob/v2.19.0/pkg/sif/arch.go'],
  requires: ['sif'],
  needs: { machines: ociMachines },
  messages: {
    partition: 'partition {id} is for {architecture}, the header says {header}',
    binary: '{path} is built for {architecture}, the file says {stated}',
  },
  examples: {
    pass: [
      { about: 'all for one', sif: { arch: 'amd64', partitions: [{ arch: 'amd64' }] }, files: { 'bin/sh': amd64 } },
      {
        about: 'a second root for other machines, which is not the primary one',
        sif: { arch: 'amd64', partitions: [{ arch: 'amd64' }, { role: 'system', arch: 'arm64' }] },
        files: { 'bin/sh': amd64 },
      },
      { about: 'a header that names none', sif: { partitions: [{ arch: 'arm64' }] }, files: { 'bin/sh': arm64 } },
    ],
    fail: [
      { about: 'a partition for another', sif: { arch: 'amd64', partitions: [{ arch: 'arm64' }] }, files: {} },
      {
        about: 'binaries for another',
        sif: { arch: 'amd64', partitions: [{ arch: 'amd64' }] },
        files: { 'bin/sh': arm64 },
      },
    ],
    unknown: [
      { about: 'descriptors that could not be read', sif: { isComplete: false } },
      {
        about: 'binaries that cannot be looked at',
        sif: { arch: 'amd64', partitions: [{ arch: 'amd64', fileSystem: 'encrypted-squashfs' }] },
      },
      { about: 'a root that is damaged', sif: { partitions: [{ arch: 'amd64' }] }, files: {}, gaps: ['it is cut off'] },
    ],
  },
  *check({ subject, facts, fail, unknown }) {
    const { sif } = subject.sif;
    const header = sif.header?.arch;
    // The header speaks of the primary partition; others may be for other machines until `siftool setprim` chooses them.
    const primary = primaryPartitions(sif);
    for (const { id, metadata } of primary)
      if (metadata.arch !== undefined && header !== undefined && metadata.arch !== header)
        yield fail('partition', { id, architecture: metadata.arch, header });
    const meant = primary.find(({ metadata }) => metadata.arch !== undefined)?.metadata.arch ?? header;
    const machines = facts.machines ?? [];
    const hasLoader = machines.some(({ role, architecture }) => role === 'loader' && architecture === meant);
    for (const { path, layer, role, architecture } of machines) {
      // A second loader is there for programs of another kind.
      if (meant === undefined || architecture === meant || (role === 'loader' && hasLoader)) continue;
      const extras = alsoRuns[meant] === architecture ? ({ severity: 'note' } as const) : {};
      yield fail('binary', { path, architecture, stated: meant }, at.path(path, { layer }), extras);
    }
    for (const gap of subject.rootfs?.gaps ?? []) yield unknown(gap);
    if (subject.rootfs === undefined && primary.length > 0)
      yield unknown('the binaries cannot be looked at: the root is not one that is read');
    if (!sif.isComplete) yield unknown('not all descriptors were read');
  },
});
