import type { Flow, FlowEdge } from '../flow.ts';
import { portContextOf } from '../graph.ts';
import type { Port } from '../node-kinds/model.ts';
import { portsOf } from '../node-kinds/registry.ts';
import type { Dice } from './dice.arbitrary.ts';

/** The nodes in the order in which edges may lead: only ever to a later layer, or further on in the same one. */
export interface Layers {
  /** What every new ticket passes on its way to the first tier. */
  readonly intakeChain: readonly string[];
  readonly triggers: readonly string[];
  readonly inner: readonly string[];
  readonly clockTriggers: readonly string[];
  readonly tail: readonly string[];
  /** Lowest rank first. */
  readonly tiers: readonly string[];
}

/** How one node is wired: where a port may lead, and an optional port that is wired whatever chance says. */
interface Wiring {
  readonly id: string;
  readonly choices: (port: Port) => readonly string[];
  readonly always?: string;
}

/** An edge for every required port and for about half of the optional ones. */
export function wire(dice: Dice, flow: Flow, layers: Layers): Readonly<Record<string, FlowEdge>> {
  const context = portContextOf(flow);
  const edges = wirings(flow, layers).flatMap(({ id, choices, always }) => {
    const node = flow.nodes[id];
    const ports = node === undefined ? [] : portsOf(node, context);
    return ports
      .filter((port) => port.required || port.id === always || dice.oneIn(2))
      .map((port): FlowEdge => ({ from: { node: id, port: port.id }, to: dice.pick(choices(port)) }));
  });
  return Object.fromEntries(edges.map((edge, i) => [`e${i}`, edge]));
}

function wirings(flow: Flow, { inner, tail, tiers, ...layers }: Layers): readonly Wiring[] {
  const chain = ['intake', ...layers.intakeChain, 'tier0'];
  return [
    ...chain.slice(0, -1).map((id, i): Wiring => {
      const next = chain.slice(i + 1, i + 2);
      const always = flow.nodes[id]?.kind === 'sla' ? 'continue' : 'next';
      return { id, always, choices: ({ leaves }) => (leaves === 'passing' ? next : tail) };
    }),
    ...layers.triggers.map((id): Wiring => ({ id, choices: () => [...inner, ...tail, ...tiers] })),
    ...inner.map((id, i): Wiring => {
      const further = [...inner.slice(i + 1), ...tail, ...tiers];
      return { id, choices: ({ leaves }) => (leaves === 'side' ? tail : further) };
    }),
    ...layers.clockTriggers.map((id): Wiring => ({ id, choices: () => [...tail, ...tiers] })),
    ...tail.map((id): Wiring => ({ id, choices: () => ['done'] })),
    ...tiers.map((id, i): Wiring => tierWiring(id, tiers.slice(i + 1), tail)),
  ];
}

/** A tier always leads up by `escalated`, so that every tier can be reached. */
function tierWiring(id: string, higher: readonly string[], tail: readonly string[]): Wiring {
  if (higher.length === 0) return { id, choices: () => tail };
  return {
    id,
    always: 'escalated',
    choices: ({ id: port, leaves }) => {
      if (port === 'escalated') return higher.slice(0, 1);
      return leaves === 'side' ? tail : [...higher, ...tail];
    },
  };
}
