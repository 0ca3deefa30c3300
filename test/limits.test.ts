import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHead } from '../src/base/bytes.ts';
import { PratiqueError } from '../src/base/errors.ts';
import { limits } from '../src/base/limits.ts';
import brokenLinks from '../src/facts/broken-links.ts';
import { census } from '../src/facts/census.ts';
import { searchFile } from '../src/facts/secrets/found.ts';
import { secretsInFiles } from '../src/facts/secrets/in-files.ts';
import { readInterpreter } from '../src/formats/elf/interpreter.ts';
import { emptyColumns } from '../src/model/compose.ts';
import type { LayerScan } from '../src/model/layer.ts';
import { ScanBudget } from '../src/model/scan-budget.ts';
import { sketchSubject } from '../src/model/sketch-subject.ts';
import { followMember } from '../src/sources/archive/archive.ts';

const inputs = 'limits/inputs.test.ts';
const judged = 'limits/judged.test.ts';
const here = 'limits.test.ts';
const squashfs = 'formats/squashfs/hostile.test.ts';
const pip = 'formats/pip/hostile.test.ts';

/** The file that holds each cap's hostile fixture, and the name of the test or words of it. */
const fixtures: Record<keyof typeof limits, readonly [file: string, words: string]> = {
  probe: [here, "'probe'"],
  document: [inputs, 'above the size of a document'],
  documents: [inputs, 'more than all documents may be'],
  documentDepth: ['formats/oci/json.test.ts', 'limits.documentDepth + 1'],
  documentValues: ['formats/oci/json.test.ts', 'limits.documentValues'],
  indexDepth: [inputs, 'limits.indexDepth + 1'],
  manifests: [inputs, 'limits.manifests + 1'],
  layers: [inputs, 'limits.layers + 1'],
  allLayers: [inputs, 'limits.allLayers'],
  archiveMembers: [inputs, 'limits.archiveMembers + 1'],
  entries: [inputs, 'limits.entries'],
  entryText: [inputs, 'more than entryText'],
  layerBytes: ['formats/compression/inflate.test.ts', 'layerBytes: 1_000_000'],
  compressionRatio: ['formats/compression/inflate.test.ts', 'compressionRatio: 100'],
  ratioFloor: ['formats/compression/inflate.test.ts', 'ratioFloor: 1_000_000'],
  paxHeader: ['formats/tar/reader.test.ts', 'limits.paxHeader + 1'],
  path: ['engine/scan-layer.test.ts', 'limits.path'],
  head: [here, "'head'"],
  captureFile: ['engine/scan-layer.test.ts', 'limits.captureFile + 1'],
  captureLayer: ['engine/scan-layer.test.ts', 'limits.captureLayer'],
  captureImage: [here, 'captureImage: 1000'],
  problems: ['engine/scan-layer.test.ts', 'limits.problems + 50'],
  linkHops: [here, "'linkHops'"],
  census: ['facts/census.test.ts', 'limits.census + 5'],
  censusIds: [judged, 'limits.censusIds + 1'],
  censusLargest: [here, "'censusLargest'"],
  linkWork: ['facts/broken-links.test.ts', 'made to take without end'],
  findings: ['limits/names.test.ts', 'limits.findings + 50'],
  passes: [inputs, 'limits.passes + 4'],
  policyFile: ['policy/hostile.test.ts', 'limits.policyFile'],
  policyDepth: ['policy/resolve.test.ts', 'limits.policyDepth + 2'],
  policyNodes: ['policy/hostile.test.ts', 'more than 50000 values'],
  waiverPattern: ['policy/load.test.ts', 'limits.waiverPattern + 1'],
  report: ['report/load.test.ts', 'limits.report + 1'],
  reportValues: ['report/load.test.ts', 'limits.reportValues'],
  certificates: [judged, 'limits.certificates'],
  certificateText: [judged, 'limits.certificateText + 4'],
  script: [judged, 'limits.script'],
  scripts: [judged, 'limits.scripts + 5'],
  shellSteps: [judged, 'limits.shellSteps'],
  shellVariables: [judged, 'limits.shellVariables'],
  shellFields: [judged, 'limits.shellFields'],
  shellValue: [judged, 'limits.shellValue'],
  shellLoop: [judged, 'limits.shellLoop'],
  accountFile: [inputs, 'an account file that is larger than what is kept'],
  accountLines: [judged, 'limits.accountLines'],
  programHead: [here, "'programHead'"],
  elfProgramHeaders: [here, "'elfProgramHeaders'"],
  interpreterHops: [judged, 'limits.interpreterHops + 3'],
  shebang: [judged, 'limits.shebang'],
  credentialFile: [judged, "'credentialFile'"],
  secretText: [judged, "'secretText'"],
  secretsInFile: [here, "'secretsInFile'"],
  secretsEverywhere: ['facts/secrets-all.test.ts', 'limits.secretsEverywhere'],
  secrets: [here, "'secrets'"],
  xzDictionary: ['formats/compression/stream.test.ts', 'limits.xzDictionary'],
  blockFrames: ['formats/compression/block/unpack.test.ts', 'limits.blockFrames + 1'],
  squashfsDepth: [squashfs, 'squashfsDepth: '],
  squashfsBlocks: [squashfs, 'squashfsBlocks: '],
  squashfsUnpacked: [squashfs, 'squashfsUnpacked: '],
  squashfsXattrSet: [squashfs, 'squashfsXattrSet: '],
  squashfsXattrs: [squashfs, 'squashfsXattrs: '],
  sifDescriptors: ['formats/sif/reader.test.ts', 'limits.sifDescriptors + 1'],
  sifSignature: ['formats/sif/hostile-signatures.test.ts', 'limits.sifSignature + 1'],
  sifSignatures: ['formats/sif/hostile-signatures.test.ts', 'limits.sifSignatures + 5'],
  sifHashing: ['formats/sif/hostile-signatures.test.ts', 'limits.sifHashing'],
  pgpSignature: ['formats/sif/hostile-signatures.test.ts', 'limits.pgpSignature'],
  keyring: ['formats/sif/keys.test.ts', 'limits.keyring + 1'],
  pemKeys: ['formats/sif/keys.test.ts', 'limits.pemKeys + 3'],
  configurationFile: ['sources/repository.test.ts', 'limits.configurationFile + 1'],
  configurationLines: ['formats/repo2docker/texts.test.ts', 'limits.configurationLines + 5'],
  configurationTokens: ['formats/repo2docker/texts.test.ts', 'limits.configurationTokens + 1'],
  dcfFields: ['formats/repo2docker/texts.test.ts', 'limits.dcfFields + 50'],
  pixiLockPackages: ['formats/pixi/lock.test.ts', 'limits.pixiLockPackages / (count - 1)'],
  pixiInclusions: ['formats/pixi/manifest.test.ts', 'limits.pixiInclusions'],
  repositoryFolders: ['sources/repository.test.ts', 'limits.repositoryFolders + 1'],
  repositoryDocuments: ['sources/repository.test.ts', 'limits.repositoryDocuments + 1'],
  repositoryText: ['sources/repository.test.ts', '<= limits.repositoryText'],
  repositoryFolder: ['sources/repository.test.ts', 'limits.repositoryFolder + 1'],
  requirementsFile: [pip, 'limits.requirementsFile + 1'],
  requirementsValues: [pip, 'limits.requirementsValues'],
  requirementLines: [pip, 'limits.requirementLines + 5'],
  requirementLine: [pip, 'limits.requirementLine + 1'],
  markerDepth: [pip, 'limits.markerDepth + 1'],
  definition: ['formats/definition/hostile.test.ts', 'limits.definition + 1'],
  definitionStages: ['formats/definition/hostile.test.ts', 'limits.definitionStages + 1'],
  definitionExpanded: ['formats/definition/hostile.test.ts', 'limits.definitionExpanded'],
  definitionArgument: ['formats/definition/hostile.test.ts', 'limits.definitionArgument + 1'],
  spackSpec: ['formats/spack/spec.test.ts', 'limits.spackSpec + 1'],
  spackYaml: ['formats/spack/environment.test.ts', 'limits.spackYaml + 1'],
  spackRoots: ['formats/spack/environment.test.ts', 'limits.spackRoots'],
  spackWork: ['formats/spack/environment.test.ts', 'limits.spackWork'],
  spackNesting: ['formats/spack/environment.test.ts', 'limits.spackNesting'],
  spackLock: ['formats/spack/lockfile.test.ts', 'limits.spackLock + 1'],
  spackLockValues: ['formats/spack/lockfile.test.ts', 'limits.spackLockValues'],
  recipe: ['formats/dockerfile/parse.property.test.ts', 'limits.recipe + 1'],
  recipeSteps: ['formats/dockerfile/parse.property.test.ts', 'limits.recipeSteps + 1'],
  dockerfileLine: ['formats/dockerfile/parse.property.test.ts', 'limits.dockerfileLine'],
  dockerfilePattern: ['formats/dockerfile/expand.test.ts', 'limits.dockerfilePattern'],
  textProbe: ['sources/recognise.test.ts', 'limits.textProbe'],
  matchSpec: ['formats/conda/match-spec.test.ts', 'limits.matchSpec + 1'],
  specDepth: ['formats/conda/match-spec.test.ts', 'limits.specDepth + 1'],
  environmentFile: ['formats/conda/environment.test.ts', 'limits.environmentFile + 1'],
  lockFile: ['formats/conda/locks.test.ts', 'limits.lockFile + 1'],
  lockValues: ['formats/conda/locks.test.ts', 'limits.lockValues'],
  lockOther: ['formats/conda/locks.test.ts', 'limits.lockOther'],
  squashfsContents: ['model/squashfs-layer.test.ts', 'squashfsContents'],
  optionFiles: ['policy/option-files.test.ts', 'limits.optionFiles / 2 + 1'],
  inMemory: ['sources/sif.test.ts', 'inMemory'],
  lockedTwins: ['facts/lock-drift.test.ts', 'limits.lockedTwins + 1'],
};

test.each(Object.keys(limits) as (keyof typeof limits)[])('%s has a hostile fixture', (key) => {
  const [file, words] = fixtures[key] ?? ['', ''];
  const path = new URL(file, import.meta.url);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain(words);
});

test('no fixture is of a cap that is gone', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(Object.keys(limits).toSorted());
});

const token = (index: number): string =>
  `ghp_${String(index).padStart(6, '0')}${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0'.slice(0, 30)}`;
const tokens = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `TOKEN_${index}=${token(from + index)}\n`).join('');

describe('caps of single parts', () => {
  test('probe', () => {
    expect(readHead({ kind: 'memory', bytes: new Uint8Array(10 * limits.probe) }).length).toBe(limits.probe);
  });

  test('head', () => {
    const { rootfs } = sketchSubject({ files: { f: 'x'.repeat(10 * limits.head) } });
    expect(rootfs?.head('f')?.length).toBe(limits.head);
  });

  const scan = (count: number, contents: number): LayerScan => ({
    state: 'read',
    compression: 'none',
    digests: [],
    size: 0,
    diffIds: [],
    contentSize: 0,
    problems: [],
    problemCount: 0,
    complete: true,
    columns: { ...emptyColumns(), count, contents: new Map([[0, new Uint8Array(contents)]]) },
  });
  test('captureImage: contents of all layers, beyond which they are dropped and asked for again', () => {
    const budget = new ScanBudget({ entries: 100, captureImage: 1000 });
    const kept = Array.from({ length: 5 }, () => budget.take(scan(1, 300)).columns.contents.size);
    expect(kept).toEqual([1, 1, 1, 0, 0]);
  });
  test('entries: those of all layers together', () => {
    const budget = new ScanBudget({ entries: 100, captureImage: 1000 });
    budget.take(scan(60, 0));
    expect(() => budget.take(scan(60, 0))).toThrow(PratiqueError);
  });

  test('linkHops: a chain of links between members ends', () => {
    const chain = new Map(
      Array.from(
        { length: 100_000 },
        (_, at) => [`l${at}`, { type: 'symlink' as const, size: 0, link: `l${at + 1}` }] as const,
      ),
    );
    expect(followMember(chain, 'l0')).toBeUndefined();
  });
  test('linkHops: a chain of links in an image ends, and is broken', async () => {
    const files = Object.fromEntries([
      ...Array.from({ length: limits.linkHops + 10 }, (_, at) => [`l${at}`, { link: `l${at + 1}` }]),
      [`l${limits.linkHops + 10}`, 'x'],
    ]);
    const subject = sketchSubject({ files });
    expect(subject.rootfs?.resolve('l0')).toBeUndefined();
    const { links } = await brokenLinks.derive(subject as never);
    expect(links.map(({ entry }) => entry.path)).toContain('l0');
  });

  test('censusLargest', async () => {
    const files = Object.fromEntries(
      Array.from({ length: limits.censusLargest + 10 }, (_, at) => [`f${at}`, 'x'.repeat(at + 1)]),
    );
    const { largest } = await census.derive(sketchSubject({ files }) as never);
    expect(largest).toHaveLength(limits.censusLargest);
    expect(Math.min(...largest.map(({ size }) => size))).toBe(11);
  });

  const elf = (count: number, length: number, type = 1): Uint8Array => {
    const bytes = new Uint8Array(length);
    bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(16, 2, true);
    view.setUint16(18, 62, true);
    view.setBigUint64(32, 64n, true);
    view.setUint16(54, 56, true);
    view.setUint16(56, count, true);
    view.setUint32(64, type, true);
    return bytes;
  };
  test('elfProgramHeaders', () => {
    const count = limits.elfProgramHeaders + 1;
    expect(readInterpreter(elf(count, 64 + 56 * count), 1e9)).toMatchObject({ kind: 'damaged' });
  });
  test('programHead: an interpreter whose name is longer is damage', () => {
    const bytes = elf(1, 2 * limits.programHead + 200, 3);
    new DataView(bytes.buffer).setBigUint64(64 + 8, 120n, true);
    new DataView(bytes.buffer).setBigUint64(64 + 32, BigInt(limits.programHead + 1), true);
    expect(readInterpreter(bytes, bytes.length)).toMatchObject({ kind: 'damaged' });
  });

  test('secretsInFile', async () => {
    const bytes = new TextEncoder().encode(tokens(10 * limits.secretsInFile));
    expect(await searchFile({ path: 'root/.env', layer: 0 }, bytes, true)).toHaveLength(limits.secretsInFile);
  });
  test('secrets: the search that ends early says so', async () => {
    const count = limits.secrets / limits.secretsInFile + 5;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `srv/a${at}/.env`,
        tokens(limits.secretsInFile, at * limits.secretsInFile),
      ]),
    );
    const { found, gaps } = await secretsInFiles.derive(sketchSubject({ files }) as never);
    expect(found.length).toBeLessThanOrEqual(limits.secrets + limits.secretsInFile);
    expect(gaps.join()).toContain(`ended after ${limits.secrets}`);
  });
});
