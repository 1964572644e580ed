import { compareText, type Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { isKind, type ModelNode } from '../model/node.ts';
import type { Root } from '../model/paths.ts';

/** Where tickets go and do not come: steps that do not climb, ways down that are shut, moves nobody is told of. */
export function checkMoves(model: FlowModel): Diagnostic[] {
  return [...notClimbing(model), ...noWayDown(model), ...noFollowUp(model), ...untold(model)];
}

/** Ports by which a ticket may go to a tier of any rank. */
const waysDown: readonly string[] = ['bounced', 'deescalated', 'unavailable'];

/**
 * Finds paths that begin at a tier and lead to one that does not rank higher: they were meant to climb, and leave
 * the ticket where it is.
 */
function notClimbing(model: FlowModel): readonly Diagnostic[] {
  return model.roots.flatMap((root) => {
    const source = model.nodes.get(root.port.node);
    if (source === undefined || !isKind(source, 'tier') || waysDown.includes(root.port.id)) return [];
    if (root.begins === 'side') return [];
    return model.pathFrom(root.to).rests.flatMap((rest) => restFinding(model, { source, root, rest }) ?? []);
  });
}

interface Step {
  readonly source: ModelNode<'tier'>;
  readonly root: Root;
  readonly rest: string;
}

function restFinding(model: FlowModel, { source, root, rest }: Step): Diagnostic | null {
  const target = model.nodes.get(rest);
  const from = tierAt(model, source.id);
  if (target === undefined || from === undefined) return null;
  const place = { path: source.path, nodeId: source.id };
  const data = { node: source.name, port: root.port.id, target: target.name };
  if (isKind(target, 'deescalate')) {
    const lower = tierAt(model, target.node.config.to);
    return lower !== undefined && lower.rank >= from.rank
      ? finding('RNG-412', { path: `${target.path}/config/to`, nodeId: target.id }, data)
      : null;
  }
  const to = tierAt(model, rest);
  const moves = to === undefined || to.rank > from.rank || to.lateral === true || from.lateral === true;
  return moves ? null : finding('RNG-411', place, data);
}

function tierAt(
  model: FlowModel,
  nodeId: string,
): { readonly rank: number; readonly lateral?: boolean } | undefined {
  const node = model.nodes.get(nodeId);
  return node !== undefined && isKind(node, 'tier') ? model.tiers.get(node.node.config.tier) : undefined;
}

/**
 * Finds tiers from which a ticket cannot come down. As soon as the matrix has a row for `ticket.deescalate`, only
 * tiers with such a row may hand back.
 */
function noWayDown(model: FlowModel): readonly Diagnostic[] {
  const rows = [...model.grants.values()].filter(({ action }) => action === 'ticket.deescalate');
  const able = rows.filter(({ limit }) => limit.kind !== 'never');
  const lowest = Math.min(...nodesOfKind(model, 'tier').map(({ id }) => tierAt(model, id)?.rank ?? 1));
  if (rows.length === 0) return [];
  return nodesOfKind(model, 'tier').flatMap((at) => {
    const { tier: id } = at.node.config;
    const rank = tierAt(model, at.id)?.rank ?? lowest;
    // A tier without a row of its own asks the lowest tier above it that may do it alone, so that is a way down
    // too.
    const isAble = able.some(
      ({ tier, stages }) =>
        tier === id || ((stages ?? []).length === 0 && (model.tiers.get(tier)?.rank ?? 0) > rank),
    );
    const leadsDown = at.ports.some(({ to }) => to !== null && deescalates(model, to));
    if (rank <= lowest || isAble || leadsDown) return [];
    return [finding('RNG-415', { path: at.path, nodeId: at.id }, { node: at.name })];
  });
}

function deescalates(model: FlowModel, from: string): boolean {
  return model.pathFrom(from).rests.some((rest) => model.nodes.get(rest)?.node.kind === 'deescalate');
}

/** Finds flows that escalate and never ask the customer afterwards whether it helped. */
function noFollowUp(model: FlowModel): readonly Diagnostic[] {
  const climbs = noticedMoves(model).some((root) => model.pathFrom(root.to).rests.length > 0);
  const asked = nodesOfKind(model, 'followUp').some(({ id }) => model.reachable.has(id));
  return climbs && !asked && speaks(model) ? [finding('RNG-414', { path: '/nodes' }, {})] : [];
}

/**
 * Whether the flow concerns itself with what customers hear; one that leaves communication out on purpose does not.
 */
function speaks({ flow }: FlowModel): boolean {
  return (flow.notApplicable?.communication ?? '').trim() === '';
}

/**
 * Roots whose moves a customer should hear of: not intake, not handing back, not after a follow-up, in which the
 * customer has just been talked to, and not on the parent ticket of a group, which no customer has written.
 */
function noticedMoves(model: FlowModel): readonly Root[] {
  const ofCustomers = customersNodes(model);
  return model.roots.filter(({ port, begins }) => {
    const node = model.nodes.get(port.node);
    if (node === undefined || begins === 'side' || waysDown.includes(port.id)) return false;
    if (isKind(node, 'trigger')) return node.node.config.mode === 'interrupting';
    return ofCustomers.has(node.id) && !isKind(node, 'group') && !isKind(node, 'followUp');
  });
}

/** Nodes that a ticket of a customer may come to, as opposed to the parent ticket of a group alone. */
function customersNodes({ nodes, triggers }: FlowModel): ReadonlySet<string> {
  const seen = new Set(triggers.map(({ id }) => id));
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    for (const port of nodes.get(id)?.ports ?? []) {
      const isParents = port.id === 'first' && nodes.get(id)?.node.kind === 'group';
      if (port.to !== null && !isParents) seen.add(port.to);
    }
  }
  return seen;
}

/** Tiers to which some path leads without a message to the customer, one finding a tier. */
function untold(model: FlowModel): readonly Diagnostic[] {
  if (!speaks(model) || entryMessages(model)) return [];
  const rootsByTier = new Map<string, Set<string>>();
  for (const root of noticedMoves(model)) {
    for (const tier of tiersReachedUntold(model, root.to)) {
      const roots = rootsByTier.get(tier) ?? new Set<string>();
      rootsByTier.set(tier, roots.add(model.nodes.get(root.port.node)?.name ?? root.port.node));
    }
  }
  return [...rootsByTier]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([tier, roots]) => {
      const node = model.nodes.get(tier);
      if (node === undefined || tellsAtEntry(model, node)) return [];
      return [finding('RNG-413', { path: node.path, nodeId: tier }, { node: node.name, from: [...roots] })];
    });
}

function tiersReachedUntold(model: FlowModel, from: string): readonly string[] {
  const seen = new Set([from]);
  const tiers: string[] = [];
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    const node = model.nodes.get(id);
    if (node === undefined || isKind(node, 'message')) continue;
    if (isKind(node, 'tier')) tiers.push(id);
    for (const { port, to } of node.ports) if (port.leaves === 'passing' && to !== null) seen.add(to);
  }
  return tiers;
}

function tellsAtEntry(model: FlowModel, { ports }: ModelNode): boolean {
  const to = ports.find(({ id }) => id === 'entered')?.to ?? null;
  return to !== null && hasMessage(model, to);
}

/** A trigger on `tier.entered` that sends a message tells of every move. */
function entryMessages(model: FlowModel): boolean {
  return model.triggers.some(({ node, ports }) => {
    const to = ports[0]?.to ?? null;
    return node.config.events.includes('tier.entered') && to !== null && hasMessage(model, to);
  });
}

function hasMessage(model: FlowModel, from: string): boolean {
  return model.pathFrom(from).nodes.some((id) => model.nodes.get(id)?.node.kind === 'message');
}
