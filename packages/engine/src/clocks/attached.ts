import type { LinkedClock } from '../link/link-clocks.ts';
import { hasId, none } from '../state/lists.ts';
import type { StateView } from '../state/state.ts';

/** Whether an `sla` node of this episode has attached a clock: only then it has outlets and is reported. */
export function isAttached({ episode }: Pick<StateView, 'episode'>, { slas }: LinkedClock): boolean {
  for (const id of episode.slas ?? none) if (hasId(slas, id)) return true;
  return false;
}

/** The `sla` nodes of this episode that have attached a clock, in the order in which they were reached. */
export function attachedBy(
  { episode }: Pick<StateView, 'episode'>,
  { slas }: LinkedClock,
): readonly string[] {
  return (episode.slas ?? none).filter((id) => slas.includes(id));
}
