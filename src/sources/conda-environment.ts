import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { readEnvironment } from '../formats/conda/environment.ts';
import { isSpecList, readSpecList } from '../formats/conda/spec-list.ts';
import { asArray, member } from '../formats/oci/json-value.ts';
import { startsList } from '../formats/yaml/begins.ts';
import { gatherInput } from './archive/stream.ts';
import { defineSource, type Probe } from './source.ts';

/** environment.yml or .json of conda, or a list of specs for `conda create --file`. */
export default defineSource({
  id: 'conda-environment',
  transports: [],
  provides: ['conda'],
  rank: 80,
  takes: 'text',
  detect: (probe) => isNamed(probe) || isEnvironment(probe) || isList(probe),
  open: async (input) => {
    const bytes = await gatherInput(input, limits.environmentFile);
    const isPlain = !isNamed(input.probe) && !isEnvironment(input.probe) && isSpecList(wholeLines(input.probe));
    const environment = isPlain ? readSpecList(bytes) : readEnvironment(bytes);
    return [
      {
        name: input.name,
        kind: 'conda-environment',
        digest: digestOf(bytes),
        conda: { ...environment, file: input.probe.path },
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});

/** The names that conda looks for, and those that people make of them; what is called so is one, even where it is broken. */
function isNamed({ path, shape }: Probe): boolean {
  return /(?:^|[/._-])environment(?:[._-][^/]*)?\.ya?ml$/.test(path) && (shape === 'text' || shape === 'empty');
}

function isEnvironment({ shape, json, text = '' }: Probe): boolean {
  if (shape === 'json') return asArray(member(json, 'dependencies')).some((item) => typeof item === 'string');
  if (shape !== 'text') return false;
  // CI services and package managers have a map of that name.
  if (/^dependencies:/m.test(text)) return startsList(text, 'dependencies') || /^channels:/m.test(text);
  return startsList(text, 'channels') && /^(?:name|prefix):/m.test(text);
}

/** Only names ending in .txt: any two words of a text could be a package and its version. */
function isList(probe: Probe): boolean {
  return probe.shape === 'text' && /\.txt$/.test(probe.path) && isSpecList(wholeLines(probe));
}

/** The lines of a text that are not cut off. */
function wholeLines({ text = '' }: Probe): string {
  return text.length < limits.textProbe / 4 ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}
