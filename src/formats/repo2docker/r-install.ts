import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { type RToken, readRTokens } from './r-tokens.ts';

/** A call in an R script that installs packages. */
export interface RInstall {
  /** The function, without the package that has it. */
  readonly call: string;
  readonly source:
    | 'cran'
    | 'bioconductor'
    | 'github'
    | 'gitlab'
    | 'bitbucket'
    | 'git'
    | 'url'
    | 'local'
    | 'lock'
    | 'any';
  /** What its first argument names as literal texts; empty for `lock` and where it is computed. */
  readonly packages: readonly RInstallPackage[];
  /** Whether nothing but literal texts stands there: else there may be more. */
  readonly isComplete: boolean;
  readonly span: Span;
}

export interface RInstallPackage {
  /** As written: `dplyr`, `tidyverse/dplyr@v1.1`, an address. */
  readonly text: string;
  /** Of `install_version`, `@ref` and `ref =`. */
  readonly version: string | undefined;
}

export interface RInstalls {
  readonly installs: readonly RInstall[];
  /** `open-text`: a text without end; `unread`: a cap was met. */
  readonly problems: readonly TextProblem[];
}

/** Functions that install, and where from (remotes 2.5, devtools, BiocManager, pak, renv: their reference pages). */
const installers: ReadonlyMap<string, RInstall['source']> = new Map([
  ['install.packages', 'cran'],
  ['install_cran', 'cran'],
  ['install_version', 'cran'],
  ['install_bioc', 'bioconductor'],
  ['biocLite', 'bioconductor'],
  ['BiocManager::install', 'bioconductor'],
  ['install_github', 'github'],
  ['install_gitlab', 'gitlab'],
  ['install_bitbucket', 'bitbucket'],
  ['install_git', 'git'],
  ['install_url', 'url'],
  ['install_local', 'local'],
  ['install_deps', 'local'],
  ['pkg_install', 'any'],
  ['pak::pak', 'any'],
  ['pacman::p_load', 'cran'],
  ['p_load_gh', 'github'],
  ['renv::install', 'any'],
  ['renv::restore', 'lock'],
]);

/** What a script installs, as far as its text tells. Calls in functions and conditions count: they may run. */
export function readRInstalls(text: string): RInstalls {
  const lines = new LineIndex(text);
  const { tokens, open } = readRTokens(text, limits.configurationTokens);
  const problems: TextProblem[] = [];
  if (open !== undefined)
    problems.push({ code: 'open-text', detail: 'a text has no end', span: lines.span(open, open + 1) });
  else if (tokens.length >= limits.configurationTokens) {
    const end = tokens.at(-1)?.end ?? 0;
    problems.push({ code: 'unread', detail: 'only its first part was read', span: lines.span(end, end) });
  }
  const installs: RInstall[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as RToken;
    if (token.kind !== 'name' || !isMark(tokens[index + 1], '(')) continue;
    const call = token.value.replace(/^.*:::?/, '');
    const source = installers.get(token.value) ?? installers.get(call);
    if (source === undefined) continue;
    const read = readArguments(tokens, index + 2);
    const version = read.named.get('version') ?? read.named.get('ref') ?? read.named.get('tag');
    installs.push({
      call,
      source,
      packages: read.first.map((one) => ({ text: one, version: version ?? referenceOf(one, source) })),
      isComplete: read.isComplete || source === 'lock',
      span: lines.span(token.start, tokens[read.end]?.end ?? token.end),
    });
    // A call inside of another's arguments is not looked at again: each token is read once.
    index = read.end;
  }
  return { installs, problems };
}

/** The texts of the first argument (or of one called `pkgs` and the like), and the literal values of named ones. */
function readArguments(tokens: readonly RToken[], from: number) {
  const first: string[] = [];
  const named = new Map<string, string>();
  let isComplete = true;
  let depth = 0;
  let argument = 0;
  let name: string | undefined;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as RToken;
    const isPackages = name === undefined ? argument === 0 : packageArguments.has(name);
    if (token.kind === 'mark' && '([{'.includes(token.value)) depth += 1;
    else if (token.kind === 'mark' && ')]}'.includes(token.value)) {
      if (depth === 0) return { first, named, isComplete, end: at };
      depth -= 1;
    } else if (isMark(token, ',')) {
      if (depth > 0) continue;
      argument += 1;
      name = undefined;
    } else if (token.kind === 'name' && depth === 0 && isMark(tokens[at + 1], '=') && !isMark(tokens[at + 2], '=')) {
      name = token.value;
      at += 1;
    } else if (token.kind === 'text') {
      if (isPackages) first.push(token.value);
      else if (name !== undefined && depth === 0) named.set(name, token.value);
    } else if (isPackages && !(token.kind === 'name' && (token.value === 'c' || token.value === 'list')))
      isComplete = false;
  }
  return { first, named, isComplete: false, end: at };
}

const packageArguments: ReadonlySet<string> = new Set(['pkgs', 'pkg', 'package', 'packages', 'repo', 'url', 'path']);

/** `owner/repository@ref` and `owner/repository#pull`. */
function referenceOf(text: string, source: RInstall['source']): string | undefined {
  return source === 'cran' || source === 'url' ? undefined : /[@#]([^@#]+)$/.exec(text)?.[1];
}

function isMark(token: RToken | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value;
}
