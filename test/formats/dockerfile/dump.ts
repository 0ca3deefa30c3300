import type { Instruction } from '../../../src/formats/dockerfile/instruction.ts';

/** The tree in the text form of BuildKit's vectors (frontend/dockerfile/parser, `result`). */
export function dump(instructions: readonly Instruction[]): string {
  return instructions.map((instruction) => `(${dumpOne(instruction)})\n`).join('');
}

const known = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir'.split(
    ' ',
  ),
);

function dumpOne({ keyword, flags, args, trigger }: Instruction): string {
  const head = flags.length === 0 ? keyword : `${keyword} [${flags.map(({ text }) => quote(text)).join(' ')}]`;
  if (trigger !== undefined) return `${head} (${dumpOne(trigger)})`;
  if (!known.has(keyword)) return `${head} ""`.replace(/^ /, '');
  return [head, ...args.map(({ text }) => quote(text))].join(' ');
}

/** Go's strconv.Quote. */
function quote(text: string): string {
  const short: Readonly<Record<string, string>> = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '"': '\\"',
    '\\': '\\\\',
  };
  const escaped = text.replace(/[\p{C}\p{Z}"\\]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === ' ' || short[character] !== undefined) return short[character] ?? character;
    return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}
