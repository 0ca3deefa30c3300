import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { decodeText } from '../decode-text.ts';
import type { LockDocument, LockedPackage, LockFormat } from '../lock/locked.ts';
import { readPackageUrl } from './spec-name.ts';

/** The line that makes a file one of URLs (conda.base.constants, EXPLICIT_MARKER). */
const marker = '@EXPLICIT';

/** A line of `conda list --export`: `name=version=build`. */
const exported = /^([a-z0-9_][a-z0-9_.-]*)=([^=\s]+)=([^=\s]+)$/i;

/** Which of the two forms a text has; undefined for neither. The beginning of a file is enough. */
export function explicitForm(text: string): 'conda-explicit' | 'conda-list' | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.includes(marker)) return 'conda-explicit';
  // The last line may be cut off.
  const written = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const whole = written.length > 1 ? written.slice(0, -1) : written;
  return whole.length > 0 && whole.every((line) => exported.test(line)) ? 'conda-list' : undefined;
}

/**
 * Reads a file of URLs after `@EXPLICIT` (conda-docs, "Building identical conda environments"; `conda-lock render`), or the
 * export of `conda list`. Lines that conda refuses are problems: `explicit-url`, `explicit-hash`, `explicit-line`.
 */
export function readExplicit(input: Uint8Array | string): LockDocument {
  const empty = {
    version: undefined,
    packages: [],
    channels: [],
    platforms: [],
    sources: [],
    contentHashes: new Map(),
  };
  if (input.length > limits.lockFile) {
    const detail = `the file is longer than the ${limits.lockFile} bytes that are read`;
    const span = new LineIndex(' ').span(0, 1);
    return { ...empty, format: 'conda-explicit', problems: [{ code: 'lock-size', detail, span }] };
  }
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decodeText(input);
  if ('problem' in decoded) return { ...empty, format: 'conda-explicit', problems: [decoded.problem] };
  const { text } = decoded;
  const reader = new Reader(text.includes(marker) ? 'conda-explicit' : 'conda-list');
  let line = 0;
  for (const whole of text.split('\n')) {
    line += 1;
    const written = whole.trim();
    const column = whole.length - whole.trimStart().length + 1;
    reader.read(written, { line, column, endLine: line, endColumn: column + written.length });
  }
  return { ...empty, ...reader, channels: [...reader.channels.values()] };
}

class Reader {
  readonly format: LockFormat;
  readonly packages: LockedPackage[] = [];
  readonly channels = new Map<string, { readonly url: string; readonly span: Span }>();
  readonly platforms: { readonly text: string; readonly span: Span }[] = [];
  readonly contentHashes = new Map<string, string>();
  readonly problems: TextProblem[] = [];

  constructor(format: LockFormat) {
    this.format = format;
  }

  read(line: string, span: Span): void {
    if (line === '' || line === marker) return;
    if (line.startsWith('#')) this.#readComment(line, span);
    else if (this.format === 'conda-list') this.#readExported(line, span);
    else this.#readUrl(line, span);
  }

  #report(code: string, detail: string, span: Span, hint: string): void {
    if (this.problems.length < limits.problems) this.problems.push({ code, detail, span, hint });
  }

  #platform(): string | undefined {
    return this.platforms.at(-1)?.text;
  }

  /** What conda and conda-lock write into the head, and the packages of pip that conda-lock adds. */
  #readComment(line: string, span: Span): void {
    const platform = /^# platform: ([a-z0-9-]{1,40})$/.exec(line)?.[1];
    if (platform !== undefined) this.platforms.push({ text: platform, span });
    const hash = /^# (?:input_hash|env_hash): ([0-9a-f]{64})$/.exec(line)?.[1];
    if (hash !== undefined) this.contentHashes.set(this.#platform() ?? '', hash);
    const pip = /^# pip ([A-Za-z0-9][A-Za-z0-9._-]*) @ (\S+)/.exec(line);
    if (pip === null) return;
    const [, name = '', url = ''] = pip;
    const digest =
      /--hash=([a-z0-9]{1,20}):([0-9a-f]{1,128})$/.exec(line) ?? /#([a-z0-9]{1,20})=([0-9a-f]{1,128})$/.exec(url);
    const hashes = digest === null ? {} : { [digest[1] as string]: digest[2] as string };
    this.packages.push({
      ...this.#bare(name, span),
      ecosystem: 'pypi',
      artifacts: [{ kind: pipKind(url), url, hashes, span }],
    });
  }

  #bare(name: string, span: Span): LockedPackage {
    return {
      ecosystem: 'conda',
      name,
      version: undefined,
      build: undefined,
      channel: undefined,
      platform: this.#platform(),
      groups: [],
      artifacts: [],
      dependencies: [],
      span,
    };
  }

  #readExported(line: string, span: Span): void {
    const [, name = '', version, build] = exported.exec(line) ?? [];
    if (name === '') {
      this.#report('explicit-line', 'this is no name=version=build', span, 'Write it as `conda list --export` does.');
      return;
    }
    // What pip installed stands in the list with a build that no channel has.
    const ecosystem = build === 'pypi_0' || build === '<pip>' ? 'pypi' : 'conda';
    this.packages.push({
      ...this.#bare(name, span),
      ecosystem,
      version,
      build: ecosystem === 'pypi' ? undefined : build,
    });
  }

  #readUrl(line: string, span: Span): void {
    const url = readPackageUrl(line);
    if (!/\.(?:conda|tar\.bz2)$/.test(url.file)) {
      this.#report('explicit-url', 'this is no URL of a package', span, 'A package ends in .conda or .tar.bz2.');
      return;
    }
    if (url.strange !== undefined)
      this.#report(
        'explicit-hash',
        'what follows the # is no MD5 and no SHA-256',
        span,
        'Write #MD5 or #sha256:DIGEST.',
      );
    const named = url.package;
    const hashes = url.hash === undefined ? {} : { [url.hash.algorithm]: url.hash.value };
    if (url.channel !== undefined && !this.channels.has(url.channel))
      this.channels.set(url.channel, { url: url.channel, span });
    this.packages.push({
      ...this.#bare(named?.name ?? url.file, span),
      version: named?.version,
      build: named?.build,
      channel: url.channel,
      platform: this.#platform() ?? (url.subdir === 'noarch' ? undefined : url.subdir),
      artifacts: [{ kind: 'conda', url: url.url, hashes, span }],
    });
  }
}

/** What pip would fetch from a URL. */
export function pipKind(url: string): 'wheel' | 'sdist' | 'archive' | 'vcs' | 'directory' {
  if (/^(?:git|hg|svn|bzr)\+/.test(url)) return 'vcs';
  const [path = ''] = url.split(/[#?]/, 1);
  if (path.endsWith('.whl')) return 'wheel';
  if (/\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/.test(path))
    return /\/(?:archive|zipball|tarball)\//.test(path) ? 'archive' : 'sdist';
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !url.startsWith('file:') ? 'archive' : 'directory';
}
