import { apptainerConfig } from '../model/apptainer.ts';
import { openTexts } from './apptainer/texts.ts';
import { volumeLayer } from './apptainer/volume.ts';
import { defineSource, seekableAddress } from './source.ts';

/** A root file system as a squashfs (kernel, filesystems/squashfs.rst): Enroot, Shifter, Charliecloud, podman-hpc, or the partition of a SIF alone. */
export default defineSource({
  id: 'squashfs',
  transports: ['squashfs'],
  provides: ['squashfs', 'layers', 'rootfs', 'runtime'],
  rank: 5,
  detect: ({ shape }) => shape === 'squashfs',
  open: async (input, context) => {
    const address = seekableAddress(input);
    const { text, bytesRead } = openTexts(address);
    const runtime = apptainerConfig(text);
    return [
      {
        name: input.name,
        kind: 'squashfs',
        digest: context.isHashed ? { file: address } : null,
        isHashed: context.isHashed,
        ...(runtime === undefined ? {} : { runtime }),
        layers: [volumeLayer(address, 'the file', 0)],
        notes: runtime === undefined ? ['a squashfs alone: it has no config'] : [],
        bytesRead: bytesRead(),
      },
    ];
  },
});
