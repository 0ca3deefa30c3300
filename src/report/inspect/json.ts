import { factsHead, factsTail } from '../facts/document.ts';
import { fileFacts } from '../facts/image.ts';
import { escapeActing } from '../json.ts';
import type { Inspection } from './inspection.ts';
import { openPieces, type Write } from './pieces.ts';

/**
 * The facts document, written in pieces: a member a line or more, a file a line. The same bytes for the same input; characters
 * that act on a terminal are escaped. `depth` is how far it is set in.
 */
export async function writeFacts(inspection: Inspection, write: Write, depth = 0): Promise<void> {
  const { add, flush } = openPieces(write);
  const indent = '  '.repeat(depth);
  const member = (name: string, value: unknown): string =>
    `${indent}  ${JSON.stringify(name)}: ${escapeActing(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}  `)}`;
  add(`${indent}{\n`);
  for (const [name, value] of Object.entries(factsHead(inspection))) add(`${member(name, value)},\n`);
  add(`${indent}  "files": `);
  let count = 0;
  inspection.files?.each((file) => {
    if (file.path === '') return;
    add(`${count === 0 ? '[' : ','}\n${indent}    ${escapeActing(JSON.stringify(fileFacts(file)))}`);
    count += 1;
  });
  add(inspection.files === undefined ? 'null' : count === 0 ? '[]' : `\n${indent}  ]`);
  for (const [name, value] of Object.entries(await factsTail(inspection))) add(`,\n${member(name, value)}`);
  add(`\n${indent}}`);
  flush();
}
