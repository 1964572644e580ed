import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Cycles that run without an outside event and pass no repeat's `again` (LNT-04): such an episode never falls silent. */
export function checkLoops(model: FlowModel): Diagnostic[] {
  return model.loops.flatMap((ids) => {
    const [first = ''] = ids;
    const node = model.nodes.get(first);
    if (node === undefined) return [];
    const steps = [...ids, first].map((id) => model.nodes.get(id)?.name ?? id);
    return [finding('LNT-04', { path: node.path, nodeId: first }, { steps, nodes: ids })];
  });
}
