import type { EventType, TicketEvent } from '@rung/kernel';

/** The event of a type. */
export type EventOf<T extends EventType> = Extract<TicketEvent, { readonly type: T }>;
