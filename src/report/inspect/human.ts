import { printable } from '../../base/text.ts';
import { openListing } from '../../formats/squashfs/listing.ts';
import { listSuperblock } from '../../formats/squashfs/statistics.ts';
import { factsHead, factsTail } from '../facts/document.ts';
import type { FactsHead, FactsTail } from '../facts/facts.ts';
import { paragraph, span } from '../layout.ts';
import { type ListingOptions, printListing } from '../listing/listing.ts';
import { blobsText, configText, layersText } from './image.ts';
import type { Inspection, VolumeView } from './inspection.ts';
import type { Write } from './pieces.ts';
import { environmentText, packagesText, recipeText, repositoryText } from './recipes.ts';
import { fileText, headingText, pairsPart, sectionText } from './section.ts';
import { sifText } from './sif.ts';

/**
 * The facts for people, part by part. What siftool and unsquashfs print stands as they print it, each under a heading of ours.
 * Where one file gives several subjects, what is said of the file itself stands with the first.
 */
export async function writeHuman(
  inspection: Inspection,
  write: Write,
  options: ListingOptions,
  isFirst = true,
): Promise<void> {
  const { subject, volume, texts } = inspection;
  const { sif, definition } = subject;
  const head = factsHead(inspection);
  write(titleText(head, options));
  if (sif !== undefined && isFirst) write(sifText(sif, options));
  if (volume !== undefined) write(volumeText(volume, options));
  write(configText(head, options));
  // How a SIF was made stands in it as a text; a definition that is the subject itself is shown by its stages.
  const isKept = subject.kind === 'sif' && definition !== undefined;
  write(fileText('Runscript', texts.runscript, options));
  write(fileText('Help', texts.help, options));
  write(fileText(`Definition file, ${definition?.file}`, isKept ? definition.text : undefined, options));
  write(layersText(head.layers, options));
  write(blobsText(head, options));
  write(recipeText(head.recipe, options));
  write(repositoryText(head.repository, options));
  write(environmentText(head.environment, options));
  write(packagesText(head.packages, options));
  writeFiles(inspection, write, options);
  write(tailText(head, await factsTail(inspection), inspection, options));
}

function titleText({ name, kind, platform, references }: FactsHead, options: ListingOptions): string {
  return printListing(
    [
      paragraph(0, span('strong', name)),
      paragraph(2, platform === null ? kind : `${kind}, ${platform}`),
      ...references.map((reference) => paragraph(2, `named ${reference}`)),
    ],
    options,
  );
}

function volumeText({ superblock, compressor, xattrSets, name }: VolumeView, options: ListingOptions): string {
  if (superblock === undefined) return '';
  const title = `Superblock of ${name}, as unsquashfs -s`;
  return headingText(title, options) + listSuperblock(superblock, compressor, xattrSets);
}

function writeFiles({ files }: Inspection, write: Write, options: ListingOptions): void {
  if (files === undefined) return;
  const title =
    files.order === 'stored' ? 'Files, as unsquashfs -lln' : 'Files, sorted, in the form of unsquashfs -lln';
  write(headingText(title, options));
  const listing = openListing(files.root);
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) write(`${printableLines(lines).join('\n')}\n`);
    lines = [];
  };
  files.each((file) => {
    lines.push(listing(file));
    if (lines.length >= linesAtOnce) flush();
  });
  flush();
}

/** Lines that are written together. */
const linesAtOnce = 512;
/** Most lines are, and are looked through together. */
const isPlain = /^[ -~]*$/;

function printableLines(lines: readonly string[]): readonly string[] {
  return isPlain.test(lines.join('')) ? lines : lines.map(printable);
}

function tailText({ kind }: FactsHead, tail: FactsTail, { subject }: Inspection, options: ListingOptions): string {
  const { digest, problems, gaps } = tail;
  const what = subject.manifest?.digest === undefined ? kind : 'manifest';
  return [
    sectionText('Digest', pairsPart([[what, digest ?? '']]), options),
    sectionText(
      'Problems',
      problems.map(({ code, detail, place }) =>
        paragraph(2, [...(place === null ? [] : [`${place}: `]), detail, span('dim', ` (${code})`)], 4),
      ),
      options,
    ),
    sectionText(
      'Notes',
      gaps.map((gap) => paragraph(2, gap, 4)),
      options,
    ),
  ].join('');
}
