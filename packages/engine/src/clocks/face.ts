import { alwaysOpen } from '../calendar/linked-calendar.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import type { LinkedClock } from '../link/link-clocks.ts';
import { calendarOf, type LinkedPolicy } from '../link/linked-policy.ts';
import { none } from '../state/lists.ts';
import type { Draft, Thread } from '../state/state.ts';
import { type Face, type TierTarget, untargeted } from './cycle.ts';

/** The names under which a tier node's targets are reported. */
export const tierClockSuffix: Readonly<Record<TierTarget, string>> = {
  acknowledge: 'acknowledgement',
  work: 'work',
};

type TierPlace = Pick<Draft, 'position'>;

/** What a declared clock's cycle is measured against: the row of its table in force. */
export function declaredFace(
  linked: LinkedPolicy,
  state: TierPlace,
  { clock, row: rowId }: { readonly clock: LinkedClock; readonly row: string | undefined },
): Face {
  const face = (rowId === undefined ? undefined : clock.rowById.get(rowId)?.face) ?? clock.idle;
  if (!clock.tierHours || face.calendar !== alwaysOpen) return face;
  return { ...face, calendar: tierCalendar(linked, state) };
}

function tierCalendar(linked: LinkedPolicy, state: TierPlace): Face['calendar'] {
  const tier = tierInCharge(linked, state);
  return (tier === null ? undefined : linked.tiers.get(tier)?.calendar) ?? alwaysOpen;
}

/** What a tier entry's acknowledgement or work is measured against. */
export function tierFace(linked: LinkedPolicy, node: string, which: TierTarget): Face {
  const found = linked.nodes.get(node);
  const tier = found?.kind === 'tier' ? linked.tiers.get(found.tier) : undefined;
  return tier?.faces[which] ?? noTarget;
}

const noTarget = untargeted(alwaysOpen);

/** What a thread's own clock is measured against. */
export function threadFace(linked: LinkedPolicy, thread: Thread): Face {
  const node = linked.nodes.get(thread.node);
  if (thread.kind === 'approval') {
    const { expires } = thread;
    return {
      calendar: calendarOf(linked, expires?.calendar ?? 'always'),
      targetMs: expires?.targetMs ?? null,
      thresholds: none,
    };
  }
  if (node?.kind === 'external') {
    return { calendar: calendarOf(linked, node.calendar), targetMs: node.respondMs, thresholds: none };
  }
  if (node?.kind === 'followUp') {
    return { calendar: calendarOf(linked, node.calendar), targetMs: node.withinMs, thresholds: none };
  }
  return noTarget;
}
