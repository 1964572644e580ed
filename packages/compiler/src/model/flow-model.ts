import type { Flow } from '@rung/flow';
import type { Policy } from '@rung/policy';
import { boundsOf } from '../bounds/bounds.ts';
import type { CheckMemory } from '../check-memory.ts';
import { cyclesOf } from '../internal/cycles.ts';
import { type FlowGraph, graphOf } from './flow-graph.ts';
import { freeGraph } from './free-graph.ts';

/** What every check and every lowering asks of a flow, worked out once. */
export interface FlowModel extends FlowGraph {
  /** Cycles that need no outside event and pass no repeat's `again`, each from its lowest id; none in a flow that can run. */
  readonly loops: readonly (readonly string[])[];
  /** What one event may set off at most; null where loops leave no bound. */
  readonly bounds: Policy['bounds'] | null;
  /** For what a check works out of one part alone. */
  readonly memory: CheckMemory;
}

/** Works out a flow's model. Never fails: what cannot be resolved is left out, and the checks report it. */
export function modelOf(flow: Flow, memory: CheckMemory): FlowModel {
  const graph = graphOf(flow, memory);
  const { loops, bounds } = memory.next(terminationAfter, graph);
  return { ...graph, loops, bounds, memory };
}

interface Termination extends Pick<FlowModel, 'roots' | 'loops' | 'bounds'> {}

/** As long as the wiring is the same, nothing runs longer. */
function terminationAfter(before: Termination | undefined, graph: FlowGraph): Termination {
  const { roots } = graph;
  if (before?.roots === roots) return before;
  const free = freeGraph(graph);
  const loops = cyclesOf(free);
  return { roots, loops, bounds: loops.length === 0 ? boundsOf(graph, free) : null };
}
