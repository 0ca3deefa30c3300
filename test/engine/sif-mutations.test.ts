import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { apptainerRoot, sifImage } from '../../fixtures/containers.ts';
import { check } from '../../src/app.ts';
import { descriptorField, descriptorSize } from '../../src/formats/sif/descriptor.ts';
import { headerField, headerSize } from '../../src/formats/sif/header.ts';
import { now, temporaryFolder } from './images.ts';

const folder = temporaryFolder();
const rules = [
  'sif/structure-valid',
  'sif/primary-partition',
  'sif/architecture-consistent',
  'squashfs/structure-valid',
];
beforeAll(() => {
  const listed = rules.map((rule) => `      ${rule}: { severity: error }\n`).join('');
  writeFileSync(
    `${folder}/policy.yaml`,
    `id: p\ntitle: P\ncontrols:\n  - id: all\n    statement: All.\n    rules:\n${listed}`,
  );
});

/** The verdict, `refused` where there is none; a bug of ours is none of them. */
async function verdictOf(bytes: Uint8Array, transport: string): Promise<string> {
  writeFileSync(`${folder}/image`, bytes);
  const options = { policies: [`${folder}/policy.yaml`], now, workingDirectory: folder };
  const { subjects, verdict } = await check([`${transport}:${folder}/image`], options);
  for (const { error, policies } of subjects) {
    expect(error?.code).not.toBe('bug');
    for (const { results } of policies) expect(results.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  }
  return subjects.some(({ error }) => error !== null) ? 'refused' : verdict;
}

interface Field {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}
/** Fields from a table of their offsets, each up to the next. */
const fieldsOf = (offsets: Readonly<Record<string, number>>, base: number, end: number): readonly Field[] => {
  const sorted = Object.entries(offsets).sort(([, a], [, b]) => a - b);
  return sorted.map(([name, at], index) => ({
    name,
    at: base + at,
    size: (sorted[index + 1]?.[1] ?? end) - at,
  }));
};

/** What a field is set to: all zeros, all ones, one more, its highest bit turned. */
function changesOf(bytes: Uint8Array, { at, size }: Field): readonly Uint8Array[] {
  const made: Buffer[] = [];
  const change = (by: (field: Buffer) => void): void => {
    const copy = Buffer.from(bytes);
    by(copy.subarray(at, at + size));
    if (!copy.equals(bytes)) made.push(copy);
  };
  change((field) => field.fill(0));
  change((field) => field.fill(0xff));
  change((field) => field.writeUInt8(((field[0] as number) + 1) & 0xff, 0));
  change((field) => field.writeUInt8((field[size - 1] as number) ^ 0x80, size - 1));
  return made;
}

async function survivors(
  bytes: Uint8Array,
  fields: readonly Field[],
  transport: string,
): Promise<ReadonlyMap<string, number>> {
  const passed = new Map<string, number>();
  for (const field of fields)
    for (const changed of changesOf(bytes, field))
      if ((await verdictOf(changed, transport)) === 'pass') passed.set(field.name, (passed.get(field.name) ?? 0) + 1);
  return passed;
}

/** linux, fs/squashfs/squashfs_fs.h, struct squashfs_super_block. */
const superblock = {
  magic: 0,
  inodes: 4,
  created: 8,
  blockSize: 12,
  fragments: 16,
  compressor: 20,
  blockLog: 22,
  flags: 24,
  ids: 26,
  major: 28,
  minor: 30,
  rootInode: 32,
  bytesUsed: 40,
  idTable: 48,
  xattrTable: 56,
  inodeTable: 64,
  directoryTable: 72,
  fragmentTable: 80,
  exportTable: 88,
} as const;

test('both images are sound before anything is changed', async () => {
  expect(await verdictOf(sifImage(), 'sif')).toBe('pass');
  expect(await verdictOf(apptainerRoot, 'squashfs')).toBe('pass');
});

test('a field of the superblock that is wrong does not pass', async () => {
  const passed = await survivors(apptainerRoot, fieldsOf(superblock, 0, 96), 'squashfs');
  // The time may be any; flags say how mksquashfs was run, but for the one of the options of the compressor.
  expect([...passed.keys()].filter((name) => name !== 'created' && name !== 'flags')).toEqual([]);
});

test('a field of the header that is wrong does not pass', async () => {
  const whole = { launch: 0, magic: 32, ...headerField };
  const passed = await survivors(sifImage(), fieldsOf(whole, 0, headerSize), 'sif');
  // What starts the file, its name, and times that may be.
  const free = new Set(['launch', 'id', 'createdAt', 'modifiedAt']);
  expect([...passed.keys()].filter((name) => !free.has(name))).toEqual([]);
});

test.each([0, 1])('a field of descriptor %i that is wrong does not pass', async (index) => {
  const base = 4096 + index * descriptorSize;
  const { extra, ...common } = descriptorField;
  const partition = { fileSystem: extra, role: extra + 4, arch: extra + 8 };
  const fields = fieldsOf({ ...common, ...(index === 1 ? partition : { extra }) }, base, descriptorSize);
  const sized = fields.map((field) => (field.name === 'arch' ? { ...field, size: 2 } : field));
  const passed = await survivors(sifImage(), sized, 'sif');
  // Owners, names, times, a little more or less of the room before it; another group is one too; of a definition the type may be that of other data, and the length is its own.
  const free = new Set(['uid', 'gid', 'name', 'sizeWithPadding', 'createdAt', 'modifiedAt', 'group', 'link', 'id']);
  if (index === 0) for (const name of ['type', 'extra', 'size', 'offset']) free.add(name);
  expect([...passed.keys()].filter((name) => !free.has(name))).toEqual([]);
});

test('what is cut off does not pass', async () => {
  for (const [transport, bytes] of [
    ['sif', sifImage()],
    ['squashfs', apptainerRoot],
  ] as const) {
    for (let cut = 0; cut < 100; cut += 1) {
      const length = Math.floor((bytes.length * cut) / 100);
      expect(await verdictOf(bytes.subarray(0, length), transport), `${transport} of ${length} bytes`).not.toBe('pass');
    }
  }
});
