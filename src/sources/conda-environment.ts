import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { readEnvironment } from '../formats/conda/environment.ts';
import { isSpecList, readSpecList } from '../formats/conda/spec-list.ts';
import { asArray, member } from '../formats/oci/json-value.ts';
import { gatherInput } from './archive/stream.ts';
import { defineSource, type Probe } from './source.ts';

/** environment.yml or .json of conda, or a list of specs for `conda create --file`. */
export default defineSource({
  id: 'conda-environment',
  transports: [],
  provides: ['conda'],
  rank: 80,
  detect: (probe) =>
    isNamed(probe) || isEnvironment(probe) || (probe.shape === 'text' && isSpecList(wholeLines(probe))),
  open: async (input) => {
    const bytes = await gatherInput(input, limits.environmentFile);
    const isList = !isNamed(input.probe) && !isEnvironment(input.probe) && isSpecList(wholeLines(input.probe));
    const environment = isList ? readSpecList(bytes) : readEnvironment(bytes);
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
  return /(?:^|[/._-])environment(?:[._-][^/]*)?\.(?:ya?ml|json)$/.test(path) && /^(?:text|json|empty)$/.test(shape);
}

function isEnvironment({ shape, json, text = '' }: Probe): boolean {
  if (shape === 'json')
    return Array.isArray(member(json, 'dependencies')) && asArray(member(json, 'channels')).length > 0;
  if (shape !== 'text') return false;
  // A list of texts, or nothing: CI services and package managers have a map of that name.
  const list = /^dependencies:[ \t]*(?:#[^\n]*)?(?:\[|\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*- |$)/m.test(text);
  return list || (/^channels:/m.test(text) && /^(?:dependencies|name|prefix):/m.test(text));
}

/** The lines of a text that are not cut off. */
function wholeLines({ text = '' }: Probe): string {
  return text.length < limits.textProbe / 4 ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}
