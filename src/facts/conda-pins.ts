import type { Span } from '../base/text.ts';
import { type Pin, pinOf } from '../formats/conda/pin.ts';
import type { VersionSpec } from '../formats/conda/version-spec.ts';
import { defineFact } from '../model/fact.ts';

export { isPinned, type Pin } from '../formats/conda/pin.ts';

/** One package that an environment file asks for, and how far it is pinned. */
export interface CondaPin {
  /** In lower case, as conda compares it. */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  readonly pin: Pin;
  /** A version that the spec names; undefined where it names none. */
  readonly version: string | undefined;
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
        const name = spec.name.text.toLowerCase();
        return [{ name, text, span, pin: pinOf(spec), version: versionIn(spec.version?.spec) }];
      }),
      unread: conda.problems,
    };
  },
});

/** The first version that a spec says something good of. */
function versionIn(spec: VersionSpec | undefined): string | undefined {
  if (spec === undefined || spec.kind === 'any' || spec.kind === 'pattern' || spec.kind.startsWith('not'))
    return undefined;
  if (!('members' in spec)) return spec.version;
  return spec.members.map(versionIn).find((version) => version !== undefined);
}
