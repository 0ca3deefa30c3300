import { readAll } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { member } from '../formats/oci/json-value.ts';
import { parseRequirements } from '../formats/pip/requirements.ts';
import type { PipRequirement, RequirementsForm } from '../model/requirements.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource, type Probe } from './source.ts';

/** Requirements of Python packages: a requirements or constraints file, pylock.toml, Pipfile, Pipfile.lock. */
export default defineSource({
  id: 'pip-requirements',
  transports: [],
  provides: ['pip'],
  // After all kinds of text that say what they are.
  rank: 90,
  takes: 'text',
  detect: (probe) => formOf(probe) !== undefined,
  open: async (input) => {
    const bytes =
      input.address === undefined
        ? await gatherStream(input, limits.requirementsFile)
        : readAll(input.address, limits.requirementsFile, input.name);
    const { readPipRequirements } = await import('../model/read-requirements.ts');
    const { path } = input.probe;
    const form = formOf(input.probe) ?? formNamed(path);
    const common = { name: input.name, digest: digestOf(bytes), bytesRead: bytes.length };
    return [{ ...common, kind: 'pip-requirements', notes: [], ...readPipRequirements(path, form, bytes) }];
  },
});

/** What a text is by its content; undefined where it is none of these. */
function formOf({ shape, json, text, path }: Probe): RequirementsForm | undefined {
  if (shape === 'json') return member(member(json, '_meta'), 'pipfile-spec') === undefined ? undefined : 'pipfile-lock';
  if (text === undefined || (shape !== 'text' && shape !== 'empty')) return undefined;
  if (isPylock(text, path)) return 'pylock';
  if (isPipfile(text)) return 'pipfile';
  if (!isRequirements(text, path)) return undefined;
  return namesConstraints(path) ? 'constraints' : 'requirements';
}

/** What a file is by its name, where its content is none of these and somebody insists. */
function formNamed(path: string): RequirementsForm {
  const name = baseName(path);
  if (name === 'Pipfile') return 'pipfile';
  if (name === 'Pipfile.lock') return 'pipfile-lock';
  if (/^pylock\.(?:[^.]+\.)?toml$/.test(name)) return 'pylock';
  return namesConstraints(path) ? 'constraints' : 'requirements';
}

/**
 * A `lock-version` before the first table tells it from the locks of other tools, which have it inside of one. Its name may stand
 * in for that (specification, "File Name").
 */
function isPylock(text: string, path: string): boolean {
  const table = text.search(/^[ \t]*\[/m);
  const top = table < 0 ? text : text.slice(0, table);
  return (
    (/^[ \t]*lock-version[ \t]*=/m.test(top) || /(?:^|\/)pylock\.(?:[^./]+\.)?toml$/.test(path)) &&
    /^[ \t]*(?:created-by[ \t]*=|packages[ \t]*=|\[\[packages\]\])/m.test(text)
  );
}

function isPipfile(text: string): boolean {
  return (
    /^[ \t]*\[(?:dev-)?packages\][ \t\r]*(?:#.*)?$/m.test(text) ||
    (/^[ \t]*\[\[source\]\]/m.test(text) && /^[ \t]*verify_ssl[ \t]*=/m.test(text))
  );
}

/**
 * Every line is one that pip takes, and one of them could be nothing else; the words of any list are names of projects too, so
 * that those count under a telling name only. Under such a name a few lines may be wrong.
 */
function isRequirements(text: string, path: string): boolean {
  const isWhole = new TextEncoder().encode(text).length < limits.textProbe;
  // A line that the end of the probe cuts says nothing.
  const known = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const { requirements, includes, options, unresolved, problems } = parseRequirements(known);
  const taken = requirements.length + includes.length + options.length + unresolved.length;
  if (namesRequirements(path)) return problems.length === 0 || problems.length < taken;
  if (problems.length > 0) return false;
  // What pip-tools compiles.
  if (path.endsWith('.in')) return taken > 0;
  const tells = ({ clauses, hashes, extras, isEditable }: PipRequirement): boolean =>
    clauses.length > 0 || hashes.length > 0 || extras.length > 0 || isEditable;
  return includes.length > 0 || options.length > 0 || requirements.some(tells);
}

function namesRequirements(path: string): boolean {
  return /(?:^|\/)[^/]*requirements?[^/]*$|(?:^|\/)requirements?\/[^/]*$/i.test(path) || namesConstraints(path);
}

function namesConstraints(path: string): boolean {
  return /(?:^|\/)[^/]*constraints?[^/]*$/i.test(path);
}
