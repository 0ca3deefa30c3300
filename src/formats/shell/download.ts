import { readTarget } from './hosts.ts';
import { readOperands } from './operands.ts';
import { basename } from './pathname.ts';
import type { ShellWord } from './scope.ts';

/** A file that a command fetches from the web. */
export interface Download {
  /** As far as known. */
  readonly url: string;
  /** Where it is written, as far as known; undefined: to standard output. */
  readonly output: string | undefined;
}

// curl(1), wget(1), aria2c(1): options that take a value.
const curl = [
  ...['-o', '--output', '-H', '--header', '-d', '--data', '-u', '--user', '-A', '--user-agent', '-x', '--proxy', '-X'],
  ...[
    '--request',
    '-m',
    '--max-time',
    '--retry',
    '--retry-delay',
    '--connect-timeout',
    '-e',
    '-b',
    '-c',
    '-E',
    '--cert',
  ],
  ...[
    '--cacert',
    '--key',
    '-K',
    '--config',
    '-w',
    '--write-out',
    '--output-dir',
    '-T',
    '--upload-file',
    '-F',
    '--form',
  ],
  ...['--url', '--retry-max-time', '--data-binary', '--data-raw', '--max-redirs', '-r', '--range', '-z', '--proto'],
];
const wget = [
  ...['-O', '--output-document', '-P', '--directory-prefix', '-o', '--output-file', '-a', '-e', '--execute', '-t'],
  ...['--tries', '-T', '--timeout', '-w', '--wait', '-U', '--user-agent', '--header', '-i', '--input-file', '--user'],
  ...['--password', '-Q', '-A', '-R', '-D', '-l', '-B', '--ca-certificate', '--waitretry', '--post-data'],
];
const aria2c = ['-o', '--out', '-d', '--dir', '-x', '-s', '-j', '-i', '-k', '--checksum'];

/** The files that curl, wget or aria2c fetch; none for what is on this machine, or where only headers are asked for. */
export function readDownloads(argv: readonly ShellWord[]): readonly Download[] {
  const [program, ...args] = argv;
  const name = basename(program?.value ?? '');
  if (name === 'curl') return readCurl(args);
  if (name === 'wget' || name === 'wget2') return readWget(args);
  if (name !== 'aria2c') return [];
  const { operands, values } = readOperands(args, aria2c);
  if (values.has('--checksum')) return [];
  return remote(operands).map((url) => ({ url, output: values.get('-o')?.value ?? lastPart(url) }));
}

function readCurl(args: readonly ShellWord[]): readonly Download[] {
  const { operands, options, values } = readOperands(args, curl);
  const clusters = options.filter((option) => /^-[A-Za-z#]+$/.test(option)).join('');
  const sends = [
    '-d',
    '--data',
    '-F',
    '--form',
    '-T',
    '--upload-file',
    '--data-binary',
    '--data-raw',
    '-X',
    '--request',
  ];
  if (clusters.includes('I') || options.some((option) => option === '--head' || sends.includes(option))) return [];
  const named = values.get('--url');
  const isRemoteName = clusters.includes('O') || options.some((option) => option.startsWith('--remote-name'));
  const output = [...values].find(([option]) => /^--output$|^-[A-Za-z#]*o$/.test(option))?.[1].value;
  return remote(named === undefined ? operands : [...operands, named]).map((url) => ({
    url,
    output: output === '-' ? undefined : (output ?? (isRemoteName ? lastPart(url) : undefined)),
  }));
}

function readWget(args: readonly ShellWord[]): readonly Download[] {
  const { operands, options, values } = readOperands(args, wget);
  if (options.some((option) => option === '--spider' || option === '--post-data')) return [];
  const [, word] = [...values].find(([option]) => /^--output-document$|^-[A-Za-z]*O$/.test(option)) ?? [];
  // `-O-`, `-qO-`, `-O/dev/stdout`: the value is part of the option.
  const attached = options.find((option) => /^-[A-Za-z]*O.+/.test(option))?.replace(/^-[A-Za-z]*O/, '');
  const output = word?.value ?? attached;
  return remote(operands).map((url) => ({
    url,
    output: output === '-' || output === '/dev/stdout' ? undefined : (output ?? lastPart(url)),
  }));
}

/** Addresses of other machines; a bare variable is one. */
function remote(words: readonly ShellWord[]): readonly string[] {
  return words
    .filter(({ value, isStatic }) => {
      const target = readTarget(value, isStatic);
      return target.kind !== 'local' && (/^[a-z]+:\/\//i.test(value) || !isStatic || value.includes('.'));
    })
    .map(({ value }) => value);
}

function lastPart(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? url;
  return path.slice(path.lastIndexOf('/') + 1);
}
