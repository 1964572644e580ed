import { distinct } from '../internal/order.ts';
import { type FlowGraph, nodesOfKind } from './flow-graph.ts';
import { isKind, type ModelNode } from './node.ts';
import type { Root } from './paths.ts';

/** Where a reached cap or a ping-pong guard may send a ticket that a path would have brought to another tier. */
export interface Redirects {
  /** Tier nodes that guards may put in the place of where the root's paths lead. */
  readonly ofRoot: (root: Root) => readonly string[];
  /** The same for all paths that begin at a node without an outside event and pass no repeat's `again`. */
  readonly freelyFrom: (node: string) => readonly string[];
}

/** A guard that sends elsewhere, as a question to a path. */
interface Guard {
  readonly then: string;
  readonly mayTake: (from: string | null, landings: readonly Landing[]) => boolean;
}

/** A tier that a path may come to, null where a de-escalation goes back to any; `down` by a de-escalation. */
interface Landing {
  readonly tier: string | null;
  readonly down: boolean;
}

/** Works out where guards lead. */
export function redirectsOf(model: FlowGraph): Redirects {
  const guards = guardsOf(model);
  if (guards.length === 0) return { ofRoot: () => [], freelyFrom: () => [] };
  const free = Map.groupBy(
    model.roots.filter(({ port }) => port.port.leaves !== 'event'),
    ({ port }) => port.node,
  );
  const freely = (root: Root): readonly string[] => redirectsOfRoot(model, root, { guards, uncounted: true });
  return {
    ofRoot: (root) => redirectsOfRoot(model, root, { guards, uncounted: false }),
    freelyFrom: (node) => distinct((free.get(node) ?? []).flatMap(freely)),
  };
}

function guardsOf({ flow, tiers }: FlowGraph): readonly Guard[] {
  const hasDepartments = [...tiers.values()].some(({ lateral }) => lateral === true);
  const caps = Object.values(flow.guards?.caps ?? {}).flatMap(({ of, then }): readonly Guard[] => {
    if (then === undefined || of === 'noticesPerHour' || (of === 'transfers' && !hasDepartments)) return [];
    // Handing down is no arrival and no escalation; to a department it may be a transfer.
    const counts = ({ tier, down }: Landing): boolean => tier !== then && (!down || of === 'transfers');
    return [{ then, mayTake: (from, landings) => from !== then && landings.some(counts) }];
  });
  const returns = Object.values(flow.guards?.pingPong ?? {}).map(
    ({ a, b, then }): Guard => ({
      then,
      mayTake: (from, landings) =>
        (from === null || from === b) && landings.some(({ tier }) => tier === a || tier === null),
    }),
  );
  return [...caps, ...returns];
}

interface Asked {
  readonly guards: readonly Guard[];
  /** Leave out what lies behind a repeat's `again`, which lets only so many paths through. */
  readonly uncounted: boolean;
}

function redirectsOfRoot(model: FlowGraph, root: Root, { guards, uncounted }: Asked): readonly string[] {
  const source = model.nodes.get(root.port.node);
  if (source === undefined || !isGuarded(source, root)) return [];
  const rests = uncounted ? restsWithoutRepeating(model, root.to) : model.pathFrom(root.to).rests;
  const landings = rests.map((rest) => landingAt(model, rest));
  const from = tierOf(model, root.port.node);
  return guards
    .filter(({ mayTake }) => mayTake(from, landings))
    .flatMap(({ then }) => firstNodeOf(model, then) ?? []);
}

/** Guards are asked of paths that may move; not of intake, and not of what nothing may hold back. */
function isGuarded(source: ModelNode, { begins }: Root): boolean {
  if (!isKind(source, 'trigger')) return begins !== 'side';
  return source.node.config.mode === 'interrupting' && source.node.config.neverSuppress !== true;
}

function restsWithoutRepeating({ nodes }: FlowGraph, from: string): readonly string[] {
  const seen = new Set([from]);
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    const node = nodes.get(id);
    for (const { id: portId, port, to } of node?.ports ?? []) {
      const counted = node?.node.kind === 'repeat' && portId === 'again';
      if (port.leaves === 'passing' && to !== null && !counted) seen.add(to);
    }
  }
  return [...seen].filter((id) => nodes.get(id)?.role === 'rests');
}

function landingAt(model: FlowGraph, rest: string): Landing {
  const node = model.nodes.get(rest);
  return node !== undefined && isKind(node, 'deescalate')
    ? { tier: tierOf(model, node.node.config.to), down: true }
    : { tier: tierOf(model, rest), down: false };
}

function tierOf({ nodes }: FlowGraph, id: string): string | null {
  const node = nodes.get(id);
  return node !== undefined && isKind(node, 'tier') ? node.node.config.tier : null;
}

function firstNodeOf(model: FlowGraph, tier: string): string | undefined {
  return nodesOfKind(model, 'tier').find(({ node }) => node.config.tier === tier)?.id;
}
