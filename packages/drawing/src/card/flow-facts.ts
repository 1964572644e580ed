import { type Flow, type PortContext, portContextOf } from '@rung/flow';
import { compareText } from '@rung/kernel';

/** What is worked out once for a flow, however many of its cards are measured. */
export interface FlowFacts {
  readonly ports: PortContext;
  /** Ports from which edges leave, by node. */
  readonly wired: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nodes to which an edge leads. */
  readonly entered: ReadonlySet<string>;
  readonly edges: readonly DrawnEdge[];
}

/** An edge with both ends in the flow. */
export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

// Flows are never changed in place, so what was worked out for one holds as long as it lives.
const factsByFlow = new WeakMap<Flow, FlowFacts>();

/** The facts of a flow. Edges whose ends do not exist are left out: there is nothing to draw them between. */
export function flowFacts(flow: Flow): FlowFacts {
  const known = factsByFlow.get(flow);
  if (known !== undefined) return known;
  const edges = Object.entries(flow.edges)
    .map(([id, { from, to }]): DrawnEdge => ({ id, from: from.node, port: from.port, to }))
    .filter(({ from, to }) => Object.hasOwn(flow.nodes, from) && Object.hasOwn(flow.nodes, to))
    .sort((a, b) => compareText(a.id, b.id));
  const wired = new Map<string, Set<string>>();
  for (const { from, port } of edges) {
    const ports = wired.get(from) ?? new Set<string>();
    ports.add(port);
    wired.set(from, ports);
  }
  const facts: FlowFacts = {
    ports: portContextOf(flow),
    wired,
    entered: new Set(edges.map(({ to }) => to)),
    edges,
  };
  factsByFlow.set(flow, facts);
  return facts;
}
