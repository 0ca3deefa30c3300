import { limits } from '../../base/limits.ts';
import { shorten } from '../../base/text.ts';
import type {
  SpackSpec,
  SpecEdge,
  SpecNode,
  SpecProblem,
  SpecProblemCode,
  SpecVariant,
  SpecVersion,
  SpecVersions,
} from './spec.ts';
import { skipBlanks } from './spec-scan.ts';
import { type Token, tokensOf } from './spec-tokens.ts';
import { isEmptyRange } from './version.ts';

/** Names of variants that are a part of the architecture. */
const architecture = ['arch', 'architecture', 'platform', 'os', 'operating_system', 'target', 'default_target'];
/** Names that are no variants and cannot be handed down. */
const reserved = new Set([...architecture, 'namespace', 'dev_path', 'patches']);
const edgeKeys = new Set(['deptypes', 'virtuals', 'when']);

/** Reads one spec. What Spack would refuse is a problem with its place. */
export function parseSpec(text: string): SpackSpec {
  if (text.length > limits.spackSpec) {
    const detail = `the spec has more than ${limits.spackSpec} characters`;
    return { text, nodes: [], problems: [{ code: 'spec-too-long', detail, start: 0, end: text.length }] };
  }
  return new SpecReader(text).read();
}

class SpecReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #nodes: SpecNode[] = [];
  readonly #problems: SpecProblem[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  read(): SpackSpec {
    for (const token of this.#tokens)
      if (token.kind === 'unexpected')
        this.#report('spec-unexpected', `"${this.#slice(token)}" starts no part of a spec`, token);
    if (this.#tokens.length === 0)
      this.#report('spec-empty', 'the spec is empty', { start: 0, end: this.#text.length });
    if (this.#problems.length === 0) this.#readNodes();
    return { text: this.#text, nodes: this.#nodes, problems: this.#problems };
  }

  #readNodes(): void {
    this.#nodes.push(this.#readNode(undefined, undefined));
    let current = 0;
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (token.kind !== 'edge-start' && token.kind !== 'dependency') {
        this.#report('spec-several', `"${shorten(this.#slice(token), 40)}" starts a second spec`, token);
        return;
      }
      this.#at += 1;
      const sigil = /^(?:\^|%%?)/.exec(this.#slice(token))?.[0] as SpecEdge['sigil'];
      const settings = token.kind === 'edge-start' ? this.#readEdge() : { ...noSettings, ...this.#substitute(token) };
      if (settings === undefined) return;
      const { substitute, ...edge } = settings;
      const start = this.#at;
      const node = this.#readNode(substitute, { ...edge, sigil, parent: sigil === '^' ? 0 : current });
      if (start === this.#at && substitute === undefined) {
        this.#report('spec-no-node', 'what is asked for is not named', token);
        return;
      }
      if (sigil === '^') current = this.#nodes.length;
      this.#nodes.push(node);
    }
  }

  /** Name, versions, variants and hash of one package, each of which may be missing. */
  #readNode(substitute: Token | undefined, edge: SpecEdge | undefined): SpecNode {
    const name = substitute ?? this.#accept('name', 'full-name', 'file');
    const first = name ?? this.#next() ?? { start: this.#text.length, end: this.#text.length };
    let end = name?.end ?? first.start;
    let versions: SpecVersions | undefined;
    let hash: SpecNode['hash'];
    const variants: SpecVariant[] = [];
    const known = new Set<string>();
    const isFile = name?.kind === 'file';
    for (let token = this.#next(); token !== undefined && !isFile; token = this.#next()) {
      if (token.kind === 'version' || token.kind === 'git-version') {
        if (versions !== undefined) this.#report('spec-two-versions', 'versions are given twice', token);
        versions = this.#readVersions(token);
      } else if (token.kind === 'flag' || token.kind === 'value') {
        variants.push(this.#readVariant(token, known));
      } else if (token.kind === 'hash' && hash === undefined) {
        hash = { text: this.#slice(token).slice(1), start: token.start, end: token.end };
      } else break;
      end = token.end;
      this.#at += 1;
    }
    const written = name === undefined ? undefined : this.#slice(name);
    const dot = written?.lastIndexOf('.') ?? -1;
    return {
      start: first.start,
      end,
      name: written === undefined || written === '*' || isFile ? undefined : written.slice(dot + 1),
      namespace: dot > 0 && !isFile ? written?.slice(0, dot) : undefined,
      file: isFile ? written : undefined,
      versions,
      variants,
      hash,
      edge,
    };
  }

  #readVersions(token: Token): SpecVersions {
    const start = skipBlanks(this.#text, token.start + 1);
    const written = this.#text.slice(start, token.end);
    const any =
      token.kind === 'git-version'
        ? [gitVersion(written)]
        : written.split(',').map((part) => this.#readVersion(part.trim(), token));
    return { start, end: token.end, any };
  }

  #readVersion(text: string, token: Token): SpecVersion {
    const colon = text.indexOf(':');
    if (colon < 0) return { kind: 'version', version: text.replace(/^=/, ''), exact: text.startsWith('=') };
    const [low, high] = [text.slice(0, colon), text.slice(colon + 1)].map((end) => (end === '' ? undefined : end));
    if (low !== undefined && high !== undefined && isEmptyRange(low, high))
      this.#report('spec-empty-range', `no version is in ${text}`, token);
    return { kind: 'range', low, high };
  }

  #readVariant(token: Token, known: Set<string>): SpecVariant {
    const written = this.#slice(token);
    const place = { start: token.start, end: token.end };
    const variant = token.kind === 'flag' ? flagOf(written, place) : pairOf(written, place);
    const isWhole = variant.name === 'arch' || variant.name === 'architecture';
    // All parts of an architecture are given by it: a part beside it is given twice.
    const keys = isWhole ? architecture : [variant.name];
    if (keys.some((key) => known.has(key))) this.#report('spec-two-values', `${variant.name} is given twice`, token);
    for (const key of keys) known.add(key);
    if (variant.isPropagated && reserved.has(variant.name))
      this.#report('spec-propagated', `${variant.name} cannot be handed down to dependencies`, token);
    return variant;
  }

  /** `[virtuals=c deptypes=build when=+x]`, and what may follow: `c=gcc`. */
  #readEdge(): EdgeSettings | undefined {
    const values = new Map<string, string>();
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      this.#at += 1;
      if (token.kind === 'edge-end') {
        const list = (key: string): readonly string[] => values.get(key)?.split(',').filter(Boolean) ?? [];
        const { virtuals, substitute } = this.#substitute(token);
        return {
          virtuals: [...list('virtuals'), ...virtuals],
          types: list('deptypes'),
          when: values.get('when'),
          substitute,
        };
      }
      const { name, value } = pairOf(this.#slice(token), token);
      if (token.kind !== 'value' || !edgeKeys.has(name)) {
        this.#report('spec-edge', 'between [ and ] stand deptypes=, virtuals= and when= only', token);
        return undefined;
      }
      values.set(name, String(value));
    }
    this.#report('spec-edge', 'a [ is not closed', this.#tokens.at(-1) ?? { start: 0, end: 0 });
    return undefined;
  }

  /** The package that stands behind `=` of `c,cxx=gcc`, which is part of its token. */
  #substitute(token: Token): Pick<EdgeSettings, 'virtuals' | 'substitute'> {
    const written = this.#slice(token);
    const equals = written.indexOf('=');
    if (equals < 0) return { virtuals: [], substitute: undefined };
    const start = token.start + equals + 1;
    const virtuals = written
      .slice(0, equals)
      .replace(/^[\^%\]]+/, '')
      .trim()
      .split(',');
    return { virtuals, substitute: { kind: 'name', start, end: token.end } };
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #accept(...kinds: readonly Token['kind'][]): Token | undefined {
    const token = this.#next();
    if (token === undefined || !kinds.includes(token.kind)) return undefined;
    this.#at += 1;
    return token;
  }

  #slice({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.#text.slice(start, end);
  }

  #report(
    code: SpecProblemCode,
    detail: string,
    { start, end }: { readonly start: number; readonly end: number },
  ): void {
    if (this.#problems.length < limits.problems) this.#problems.push({ code, detail, start, end });
  }
}

interface EdgeSettings extends Pick<SpecEdge, 'virtuals' | 'types' | 'when'> {
  readonly substitute: Token | undefined;
}
const noSettings: Pick<EdgeSettings, 'types' | 'when'> = { types: [], when: undefined };

function gitVersion(written: string): SpecVersion {
  const [ref = '', as] = written.replace(/^git\./, '').split('=');
  return { kind: 'git', ref, isCommit: /^[A-Fa-f0-9]{40}$/.test(ref), as };
}

function flagOf(written: string, place: { readonly start: number; readonly end: number }): SpecVariant {
  const sign = written[0] as string;
  const isPropagated = written[1] === sign;
  const name = written.slice(isPropagated ? 2 : 1).trim();
  return { ...place, name, value: sign === '+', isPropagated, isComplete: false };
}

function pairOf(written: string, place: { readonly start: number; readonly end: number }): SpecVariant {
  const equals = written.indexOf('=');
  const isComplete = written[equals - 1] === ':';
  const isPropagated = written[equals + 1] === '=' && equals + 2 < written.length;
  const name = written.slice(0, isComplete ? equals - 1 : Math.max(0, equals));
  const value = unquoted(written.slice(equals + (isPropagated ? 2 : 1)));
  return { start: place.start, end: place.end, name, value, isPropagated, isComplete };
}

function unquoted(value: string): string {
  const quote = value[0];
  if ((quote !== '"' && quote !== "'") || value.length < 2 || !value.endsWith(quote)) return value;
  return value.slice(1, -1).replaceAll(`\\${quote}`, quote);
}
