import type { Flow } from '@rung/flow';
import { grantsInOrder } from './grant-sentence.ts';

/** What people do with any ticket: the engine asks the matrix by itself. */
const reserved = ['ticket.close', 'ticket.deescalate'];

/** Actions that somebody may ask leave for: those of the authority matrix in its order, then those of any ticket. */
export function knownActions(flow: Flow): readonly string[] {
  return [...new Set([...grantsInOrder(flow).map(([, { action }]) => action), ...reserved])];
}

/** An action of which no authority row speaks. */
export interface UnknownAction {
  /** What is probably meant: the same but for capitals and spaces. */
  readonly meant: string | null;
}

/**
 * What is wrong with an action that somebody types; null if a limit speaks of it, if nothing is typed yet, or if it is an act
 * with the ticket, which is free where no limit speaks of it.
 */
export function unknownAction(flow: Flow, typed: string): UnknownAction | null {
  const known = knownActions(flow);
  if (typed === '' || typed.startsWith('ticket.') || known.includes(typed)) return null;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '');
  return { meant: known.find((action) => plain(action) === plain(typed)) ?? null };
}
