import type { Flow } from '@rung/flow';
import { own } from '@rung/kernel';
import { sortedEntries } from '../internal/order.ts';
import { roleOf } from './node.ts';

/** Why an edge leads nowhere. `second` is an edge from a port that an edge with a lower id already leaves. */
export type EdgeProblem = 'unknownSource' | 'unknownPort' | 'unknownTarget' | 'badTarget' | 'second';

/** An edge as it was understood; only edges without a problem are followed. */
export interface ModelEdge {
  readonly id: string;
  readonly path: string;
  readonly node: string;
  readonly port: string;
  readonly to: string;
  readonly problem: EdgeProblem | null;
}

/** Port ids by node id. */
export type PortIds = ReadonlyMap<string, Pick<ReadonlySet<string>, 'has'>>;

/** Every edge of the flow by id, each with what is wrong with it. Of two edges of one port the lower id counts. */
export function resolveEdges(flow: Flow, portIds: PortIds): readonly ModelEdge[] {
  const taken = new Set<string>();
  return sortedEntries(flow.edges).map(([id, { from, to }]): ModelEdge => {
    const key = `${from.node} ${from.port}`;
    const problem = edgeProblem({ flow, portIds, from, to }) ?? (taken.has(key) ? 'second' : null);
    if (problem === null) taken.add(key);
    return { id, path: `/edges/${id}`, node: from.node, port: from.port, to, problem };
  });
}

/** An edge beside what must be known to judge it alone. */
interface EdgeInFlow {
  readonly flow: Pick<Flow, 'nodes'>;
  readonly portIds: PortIds;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: string;
}

/** What is wrong with an edge by itself, whatever other edges there are. */
export function edgeProblem({ flow, portIds, from, to }: EdgeInFlow): Exclude<EdgeProblem, 'second'> | null {
  const ports = portIds.get(from.node);
  if (ports === undefined) return 'unknownSource';
  if (!ports.has(from.port)) return 'unknownPort';
  const target = own(flow.nodes, to);
  if (target === undefined) return 'unknownTarget';
  const role = roleOf(target);
  return role === 'starts' || role === 'comment' ? 'badTarget' : null;
}
