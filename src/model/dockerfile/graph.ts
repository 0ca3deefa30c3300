import type { Span } from '../../base/text.ts';

/** A stage needs another. */
export interface Link {
  readonly stage: number;
  /** The instruction that says so. */
  readonly span: Span;
  /** By FROM, which can only name an earlier one. */
  readonly isBase: boolean;
}

/** The stages that are built for one of them, itself included. */
export function reachableFrom(links: readonly (readonly Link[])[], start: number): ReadonlySet<number> {
  const seen = new Set([start]);
  for (const stage of seen) for (const link of links[stage] ?? []) seen.add(link.stage);
  return seen;
}

/** The first link of a circle of copies; BuildKit does not count FROM among them. */
export function findCycle(links: readonly (readonly Link[])[]): Link | undefined {
  const done = new Set<number>();
  const copies = links.map((list) => list.filter(({ isBase }) => !isBase));
  for (const start of links.keys()) {
    if (done.has(start)) continue;
    const path = [{ stage: start, next: 0 }];
    const open = new Set([start]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const link = copies[top.stage]?.[top.next];
      top.next += 1;
      if (link === undefined) {
        path.pop();
        open.delete(top.stage);
        done.add(top.stage);
      } else if (open.has(link.stage)) {
        const first = path.find(({ stage }) => stage === link.stage);
        return first === undefined ? link : copies[first.stage]?.[first.next - 1];
      } else if (!done.has(link.stage)) {
        path.push({ stage: link.stage, next: 0 });
        open.add(link.stage);
      }
    }
  }
  return undefined;
}
