import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { at, fileOf, rich, writeSif } from '../../../fixtures/sif.ts';
import { describeDescriptor, listDescriptors, listHeader } from '../../../src/formats/sif/listing.ts';
import { readSif, type Sif } from '../../../src/formats/sif/reader.ts';
import { noTime } from '../../../src/formats/sif/structure.ts';
import { corpusAt, hasProgram } from '../../needs.ts';

const sifs = corpusAt('sif');
const ociSifs = corpusAt('oci-sif');
const hasSiftool = hasProgram('siftool');
const folder = mkdtempSync(`${tmpdir()}/pratique-sif-`);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (bytes: Uint8Array): Sif => readSif(fileOf(bytes));
const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** What is printed for one command of siftool. */
function print(sif: Sif, command: readonly string[]): string[] {
  const [name, id] = command;
  if (sif.header === undefined) throw new Error('no header');
  if (name === 'header') return linesOf(listHeader(sif.header));
  if (name === 'list') return linesOf(listDescriptors(sif.descriptors));
  const descriptor = sif.descriptors.find((one) => one.id === Number(id));
  if (descriptor === undefined) throw new Error(`no object ${id}`);
  return linesOf(describeDescriptor(descriptor));
}

/** The siftool that is at hand was written before there were objects of OCI and says Unknown, with no digest. */
function asBefore(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !/^ {2}Digest: /.test(line))
    .map((line) =>
      line.replace(/\|OCI\.(RootIndex|Blob)$/, '|Unknown').replace(/^( {2}Data Type: +)OCI\.\w+$/, '$1Unknown'),
    );
}

/** The sections `$ siftool COMMAND`, output, `(exit 0)` of one stored run. */
function sectionsOf(text: string): { readonly command: readonly string[]; readonly lines: readonly string[] }[] {
  return text
    .split(/^\$ siftool /m)
    .slice(1)
    .map((section) => {
      const [command = '', ...lines] = section.trimEnd().split('\n');
      expect(lines.pop()).toBe('(exit 0)');
      return { command: command.split(' '), lines };
    });
}

describe.skipIf(sifs === undefined)('the goldens of siftool', () => {
  const goldens = globSync(`${sifs}golden/*.txt`).sort();
  test(`${goldens.length} files, line by line`, () => {
    expect(goldens).toHaveLength(29);
    for (const golden of goldens) {
      const [, name, command] = /golden\/(.*)\.(header|list|info-\d+)\.txt$/.exec(golden) ?? [];
      const sif = read(readFileSync(`${sifs}${name}.sif`));
      expect(print(sif, (command ?? '').split('-')), golden).toEqual(linesOf(readFileSync(golden, 'utf8')));
    }
  });
});

describe.skipIf(sifs === undefined)('objects of OCI', () => {
  /** As in TestApp_Info and TestApp_List of github.com/sylabs/sif, internal/app/siftool/testdata. */
  test.each([
    [
      'OCI.Blob',
      0x400b,
      'oci-config.json',
      847,
      'sha256:a88b15e95042f7d5a1327c03c57e10bdc1cf5f5efc2968fc73c12b6f5b00c731',
    ],
    [
      'OCI.RootIndex',
      0x400a,
      'index.json',
      706,
      'sha256:2dc692f0dcaf7e3cb30db2d5d61004e4319f13db84331b65f066481c0f94cffb',
    ],
  ])('%s is listed with its digest', (word, type, input, size, digest) => {
    const data = readFileSync(`${sifs}input/${input}`);
    const bytes = writeSif({ time: noTime, objects: [{ type, data, extra: Buffer.from(digest) }] });
    expect(print(read(bytes), ['info', '1'])).toEqual([
      `  Data Type:  ${word}`,
      '  ID:         1',
      '  Group ID:   1',
      '  Linked ID:  NONE',
      '  Offset:     32176',
      `  Size:       ${size}`,
      `  Digest:     ${digest}`,
    ]);
    expect(print(read(bytes), ['list'])[3]).toBe(
      `1    |1       |NONE    |32176-${32_176 + size}               |${word}`,
    );
  });
});

describe.skipIf(sifs === undefined || ociSifs === undefined)('stored runs of siftool', () => {
  const runs = [sifs, ociSifs].flatMap((root) =>
    globSync(`${root}reference-siftool/*.txt`).map((run) => [root, run] as const),
  );
  const counts = { files: 0, commands: 0, lines: 0 };
  test.each(runs.map(([root, run]) => [run.slice(run.lastIndexOf('/') + 1), root, run] as const))(
    '%s',
    (name, root, run) => {
      const image = [`${root}${name.slice(0, -4)}`, `${root}writer/${name.slice(0, -4)}`].find((path) =>
        existsSync(path),
      );
      const sif = read(readFileSync(image as string));
      const sections = sectionsOf(readFileSync(run, 'utf8'));
      // Of OCI-SIFs only the header and the list were stored.
      expect(sections).toHaveLength(root === sifs ? 2 + sif.descriptors.length : 2);
      for (const { command, lines } of sections) {
        expect(asBefore(print(sif, command)), command.join(' ')).toEqual(lines);
        counts.commands += 1;
        counts.lines += lines.length;
      }
      counts.files += 1;
    },
  );
  test('were all compared', () => {
    expect(counts.files).toBe(runs.length);
    console.info(`${counts.files} runs of siftool, ${counts.commands} commands, ${counts.lines} lines are equal`);
  });
});

describe.skipIf(!hasSiftool)('images that siftool makes', () => {
  const run = (...args: readonly string[]): string =>
    execFileSync('siftool', args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
  const input = `${folder}/input`;
  writeFileSync(input, 'content\n');
  const entity = '433FE984155206BD962725E20E8713472A879943';
  const everything = [
    ...[1, 2, 3, 6, 7].map((type) => ['--datatype', `${type}`]),
    ...[1, 2, 3, 4].map((fs) => [
      '--datatype',
      '4',
      '--partfs',
      `${fs}`,
      '--parttype',
      `${fs === 2 ? 2 : fs}`,
      '--partarch',
      '2',
    ]),
    ...Array.from({ length: 12 }, (_, i) => [
      '--datatype',
      '4',
      '--partfs',
      '1',
      '--parttype',
      '3',
      '--partarch',
      `${i + 1}`,
    ]),
    ...[1, 2, 3, 4, 5].map((hash) => [
      '--datatype',
      '5',
      '--signentity',
      entity,
      '--signhash',
      `${hash}`,
      '--link',
      '1',
    ]),
    ...[
      'cyclonedx-json',
      'cyclonedx-xml',
      'github-json',
      'spdx-json',
      'spdx-rdf',
      'spdx-tag-value',
      'spdx-yaml',
      'syft-json',
    ].map((format) => ['--datatype', '9', '--sbomformat', format]),
    ['--datatype', '7', '--groupid', '3', '--filename', 'a name with spaces', '--alignment', '1000'],
    ['--datatype', '7', '--groupid', '0', '--link', '2', '--filename', ''],
  ];

  function compare(path: string, problems: readonly unknown[] = []): number {
    const sif = read(readFileSync(path));
    expect(sif.problems.map(({ code, id }) => [code, id])).toEqual(problems);
    const commands = [['header'], ['list'], ...sif.descriptors.map(({ id }) => ['info', `${id}`])];
    for (const [name = '', ...id] of commands) {
      expect(print(sif, [name, ...id])).toEqual(linesOf(run(name, ...id, path)));
    }
    return commands.length;
  }

  test('of every type that it can add, then one deleted and another made primary', () => {
    const path = `${folder}/everything.sif`;
    run('new', path);
    for (const args of everything) run('add', path, input, ...args);
    expect(compare(path)).toBe(2 + everything.length);
    run('del', '3', path);
    expect(compare(path)).toBe(1 + everything.length);
    run('setprim', '6', path);
    // This siftool writes the first letters of "amd64" where the code 02 belongs.
    expect(compare(path, [['arch-unknown', 6]])).toBe(1 + everything.length);
  }, 60_000);

  test('with any bytes of header and descriptors changed, as far as it prints them', () => {
    const bytes = rich();
    const path = `${folder}/changed.sif`;
    const places = fc.oneof(
      fc.integer({ min: 45, max: 47 }),
      fc.integer({ min: 80, max: 87 }),
      fc.integer({ min: 112, max: 127 }),
      fc.integer({ min: 4096, max: 4096 + 5 * 585 - 1 }),
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const copy = Buffer.from(bytes);
        for (const [place, value] of changes) copy[place] = value;
        const sif = read(copy);
        // Times that no calendar reaches, names and digests that are escaped and unknown hashes are printed in our own way.
        const isPlain = sif.problems.every(
          ({ code }) => !['time-invalid', 'name-invalid', 'hash-unknown', 'used-flag'].includes(code),
        );
        if (!isPlain) return;
        writeFileSync(path, copy);
        for (const [name = '', ...id] of [['header'], ['list']]) {
          const { stdout, status } = spawnSync('siftool', [name, ...id, path], { encoding: 'utf8' });
          expect(status).toBe(0);
          expect(asBefore(print(sif, [name, ...id]))).toEqual(linesOf(stdout));
          compared += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(40);
  }, 60_000);
});

describe('untrusted text', () => {
  test('moves no cursor', () => {
    const bytes = writeSif({ launch: '#!\u001b[31m\n', objects: [{ type: 0x4007, name: 'a\u001b[2J\nID: 9' }] });
    const sif = read(bytes);
    const text = [print(sif, ['header']), print(sif, ['info', '1'])].flat().join('\n');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('Name:         a\\x1b[2J\\x0aID: 9');
  });

  test('and absurd numbers are printed', () => {
    const bytes = rich();
    bytes.writeBigInt64LE(2n ** 63n - 1n, 64);
    bytes.writeBigInt64LE(-(2n ** 63n), 120);
    bytes.writeBigInt64LE(2n ** 63n - 1n, at(0, 'offset'));
    const sif = read(bytes);
    expect(print(sif, ['header'])).toContain('Data Size:            -8 EiB');
    expect(print(sif, ['list'])[3]).toContain('|9223372036854775807--9223372036854775791');
  });
});
