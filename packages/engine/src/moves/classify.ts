import type { Move } from '@rung/kernel';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { Flavour } from '../round/stimulus.ts';
import type { Draft } from '../state/state.ts';

/** Where a ticket is before a move. */
export interface Standpoint {
  /** The tier, or null without a position. */
  readonly tier: string | null;
  readonly accepted: boolean;
  /** After a follow-up came back unsatisfied. */
  readonly resumed: boolean;
}

/** A move that is asked for. */
export interface Step {
  readonly tier: string;
  readonly flavour: Flavour;
}

/** Where a tier stands; one that the policy lacks is below all. */
function placeOf(
  { tiers }: LinkedPolicy,
  tier: string,
): { readonly rank: number; readonly lateral: boolean } {
  return tiers.get(tier)?.tier ?? { rank: 0, lateral: false };
}

/** Kinds of path that may move the ticket to any other tier. */
const anywhere: ReadonlySet<Flavour> = new Set(['bounce', 'deescalation', 'unavailable']);

/** Whether a path may move the ticket to its tier (language.md 2, One round: Candidates). */
export function mayMove(linked: LinkedPolicy, from: Standpoint, { tier, flavour }: Step): boolean {
  if (from.tier === null) return true;
  if (from.tier === tier) return false;
  const to = placeOf(linked, tier);
  const at = placeOf(linked, from.tier);
  return anywhere.has(flavour) || to.lateral || at.lateral || to.rank > at.rank;
}

/** Whether a tier ranks higher than another: then its path takes the lead. */
export function outranks(linked: LinkedPolicy, tier: string, other: string): boolean {
  return placeOf(linked, tier).rank > placeOf(linked, other).rank;
}

/** What a move is called: the first that fits (language.md 2, Moves). */
export function classify(linked: LinkedPolicy, from: Standpoint, { tier, flavour }: Step): Move {
  if (from.resumed) return 'escalation';
  if (from.tier === null) return 'initial';
  const to = placeOf(linked, tier);
  const at = placeOf(linked, from.tier);
  const rise = to.rank - at.rank;
  if (flavour === 'bounce' && !from.accepted && rise <= 0) return 'bounce';
  if (rise > 0) return 'escalation';
  if (to.lateral || at.lateral) return 'transfer';
  return rise === 0 ? 'reassignment' : 'deescalation';
}

/** Whether an escalation is a second or later one of a ticket that came down in between. */
export function isReEscalation(state: Pick<Draft, 'cameDown'>, from: Standpoint, move: Move): boolean {
  return move === 'escalation' && (from.resumed || state.cameDown === true);
}
