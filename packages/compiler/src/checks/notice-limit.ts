import { compareText, type Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** The most notices about one ticket, with nothing new having happened, that are not a flood. */
const noticeLimit = 1_000;

/** Repeats that could send a flood of notices (LNT-05). A flow with loops has no bound to compare. */
export function checkNoticeLimit(model: FlowModel): Diagnostic[] {
  if (model.bounds === null || model.bounds.notices <= noticeLimit) return [];
  const { notices, byRoot } = model.bounds;
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
