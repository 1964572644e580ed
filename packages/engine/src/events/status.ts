import { type EventType, own, type TicketEvent, type TicketStatus } from '@rung/kernel';
import type { TicketState } from '../state/state.ts';

const resolved: ReadonlySet<string> = new Set<TicketStatus>(['solved', 'closed', 'cancelled']);
const ending: ReadonlySet<string> = new Set<TicketStatus>(['merged', 'spam']);

/** A status that ends an episode: `solved`, `closed`, `cancelled`. */
export function isResolvedStatus(status: string): boolean {
  return resolved.has(status);
}

/** A status under which a ticket is worked on or waited for. */
export function isOpenStatus(status: string): boolean {
  return !resolved.has(status) && !ending.has(status);
}

/** The status that an event asks for, if it does: by `status.changed`, or as a field. */
function statusAskedFor(event: TicketEvent): string | null {
  if (event.type === 'status.changed') return event.status;
  if (event.type !== 'ticket.updated' && event.type !== 'signal.received') return null;
  const status = own(event.set ?? {}, 'ticket.status');
  return typeof status === 'string' ? status : null;
}

/** Whether events of a type are a ticket's first. */
export function isFirstType(type: EventType): boolean {
  return type === 'ticket.created' || type === 'ticket.imported' || type === 'group.opened';
}

/**
 * Whether an event would open an episode: the ticket's first, or a reopening of one whose episode is over. Such an event
 * may run under another policy than the state is pinned to. Pure; the event is taken to be well-formed, and what is no
 * state opens nothing.
 */
export function opensEpisode(state: TicketState | null, event: TicketEvent): boolean {
  if (state === null) return isFirstType(event.type);
  // Hosts ask this of what they stored before any policy has looked at it.
  const isOver = Number.isFinite(state?.episode?.resolvedAt);
  if (!isOver || state.ended === 'merged' || state.ended === 'deleted') return false;
  if (event.type === 'ticket.reopened') return true;
  const status = statusAskedFor(event);
  return status !== null && isOpenStatus(status);
}
