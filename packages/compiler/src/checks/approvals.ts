import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { decidesAlone, type Grant } from '../model/limits.ts';
import type { ModelNode } from '../model/node.ts';
import { reachedFrom } from '../model/reach.ts';

/** Sign-offs that could wait for ever (LNT-15), and questions that the matrix has no answer to. */
export function checkApprovals(model: FlowModel): Diagnostic[] {
  return [
    ...approvalNodes(model),
    ...matrixRows(model),
    ...unknownActions(model),
    ...nothingAsked(model),
    ...nobodySigns(model),
  ];
}

/** Finds approvals that never expire: neither the node sets an expiry nor the row that asks for the sign-off. */
function approvalNodes(model: FlowModel): readonly Diagnostic[] {
  const rows = [...model.grants.values()];
  return nodesOfKind(model, 'approval').flatMap(({ id, path, name, node }) => {
    const { expires, action } = node.config;
    const asking = rows.filter(
      (row) => !decidesAlone(row) && (action === undefined || row.action === action),
    );
    const isCovered = asking.length > 0 && asking.every((row) => row.expires !== undefined);
    if (expires !== undefined || isCovered) return [];
    return [finding('LNT-15', { path: `${path}/config/expires`, nodeId: id }, { what: name })];
  });
}

/** Finds rows whose sign-off never expires: neither the row sets an expiry nor an approval that answers it. */
function matrixRows(model: FlowModel): readonly Diagnostic[] {
  const timed = nodesOfKind(model, 'approval').filter(({ node }) => node.config.expires !== undefined);
  return [...model.grants].flatMap(([id, row]) => {
    if (decidesAlone(row) || row.expires !== undefined) return [];
    const isCovered = timed.some(({ node }) => (node.config.action ?? row.action) === row.action);
    return isCovered ? [] : [finding('LNT-15', { path: `/grants/${id}/expires` }, { what: `“${id}”` })];
  });
}

/** Finds questions about a business action that no row names, which are therefore always denied. */
function unknownActions(model: FlowModel): readonly Diagnostic[] {
  const known = new Set([...model.grants.values()].map(({ action }) => action));
  return nodesOfKind(model, 'authority').flatMap(({ id, path, name, node }) => {
    const { action } = node.config;
    if (action === undefined || action.startsWith('ticket.') || known.has(action)) return [];
    const place = { path: `${path}/config/action`, nodeId: id };
    return [finding('RNG-606', place, { node: name, action, suggestion: nearestName(action, known) })];
  });
}

/**
 * Finds questions about what is requested where nothing ever is: only a path that begins with `action.requested`
 * brings a request (language.md 2, Authority), and a question about nothing is beyond everyone.
 */
function nothingAsked(model: FlowModel): readonly Diagnostic[] {
  const asking = nodesOfKind(model, 'authority').filter(({ node }) => node.config.action === undefined);
  if (asking.length === 0) return [];
  const requests = nodesOfKind(model, 'trigger').filter(({ node }) =>
    node.config.events.includes('action.requested'),
  );
  const reached = reachedFrom(
    requests.map(({ id }) => id),
    model.nodes,
  );
  return asking.flatMap(({ id, path, name }) =>
    reached.has(id) || !model.reachable.has(id)
      ? []
      : [finding('RNG-607', { path: `${path}/config/action`, nodeId: id }, { node: name })],
  );
}

/**
 * Finds questions that lead on to a sign-off which no row of the matrix can ever ask for: none has stages, and none
 * belongs to a tier above whoever asks (language.md 2, Authority: row choice).
 */
function nobodySigns(model: FlowModel): readonly Diagnostic[] {
  const rows = [...model.grants.values()];
  return nodesOfKind(model, 'authority').flatMap((asking) => {
    const { id, path, name, node } = asking;
    const { action } = node.config;
    const asked = rows.filter((row) => action === undefined || row.action === action);
    const lowest = lowestAsker(asking, model);
    const isSilent =
      asked.length === 0 ||
      !leadsToSignOff(asking) ||
      !model.reachable.has(id) ||
      asked.some((row) => maySignOff(row, lowest, model));
    return isSilent ? [] : [finding('RNG-608', { path, nodeId: id }, { node: name, action: action ?? null })];
  });
}

/** Whether a sign-off goes elsewhere than what is denied: where both go the same way, nothing waits for it in vain. */
function leadsToSignOff({ ports }: ModelNode<'authority'>): boolean {
  const [needs, denied] = ['needsSignOff', 'denied'].map((port) => ports.find(({ id }) => id === port)?.to);
  return needs !== undefined && needs !== null && needs !== denied;
}

/** The rank below which nobody asks; lower than any where a ticket that has no tier yet may come to the question. */
function lowestAsker(
  { id, node }: ModelNode<'authority'>,
  { tiers, nodes, rootsThrough }: FlowModel,
): number {
  const named = tiers.get(node.config.tier ?? '');
  if (named !== undefined) return named.rank;
  const comesIn = rootsThrough(id).some(({ port }) => {
    const start = nodes.get(port.node)?.node;
    return start?.kind === 'trigger' && start.config.mode === 'intake';
  });
  return comesIn ? Number.NEGATIVE_INFINITY : Math.min(...[...tiers.values()].map(({ rank }) => rank));
}

/** Whether a row may ask for a sign-off, its own or, where its tier may do it alone, that of its tier. */
function maySignOff(row: Grant, lowestAsker: number, { tiers }: FlowModel): boolean {
  if (!decidesAlone(row)) return true;
  return row.limit.kind !== 'never' && (tiers.get(row.tier)?.rank ?? Number.POSITIVE_INFINITY) > lowestAsker;
}
