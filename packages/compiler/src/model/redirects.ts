import { distinct } from '../internal/order.ts';
import { type DrawnGraph, nodesOfKind } from './flow-graph.ts';
import { isKind, type ModelNode } from './node.ts';
import type { Root } from './paths.ts';

/** Where a reached cap or a ping-pong guard may send a ticket that a path would have brought to another tier. */
export interface Redirects {
  /** Tier nodes that guards may put in the place of where the root's paths lead. */
  readonly ofRoot: (root: Root) => readonly string[];
  /** The same for all paths that begin at a node without an outside event and pass no repeat's `again`. */
  readonly freelyFrom: (node: string) => readonly string[];
  /**
   * The rest of the same where nothing comes down by itself, so that no ticket goes round: paths from the node are sent down at
   * most so often in an episode without outside events.
   */
  readonly countedFrom: (node: string) => CountedRedirects;
}

/** Tier nodes that paths from a node may be sent to, and how often. */
export interface CountedRedirects {
  readonly targets: readonly string[];
  readonly times: number;
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

/** Whether any guard sends elsewhere, so that where paths rest decides about edges that nobody draws. */
export function hasRedirects(model: DrawnGraph): boolean {
  return capGuards(model).length > 0 || returnGuards(model).length > 0;
}

/** Works out where guards lead. */
export function redirectsOf(model: DrawnGraph): Redirects {
  const returns = returnGuards(model);
  const guards = [...capGuards(model), ...returns];
  if (guards.length === 0) return noRedirects;
  const freeRoots = model.roots.filter(({ port }) => port.port.leaves !== 'event');
  const free = Map.groupBy(freeRoots, ({ port }) => port.node);
  const freely = (root: Root): readonly string[] => redirectsOfRoot(model, root, { guards, uncounted: true });
  const goesRound = mayComeBack(model, freeRoots, returns);
  const from = (node: string, wanted: 'edges' | 'counted'): readonly string[] =>
    distinct((free.get(node) ?? []).flatMap(freely)).filter(
      (target) => (wanted === 'edges') === (goesRound || rankAt(model, target) > rankAt(model, node)),
    );
  const times = 1 + capsOnRepeats(model).reduce((sum, max) => sum + max + 1, 0);
  return {
    ofRoot: (root) => redirectsOfRoot(model, root, { guards, uncounted: false }),
    freelyFrom: (node) => from(node, 'edges'),
    countedFrom: (node) => ({ targets: from(node, 'counted'), times }),
  };
}

const noRedirects: Redirects = {
  ofRoot: () => [],
  freelyFrom: () => [],
  countedFrom: () => ({ targets: [], times: 0 }),
};

/** The rank of a node's tier; without one as high as can be, since it may stand anywhere. */
function rankAt(model: DrawnGraph, node: string): number {
  const tier = tierOf(model, node);
  return tier === null ? Number.POSITIVE_INFINITY : rankOf(model, tier);
}

function rankOf({ tiers }: DrawnGraph, tier: string | null): number {
  return (tier === null ? undefined : tiers.get(tier)?.rank) ?? 0;
}

/**
 * Whether time alone may bring a ticket anywhere but up, guards left out: to a department, down by a `deescalate` node or from
 * a tier where nobody is there, or back in a way that a ping-pong guard counts. Where it may not, guards end by themselves
 * what they begin. A reached cap on re-escalations holds a ticket at its `then` once it came down there, as every further
 * rise is a re-escalation. A cap on repeats lets each tier be reached only so often, and a ticket leaves its `then` by such an
 * arrival alone.
 */
function mayComeBack(model: DrawnGraph, freeRoots: readonly Root[], returns: readonly Guard[]): boolean {
  if (hasDepartments(model)) return true;
  return freeRoots.some(({ port, to }) => {
    if (waitsForEvent(model, port.node)) return false;
    const landings = model.pathFrom(to).rests.map((rest) => landingAt(model, rest));
    const from = tierOf(model, port.node);
    const isReturn = from !== null && returns.some(({ mayTake }) => mayTake(from, landings));
    const fromRank = rankAt(model, port.node);
    const falls = port.id === 'unavailable' && landings.some(({ tier }) => rankOf(model, tier) <= fromRank);
    return isReturn || falls || landings.some(({ down }) => down);
  });
}

/** Whether a node is a trigger that hears events from outside alone. */
function waitsForEvent({ nodes }: DrawnGraph, id: string): boolean {
  const node = nodes.get(id);
  if (node === undefined || !isKind(node, 'trigger')) return false;
  const { outlet, events } = node.node.config;
  return outlet === undefined && !events.some((event) => event === 'field.set' || event === 'tier.entered');
}

function hasDepartments({ tiers }: DrawnGraph): boolean {
  return [...tiers.values()].some(({ lateral }) => lateral === true);
}

function capsOnRepeats({ flow }: DrawnGraph): readonly number[] {
  return Object.values(flow.guards?.caps ?? {}).flatMap(({ of, max }) =>
    of === 'repeatsPerTier' ? [max] : [],
  );
}

function capGuards(model: DrawnGraph): readonly Guard[] {
  return Object.values(model.flow.guards?.caps ?? {}).flatMap(({ of, then }): readonly Guard[] => {
    if (then === undefined || of === 'noticesPerHour' || (of === 'transfers' && !hasDepartments(model)))
      return [];
    // Handing down is no arrival and no escalation; to a department it may be a transfer.
    const counts = ({ tier, down }: Landing): boolean => tier !== then && (!down || of === 'transfers');
    return [{ then, mayTake: (from, landings) => from !== then && landings.some(counts) }];
  });
}

function returnGuards({ flow }: DrawnGraph): readonly Guard[] {
  return Object.values(flow.guards?.pingPong ?? {}).map(
    ({ a, b, then }): Guard => ({
      then,
      mayTake: (from, landings) =>
        (from === null || from === b) && landings.some(({ tier }) => tier === a || tier === null),
    }),
  );
}

interface Asked {
  readonly guards: readonly Guard[];
  /** Leave out what lies behind a repeat's `again`, which lets only so many paths through. */
  readonly uncounted: boolean;
}

function redirectsOfRoot(model: DrawnGraph, root: Root, { guards, uncounted }: Asked): readonly string[] {
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

/**
 * All that guards ask of where a path goes that continues at a node, as one text: nodes of the same text are the same to them.
 */
export function landingsFrom(model: DrawnGraph, node: string): string {
  const written = (rests: readonly string[]): string =>
    distinct(
      rests.map((rest) => {
        const { tier, down } = landingAt(model, rest);
        return `${tier ?? '*'}${down ? '-' : ''}`;
      }),
    ).join(' ');
  return `${written(model.pathFrom(node).rests)}|${written(restsWithoutRepeating(model, node))}`;
}

/** Where paths from a node may rest that pass no repeat's `again`. */
function restsWithoutRepeating({ nodes }: DrawnGraph, from: string): readonly string[] {
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

function landingAt(model: DrawnGraph, rest: string): Landing {
  const node = model.nodes.get(rest);
  return node !== undefined && isKind(node, 'deescalate')
    ? { tier: tierOf(model, node.node.config.to), down: true }
    : { tier: tierOf(model, rest), down: false };
}

function tierOf({ nodes }: DrawnGraph, id: string): string | null {
  const node = nodes.get(id);
  return node !== undefined && isKind(node, 'tier') ? node.node.config.tier : null;
}

function firstNodeOf(model: DrawnGraph, tier: string): string | undefined {
  return nodesOfKind(model, 'tier').find(({ node }) => node.config.tier === tier)?.id;
}
