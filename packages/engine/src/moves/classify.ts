import type { Move } from '@rung/kernel';
import type { LinkedTier } from '../link/linked-policy.ts';
import type { Flavour } from '../round/stimulus.ts';
import type { Draft } from '../state/state.ts';

/** Where a ticket is before a move. */
export interface Standpoint {
  /** The tier, or null without a position. */
  readonly tier: LinkedTier | null;
  readonly accepted: boolean;
  /** After a follow-up came back unsatisfied. */
  readonly resumed: boolean;
}

/** Kinds of path that may move the ticket to any other tier. */
const anywhere: ReadonlySet<Flavour> = new Set(['bounce', 'deescalation', 'unavailable']);

/** Whether a path may move the ticket to its tier (language.md 2, One round: Candidates). */
export function mayMove({ tier: at }: Standpoint, to: LinkedTier, flavour: Flavour): boolean {
  if (at === null) return true;
  if (at === to) return false;
  return to.tier.rank > at.tier.rank || to.tier.lateral || at.tier.lateral || anywhere.has(flavour);
}

/** What a move is called: the first that fits (language.md 2, Moves). */
export function classify(
  { tier: at, accepted, resumed }: Standpoint,
  to: LinkedTier,
  flavour: Flavour,
): Move {
  if (resumed) return 'escalation';
  if (at === null) return 'initial';
  const rise = to.tier.rank - at.tier.rank;
  if (flavour === 'bounce' && !accepted && rise <= 0) return 'bounce';
  if (rise > 0) return 'escalation';
  if (to.tier.lateral || at.tier.lateral) return 'transfer';
  return rise === 0 ? 'reassignment' : 'deescalation';
}

/** Whether an escalation is a second or later one of a ticket that came down in between. */
export function isReEscalation(state: Pick<Draft, 'cameDown'>, from: Standpoint, move: Move): boolean {
  return move === 'escalation' && (from.resumed || state.cameDown === true);
}
