import type { Flow } from '@rung/flow';
import { own, type TraceEntry } from '@rung/kernel';
import type { Step } from './steps.ts';
import { outcomeKey, type VisitedPath } from './way.ts';

/**
 * The way up to now. A step at which a way only ends leaves no word in the trace: it counts as visited when an outcome that
 * leads to it is taken.
 */
export function visitedPath(flow: Flow, steps: readonly Step[]): VisitedPath {
  const visits = new Map<string, number[]>();
  const taken = new Set<string>();
  let [current, moving]: [string | null, string | null] = [null, null];
  let movedAt: number | null = null;
  for (const { step, passed, visited } of passages(flow, steps)) {
    if (passed === null) continue;
    for (const { node, number } of visited) visits.set(node, [...(visits.get(node) ?? []), number]);
    current = visited.at(-1)?.node ?? passed.node;
    moving = passed.port === null ? null : outcomeKey(passed.node, passed.port);
    movedAt = moving === null ? null : step.index;
    if (moving !== null) taken.add(moving);
  }
  return { visits, taken, current, moving, movedAt };
}

/** The visits that a row of the log tells of. */
export interface ToldVisits {
  /** That of the step that it speaks of, or the latest before it; null where the way has not been there. */
  readonly own: number | null;
  /** That of the step at which the way ends with it, which has no row of its own. */
  readonly end: Visit | null;
}

/** By the place of a step: its visits, numbered as {@link visitedPath} numbers them. */
export function toldVisits(flow: Flow, steps: readonly Step[]): readonly ToldVisits[] {
  const latest = new Map<string, number>();
  return passages(flow, steps).map(({ step: { entry }, passed, visited }) => {
    for (const { node, number } of visited) latest.set(node, number);
    const about = entry.step === 'clock' ? null : entry.node;
    return {
      own: about === null ? null : (latest.get(about) ?? null),
      end: visited.find(({ node }) => node !== passed?.node) ?? null,
    };
  });
}

/** One coming of the way by a step. */
interface Visit {
  readonly node: string;
  /** Counted over the whole way from 1. */
  readonly number: number;
}

interface Passage {
  readonly step: Step;
  readonly passed: Passed | null;
  readonly visited: readonly Visit[];
}

function passages(flow: Flow, steps: readonly Step[]): readonly Passage[] {
  const targets = new Map(
    Object.values(flow.edges).map(({ from, to }) => [outcomeKey(from.node, from.port), to]),
  );
  let count = 0;
  const visit = (node: string): Visit => {
    count += 1;
    return { node, number: count };
  };
  return steps.map((step) => {
    const passed = passedBy(step.entry, flow);
    if (passed === null) return { step, passed, visited: [] };
    const own = passed.isVisit ? [visit(passed.node)] : [];
    const target = passed.port === null ? undefined : targets.get(outcomeKey(passed.node, passed.port));
    const isEnd = target !== undefined && flow.nodes[target]?.kind === 'end';
    return { step, passed, visited: isEnd ? [...own, visit(target)] : own };
  });
}

interface Passed {
  readonly node: string;
  readonly port: string | null;
  /** A port of a clock or tier that fires later is no new visit. */
  readonly isVisit: boolean;
}

function passedBy(entry: TraceEntry, { nodes }: Flow): Passed | null {
  switch (entry.step) {
    case 'trigger':
      return entry.outcome === 'fired' ? { node: entry.node, port: 'out', isVisit: true } : null;
    case 'node':
    case 'case':
      return { node: entry.node, port: entry.port, isVisit: true };
    case 'matrix': {
      const asking = own(nodes, entry.node);
      // An act on the ticket is asked about at no step.
      if (asking === undefined) return null;
      // A sign-off is asked for whatever the matrix says, and the way goes on meanwhile.
      const port = asking.kind === 'approval' ? 'opened' : entry.outcome;
      return { node: entry.node, port, isVisit: true };
    }
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
