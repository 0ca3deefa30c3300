import { readAll } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { isHeaderKey, sectionKeywords } from '../formats/definition/keywords.ts';
import { definitionFile } from '../model/definition-recipe.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource } from './source.ts';

const keywords = new Set<string>(sectionKeywords);

/** An Apptainer or SingularityCE definition file. */
export default defineSource({
  id: 'definition',
  transports: [],
  provides: ['definition'],
  rank: 60,
  takes: 'text',
  detect: ({ shape, text }) => shape === 'text' && text !== undefined && isDefinition(text),
  open: async (input) => {
    const bytes =
      input.address === undefined
        ? await gatherStream(input, limits.definition)
        : readAll(input.address, limits.definition, input.name);
    // A byte order mark stays: the builders trip over it.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return [
      {
        name: input.name,
        kind: 'definition',
        digest: digestOf(bytes),
        definition: definitionFile(text, input.probe.path),
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});

/** The first line that says something is a section, or one of a header that names an agent. YAML may have a `bootstrap:` of its own. */
function isDefinition(text: string): boolean {
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (words.startsWith('%')) return keywords.has(words.replace(/^%+/, '').split(/\s/, 1)[0]?.toLowerCase() ?? '');
    const [key = '', value = ''] = words.split(':', 2);
    return isHeaderKey(key.trim().toLowerCase(), 'apptainer') && value.trim() !== '' && /^bootstrap:/im.test(text);
  }
  return false;
}
