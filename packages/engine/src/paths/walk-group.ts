import { openGroupAt } from '../groups/group-state.ts';
import { leaveBy, type Met, type Walk } from './walk-context.ts';

/**
 * The ticket is counted. A later match of an open group joins it and goes on by `member` at once; the members that made
 * it open hear of it from the host.
 */
export function walkGroup(walk: Walk, { id, node }: Met<'group'>): string | null {
  const { run, ops } = walk;
  const open = openGroupAt(run, id, node);
  ops.push({ op: 'group', node: id, key: node.key });
  const joins = open !== null && open.parent !== run.state.ticket && !open.members.includes(run.state.ticket);
  return joins ? leaveBy(walk, id, 'member') : null;
}
