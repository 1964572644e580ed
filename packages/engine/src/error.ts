/**
 * What the engine refuses, by code. Codes are stable and never reused; the message is for people and may change.
 * A refusal leaves the state as it was.
 */
export const engineMessages = {
  /** The event is not one of the types, or a part that its type needs is missing or of another type. */
  invalidEvent: 'The event does not have the shape of its type.',
  /** A field's value does not fit its declaration. */
  invalidValue: 'The value does not fit the declared field.',
  /** The field is kept by the engine, or exists only in an event of its own. */
  readOnlyField: 'The field is kept by the engine and cannot be set.',
  /** A first event other than `ticket.created`, `ticket.imported` or `group.opened`. */
  unknownTicket:
    'The ticket is not known: its first event is a creation, an import or the opening of a group.',
  /** A creation, an import or the opening of a group for a ticket that is already known. */
  ticketExists: 'The ticket is already known.',
  /** The event names another ticket than the state. */
  wrongTicket: 'The event belongs to another ticket than the state.',
  /** The ticket was merged, deleted or marked as spam. */
  ended: 'The ticket has ended: it was merged, deleted or marked as spam.',
  /** `at` lies more than five minutes after `receivedAt`. */
  futureEvent: 'The event lies more than five minutes after it was received.',
  /** The state's episode runs under another policy than the one given. */
  policyMismatch: 'The episode runs under another policy.',
  /** The state was not written by this engine, or by one with another format. */
  invalidState: 'The state is not one that this engine can continue.',
  /** A shared cell was not written by this engine; `path` begins with its key. */
  invalidCell: 'A shared cell is not one that this engine can continue.',
  /** The instant to advance or to ask at is no whole number of milliseconds of the time scale. */
  invalidInstant: 'The instant is no whole number of milliseconds that a date can have.',
  /** The migration map is no object of ids by ids. */
  invalidMap: 'The map names no ids.',
  /** Ids that the state names have no counterpart in the policy; `ids` lists them. */
  migrationIncomplete: 'The state names ids that the policy does not have.',
  /** More than 100,000 clock instants fell due in one call. A policy that ends all the same is advanced in pieces. */
  endless: 'The policy goes on by itself without end.',
} as const;

/** Codes of {@link EngineError}. */
export type EngineErrorCode = keyof typeof engineMessages;

/** Why the engine refused. */
export interface EngineError {
  readonly code: EngineErrorCode;
  readonly message: string;
  /** JSON pointer into the event, the request, the state, the map or the shared cells, where one place is at fault. */
  readonly path?: string;
  /** `migrationIncomplete`: the ids without a counterpart, sorted. */
  readonly ids?: readonly string[];
}

/** The error of a code, and where one place is at fault, that place as {@link EngineError} names it. */
export function engineError(code: EngineErrorCode, path?: string): EngineError {
  return { code, message: engineMessages[code], ...(path === undefined ? {} : { path }) };
}
