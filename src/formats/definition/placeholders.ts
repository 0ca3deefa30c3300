import { limits } from '../../base/limits.ts';
import type { LineIndex } from '../../base/text.ts';
import { ExpandedText, type Gap, type Range, type Stretch } from './expanded-text.ts';
import type { Dialect } from './keywords.ts';

/** Both builders' internal/pkg/build/args/reader.go; white space is that of RE2. */
const placeholder = /\{\{[\t\n\f\r ]*(\w+)[\t\n\f\r ]*\}\}/g;

export interface Expansion {
  readonly expanded: ExpandedText;
  /** Placeholders without a value, each time they occur; offsets in the file. */
  readonly undefinedNames: readonly Gap[];
  /** Names whose value was used. */
  readonly used: ReadonlySet<string>;
  /** Values are longer than `limits` allow: what is beyond stays as written. */
  readonly isCut: boolean;
}

/** The value of a placeholder, or undefined where nothing gives it one. */
export type LookUp = (name: string) => string | undefined;

/** Fills in the placeholders of one stage of a file. */
export function expandPlaceholders(
  file: string,
  lines: LineIndex,
  stage: Range,
  lookUp: LookUp,
  dialect: Dialect,
): Expansion {
  const text = file.slice(stage.start, stage.end);
  const parts: string[] = [];
  const stretches: Stretch[] = [{ at: 0, from: stage.start, isValue: false }];
  const gaps: Gap[] = [];
  const undefinedNames: Gap[] = [];
  const used = new Set<string>();
  const values = new Map<string, string | undefined>();
  const comments = dialect === 'apptainer' ? new CommentWatch(text) : undefined;
  let length = 0;
  let isCut = false;
  let copied = 0;
  const append = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const match of text.matchAll(placeholder)) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    if (comments?.isComment(match.index)) continue;
    append(text.slice(copied, match.index));
    copied = match.index;
    if (!values.has(name)) values.set(name, nested(lookUp(name), lookUp, dialect));
    const value = values.get(name);
    if (value === undefined) {
      undefinedNames.push({ name, start: stage.start + match.index, end: stage.start + end });
      gaps.push({ name, start: length, end: length + match[0].length });
    } else if (length + value.length > limits.definitionExpanded) isCut = true;
    else {
      stretches.push({ at: length, from: stage.start + match.index, isValue: true });
      append(value);
      stretches.push({ at: length, from: stage.start + end, isValue: false });
      copied = end;
      used.add(name);
      comments?.restart(end);
    }
  }
  append(text.slice(copied));
  return { expanded: new ExpandedText(parts.join(''), file, lines, stretches, gaps), undefinedNames, used, isCut };
}

/** Apptainer fills in placeholders of a value too, one level deep. */
function nested(value: string | undefined, lookUp: LookUp, dialect: Dialect): string | undefined {
  if (value === undefined || dialect !== 'apptainer' || value.length > limits.definitionArgument) return value;
  return value.replace(placeholder, (written, name: string) => {
    const inner = lookUp(name);
    return inner === undefined || inner.length > limits.definitionArgument ? written : inner;
  });
}

/**
 * Apptainer leaves a placeholder alone where a `#` other than that of `#!` stands before it on its line, quoted or not;
 * what stands before an earlier value of the line does not count. Reads each character once.
 */
class CommentWatch {
  readonly #text: string;
  #at = 0;
  #isComment = false;

  constructor(text: string) {
    this.#text = text;
  }

  isComment(end: number): boolean {
    for (; this.#at < end; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x0a) this.#isComment = false;
      // The pattern wants a character between the # and the placeholder.
      else if (code === 0x23 && this.#at + 1 < end && this.#text.charCodeAt(this.#at + 1) !== 0x21)
        this.#isComment = true;
    }
    return this.#isComment;
  }

  restart(at: number): void {
    this.#at = at;
    this.#isComment = false;
  }
}
