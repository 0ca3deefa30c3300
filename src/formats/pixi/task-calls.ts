import { nearest, type Span, type TextProblem } from '../../base/text.ts';
import type { PixiEnvironment } from './environments.ts';
import type { PixiFeature } from './feature.ts';

/** Tasks that are called and are not there, and environments of tasks that are not there. */
export function judgeTasks(
  features: readonly PixiFeature[],
  environments: readonly PixiEnvironment[],
  problems: TextProblem[],
): void {
  const tasks = features.flatMap(({ targets }) => targets.flatMap((target) => target.tasks));
  const names = new Set(tasks.map(({ name }) => name));
  const known = new Set(environments.map(({ name }) => name));
  for (const { dependsOn, environment, span } of tasks) {
    for (const call of dependsOn) {
      // A name may be a template that is filled in when the task runs.
      if (!names.has(call.task) && !call.task.includes('{{'))
        problems.push(missing('unknown-task', `there is no task "${call.task}"`, call.span, call.task, names));
      if (call.environment !== undefined && !known.has(call.environment))
        problems.push(
          missing(
            'unknown-environment',
            `there is no environment "${call.environment}"`,
            call.span,
            call.environment,
            known,
          ),
        );
    }
    if (environment !== undefined && !known.has(environment))
      problems.push(
        missing('unknown-environment', `there is no environment "${environment}"`, span, environment, known),
      );
  }
}

function missing(code: string, detail: string, span: Span, word: string, known: ReadonlySet<string>): TextProblem {
  const near = nearest(word, known);
  return { code, detail, span, hint: near === undefined ? undefined : `Did you mean ${near}?` };
}
