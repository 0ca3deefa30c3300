import { afterEach, expect, test, vi } from 'vitest';
import { apptainerRoot, ociSifImage, sifImage } from '../../fixtures/containers.ts';
import { partition, writeSif } from '../../fixtures/sif.ts';
import type { OpenContext, OpenedSubject } from '../../src/model/subject.ts';

const context = { platform: undefined, tag: undefined, documentRole: undefined, isHashed: true } as OpenContext;

/** Opens bytes as if they came through standard input. */
async function openPiped(bytes: Uint8Array, caps: object = {}): Promise<readonly OpenedSubject[]> {
  vi.doMock('../../src/base/bytes.ts', async (original) => ({
    ...((await original()) as object),
    readStandardInput: async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
  }));
  vi.doMock('../../src/base/limits.ts', async (original) => {
    const { limits } = (await original()) as { limits: object };
    return { limits: { ...limits, ...caps } };
  });
  const { recognise } = await import('../../src/sources/recognise.ts');
  const { sources } = await import('../../src/sources/index.generated.ts');
  const reference = { text: '-', transport: undefined, path: '-', tag: undefined, documentRole: undefined };
  const { source, input } = await recognise(reference, sources);
  return source.open(input, context);
}
afterEach(() => {
  vi.doUnmock('../../src/base/bytes.ts');
  vi.doUnmock('../../src/base/limits.ts');
  vi.resetModules();
});

test.each([
  ['sif', sifImage()],
  ['oci-sif', ociSifImage()],
  ['squashfs', apptainerRoot],
])('a %s through standard input', async (kind, bytes) => {
  const opened = await openPiped(bytes);
  expect(opened.map((subject) => subject.kind)).toEqual([kind]);
});

test('a SIF says of itself what Apptainer would start', async () => {
  const [subject] = await openPiped(sifImage());
  expect(subject?.platform).toEqual({ os: 'linux', architecture: 'amd64' });
  expect(subject?.runtime).toMatchObject({
    runsAs: 'caller',
    entrypoint: ['/.singularity.d/runscript'],
    env: [{ name: 'APP_MODE', value: 'batch' }],
  });
  expect(subject?.runtime?.labels.get('org.label-schema.usage.singularity.deffile.from')).toBe('example.org/base:1.0');
  expect(subject?.definition?.text).toBe('Bootstrap: docker\nFrom: example.org/base:1.0\n');
});

test.each([
  ['encrypted', 5, 'partition 1 is encrypted'],
  ['ext3', 2, 'partition 1 has a file system of the kind ext3, which is not read'],
])('a partition that is %s cannot be looked into, and that is said', async (_what, fileSystem, why) => {
  const bytes = writeSif({ objects: [{ type: 0x4004, data: Buffer.alloc(64), extra: partition(fileSystem, 2) }] });
  const [subject] = await openPiped(bytes);
  expect(subject?.layers).toBeUndefined();
  expect(subject?.unread).toMatchObject({ rootfs: why, runtime: why, squashfs: why });
});

test('inMemory: what is read at many places and does not fit is refused', async () => {
  await expect(openPiped(sifImage(), { inMemory: 5000 })).rejects.toMatchObject({ code: 'limit' });
});
