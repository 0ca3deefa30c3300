import { LineIndex } from '../../../src/base/text.ts';
import type { DefinitionText, Stage } from '../../../src/formats/definition/definition.ts';
import { ExpandedText } from '../../../src/formats/definition/expanded-text.ts';
import { ProblemList } from '../../../src/formats/definition/report.ts';
import { readStage, sectionOf } from '../../../src/formats/definition/stage.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const textOf = (text: DefinitionText | undefined): string => text?.value ?? text?.written ?? '';

function script(stage: Stage, keyword: string): { args: string; script: string } {
  const section = sectionOf(stage, keyword);
  return { args: textOf(section?.args), script: section?.script.text ?? '' };
}

/** A stage in the form of Apptainer's types.Definition (pkg/build/types/definition.go), of before it knew %arguments. */
export function asApptainer(stage: Stage, raw: string, fullRaw: string): unknown {
  const files = new Map<string, { source: string; destination: string }[]>();
  for (const { app, args, transfers } of stage.files) {
    if (app !== undefined) continue;
    const list = files.get(textOf(args)) ?? [];
    files.set(textOf(args), list);
    for (const { source, destination } of transfers)
      list.push({ source: textOf(source), destination: textOf(destination) });
  }
  const custom = stage.sections.filter(({ app }) => app !== undefined);
  const names = custom.map(({ keyword, app }) => `${keyword} ${app}`);
  return {
    header:
      stage.header.length === 0 ? null : Object.fromEntries(stage.header.map(({ key, value }) => [key, textOf(value)])),
    imageData: {
      metadata: null,
      labels: Object.fromEntries(
        stage.labels.filter(({ app }) => app === undefined).map(({ name, value }) => [textOf(name), textOf(value)]),
      ),
      imageScripts: {
        help: script(stage, 'help'),
        environment: script(stage, 'environment'),
        runScript: script(stage, 'runscript'),
        test: script(stage, 'test'),
        startScript: script(stage, 'startscript'),
      },
    },
    buildData: {
      files: [...files].map(([args, list]) => ({ args, files: list.length === 0 ? null : list })),
      buildScripts: {
        pre: script(stage, 'pre'),
        setup: script(stage, 'setup'),
        post: script(stage, 'post'),
        test: script(stage, 'test'),
      },
    },
    customData:
      custom.length === 0
        ? null
        : Object.fromEntries(
            names.map((name, index) => [
              name,
              sectionOf(stage, custom[index]?.keyword ?? '', custom[index]?.app)?.script.text,
            ]),
          ),
    raw: base64(raw),
    fullraw: base64(fullRaw),
    appOrder: stage.apps,
  };
}

/** Reads a file as one stage, without cutting it at Bootstrap and without placeholders: ParseDefinitionFile. */
export function readWhole(file: string): Stage {
  const plain = [{ at: 0, from: 0, isValue: false }];
  return readStage(new ExpandedText(file, file, new LineIndex(file), plain, []), 'apptainer', new ProblemList());
}

/** The characters of a span. */
export function cut(text: string, { line, column, endLine, endColumn }: Stage['span']): string {
  const lines = text.split('\n');
  const offset = (at: number, columns: number): number =>
    lines.slice(0, at - 1).reduce((sum, part) => sum + part.length + 1, 0) + columns - 1;
  return text.slice(offset(line, column), offset(endLine, endColumn));
}
