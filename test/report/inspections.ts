import { inspect } from '../../src/app/inspect.ts';
import { writeHuman } from '../../src/report/inspect/human.ts';
import { writeFacts } from '../../src/report/inspect/json.ts';
import { plainPaint } from '../../src/report/layout.ts';

const options = { width: 100, paint: plainPaint };

/** What people are shown of an input. */
export async function shown(input: string, files = true): Promise<string> {
  let text = '';
  await inspect(input, { files, offline: true }, (inspection, index) =>
    writeHuman(
      inspection,
      (piece) => {
        text += piece;
      },
      options,
      index === 0,
    ),
  );
  return text;
}

/** The facts documents of an input, as text and as values. */
export async function factsOf(
  input: string,
  files = true,
): Promise<{ readonly text: string; readonly value: unknown }[]> {
  const documents: { text: string; value: unknown }[] = [];
  await inspect(input, { files, offline: true }, async (inspection) => {
    let text = '';
    await writeFacts(inspection, (piece) => {
      text += piece;
    });
    documents.push({ text, value: JSON.parse(text) });
  });
  return documents;
}

/** The lines below a heading, up to the empty line that ends them. */
export function blockOf(text: string, heading: string): readonly string[] | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line === heading || line.startsWith(`${heading},`));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).indexOf('');
  return lines.slice(start + 1, start + 1 + length);
}
