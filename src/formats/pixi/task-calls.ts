import type { Span, TextProblem } from '../../base/text.ts';
import type { PixiEnvironment } from './environments.ts';
import type { PixiFeature } from './feature.ts';
import { Hints } from './hint.ts';

/** Tasks that are called and are not there, and environments of tasks that are not there. */
export function judgeTasks(
  features: readonly PixiFeature[],
  environments: readonly PixiEnvironment[],
  problems: TextProblem[],
): void {
  const tasks = features.flatMap(({ targets }) => targets.flatMap((target) => target.tasks));
  const names = new Set(tasks.map(({ name }) => name));
  const known = new Set(environments.map(({ name }) => name));
  const [taskHints, environmentHints] = [new Hints(names), new Hints(known)];
  const add = (code: string, what: string, word: string, span: Span, hints: Hints) =>
    problems.push({ code, detail: `there is no ${what} "${word}"`, span, hint: hints.of(word) });
  for (const { dependsOn, environment, span } of tasks) {
    for (const call of dependsOn) {
      // A name may be a template that is filled in when the task runs.
      if (!names.has(call.task) && !call.task.includes('{{'))
        add('unknown-task', 'task', call.task, call.span, taskHints);
      if (call.environment !== undefined && !known.has(call.environment))
        add('unknown-environment', 'environment', call.environment, call.span, environmentHints);
    }
    if (environment !== undefined && !known.has(environment))
      add('unknown-environment', 'environment', environment, span, environmentHints);
  }
}
