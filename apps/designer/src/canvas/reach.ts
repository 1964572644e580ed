import type { Way } from './canvas-model.ts';

/** What may have led to a place of the drawing, and what may follow from it. */
export interface Reach {
  /** With the step itself, or both of those that the way joins. */
  readonly steps: ReadonlySet<string>;
  /** Without the way itself. */
  readonly ways: readonly Way[];
}

/** Everything before and after a step or a way. Each step is visited once, so that a loop ends where it began. */
export function reachOf(ways: readonly Way[], start: string): Reach {
  const way = ways.find(({ id }) => id === start);
  const before = walk(way?.from ?? start, stepsBy(ways, 'to', 'from'));
  const after = walk(way?.to ?? start, stepsBy(ways, 'from', 'to'));
  return {
    steps: new Set([...before, ...after]),
    ways: ways.filter(({ id, from, to }) => id !== start && (before.has(to) || after.has(from))),
  };
}

type End = 'from' | 'to';

function stepsBy(ways: readonly Way[], key: End, value: End): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  for (const way of ways) {
    const there = steps.get(way[key]);
    if (there === undefined) steps.set(way[key], [way[value]]);
    else there.push(way[value]);
  }
  return steps;
}

function walk(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([start]);
  // What is added to a set while it is walked is walked too.
  for (const step of seen) for (const other of next.get(step) ?? []) seen.add(other);
  return seen;
}
