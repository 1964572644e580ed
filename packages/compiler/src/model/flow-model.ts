import type { Flow } from '@rung/flow';
import type { Policy } from '@rung/policy';
import { boundsOf } from '../bounds/bounds.ts';
import { cyclesOf } from '../internal/cycles.ts';
import { type FlowGraph, graphOf } from './flow-graph.ts';
import { freeGraph } from './free-graph.ts';

/** What every check and every lowering asks of a flow, worked out once. */
export interface FlowModel extends FlowGraph {
  /** Cycles that need no outside event and pass no repeat's `again`, each from its lowest id; none in a flow that can run. */
  readonly loops: readonly (readonly string[])[];
  /** What one event may set off at most; null where loops leave no bound. */
  readonly bounds: Policy['bounds'] | null;
}

/** Works out a flow's model. Never fails: what cannot be resolved is left out, and the checks report it. */
export function modelOf(flow: Flow): FlowModel {
  const graph = graphOf(flow);
  const free = freeGraph(graph);
  const loops = cyclesOf(free);
  return { ...graph, loops, bounds: loops.length === 0 ? boundsOf(graph, free) : null };
}
