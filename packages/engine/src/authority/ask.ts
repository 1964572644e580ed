import type { TicketEvent } from '@rung/kernel';
import { copyMoney } from '../fields/field-value.ts';
import type { Asked, Request } from '../state/state.ts';

/** What somebody asks leave for. */
export interface Ask extends Asked {
  /** Id of the request, or of the node that asks without one. */
  readonly request: string;
}

/** The parts of an ask that effects carry. */
export function askParts({ request, action, amount, quantity, unit }: Ask) {
  return {
    request,
    action,
    ...(amount === undefined ? {} : { amount: copyMoney(amount) }),
    ...(quantity === undefined ? {} : { quantity: quantity + 0 }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** The ask of an `action.requested` event. */
export function askOf(event: TicketEvent & { readonly type: 'action.requested' }, tier: string | null): Ask {
  return {
    ...askParts({ ...event, by: null, tier: null }),
    by: event.by ?? null,
    tier: event.byTier ?? tier,
  };
}

/** A request as it is remembered. */
export function requestOf(ask: Ask, outcome: Request['outcome']): Request {
  const { request, ...parts } = askParts(ask);
  return { id: request, ...parts, by: ask.by, tier: ask.tier, outcome };
}

/** The ask of a remembered request. */
export function askOfRequest(request: Request): Ask {
  const { id, outcome: _outcome, ...parts } = request;
  return { request: id, ...parts };
}

/** Whether two asks are for the same amount of the same thing. */
export function sameAmount(a: Omit<Asked, 'by' | 'tier'>, b: Omit<Asked, 'by' | 'tier'>): boolean {
  return (
    a.action === b.action &&
    a.amount?.amount === b.amount?.amount &&
    a.amount?.currency === b.amount?.currency &&
    a.quantity === b.quantity &&
    a.unit === b.unit
  );
}

/** The event by which an ask would have been made: what conditions of the matrix read under `request.`. */
export function eventOfAsk(ask: Ask, at: string): TicketEvent {
  const { by, tier } = ask;
  return {
    id: ask.request,
    type: 'action.requested',
    at,
    ...askParts(ask),
    ...(by === null ? {} : { by }),
    ...(tier === null ? {} : { byTier: tier }),
  };
}
