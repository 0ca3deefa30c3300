import { parseJson } from '../formats/oci/json.ts';
import { asTextMap } from '../formats/oci/json-value.ts';
import { readEnvironmentSteps } from '../formats/shell/environment.ts';
import { emptyConfig, type ImageConfig } from './image.ts';

/** The text of a file of the root file system; undefined where there is none that can be read. */
export type ReadText = (path: string) => string | undefined;

/** Where Apptainer and SingularityCE keep what an image says of itself (apptainer, internal/pkg/build/files). */
export const metadataFolder = '.singularity.d';
export const definitionPath = `${metadataFolder}/Singularity`;

/** The scripts that set the image's own environment, in the order in which they are sourced; the others are Apptainer's. */
const environmentScripts = ['10-docker2singularity.sh', '90-environment.sh', '91-environment.sh'];

/**
 * What an image of Apptainer or SingularityCE asks for, as a config: its runscript is what starts, its labels and environment are
 * those of `.singularity.d`. It names no user, because it runs as whoever starts it, and no folder to start in.
 * undefined where the files are none of such an image.
 */
export function apptainerConfig(text: ReadText, created = ''): ImageConfig | undefined {
  const runscript = text(`${metadataFolder}/runscript`);
  const labels = text(`${metadataFolder}/labels.json`);
  const scripts = environmentScripts.map((name) => text(`${metadataFolder}/env/${name}`));
  if (runscript === undefined && labels === undefined && scripts.every((script) => script === undefined))
    return undefined;
  return {
    ...emptyConfig,
    document: metadataFolder,
    runsAs: 'caller',
    env: environmentOf(scripts.filter((script) => script !== undefined)),
    entrypoint: runscript === undefined ? [] : [`/${metadataFolder}/runscript`],
    labels: labels === undefined ? new Map() : asTextMap(parseJson(labels).value),
    created,
  };
}

/** Variables that scripts export, the last value of each. What a value takes from the caller stays as it is written. */
function environmentOf(scripts: readonly string[]): ImageConfig['env'] {
  const values = new Map<string, string>();
  for (const script of scripts) {
    for (const { kind, name, value } of readEnvironmentSteps(script))
      if (kind === 'variable') values.set(name, expand(value, values));
  }
  return [...values].map(([name, value], index) => ({ name, value, index }));
}

/** `$NAME` of a variable that was set before; of `${NAME:-value}`, as Apptainer writes what a Docker image set, the value. */
function expand(value: string, known: ReadonlyMap<string, string>): string {
  const standard = /^\$\{\w+:-(.*)\}$/s.exec(value)?.[1] ?? value;
  return standard
    .replace(/^"([^"]*)"$/, '$1')
    .replace(
      /\$(?:\{(\w+)\}|(\w+))/g,
      (whole, braced: string | undefined, bare: string | undefined) => known.get(braced ?? bare ?? '') ?? whole,
    );
}
