import type { Flow, FlowNode, NodeByKind, NodeKind, Port } from '@rung/flow';
import { type ModelNode, nameOf } from './node.ts';

/**
 * What the drawn graph, and all that is worked out of it alone (paths, loops, bounds), goes by in a step's settings, its
 * ports left out. Whoever makes the graph ask for more of a step's settings names it here; the tests of the check after an
 * edit compare it with a check from nothing.
 */
const wiringByKind: { readonly [K in NodeKind]: (config: NodeByKind[K]['config']) => unknown } = {
  trigger: ({ events, outlet, order, latch, mode, neverSuppress }) => ({
    events,
    outlet,
    order,
    latch,
    mode,
    neverSuppress,
  }),
  condition: () => null,
  tier: ({ tier }) => tier,
  sla: ({ clock }) => clock,
  authority: () => null,
  approval: () => null,
  handoff: () => null,
  notify: () => null,
  message: () => null,
  set: ({ set }) => set,
  wait: () => null,
  deescalate: ({ to }) => to,
  swarm: () => null,
  external: () => null,
  group: () => null,
  followUp: () => null,
  repeat: ({ times }) => times,
  end: () => null,
  note: () => null,
};

/** The parts beside steps that the graph goes by. */
const wiredParts = ['edges', 'tiers', 'clocks', 'contextPackages', 'guards', 'grants'] as const;

/** A flow with its nodes as they are connected. */
interface Drawn {
  readonly flow: Flow;
  readonly nodes: ReadonlyMap<string, ModelNode>;
}

/**
 * The nodes of a flow that is wired as the one before was, with everything that is known of how they are connected; null
 * where an edit has changed the wiring. The same map if no node changed.
 */
export function rewiredNodes(
  { flow: before, nodes }: Drawn,
  flow: Flow,
  portsOf: (node: FlowNode) => readonly Port[],
): Drawn['nodes'] | null {
  if (wiredParts.some((part) => flow[part] !== before[part])) return null;
  const entries = Object.entries<FlowNode>(flow.nodes);
  if (entries.length !== nodes.size) return null;
  const changed: [string, ModelNode][] = [];
  for (const [id, node] of entries) {
    const known = nodes.get(id);
    if (known === undefined) return null;
    // A step without a title is called by a text, say, which an edit may rename.
    const name = nameOf(flow, id, node);
    if (known.node === node && known.name === name) continue;
    if (!areWiredAlike(known.node, node) || !haveSamePorts(known, portsOf(node))) return null;
    changed.push([id, { ...known, name, node }]);
  }
  return changed.length === 0 ? nodes : new Map([...nodes, ...changed]);
}

function haveSamePorts({ ports }: ModelNode, now: readonly Port[]): boolean {
  return JSON.stringify(ports.map(({ port }) => port)) === JSON.stringify(now);
}

/** Whether one step may stand in another's place without the drawn graph changing; both have the same ports. */
function areWiredAlike(a: FlowNode, b: FlowNode): boolean {
  return a.kind === b.kind && (a.config === b.config || wiringOf(a) === wiringOf(b));
}

function wiringOf({ kind, config }: FlowNode): string {
  // The record pairs each kind with its own settings; the union loses that pairing.
  return JSON.stringify((wiringByKind[kind] as (config: unknown) => unknown)(config));
}
