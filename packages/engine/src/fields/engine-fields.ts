import type { EventType, TicketEvent, TicketMessage } from '@rung/kernel';
import type { RuntimeValue } from '../condition/snapshot.ts';
import type { LinkedPolicy, LinkedTier } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import type { StateView } from '../state/state.ts';

/** What the engine's own fields are read from. */
export interface FieldSource {
  readonly linked: LinkedPolicy;
  readonly state: StateView;
  readonly at: number;
  /** The heard event; null at clock instants and for derived events. */
  readonly event: TicketEvent | null;
  /** The message that the event is or carries. */
  readonly message: TicketMessage | undefined;
}

/** Reads one of the engine's own fields. */
export type ReadField = (source: FieldSource) => RuntimeValue | undefined;

/** The message that an event is or carries; `type` is the event's own. */
export function messageOf(event: TicketEvent, type: EventType = event.type): TicketMessage | undefined {
  switch (type) {
    case 'message.added':
    case 'ticket.created':
    case 'ticket.reopened':
    case 'agent.flagged':
      break;
    default:
      return undefined; // what stands there under that key is nobody's business
  }
  // Of these types one is a message, and the others may carry one.
  const carrier = event as unknown as TicketMessage & { readonly message?: TicketMessage };
  return type === 'message.added' ? carrier : carrier.message;
}

const requestOf = (event: TicketEvent | null) => (event?.type === 'action.requested' ? event : undefined);

/** The reason that an event gives. */
export function reasonOf(event: TicketEvent | null): string | undefined {
  return event !== null && 'reason' in event ? event.reason : undefined;
}

/** The tier where the ticket is, or null. */
export function tierHere(linked: LinkedPolicy, { position }: Pick<StateView, 'position'>): LinkedTier | null {
  return position === null ? null : (placeAt(linked, position.node)?.tier ?? null);
}

/** Its id. */
export function tierInCharge(linked: LinkedPolicy, state: Pick<StateView, 'position'>): string | null {
  return tierHere(linked, state)?.id ?? null;
}

/** Fields that are never stored with the host's: kept by the engine, or part of the event. */
export const engineFields: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ['ticket.id', ({ state }) => state.ticket],
  ['ticket.status', ({ state }) => state.status],
  ['ticket.priority', ({ state }) => state.priority],
  ['customer.id', ({ state }) => state.customer],
  ['ticket.createdAt', ({ state }) => state.createdAt],
  ['ticket.reopenCount', ({ state }) => state.tally.reopened],
  ['ticket.contactCount', ({ state }) => state.tally.contacts],
  ['ticket.failedAttemptCount', ({ state }) => state.tally.failed],
  ['ticket.transferCount', ({ state }) => state.tally.transfers],
  ['ticket.bounceCount', ({ state }) => state.tally.bounces],
  ['ticket.waiting', ({ state, at }) => at - (state.waitingSince ?? state.createdAt)],
  ['position.tier', ({ linked, state }) => tierInCharge(linked, state) ?? undefined],
  ['position.rank', ({ linked, state }) => tierHere(linked, state)?.tier.rank],
  ['position.acknowledged', ({ state }) => positionFlag(state, 'acknowledged')],
  ['position.accepted', ({ state }) => positionFlag(state, 'accepted')],
  ['owner', ({ state }) => state.owner ?? undefined],
  ['resolver', ({ state }) => state.resolver?.by ?? undefined],
  ['resolver.tier', ({ state }) => state.resolver?.tier ?? undefined],
  ['episode.number', ({ state }) => state.episode.number],
  ['message.text', ({ message }) => message?.text],
  ['message.role', ({ message }) => message?.role],
  ['message.public', ({ message }) => message?.public],
  ['message.automated', ({ message }) => message?.automated],
  ['request.action', ({ event }) => requestOf(event)?.action],
  ['request.amount', ({ event }) => requestOf(event)?.amount],
  ['request.quantity', ({ event }) => requestOf(event)?.quantity],
  ['request.unit', ({ event }) => requestOf(event)?.unit],
  ['event.reason', ({ event }) => reasonOf(event)],
  ['event.requestedTier', ({ event }) => (event?.type === 'agent.flagged' ? event.requestedTier : undefined)],
  ['event.name', ({ event }) => (event?.type === 'signal.received' ? event.name : undefined)],
  ['event.step', ({ event }) => (event?.type === 'attempt.failed' ? event.step : undefined)],
  ['event.outcome', ({ event }) => (event?.type === 'followup.completed' ? event.outcome : undefined)],
]);

function positionFlag({ position }: StateView, flag: 'acknowledged' | 'accepted'): boolean | undefined {
  return position === null ? undefined : position[flag] === true;
}
