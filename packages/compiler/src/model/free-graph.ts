import { type FlowModel, nodesOfKind } from './flow-model.ts';
import { isKind, type ModelNode } from './node.ts';

/** Node ids to which a node leads without an outside event, by node id. */
export type FreeGraph = ReadonlyMap<string, readonly string[]>;

type Clock = FlowModel['clocks'] extends ReadonlyMap<string, infer C> ? C : never;
type Trigger = FlowModel['triggers'][number];

/**
 * The edges of language.md 2, Termination: all but those that need an external event, and but `again` of a repeat,
 * which lets only so many paths through. Beside the drawn edges there are implied ones: from an `sla`, and from
 * whatever starts a cycle of the clock, to the triggers on the clock's outlets; from a `set` to triggers on
 * `field.set`; from a tier to triggers on `tier.entered`; from a de-escalation to the tier it names.
 */
export function freeGraph(model: FlowModel): FreeGraph {
  const implied = impliedEdges(model);
  return new Map([...model.nodes.values()].map((node) => [node.id, [...drawnEdges(node), ...implied(node)]]));
}

function drawnEdges(node: ModelNode): readonly string[] {
  return node.ports.flatMap(({ id, port, to }) => {
    const counted = isKind(node, 'repeat') && id === 'again';
    return to === null || port.leaves === 'event' || counted ? [] : [to];
  });
}

function impliedEdges(model: FlowModel): (node: ModelNode) => readonly string[] {
  const targets = (triggers: readonly Trigger[]): readonly string[] => triggers.map(({ id }) => id);
  const onOutlet = model.triggers.filter(({ node }) => node.config.outlet !== undefined);
  const hearing = (event: 'field.set' | 'tier.entered'): readonly string[] =>
    targets(
      model.triggers.filter(({ node }) => node.config.events.includes(event) && !endsByItself(node.config)),
    );
  const clockOf = ({ node }: Trigger): Clock | undefined => model.clocks.get(node.config.outlet?.clock ?? '');
  const onClocksStartedBy = (starts: (clock: Clock) => boolean): readonly string[] =>
    targets(
      onOutlet.filter((trigger) => {
        const clock = clockOf(trigger);
        return clock !== undefined && starts(clock);
      }),
    );
  const onEntry = [...onClocksStartedBy(startsAtTierEntry), ...hearing('tier.entered')];
  const onSet = hearing('field.set');
  const onApproval = onClocksStartedBy(({ measure }) => measure === 'approval');
  const onExternal = onClocksStartedBy(({ measure }) => measure === 'vendor');
  const back = backTargets(model);
  return (node) => {
    if (isKind(node, 'sla')) {
      return targets(
        onOutlet.filter((trigger) => trigger.node.config.outlet?.clock === node.node.config.clock),
      );
    }
    if (isKind(node, 'tier')) return onEntry;
    if (isKind(node, 'deescalate')) return [...onEntry, ...back(node)];
    if (isKind(node, 'set')) return onSet;
    if (isKind(node, 'approval')) return onApproval;
    return isKind(node, 'external') ? onExternal : [];
  };
}

/** Clocks of which every entry to a tier starts a cycle. */
export function startsAtTierEntry({ measure, from }: Clock): boolean {
  if (measure === 'assignment') return from === 'tierEntered';
  return measure === 'acknowledgement' || measure === 'tierTime';
}

/** A latch that lets a trigger fire only so often in an episode ends a cycle as a repeat does. */
function endsByItself({ latch, neverSuppress }: Trigger['node']['config']): boolean {
  if (neverSuppress === true) return false;
  return latch === undefined || ['oncePerEpisode', 'oncePerTicket', 'every'].includes(latch.kind);
}

/** Where a de-escalation leads: the tier node it names, or, for `back`, any tier below the one it is left from. */
function backTargets(model: FlowModel): (node: ModelNode<'deescalate'>) => readonly string[] {
  const tiers = nodesOfKind(model, 'tier');
  const rankOf = new Map(tiers.map(({ id, node }) => [id, model.tiers.get(node.config.tier)?.rank ?? 0]));
  return ({ id, node }) => {
    if (node.config.to !== 'back') return rankOf.has(node.config.to) ? [node.config.to] : [];
    const sources = model.roots
      .filter(({ port, to }) => rankOf.has(port.node) && model.pathFrom(to).rests.includes(id))
      .map(({ port }) => port.node);
    const from = sources.length === 0 ? [...rankOf.keys()] : sources;
    const highest = Math.max(0, ...from.map((source) => rankOf.get(source) ?? 0));
    return [...rankOf].filter(([, rank]) => rank < highest).map(([tier]) => tier);
  };
}
