import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Nodes to which no path leads (LNT-02). */
export function checkReachability({ nodes, reachable }: FlowModel): Diagnostic[] {
  return [...nodes.values()]
    .filter(({ id, role }) => role !== 'comment' && !reachable.has(id))
    .map(({ id, path, name }) => finding('LNT-02', { path, nodeId: id }, { node: name }));
}
