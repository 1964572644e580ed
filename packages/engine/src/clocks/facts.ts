/**
 * What happened to the ticket in one event, as far as clocks care: the sum of the bits below, so that whether a clock is
 * concerned is one question for all of them. Zero: nothing, as at a clock instant or an event that the engine derived.
 */
export type Facts = number;

/** The ticket's first episode opened. */
export const wasCreated: Facts = 1;
/** A later episode opened. */
export const wasReopened: Facts = 2;
/** The episode was taken up again by a follow-up. */
export const wasResumed: Facts = 4;
/** The episode was resolved. */
export const wasResolved: Facts = 8;
/** A person of ours replied publicly. */
export const hasReplied: Facts = 16;
/** The customer wrote. */
export const hasAsked: Facts = 32;
/** A person took the ticket. */
export const wasTaken: Facts = 64;
/** The tier acknowledged. */
export const wasAcknowledged: Facts = 128;

/** An episode opened, or was taken up again. */
export const hasOpened: Facts = wasCreated | wasReopened | wasResumed;

/** Whether any of some facts is among those of an event. */
export function isAmong(some: Facts, facts: Facts): boolean {
  return (some & facts) !== 0;
}
