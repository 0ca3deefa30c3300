import { expand } from './expand.ts';
import type { LineReader } from './lines.ts';
import { joinMapped, type MappedText } from './mapped-text.ts';

/** `<<EOF`: the word by which a here-document is announced (Dockerfile reference, "Here-Documents"). */
export interface HeredocWord {
  readonly name: string;
  /** Variables in its body are filled in: no part of the word is quoted. */
  readonly expands: boolean;
  /** `<<-`: tabs at the start of lines do not count. */
  readonly chomps: boolean;
}

export interface Heredoc extends HeredocWord {
  /** As it is in the file, tabs included. */
  readonly body: MappedText;
  /** The line that ends it. */
  readonly terminator: MappedText;
}

/** Reads one word as the announcement of a here-document: digits, `<<` or `<<-`, a name. */
export function readHeredocWord(word: string): HeredocWord | undefined {
  let at = 0;
  while (word.charCodeAt(at) >= 0x30 && word.charCodeAt(at) <= 0x39) at += 1;
  if (!word.startsWith('<<', at)) return undefined;
  const chomps = word[at + 2] === '-';
  const name = word.slice(at + (chomps ? 3 : 2)).replace(/^[\t\n\f\r ]+/, '');
  if (name === '' || name.includes('<')) return undefined;
  const plain = expand(name, () => undefined, { keepUnset: true });
  const quoted = expand(name, () => undefined, { keepUnset: true, rawQuotes: true });
  if ('refused' in plain || 'refused' in quoted || plain.words.length !== 1) return undefined;
  const [text = ''] = plain.words;
  return { name: text, expands: quotes(text) === quotes(quoted.words[0] ?? ''), chomps };
}

const quotes = (text: string): number => text.split(/['"]/).length;

/** The here-documents that an instruction announces, in order. */
export function heredocWords(line: string): readonly HeredocWord[] {
  if (!line.includes('<<')) return [];
  const read = expand(line, () => undefined, { raw: true, keepUnset: true });
  return 'refused' in read
    ? []
    : read.words.flatMap((word) => {
        const found = readHeredocWord(word);
        return found === undefined ? [] : [found];
      });
}

/** Reads the body of a here-document; undefined where no line ends it. */
export function readBody(lines: LineReader, word: HeredocWord): Heredoc | undefined {
  const parts: MappedText[] = [];
  for (let line = lines.raw(); line !== undefined; line = lines.raw()) {
    const text = lines.text.slice(line.start, line.end);
    if ((word.chomps ? text.replace(/^\t+/, '') : text) === word.name)
      return { ...word, body: bodyOf(parts), terminator: piece(text, line.start) };
    parts.push(piece(lines.text.slice(line.start, line.next), line.start));
  }
  return undefined;
}

/** A body without the tabs that begin its lines. */
export function chomped({ body, chomps }: Heredoc): MappedText {
  if (!chomps) return body;
  const parts = body.origins.map(({ at, offset }, index) => {
    const text = body.text.slice(at, body.origins[index + 1]?.at ?? body.text.length);
    const bare = text.replace(/^\t+/, '');
    return piece(bare, offset + text.length - bare.length);
  });
  return bodyOf(parts);
}

const piece = (text: string, offset: number): MappedText => ({ text, origins: [{ at: 0, offset }] });
const bodyOf = (parts: readonly MappedText[]): MappedText =>
  parts.length === 0 ? { text: '', origins: [{ at: 0, offset: 0 }] } : joinMapped(parts);
