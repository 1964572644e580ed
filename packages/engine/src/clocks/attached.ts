import type { LinkedPolicy } from '../link/linked-policy.ts';
import { none } from '../state/lists.ts';
import type { Draft } from '../state/state.ts';

/** Whether an `sla` node of this episode has attached a clock: only then it has outlets and is reported. */
export function isAttached(linked: LinkedPolicy, state: Pick<Draft, 'episode'>, clock: string): boolean {
  for (const id of state.episode.slas ?? none) {
    const node = linked.nodes.get(id);
    if (node?.kind === 'sla' && node.clock === clock) return true;
  }
  return false;
}

/** The `sla` nodes of this episode that have attached a clock. */
export function attachedBy(
  linked: LinkedPolicy,
  state: Pick<Draft, 'episode'>,
  clock: string,
): readonly string[] {
  return (state.episode.slas ?? none).filter((id) => {
    const node = linked.nodes.get(id);
    return node?.kind === 'sla' && node.clock === clock;
  });
}
