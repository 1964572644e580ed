import { counted } from '../calendar/counted.ts';
import type { LinkedTrigger } from '../link/linked-policy.ts';
import { calendarOf } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { withCount } from '../state/lists.ts';

/** Starts the cool-downs that a de-escalation sets off: its node's own, and those that no node keeps for itself. */
export function startCoolDowns(run: Run, own: string | null): void {
  const { linked, state, step } = run;
  for (const { id } of linked.policy.guards.coolDowns) {
    if (id !== own && linked.ownCoolDowns.has(id)) continue;
    changing(state).coolDowns = withCount(state.episode.coolDowns, id, step.at);
  }
}

/** Whether a cool-down still holds a trigger back. */
export function isCoolingDown({ linked, state, step }: Run, { coolDowns }: LinkedTrigger): boolean {
  if (coolDowns.length === 0 || state.episode.coolDowns === undefined) return false;
  return state.episode.coolDowns.some(([id, since]) => {
    if (!coolDowns.includes(id)) return false;
    const guard = linked.policy.guards.coolDowns.find((other) => other.id === id);
    return guard !== undefined && counted(calendarOf(linked, guard.calendar), since, step.at) < guard.ms;
  });
}
