import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { Grant } from '../model/limits.ts';

/** Sign-offs that could wait for ever (LNT-15), and questions that the matrix has no answer to. */
export function checkApprovals(model: FlowModel): Diagnostic[] {
  return [...approvalNodes(model), ...matrixRows(model), ...unknownActions(model)];
}

/** Finds approvals that never expire: neither the node sets an expiry nor the row that asks for the sign-off. */
function approvalNodes(model: FlowModel): readonly Diagnostic[] {
  const rows = [...model.grants.values()];
  return nodesOfKind(model, 'approval').flatMap(({ id, path, name, node }) => {
    const { expires, action } = node.config;
    const asking = rows.filter((row) => needsSignOff(row) && (action === undefined || row.action === action));
    const isCovered = asking.length > 0 && asking.every((row) => row.expires !== undefined);
    if (expires !== undefined || isCovered) return [];
    return [finding('LNT-15', { path, nodeId: id }, { what: name })];
  });
}

/** Finds rows whose sign-off never expires: neither the row sets an expiry nor an approval that answers it. */
function matrixRows(model: FlowModel): readonly Diagnostic[] {
  const timed = nodesOfKind(model, 'approval').filter(({ node }) => node.config.expires !== undefined);
  return [...model.grants].flatMap(([id, row]) => {
    if (!needsSignOff(row) || row.expires !== undefined) return [];
    const isCovered = timed.some(({ node }) => (node.config.action ?? row.action) === row.action);
    return isCovered ? [] : [finding('LNT-15', { path: `/grants/${id}` }, { what: `“${id}”` })];
  });
}

function needsSignOff({ stages }: Grant): boolean {
  return (stages ?? []).length > 0;
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
