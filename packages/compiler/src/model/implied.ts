import { type DrawnGraph, nodesOfKind } from './flow-graph.ts';
import { isKind, type ModelNode } from './node.ts';

type Clock = DrawnGraph['clocks'] extends ReadonlyMap<string, infer C> ? C : never;
type Trigger = ModelNode<'trigger'>;

/**
 * Nodes that a path may reach from a node though no edge is drawn and no outside event comes. Each function gives
 * the ids of the nodes reached.
 */
export interface Implied {
  /** From an `sla`: triggers on its clock's outlets. */
  readonly outletTriggers: (clock: string) => readonly string[];
  /** What a new cycle of a clock sets off, for a node that starts one: a tier entry, an approval, a vendor case. */
  readonly startedCycles: (node: ModelNode) => readonly string[];
  /** Triggers that hear `field.set` from a set, `tier.entered` from a tier, and may fire again and again. */
  readonly hearers: (node: ModelNode) => readonly string[];
  /** The same for triggers whose latch says how often. */
  readonly countedHearers: (node: ModelNode) => readonly string[];
  /** Where a de-escalation leads. */
  readonly returns: (node: ModelNode) => readonly string[];
}

/** Works out the edges that nobody draws. */
export function impliedBy(model: DrawnGraph): Implied {
  const onOutlet = model.triggers.filter(({ node }) => node.config.outlet !== undefined);
  const outletTriggers = (clock: string): readonly string[] =>
    onOutlet.filter(({ node }) => node.config.outlet?.clock === clock).map(({ id }) => id);
  const cycles = cycleStarts(model, outletTriggers);
  return {
    outletTriggers,
    startedCycles: (node) => {
      if (node.role === 'rests') return cycles.entry;
      if (isKind(node, 'approval')) return cycles.approval;
      return isKind(node, 'external') ? cycles.vendor : [];
    },
    hearers: hearersOf(model, (trigger) => firingsOf(trigger) === null),
    countedHearers: hearersOf(model, (trigger) => firingsOf(trigger) !== null),
    returns: returnTargets(model),
  };
}

interface CycleStarts {
  readonly entry: readonly string[];
  readonly approval: readonly string[];
  readonly vendor: readonly string[];
}

/**
 * What begins at the outlets of the clocks of which a tier entry, an approval or a vendor case starts a cycle:
 * triggers that hear the outlets, and the nodes behind the later ports of `sla` nodes.
 */
function cycleStarts(model: DrawnGraph, outletTriggers: (clock: string) => readonly string[]): CycleStarts {
  const slas = nodesOfKind(model, 'sla');
  const outletsOf = (starts: (clock: Clock) => boolean): readonly string[] =>
    [...model.clocks].flatMap(([id, clock]) => {
      if (!starts(clock)) return [];
      const ports = slas.filter(({ node }) => node.config.clock === id).flatMap(laterTargets);
      return [...outletTriggers(id), ...ports];
    });
  return {
    entry: outletsOf(startsAtTierEntry),
    approval: outletsOf(({ measure }) => measure === 'approval'),
    vendor: outletsOf(({ measure }) => measure === 'vendor'),
  };
}

/** Where the later ports of a node lead. */
export function laterTargets({ ports }: ModelNode): readonly string[] {
  return ports.flatMap(({ port, to }) => (port.leaves === 'time' && to !== null ? [to] : []));
}

/** Clocks of which every entry to a tier starts a cycle. */
function startsAtTierEntry({ measure, from }: Clock): boolean {
  if (measure === 'assignment') return from === 'tierEntered';
  return measure === 'acknowledgement' || measure === 'tierTime';
}

function hearersOf(model: DrawnGraph, fits: (trigger: Trigger) => boolean): Implied['hearers'] {
  const hearing = (event: 'field.set' | 'tier.entered'): readonly string[] =>
    model.triggers
      .filter((trigger) => trigger.node.config.events.includes(event) && fits(trigger))
      .map(({ id }) => id);
  const onSet = hearing('field.set');
  const onEntry = hearing('tier.entered');
  return (node) => {
    if (node.role === 'rests') return onEntry;
    return isKind(node, 'set') ? onSet : [];
  };
}

/**
 * How often the latch of a trigger lets it fire in an episode; null if it sets no number. A trigger with a number
 * cannot run for ever, just as a repeat cannot.
 */
export function firingsOf({ node }: Trigger): number | null {
  const { latch, neverSuppress, outlet } = node.config;
  if (neverSuppress === true) return null;
  if (latch === undefined) return outlet === undefined ? 1 : null;
  if (latch.kind === 'every') return latch.max;
  return latch.kind === 'oncePerEpisode' || latch.kind === 'oncePerTicket' ? 1 : null;
}

/** Where a de-escalation leads: the tier node it names, or, for `back`, any tier below the one it is left from. */
function returnTargets(model: DrawnGraph): (node: ModelNode) => readonly string[] {
  const tiers = nodesOfKind(model, 'tier');
  const rankOf = new Map(tiers.map(({ id, node }) => [id, model.tiers.get(node.config.tier)?.rank ?? 0]));
  return (node) => {
    if (!isKind(node, 'deescalate')) return [];
    const { to } = node.node.config;
    if (to !== 'back') return rankOf.has(to) ? [to] : [];
    const sources = model.roots
      .filter((root) => rankOf.has(root.port.node) && model.pathFrom(root.to).rests.includes(node.id))
      .map(({ port }) => port.node);
    const from = sources.length === 0 ? [...rankOf.keys()] : sources;
    const highest = Math.max(0, ...from.map((source) => rankOf.get(source) ?? 0));
    return [...rankOf].filter(([, rank]) => rank < highest).map(([tier]) => tier);
  };
}
