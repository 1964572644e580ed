import type { Cycle, LinkedPolicy, Thread, TicketState } from '@rung/engine';
import type { PolicyNode } from '@rung/policy';

/**
 * The calendar that a cycle counts on by now, as the engine finds it: that of the row of its clock, of the tier whose target it is, or of the
 * step or the limit that its side thread waits for. Null for a clock that the policy does not know.
 */
export function calendarOf(linked: LinkedPolicy, state: TicketState, cycle: Cycle): string | null {
  if (linked.clocks.has(cycle.clock)) return rowCalendar(linked, state, cycle);
  const { position, threads = [] } = state;
  if (cycle === position?.acknowledge || cycle === position?.work) return tierCalendar(linked, state);
  const thread = threads.find((one) => 'cycle' in one && one.cycle === cycle);
  return thread === undefined ? null : threadCalendar(linked, thread);
}

/** While no row holds it counts as the first one does. */
function rowCalendar(linked: LinkedPolicy, state: TicketState, { clock, row }: Cycle): string | null {
  const declared = linked.clocks.get(clock);
  const targets = declared?.clock.targets ?? [];
  const calendar = (targets.find(({ id }) => id === row) ?? targets[0])?.calendar ?? 'always';
  return calendar === 'always' && declared?.tierHours === true ? tierCalendar(linked, state) : calendar;
}

function tierCalendar({ nodes, tiers }: LinkedPolicy, { position }: TicketState): string | null {
  const node = position === null ? undefined : nodes.get(position.node);
  return node?.kind === 'tier' ? (tiers.get(node.tier)?.tier.calendar ?? null) : null;
}

function threadCalendar({ nodes }: LinkedPolicy, thread: Thread): string | null {
  if (thread.kind === 'approval') return thread.expires?.calendar ?? null;
  const node: PolicyNode | undefined = nodes.get(thread.node);
  return node?.kind === 'external' || node?.kind === 'followUp' ? node.calendar : null;
}
