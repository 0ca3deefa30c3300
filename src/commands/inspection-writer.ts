import { openWriter } from '../base/bytes.ts';
import type { Inspection } from '../report/inspect/inspection.ts';
import type { ListingOptions } from '../report/listing/listing.ts';
import type { Output } from './output.ts';

/** Writes inspections as they come, piece by piece; the file is made when there is something to write. */
export function inspectionWriter({ format, file }: Output, options: ListingOptions) {
  let target: ReturnType<typeof openWriter> | undefined;
  const write = (text: string): void => {
    if (file === undefined) {
      if (!process.stdout.destroyed) process.stdout.write(text);
      return;
    }
    target ??= openWriter(file);
    target.write(text);
  };
  let shown = 0;
  let isList = false;
  const show = async (inspection: Inspection, index: number, count: number): Promise<void> => {
    shown = index + 1;
    if (format !== 'json') {
      if (index > 0) write('\n\n');
      const { writeHuman } = await import('../report/inspect/human.ts');
      await writeHuman(inspection, write, options, index === 0);
      return;
    }
    isList = count > 1;
    if (isList) write(index === 0 ? '[\n' : ',\n');
    const { writeFacts } = await import('../report/inspect/json.ts');
    await writeFacts(inspection, write, isList ? 1 : 0);
  };
  const close = (): void => {
    if (format === 'json' && shown > 0) write(isList ? '\n]\n' : '\n');
    target?.close();
  };
  return { show, close };
}
