import type { Fact } from '../model/fact.ts';
import type { Miss, TableTree } from '../model/file-tree.ts';
import type { Subject } from '../model/subject.ts';

// biome-ignore lint/suspicious/noExplicitAny: the store holds facts of all types.
export type AnyFact = Fact<any, any>;

interface Derived {
  readonly value: unknown;
  /** Contents that it asked for and that were not kept. */
  readonly misses: readonly Miss[];
}

/** Derives each fact of one subject once, and remembers what content it lacked. */
export class FactStore {
  readonly #subject: Subject;
  readonly #trees: () => readonly TableTree[];
  readonly #derived = new Map<string, Derived>();

  constructor(subject: Subject, trees: () => readonly TableTree[]) {
    this.#subject = subject;
    this.#trees = trees;
  }

  /** The fact's value; undefined where the subject lacks a facet that the fact requires. */
  async get(fact: AnyFact): Promise<Derived> {
    const known = this.#derived.get(fact.id);
    if (known !== undefined) return known;
    if (fact.requires.some((facet: keyof Subject) => this.#subject[facet] === undefined)) {
      const absent = { value: undefined, misses: [] };
      this.#derived.set(fact.id, absent);
      return absent;
    }
    this.takeMisses();
    const value = await fact.derive(this.#subject as never);
    const derived = { value, misses: this.takeMisses() };
    this.#derived.set(fact.id, derived);
    return derived;
  }

  /** Contents asked for since the last call, over all trees of the subject. */
  takeMisses(): Miss[] {
    return this.#trees().flatMap((tree) => [...tree.takeMisses()]);
  }

  /** Forgets the facts that lacked content, so that they are derived again with what a further pass brought. */
  forgetIncomplete(): void {
    for (const [id, derived] of this.#derived) if (derived.misses.length > 0) this.#derived.delete(id);
  }
}
