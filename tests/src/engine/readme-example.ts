import { advance, link, nextDeadline, step } from '@rung/engine';
import { epochMs, formatInstant, type TicketEvent } from '@rung/kernel';
import type { Policy } from '@rung/policy';

export function firstDeadline(policy: Policy, created: TicketEvent): string | null {
  const linked = link(policy);
  const result = step(linked, null, created);
  if (!result.ok) throw new Error(result.error.code); // the state is as it was
  const { state, effects } = result.value; // commit both together, then carry the effects out by their keys
  const due = nextDeadline(linked, state);
  if (due === null || effects.length === 0) return null;
  const later = advance(linked, state, due);
  return later.ok ? formatInstant(epochMs(later.value.state.at)) : null;
}
