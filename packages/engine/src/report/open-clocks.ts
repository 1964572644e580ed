import type { ClockRow } from '@rung/kernel';
import { isAttached } from '../clocks/attached.ts';
import { countedAt, type Face } from '../clocks/cycle.ts';
import { declaredFace, threadFace, tierFace } from '../clocks/face.ts';
import { rowOf } from '../clocks/row.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { stateFault } from '../state/check-state.ts';
import { none } from '../state/lists.ts';
import type { Cycle, TicketState } from '../state/state.ts';

/**
 * The cycles that are running or paused, as they stand at an instant (default: the state's own, and never before it).
 * Declared clocks are listed only while attached; a breached cycle is not listed, for its row was given when it was
 * breached and is final. Rows of `finishedClocks` and these together are all rows of the ticket. None of a state that `step`
 * refuses.
 */
export function openClocks(
  linked: LinkedPolicy,
  state: TicketState,
  at: number | null = null,
): readonly ClockRow[] {
  if (stateFault(linked, state) !== null) return none;
  const rows: ClockRow[] = [];
  const instant = Math.max(at ?? state.at, state.at);
  const add = (cycle: Cycle | null | undefined, face: () => Face): void => {
    if (cycle === null || cycle === undefined || cycle.breachedAt !== undefined) return;
    const outcome = cycle.since === null ? 'paused' : 'running';
    const measured = { cycle, face: face() };
    const countedMs = countedAt(cycle, measured.face, instant);
    rows.push(rowOf(state.ticket, measured, { outcome, at: instant, iso: null, countedMs, mark: null }));
  };
  for (const cycle of state.clocks ?? none) {
    const clock = linked.clocks.get(cycle.clock);
    if (clock === undefined || !isAttached(state, clock)) continue;
    add(cycle, () => declaredFace(linked, state, { clock, row: cycle.row }));
  }
  const { position } = state;
  if (position !== null) {
    add(position.acknowledge, () => tierFace(linked, position.node, 'acknowledge'));
    add(position.work, () => tierFace(linked, position.node, 'work'));
  }
  for (const thread of state.threads ?? none) {
    if ('cycle' in thread) add(thread.cycle, () => threadFace(linked, thread));
  }
  return rows;
}
