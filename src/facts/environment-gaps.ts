import type { Span } from '../base/text.ts';
import { shorten } from '../base/text.ts';
import { defineFact } from '../model/fact.ts';
import { condaPip } from './conda-pip.ts';
import { environmentFaults, unreadPlaces } from './environment-faults.ts';

/** Why a file of an environment may ask for more than can be read of it. */
export interface EnvironmentGap {
  readonly detail: string;
  readonly where: readonly [file: string, place: Span];
}

const most = 5;
const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** Lines that are refused or only variables tell, files that are not here, lists that are not known whole. */
export const environmentGaps = defineFact<readonly EnvironmentGap[], never>({
  id: 'environment-gaps',
  requires: [],
  wants: [],
  async derive(subject) {
    const { conda, pip, spack } = subject;
    const unread = unreadPlaces(await environmentFaults.derive(subject)).map(({ reason, where }) => ({
      detail: reason,
      where,
    }));
    const texts = [
      ...(pip === undefined ? [] : [{ file: pip.file, read: pip }]),
      ...(conda === undefined ? [] : [{ file: conda.file, read: await condaPip.derive({ ...subject, conda }) }]),
    ];
    const others = texts.flatMap(({ file, read }): EnvironmentGap[] => [
      ...read.includes
        .filter(({ isConstraints }) => !isConstraints)
        .map((one) => ({
          detail: `${shorten(one.file.replace(/\/\/[^/]*@/, '//'), 100)} is not here and may ask for more`,
          where: [file, one.span] as const,
        })),
      ...read.unresolved.map(({ span, variables }) => ({
        detail: `line ${span.line} depends on ${shorten(variables.join(), 80)}`,
        where: [file, span] as const,
      })),
    ]);
    const ofSpack = (spack?.environment?.gaps ?? []).map((detail) => ({
      detail,
      where: [spack?.file ?? '', start] as const,
    }));
    const all = [...unread, ...others, ...ofSpack];
    if (all.length <= most) return all;
    const where = (all[most] as EnvironmentGap).where;
    return [...all.slice(0, most), { detail: `${all.length - most} further places say nothing`, where }];
  },
});
