import { limits } from '../../base/limits.ts';
import type { Span } from '../../base/text.ts';
import type { DefinitionProblem, Effect } from './definition.ts';

/** Collects problems: each once, `limits.problems` of them in full. */
export class ProblemList {
  readonly kept: DefinitionProblem[] = [];
  readonly #seen = new Set<string>();
  #count = 0;

  get more(): number {
    return this.#count - this.kept.length;
  }

  add(effect: Effect, code: string, detail: string, span: Span, hint?: string): void {
    const key = `${code}:${span.line}:${span.column}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#count += 1;
    if (this.kept.length < limits.problems)
      this.kept.push({ effect, code, detail, span, ...(hint === undefined ? {} : { hint }) });
  }
}
