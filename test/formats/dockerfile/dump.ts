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
  if (!known.has(keyword)) return `${head} ""`;
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
  const escaped = text.replace(
    /[\u0000-\u001f"\\\u007f]/g,
    (character) => short[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `"${escaped}"`;
}
