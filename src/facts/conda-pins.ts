import type { Span } from '../base/text.ts';
import type { MatchSpec } from '../formats/conda/match-spec.ts';
import { type Pin, pinOf } from '../formats/conda/pin.ts';
import type { VersionConstraint, VersionSpec } from '../formats/conda/version-spec.ts';
import { defineFact } from '../model/fact.ts';

export { isPinned, type Pin } from '../formats/conda/pin.ts';

/** One package that an environment file asks for, and how far it is pinned. */
export interface CondaPin {
  /** In lower case, as conda compares it. */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  readonly pin: Pin;
  /** Channel and name as written: what stays where the version is mended. */
  readonly asked: string;
  /** What the spec says of versions: the one that it means or begins, and its bounds; the first of each. */
  readonly version: string | undefined;
  readonly lower: string | undefined;
  readonly upper: string | undefined;
}

export interface CondaPins {
  readonly file: string;
  readonly pins: readonly CondaPin[];
  /** What could not be read. */
  readonly unread: readonly { readonly detail: string; readonly span: Span }[];
}

/** Virtual packages such as `__glibc` are left out: they describe the machine. */
export default defineFact<CondaPins, 'conda'>({
  id: 'conda-pins',
  requires: ['conda'],
  wants: [],
  derive({ conda }) {
    return {
      file: conda.file,
      pins: conda.dependencies.flatMap(({ text, span, spec }): CondaPin[] => {
        if (spec === undefined || spec.name.text.startsWith('__')) return [];
        return [condaPinOf(spec, text, span)];
      }),
      unread: conda.problems,
    };
  },
});

/** How far one spec is pinned. */
export function condaPinOf(spec: MatchSpec, text: string, span: Span): CondaPin {
  const find = (...kinds: VersionConstraint['kind'][]) => findVersion(spec.version?.spec, kinds);
  return {
    name: spec.name.text.toLowerCase(),
    text,
    span,
    pin: pinOf(spec),
    asked: text.slice(0, spec.name.end).trim(),
    version: find('equal', 'begins', 'compatible'),
    lower: find('above'),
    upper: find('below'),
  };
}

function findVersion(spec: VersionSpec | undefined, kinds: readonly VersionConstraint['kind'][]): string | undefined {
  if (spec === undefined) return undefined;
  if ('members' in spec)
    return spec.members.map((member) => findVersion(member, kinds)).find((version) => version !== undefined);
  return kinds.includes(spec.kind) ? spec.version : undefined;
}
