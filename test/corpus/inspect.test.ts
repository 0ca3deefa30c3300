import { existsSync, globSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { corpusAt } from '../needs.ts';
import { blockOf, shown } from '../report/inspections.ts';

const sifs = corpusAt('sif');
const ociSifs = corpusAt('oci-sif');
const squashfs = corpusAt('squashfs');
const counts = { files: 0, blocks: 0, lines: 0 };
afterAll(() => {
  if (counts.files > 0)
    console.log(
      `inspect: ${counts.blocks} blocks of ${counts.files} files, ${counts.lines} lines, as the programs print them`,
    );
});

/** The heading that stands for a command of siftool. */
const headings: Readonly<Record<string, (id: string) => string>> = {
  header: () => 'Header, as siftool header',
  list: () => 'Objects, as siftool list',
  info: (id) => `Object ${id}, as siftool info ${id}`,
};
function headingOf(command: string): string {
  const [name = '', id = ''] = command.split(/[ -]/);
  return (headings[name] as (id: string) => string)(id);
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

function expectBlock(
  text: string,
  heading: string,
  lines: readonly string[],
  change = (all: readonly string[]) => all,
) {
  expect(change(blockOf(text, heading) ?? [`no ${heading}`]), heading).toEqual(lines);
  counts.blocks += 1;
  counts.lines += lines.length;
}

/** The siftool of the stored runs was written before there were objects of OCI: it says Unknown, and gives no digest. */
function asBefore(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => !/^ {2}Digest: /.test(line))
    .map((line) =>
      line.replace(/\|OCI\.(RootIndex|Blob)$/, '|Unknown').replace(/^( {2}Data Type: +)OCI\.\w+$/, '$1Unknown'),
    );
}

/** The parts `$ PROGRAM COMMAND`, output, `(exit 0)` of a stored run. */
function partsOf(path: string, program: string): { readonly command: string; readonly lines: readonly string[] }[] {
  return readFileSync(path, 'utf8')
    .split(`$ ${program} `)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      expect(lines.pop()).toBe('(exit 0)');
      return { command, lines };
    });
}

describe.skipIf(sifs === undefined)('the goldens of siftool', () => {
  const goldens = globSync(`${sifs}golden/*.txt`).sort();
  const names = [
    ...new Set(goldens.map((path) => path.replace(/^.*\/golden\/|\.(?:header|list|info-\d+)\.txt$/g, ''))),
  ];

  it('are 29', () => expect(goldens).toHaveLength(29));

  it.each(names)('%s', async (name) => {
    const text = await shown(`${sifs}${name}.sif`);
    for (const golden of goldens.filter((path) => path.includes(`/golden/${name}.`))) {
      const command = /\.(header|list|info-\d+)\.txt$/.exec(golden)?.[1] ?? '';
      expectBlock(text, headingOf(command), linesOf(readFileSync(golden, 'utf8')));
    }
    counts.files += 1;
  });
});

describe.skipIf(sifs === undefined || ociSifs === undefined)('stored runs of siftool', () => {
  const runs = [sifs, ociSifs].flatMap((root) => globSync(`${root}reference-siftool/*.txt`)).sort();
  it('are 70', () => expect(runs).toHaveLength(70));

  it.each(runs.map((run) => [run.slice(run.lastIndexOf('/') + 1, -4), run] as const))('%s', async (name, run) => {
    const root = run.replace(/reference-siftool\/[^/]*$/, '');
    const image = [`${root}${name}`, `${root}writer/${name}`].find((path) => existsSync(path)) as string;
    const text = await shown(image);
    for (const { command, lines } of partsOf(run, 'siftool')) expectBlock(text, headingOf(command), lines, asBefore);
    counts.files += 1;
  });
});

describe.skipIf(squashfs === undefined || ociSifs === undefined)('stored runs of unsquashfs', () => {
  const runs = [squashfs, ociSifs].flatMap((root) => globSync(`${root}reference-unsquashfs/*.txt`)).sort();
  it('are 29', () => expect(runs).toHaveLength(29));

  it.each(runs.map((run) => [run.slice(run.lastIndexOf('/') + 1, -4), run] as const))('%s', async (name, run) => {
    const root = run.replace(/reference-unsquashfs\/[^/]*$/, '');
    const image = [`${root}${name}`, `${root}squashfs-layers/${name}`].find((path) => existsSync(path)) as string;
    const text = await shown(image);
    const [about, list] = partsOf(run, 'unsquashfs');
    expect([about?.command, list?.command]).toEqual(['-s', '-lln']);
    // The first line names the file.
    expectBlock(text, 'Superblock of the file, as unsquashfs -s', about?.lines.slice(1) ?? []);
    expectBlock(text, 'Files, as unsquashfs -lln', list?.lines ?? []);
    counts.files += 1;
  });
});
