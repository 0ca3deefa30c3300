import { platformText } from '../../model/image.ts';
import type { Inspection } from '../inspect/inspection.ts';
import { configFacts } from './config.ts';
import { type FactsHead, type FactsTail, factsSchema } from './facts.ts';
import { blobsOf, layerFacts, sifFacts, squashfsFacts } from './image.ts';
import { packageFacts } from './packages.ts';
import { problemFacts } from './problems.ts';
import { environmentFacts, recipeFacts, repositoryFacts } from './texts.ts';

/** Everything that stands before the files. */
export function factsHead({ subject, tool, volume }: Inspection): FactsHead {
  const { name, kind, platform, manifest, layers = [], sif, squashfs = [] } = subject;
  return {
    schema: factsSchema,
    tool,
    name,
    kind,
    platform: platform === undefined ? null : platformText(platform),
    references: manifest?.references.map(({ text }) => text) ?? [],
    config: configFacts(subject),
    blobs: manifest === undefined ? [] : blobsOf(manifest),
    layers: layers.map(layerFacts),
    packages: packageFacts(subject),
    recipe: recipeFacts(subject),
    environment: environmentFacts(subject),
    repository: repositoryFacts(subject.repository),
    sif: sif === undefined ? null : sifFacts(sif),
    squashfs: [...(volume === undefined ? [] : [volume]), ...squashfs].flatMap(squashfsFacts),
  };
}

/** Everything that stands behind them; to be asked for once they were gone through. */
export async function factsTail(inspection: Inspection): Promise<FactsTail> {
  const { subject, notes, files, isWithoutFiles } = inspection;
  const gaps = [
    ...notes,
    ...(subject.rootfs?.gaps ?? []),
    ...(files === undefined && !isWithoutFiles ? [] : ['the packages that are installed in an image are not read yet']),
    ...(isWithoutFiles ? ['the files were left out'] : []),
  ];
  return { digest: await inspection.digest(), problems: problemFacts(inspection), gaps: [...new Set(gaps)] };
}
