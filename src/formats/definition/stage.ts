import type { Argument, DefinitionScript, DefinitionText, FilesSection, Label, Section, Stage } from './definition.ts';
import type { ExpandedText } from './expanded-text.ts';
import { readHeader } from './header.ts';
import type { Dialect } from './keywords.ts';
import { cutStage } from './lines.ts';
import type { ProblemList } from './report.ts';
import { readArguments, readFiles, readLabels, readSection } from './sections.ts';
import { reportLongSections } from './token-size.ts';

/** Reads one stage: a header, which may be missing, and sections. */
export function readStage(source: ExpandedText, dialect: Dialect, problems: ProblemList): Stage {
  const cut = cutStage(source.text);
  reportLongSections(source, cut, problems);
  const header = readHeader(source, cut.header, dialect, problems);
  const sections: Section[] = [];
  const files: FilesSection[] = [];
  const labels: Label[] = [];
  const found: Argument[] = [];
  const apps = new Set<string>();
  for (const piece of cut.sections) {
    const section = readSection(source, piece, problems);
    if (section === undefined) continue;
    sections.push(section);
    if (section.app !== undefined) apps.add(section.app);
    if (section.keyword === 'files' || section.keyword === 'appfiles')
      files.push(readFiles(source, section, piece.body, problems));
    if (section.keyword === 'labels' || section.keyword === 'applabels')
      labels.push(...readLabels(source, section, piece.body));
    if (section.keyword === 'arguments') found.push(...readArguments(source, piece.body, problems));
  }
  return {
    name: header.findLast(({ key }) => key === 'stage')?.value,
    header,
    sections,
    files,
    labels,
    arguments: found,
    apps: [...apps],
    span: source.span({ start: 0, end: source.text.length }),
  };
}

/** Whether both builders take a stage for no stage: nothing is in it but comments, blank lines and sections without a line. */
export function isEmptyStage({ header, sections, labels }: Stage): boolean {
  const holdsNothing = ({ keyword, app, args, script }: Section): boolean => {
    if (keyword === 'labels') return labels.length === 0;
    return keyword !== 'files' && app === undefined && args.written === '' && script.text === '';
  };
  return header.length === 0 && sections.every(holdsNothing);
}

/** One section as it is built from all that have its keyword: their lines one after another, the arguments of the last that has some. */
export interface JoinedSection {
  readonly args: DefinitionText | undefined;
  readonly script: DefinitionScript;
  readonly sections: readonly [Section, ...Section[]];
}

/** undefined where the stage has no such section. */
export function sectionOf(stage: Stage, keyword: string, app?: string): JoinedSection | undefined {
  const [first, ...more] = stage.sections.filter((section) => section.keyword === keyword && section.app === app);
  if (first === undefined) return undefined;
  const sections: [Section, ...Section[]] = [first, ...more];
  let length = 0;
  const origins: DefinitionScript['origins'][number][] = [];
  for (const { script } of sections) {
    for (const origin of script.origins) origins.push({ ...origin, at: origin.at + length });
    length += script.text.length;
  }
  return {
    args: sections.findLast(({ args }) => args.written !== '')?.args,
    script: {
      text: sections.map(({ script }) => script.text).join(''),
      origins,
      unknown: [...new Set(sections.flatMap(({ script }) => script.unknown))],
    },
    sections,
  };
}
