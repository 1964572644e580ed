import { alwaysOpen } from '../calendar/linked-calendar.ts';
import { tierHere } from '../fields/engine-fields.ts';
import type { LinkedClock } from '../link/link-clocks.ts';
import { calendarOf, type LinkedPolicy } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import type { Draft, Thread } from '../state/state.ts';
import { type Face, faceOf, type TierTarget } from './cycle.ts';

type TierPlace = Pick<Draft, 'position'>;

/** What a declared clock's cycle is measured against: the row of its table in force. */
export function declaredFace(
  linked: LinkedPolicy,
  state: TierPlace,
  { clock, row: rowId }: { readonly clock: LinkedClock; readonly row: string | undefined },
): Face {
  const face = rowId === undefined ? clock.idle : faceOfRow(clock, rowId);
  if (!clock.tierHours || face.calendar !== alwaysOpen) return face;
  return { ...face, calendar: tierCalendar(linked, state) };
}

function faceOfRow({ rows, rowById, idle }: LinkedClock, id: string): Face {
  const first = rows[0]; // often the only one
  return (first?.id === id ? first : rowById.get(id))?.face ?? idle;
}

function tierCalendar(linked: LinkedPolicy, state: TierPlace): Face['calendar'] {
  return tierHere(linked, state)?.calendar ?? alwaysOpen;
}

/** What a tier entry's acknowledgement or work is measured against. */
export function tierFace(linked: LinkedPolicy, node: string, which: TierTarget): Face {
  const faces = placeAt(linked, node)?.tier.faces;
  if (faces === undefined) return noTarget;
  return which === 'work' ? faces.work : faces.acknowledge;
}

const noTarget = faceOf(alwaysOpen, null);

/** What a thread's own clock is measured against. */
export function threadFace(linked: LinkedPolicy, thread: Thread): Face {
  const node = linked.nodes.get(thread.node);
  if (thread.kind === 'approval') {
    const { expires } = thread;
    return faceOf(calendarOf(linked, expires?.calendar ?? 'always'), expires?.targetMs ?? null);
  }
  if (node?.kind === 'external') {
    return faceOf(calendarOf(linked, node.calendar), node.respondMs);
  }
  if (node?.kind === 'followUp') {
    return faceOf(calendarOf(linked, node.calendar), node.withinMs);
  }
  return noTarget;
}
