import { limits } from '../../base/limits.ts';
import { type Span, shorten } from '../../base/text.ts';
import {
  spanOf,
  type YamlDocument,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../yaml/node.ts';
import type { SpackProblem, SpackText, SpecText } from './environment.ts';
import { plainName } from './sections.ts';
import { parseSpec } from './spec-parse.ts';

/** Reads the values of one document and keeps what is wrong with them. */
export class SpackWalk {
  readonly problems: SpackProblem[] = [];
  readonly #document: YamlDocument;
  #count = 0;

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  get moreProblems(): number {
    return this.#count - this.problems.length;
  }

  span(node: YamlNode): Span {
    return spanOf(this.#document, node);
  }

  report(
    node: YamlNode,
    code: string,
    detail: string,
    effect: SpackProblem['effect'] = 'refused',
    hint?: string,
  ): void {
    this.reportAt(this.span(node), code, detail, effect, hint);
  }

  reportAt(span: Span, code: string, detail: string, effect: SpackProblem['effect'] = 'refused', hint?: string): void {
    this.#count += 1;
    if (this.problems.length < limits.problems)
      this.problems.push({ code, detail, span, effect, ...(hint === undefined ? {} : { hint }) });
  }

  wrong(node: YamlNode, what: string, expected: string): undefined {
    this.report(node, 'spack-type', `${what} must be ${expected}`);
    return undefined;
  }

  /** The entries of a map; none, and a problem, where it is something else. Nothing at all is an empty map. */
  entries(node: YamlNode | undefined, what: string): readonly YamlEntry[] {
    if (node === undefined || isNothing(node)) return [];
    return node.kind === 'map' ? node.entries : (this.wrong(node, what, 'a map') ?? []);
  }

  items(node: YamlNode | undefined, what: string): readonly YamlNode[] {
    if (node === undefined || isNothing(node)) return [];
    return node.kind === 'list' ? node.items : (this.wrong(node, what, 'a list') ?? []);
  }

  /** A text; numbers are taken as they are written where `numbers` says so. */
  text(node: YamlNode | undefined, what: string, numbers = false): SpackText | undefined {
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && (typeof node.value === 'string' || (numbers && typeof node.value === 'number')))
      return { text: node.text, span: this.span(node) };
    return this.wrong(node, what, numbers ? 'a text or a number' : 'a text');
  }

  texts(node: YamlNode | undefined, what: string, numbers = false): readonly SpackText[] {
    return this.items(node, what).flatMap((item) => this.text(item, `each of ${what}`, numbers) ?? []);
  }

  boolean(node: YamlNode | undefined, what: string): boolean | undefined {
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    // Spack reads YAML 1.1, where these are booleans too.
    if (node.kind === 'scalar' && /^(?:yes|no|on|off)$/i.test(node.text)) return /^(?:yes|on)$/i.test(node.text);
    return this.wrong(node, what, 'true or false');
  }

  spec(node: YamlNode | undefined, what: string): SpecText | undefined {
    const written = this.text(node, what);
    return written === undefined || node?.kind !== 'scalar' ? undefined : this.specOf(node, written.text);
  }

  specs(node: YamlNode | undefined, what: string): readonly SpecText[] {
    return this.items(node, what).flatMap((item) => this.spec(item, `each of ${what}`) ?? []);
  }

  /** A spec that stands in a scalar; its problems get their places where the scalar is written as it reads. */
  specOf(node: YamlScalar, text: string): SpecText {
    const spec = parseSpec(text);
    const offset = this.#offsetOf(node, text);
    for (const { code, detail, start, end } of spec.problems) {
      const span = offset === undefined ? this.span(node) : this.#document.lines.span(offset + start, offset + end);
      this.reportAt(span, code, `${detail} in "${shorten(text, 100)}"`);
    }
    return { text, spec, span: this.span(node) };
  }

  /** A spec that is put together from others: its problems stand where it is asked for. */
  joined(text: string, span: Span): SpecText {
    const spec = parseSpec(text);
    for (const { code, detail } of spec.problems) this.reportAt(span, code, `${detail} in "${shorten(text, 100)}"`);
    return { text, spec, span };
  }

  /** Where the text of a scalar starts: behind a quote, if it has one and nothing in it is escaped. */
  #offsetOf(node: YamlScalar, text: string): number | undefined {
    const found = this.#document.text.slice(node.start, node.end).indexOf(text);
    return found < 0 || text === '' ? undefined : node.start + found;
  }

  /** The value of a member, whose name may be followed by what says how it is merged. */
  member(map: YamlNode | undefined, name: string): YamlNode | undefined {
    return map?.kind === 'map' ? map.entries.find(({ key }) => plainName(key.text) === name)?.value : undefined;
  }

  /** Reports members of other names. */
  only(map: YamlMap, names: readonly string[], what: string): void {
    for (const { key } of map.entries)
      if (!names.includes(plainName(key.text)))
        this.report(key, 'spack-key', `${what} has no ${shorten(key.text, 60)}`, 'refused');
  }
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
