/**
 * The words of a definition file, from the parsers of Apptainer (apptainer/apptainer, 917d665, pkg/build/types/parser/deffile.go)
 * and SingularityCE (sylabs/singularity, ec04331, the same path).
 */

/** Whose reading of a file is asked for. */
export type Dialect = 'apptainer' | 'singularity-ce';

/** Keys of the header, in lower case. */
export const headerKeys = [
  'bootstrap',
  'from',
  'includecmd',
  'mirrorurl',
  'updateurl',
  'osversion',
  'include',
  'library',
  'registry',
  'namespace',
  'stage',
  'product',
  'user',
  'regcode',
  'productpgp',
  'registerurl',
  'modules',
  'fingerprints',
  'setopt',
] as const;
/** A key that is followed by a number: `OtherURL0`. */
const numberedHeaderKey = /^otherurl(?:\d+|&n)$/;
const apptainerHeaderKeys = ['confurl', 'target', 'frontend', 'filename', 'buildargs'] as const;

/** Sections; `test` runs after the build and again with `apptainer test`. */
export const sectionKeywords = [
  'help',
  'setup',
  'files',
  'labels',
  'environment',
  'pre',
  'post',
  'runscript',
  'test',
  'startscript',
  'arguments',
] as const;

/** Sections of an application (SCIF); they count in lower case only. */
export const appKeywords = [
  'appinstall',
  'applabels',
  'appfiles',
  'appenv',
  'apptest',
  'apphelp',
  'apprun',
  'appstart',
] as const;

/** What a bootstrap agent starts from (internal/pkg/build/conveyorPacker.go and sources/). */
export interface Agent {
  readonly name: string;
  /** `registry`: an image that is fetched; `local`: a file, folder or daemon of the machine; `distribution`: installed package by package. */
  readonly kind: 'registry' | 'local' | 'distribution' | 'empty';
  /** Keys of the header without which it stops. */
  readonly needs: readonly string[];
  /** A builder that alone has it. */
  readonly only?: Dialect;
}

const from = ['from'];
export const agents: readonly Agent[] = [
  { name: 'library', kind: 'registry', needs: from },
  { name: 'oras', kind: 'registry', needs: from },
  { name: 'shub', kind: 'registry', needs: from },
  { name: 'docker', kind: 'registry', needs: from },
  { name: 'docker-archive', kind: 'local', needs: from },
  { name: 'docker-daemon', kind: 'local', needs: from },
  { name: 'oci', kind: 'local', needs: from },
  { name: 'oci-archive', kind: 'local', needs: from },
  { name: 'localimage', kind: 'local', needs: from },
  { name: 'busybox', kind: 'distribution', needs: ['mirrorurl'] },
  { name: 'debootstrap', kind: 'distribution', needs: ['mirrorurl', 'osversion'] },
  { name: 'arch', kind: 'distribution', needs: [] },
  { name: 'yum', kind: 'distribution', needs: ['mirrorurl'] },
  { name: 'dnf', kind: 'distribution', needs: ['mirrorurl'] },
  // Without a mirror it takes what the host is registered for.
  { name: 'zypper', kind: 'distribution', needs: [] },
  { name: 'scratch', kind: 'empty', needs: [] },
  // A folder with a Dockerfile; the build is BuildKit's.
  { name: 'buildkit', kind: 'local', needs: from, only: 'apptainer' },
  { name: 'dockerfile', kind: 'local', needs: from, only: 'apptainer' },
];

/** One thing that the two builders read differently. */
export interface Difference {
  readonly id: string;
  readonly apptainer: string;
  readonly singularityCe: string;
  /** A path in both repositories. */
  readonly source: string;
}

/** Where the two builders part, at the commits above. */
export const differences: readonly Difference[] = [
  {
    id: 'header-keys',
    apptainer: `also ${apptainerHeaderKeys.join(', ')}`,
    singularityCe: 'refuses these as unknown',
    source: 'pkg/build/types/parser/deffile.go',
  },
  {
    id: 'agents',
    apptainer: 'also buildkit and dockerfile',
    singularityCe: 'refuses these as build sources',
    source: 'internal/pkg/build/conveyorPacker.go',
  },
  {
    id: 'placeholder-after-comment',
    apptainer: 'a placeholder behind # on its line stays as it is and needs no value',
    singularityCe: 'is filled in, and the file is refused where it has no value',
    source: 'internal/pkg/build/args/reader.go',
  },
  {
    id: 'nested-placeholder',
    apptainer: 'placeholders in the value of an argument are filled in, one level deep',
    singularityCe: 'stay as they are',
    source: 'internal/pkg/build/args/reader.go',
  },
  {
    id: 'no-stages',
    apptainer: 'a file that holds nothing is refused as it is read',
    singularityCe: 'is read as no stages, which cannot be built',
    source: 'pkg/build/types/parser/deffile.go',
  },
  {
    id: 'host-scripts',
    apptainer: '%pre and %setup run as whoever builds',
    singularityCe: '%pre and %setup need root or --fakeroot',
    source: 'internal/pkg/build/stage.go',
  },
  {
    id: 'variables',
    apptainer: 'scripts see APPTAINER_ROOTFS, APPTAINER_ENVIRONMENT, APPTAINER_LABELS and the same with SINGULARITY_',
    singularityCe: 'scripts see those with SINGULARITY_ only',
    source: 'internal/pkg/build/stage.go',
  },
];

/** The agent of a `Bootstrap:` value, which is compared as it stands: `Docker` is none. */
export function agentOf(name: string, dialect: Dialect): Agent | undefined {
  return agentsOf(dialect).find((agent) => agent.name === name);
}

export function agentsOf(dialect: Dialect): readonly Agent[] {
  return agents.filter((agent) => agent.only === undefined || agent.only === dialect);
}

export function isHeaderKey(key: string, dialect: Dialect): boolean {
  return headerKeysOf(dialect).includes(key) || numberedHeaderKey.test(key);
}

export function headerKeysOf(dialect: Dialect): readonly string[] {
  return dialect === 'apptainer' ? [...headerKeys, ...apptainerHeaderKeys] : headerKeys;
}
