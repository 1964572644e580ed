import type { Diagnostic } from '@rung/kernel';
import { boundsOf } from '../bounds/bounds.ts';
import { finding } from '../diagnostic-codes.ts';
import { cyclesOf } from '../internal/cycles.ts';
import { compareText } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { freeGraph } from '../model/free-graph.ts';

/** More notices than this about one ticket, with nothing new having happened, is a flood. */
export const noticeLimit = 1_000;

/** Repeats that could send a flood of notices (LNT-05). A flow with loops has no bound to compare. */
export function checkNoticeLimit(model: FlowModel): Diagnostic[] {
  if (cyclesOf(freeGraph(model)).length > 0) return [];
  const { notices, byRoot } = boundsOf(model);
  if (notices <= noticeLimit) return [];
  const [root = ''] = Object.keys(byRoot).toSorted(
    (a, b) => (byRoot[b] ?? 0) - (byRoot[a] ?? 0) || compareText(a, b),
  );
  const nodeId = root.split('.')[0] ?? root;
  const node = model.nodes.get(nodeId);
  return [
    finding(
      'LNT-05',
      { path: node?.path ?? '/nodes', nodeId: node?.id },
      { node: node?.name ?? root, notices, limit: noticeLimit },
    ),
  ];
}
