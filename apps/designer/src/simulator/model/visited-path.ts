import type { Flow } from '@rung/flow';
import type { TraceEntry } from '@rung/kernel';
import type { Step } from './steps.ts';

/** The way that a ticket has gone through the drawing. */
export interface VisitedPath {
  /** By node: the numbers of its visits, counted over the whole way from 1. */
  readonly visits: ReadonlyMap<string, readonly number[]>;
  /** Outcomes that were taken, as {@link outcomeKey}. */
  readonly taken: ReadonlySet<string>;
  /** The step at which the way stands now. */
  readonly current: string | null;
  /** The outcome that the latest step left by. */
  readonly moving: string | null;
}

/** How an outcome of a step is called in {@link VisitedPath}. */
export function outcomeKey(node: string, port: string): string {
  return `${node}.${port}`;
}

/** Nothing has happened yet. */
export const noPath: VisitedPath = { visits: new Map(), taken: new Set(), current: null, moving: null };

/**
 * The way up to now. A step at which a way only ends leaves no word in the trace: it counts as visited when an outcome that
 * leads to it is taken.
 */
export function visitedPath(flow: Flow, steps: readonly Step[]): VisitedPath {
  const targets = new Map(
    Object.values(flow.edges).map(({ from, to }) => [outcomeKey(from.node, from.port), to]),
  );
  const visits = new Map<string, number[]>();
  const taken = new Set<string>();
  let [count, current, moving]: [number, string | null, string | null] = [0, null, null];
  const visit = (node: string): void => {
    count += 1;
    visits.set(node, [...(visits.get(node) ?? []), count]);
    current = node;
  };
  for (const { entry } of steps) {
    const passed = passedBy(entry);
    if (passed === null) continue;
    const { node, port, isVisit } = passed;
    if (isVisit) visit(node);
    else current = node;
    moving = port === null ? null : outcomeKey(node, port);
    if (moving === null) continue;
    taken.add(moving);
    const target = targets.get(moving);
    if (target !== undefined && flow.nodes[target]?.kind === 'end') visit(target);
  }
  return { visits, taken, current, moving };
}

interface Passed {
  readonly node: string;
  readonly port: string | null;
  /** A port of a clock or tier that fires later is no new visit. */
  readonly isVisit: boolean;
}

function passedBy(entry: TraceEntry): Passed | null {
  switch (entry.step) {
    case 'trigger':
      return entry.outcome === 'fired' ? { node: entry.node, port: 'out', isVisit: true } : null;
    case 'node':
    case 'case':
      return { node: entry.node, port: entry.port, isVisit: true };
    case 'port':
      return { node: entry.node, port: entry.port, isVisit: false };
    case 'move':
    case 'clock':
    case 'note':
      return null;
    default:
      return entry satisfies never;
  }
}
