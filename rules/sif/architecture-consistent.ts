import { ociMachines } from '../../src/facts/oci-machines.ts';
import { statedArchitectures } from '../../src/facts/sif-partitions.ts';
import { at, defineRule } from '../../src/rule.ts';

// The first bytes of ELF binaries for x86-64 and AArch64.
const amd64 = { bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAA', mode: '755' };
const arm64 = { bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAA', mode: '755' };

export default defineRule({
  id: 'sif/architecture-consistent',
  since: '0.1.0',
  severity: 'error',
  title: 'Header, partitions and binaries of the SIF are for one architecture',
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
      { about: 'a header that names none', sif: { partitions: [{ arch: 'arm64' }] }, files: { 'bin/sh': arm64 } },
    ],
    fail: [
      { about: 'a partition for another', sif: { arch: 'amd64', partitions: [{ arch: 'arm64' }] } },
      {
        about: 'binaries for another',
        sif: { arch: 'amd64', partitions: [{ arch: 'amd64' }] },
        files: { 'bin/sh': arm64 },
      },
    ],
    unknown: [{ about: 'descriptors that could not be read', sif: { isComplete: false } }],
  },
  *check({ subject, facts, fail, unknown }) {
    const { sif } = subject.sif;
    const stated = statedArchitectures(sif);
    const header = stated.find(({ object }) => object === undefined)?.arch;
    for (const { object, arch } of stated)
      if (object !== undefined && arch !== undefined && header !== undefined && arch !== header)
        yield fail('partition', { id: object, architecture: arch, header });
    const meant = stated.find(({ object, arch }) => object !== undefined && arch !== undefined)?.arch ?? header;
    for (const { path, layer, architecture } of facts.machines ?? [])
      if (meant !== undefined && !isRunBy(meant, architecture))
        yield fail('binary', { path, architecture, stated: meant }, at.path(path, { layer }));
    if (!sif.isComplete) yield unknown('not all descriptors were read');
  },
});

/** A machine runs what is built for it; one for amd64 also what is built for 386, as a second loader. */
function isRunBy(machine: string, architecture: string): boolean {
  return machine === architecture || (machine === 'amd64' && architecture === '386');
}
