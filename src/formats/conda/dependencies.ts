import { limits } from '../../base/limits.ts';
import { nearest, printable, type Span, shorten, type TextProblem } from '../../base/text.ts';
import type { WrittenText } from '../lock/locked.ts';
import { isEmpty, spanOf, type YamlDocument, type YamlEntry, type YamlNode, type YamlScalar } from '../yaml/node.ts';
import { type MatchSpec, readMatchSpec } from './match-spec.ts';

export interface CondaDependency {
  readonly text: string;
  readonly span: Span;
  /** undefined where it is no spec; `problems` says why. */
  readonly spec: MatchSpec | undefined;
  readonly channelSpan: Span | undefined;
  /** The platforms that it is for: `linux` of `# [linux]` (conda-lock) or of `sel(linux): …` (mamba). conda itself reads neither. */
  readonly selector: string | undefined;
}

export interface PipLine extends WrittenText {
  readonly selector: string | undefined;
}

interface Dependencies {
  readonly dependencies: readonly CondaDependency[];
  readonly pip: readonly PipLine[];
  readonly problems: readonly TextProblem[];
}

/** Reads the value of `dependencies`; nothing is a list of nothing. */
export function readDependencies(document: YamlDocument, entry: YamlEntry | undefined): Dependencies {
  const reader = new Reader(document);
  const value = entry?.value;
  if (value?.kind === 'list') for (const item of value.items) reader.read(item);
  else if (value !== undefined && !isEmpty(value))
    // Of a text conda takes each letter for a package.
    reader.fail(value, 'conda-list', 'dependencies is a list', 'Write each on a line of its own after `- `.');
  return reader;
}

class Reader implements Dependencies {
  readonly dependencies: CondaDependency[] = [];
  readonly pip: PipLine[] = [];
  readonly problems: TextProblem[] = [];
  readonly #document: YamlDocument;

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  fail(node: YamlNode, code: string, detail: string, hint?: string): void {
    this.report({ code, detail, span: spanOf(this.#document, node), hint });
  }

  report(problem: TextProblem): void {
    if (this.problems.length < limits.problems) this.problems.push(problem);
  }

  read(item: YamlNode): void {
    if (item.kind === 'map') for (const entry of item.entries) this.#readMember(entry);
    else if (item.kind === 'scalar' && typeof item.value === 'string')
      this.#readSpec(item, selectorBehind(this.#document, item));
    else if (item.kind === 'scalar' && !isEmpty(item))
      this.fail(item, 'conda-dependency', `${item.text} is no package`, 'Write the name of the package before it.');
    else this.fail(item, 'conda-dependency', 'a dependency is a text, or a map such as pip:');
  }

  #readMember({ key, value }: YamlEntry): void {
    const selector = /^sel\(([a-z0-9_-]{1,40})\)$/.exec(key.text)?.[1];
    if (selector !== undefined && value.kind === 'scalar' && typeof value.value === 'string')
      this.#readSpec(value, selector);
    else if (selector !== undefined) this.fail(value, 'conda-dependency', 'below sel() there is one package');
    else if (key.text === 'pip') this.#readPip(key, value);
    else {
      const name = printable(shorten(key.text, 80));
      const near = nearest(key.text, ['pip']);
      const hint = near === undefined ? 'conda knows pip: alone.' : `Did you mean ${near}:?`;
      this.fail(key, 'conda-installer', `nothing installs what stands below ${name}:`, hint);
    }
  }

  #readPip(key: YamlScalar, value: YamlNode): void {
    if (isEmpty(value)) return;
    if (value.kind !== 'list') {
      this.fail(value, 'conda-list', `${key.text} is a list`, 'Write each on a line of its own after `- `.');
      return;
    }
    for (const item of value.items) {
      if (item.kind === 'scalar' && !isEmpty(item)) {
        const selector = selectorBehind(this.#document, item);
        this.pip.push({ text: item.text, span: spanOf(this.#document, item), selector });
      } else if (item.kind !== 'scalar') this.fail(item, 'conda-text', 'pip holds texts alone');
    }
  }

  #readSpec(node: YamlScalar, selector: string | undefined): void {
    const { spec, problem } = readMatchSpec(node.text);
    const span = spanOf(this.#document, node);
    if (problem !== undefined) this.report(this.#problemOf(node, problem));
    const channel = spec?.channel;
    this.dependencies.push({
      text: node.text,
      span,
      spec,
      channelSpan: channel === undefined ? undefined : this.#within(node, channel.start, channel.end),
      selector,
    });
  }

  #problemOf(node: YamlScalar, problem: NonNullable<ReturnType<typeof readMatchSpec>['problem']>): TextProblem {
    const template = /\{[{%]/.exec(node.text)?.index;
    if (template !== undefined) return templateProblem(this.#within(node, template, template + 2));
    const { code, detail, hint, start, end } = problem;
    return { code, detail, span: this.#within(node, start, end), hint };
  }

  /** A part of a scalar in the file; all of it where quotes or line breaks make it other than it is written. */
  #within(node: YamlScalar, start: number, end: number): Span {
    const { text, lines } = this.#document;
    const isQuoted = node.end - node.start === node.text.length + 2;
    const from = node.start + (isQuoted ? 1 : 0);
    if (text.slice(from, from + node.text.length) !== node.text) return spanOf(this.#document, node);
    return lines.span(from + start, from + Math.max(end, start + 1));
  }
}

/** The problem of `{{ … }}` at a place. */
export function templateProblem(span: Span): TextProblem {
  const detail = 'this is a template, and conda reads it as it stands';
  return { code: 'conda-template', detail, span, hint: 'Fill the template in, and give what comes out.' };
}

/** `linux` of the comment `# [linux]` that follows a value on its line (conda-lock, src_parser/selectors.py). */
function selectorBehind({ text }: YamlDocument, node: YamlNode): string | undefined {
  let at = node.end;
  while (text[at] === ' ') at += 1;
  if (text[at] !== '#') return undefined;
  const feed = text.indexOf('\n', at);
  return /\[([^[\]]+)\]/.exec(text.slice(at, feed < 0 ? undefined : feed))?.[1]?.trim();
}
