import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { durationOf } from '../internal/duration-ms.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

type TierNode = ModelNode<'tier'>;
type Tier = FlowModel['tiers'] extends ReadonlyMap<string, infer T> ? T : never;

interface Placed {
  readonly at: TierNode;
  readonly tier: Tier;
  readonly model: FlowModel;
}

/** Tiers with nobody to go to, and targets that cannot do what they are for. */
export function checkTiers(model: FlowModel): Diagnostic[] {
  const placed = nodesOfKind(model, 'tier').flatMap((at): readonly Placed[] => {
    const tier = model.tiers.get(at.node.config.tier);
    return tier === undefined ? [] : [{ at, tier, model }];
  });
  const ranks = placed.map(({ tier }) => tier.rank);
  const highest = Math.max(...ranks);
  const lowest = Math.min(...ranks);
  return [
    ...placed.flatMap(noOwner),
    ...placed.flatMap(neverDue),
    ...placed.filter(({ tier }) => tier.rank === highest).flatMap(nobodyAtTheTop),
    ...placed.filter(({ tier }) => tier.rank > lowest && tier.rank < highest).flatMap(noTarget),
    ...[...model.tiers].flatMap(([id, tier]) => [
      ...acknowledgedTooLate(id, tier),
      ...slowerThanClocks(id, tier, model),
    ]),
  ];
}

const wiredPorts = ({ ports }: TierNode): ReadonlySet<string> =>
  new Set(ports.filter(({ to }) => to !== null).map(({ id }) => id));

function noOwner({ at, tier }: Placed): readonly Diagnostic[] {
  if (tier.owner !== undefined || at.node.config.owner !== undefined) return [];
  const place = { path: `/tiers/${at.node.config.tier}`, nodeId: at.id };
  return [finding('LNT-11', place, { node: at.name, tier: at.node.config.tier })];
}

/**
 * Finds tiers of the highest rank at which nobody may be found: no people are counted, or the owner is a person whom
 * a ticket need not have. A port for that case makes up for it.
 */
function nobodyAtTheTop({ at, tier }: Placed): readonly Diagnostic[] {
  const wired = wiredPorts(at);
  if (['unavailable', 'timeout', 'overdue'].some((port) => wired.has(port))) return [];
  const owner = at.node.config.owner ?? tier.owner;
  const isNobody = tier.capacity?.people === 0 || owner === 'origin' || owner === 'resolver';
  return isNobody ? [finding('LNT-12', { path: at.path, nodeId: at.id }, { node: at.name })] : [];
}

/**
 * Finds tiers in the middle of the ladder where a ticket could be left alone without anybody noticing: they have no
 * times of their own, and no clock is attached.
 */
function noTarget({ at, tier, model }: Placed): readonly Diagnostic[] {
  const isWatched = nodesOfKind(model, 'sla').length > 0;
  if (tier.acknowledge !== undefined || tier.work !== undefined || isWatched) return [];
  return [finding('RNG-403', { path: at.path, nodeId: at.id }, { node: at.name })];
}

/**
 * Finds connections from ports that fire when a time is up which the tier does not have. The first connected one of
 * `unavailable`, `timeout` and `overdue` is also taken when nobody is available (language.md 2, Moves).
 */
function neverDue({ at, tier }: Placed): readonly Diagnostic[] {
  const wired = wiredPorts(at);
  const timed = [
    { port: 'timeout', lacks: 'acknowledge', before: ['unavailable'] },
    { port: 'overdue', lacks: 'work', before: ['unavailable', 'timeout'] },
  ] as const;
  return timed.flatMap(({ port, lacks, before }) => {
    if (tier[lacks] !== undefined || !wired.has(port)) return [];
    const standsIn = !before.some((other) => wired.has(other));
    return [finding('RNG-405', { path: at.path, nodeId: at.id }, { node: at.name, port, lacks, standsIn })];
  });
}

function acknowledgedTooLate(id: string, { acknowledge, work }: Tier): readonly Diagnostic[] {
  if (acknowledge === undefined || work === undefined || durationOf(acknowledge) < durationOf(work))
    return [];
  return [finding('RNG-401', { path: `/tiers/${id}/acknowledge` }, { tier: id, acknowledge, work })];
}

/**
 * Measures that last until the whole work is done. A tier that may take longer than their target just to acknowledge
 * can never meet them.
 */
const wholeWork: readonly string[] = ['resolution', 'agentWork', 'totalResolution'];

function slowerThanClocks(id: string, tier: Tier, model: FlowModel): readonly Diagnostic[] {
  const { acknowledge } = tier;
  if (acknowledge === undefined) return [];
  const attached = new Set(nodesOfKind(model, 'sla').map(({ node }) => node.config.clock));
  const calendar = tier.calendar ?? 'always';
  return [...model.clocks].flatMap(([clockId, clock]) => {
    if (!attached.has(clockId) || !wholeWork.includes(clock.measure) || clock.targets.length === 0) return [];
    // Only times counted on one calendar can be compared without knowing the day.
    const isHopeless = clock.targets.every(
      (row) => row.calendar === calendar && durationOf(row.target) < durationOf(acknowledge),
    );
    return isHopeless
      ? [finding('RNG-402', { path: `/tiers/${id}/acknowledge` }, { tier: id, acknowledge, clock: clockId })]
      : [];
  });
}
