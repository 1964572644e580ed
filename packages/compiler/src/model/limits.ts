import type { Flow } from '@rung/flow';
import { unitName } from '@rung/kernel';

/** A row of the authority matrix. */
export type Grant = NonNullable<Flow['grants']>[string];
/** How far a row goes. */
export type Limit = Grant['limit'];

/** Whether a row lets its tier act without sign-off. */
export function decidesAlone({ stages }: Grant): boolean {
  return (stages ?? []).length === 0;
}

/**
 * Whether a limit allows everything that another one allows. Limits of different currencies or units cannot be
 * compared, so neither covers the other. Of two equal amounts the inclusive one allows more.
 */
export function covers(limit: Limit, other: Limit): boolean {
  if (limit.kind === 'never' || other.kind === 'never') return limit.kind === other.kind;
  if (limit.kind === 'unbounded') return true;
  if (other.kind === 'unbounded' || !isSameUnit(limit, other)) return false;
  return (
    limit.amount > other.amount || (limit.amount === other.amount && (limit.inclusive || !other.inclusive))
  );
}

type Bounded = Extract<Limit, { amount: number }>;

function isSameUnit(a: Bounded, b: Bounded): boolean {
  if (a.kind === 'money') return b.kind === 'money' && a.currency === b.currency;
  return b.kind === 'quantity' && unitName(a.unit) === unitName(b.unit);
}
