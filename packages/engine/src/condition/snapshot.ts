import type { FieldDeclaration, Money } from '@rung/kernel';

/** A field value while running: instants and durations are milliseconds, sets are arrays, a missing value is `undefined`. */
export type RuntimeValue = string | number | boolean | Money | readonly string[];

/** Where each field that the policy reads stands in a snapshot. */
export interface LinkedFields {
  /** Dotted paths by slot, sorted. */
  readonly paths: readonly string[];
  readonly declarations: readonly FieldDeclaration[];
  readonly slotOf: ReadonlyMap<string, number>;
}

/** What conditions see: one immutable picture of the ticket at one event or clock instant. */
export interface Snapshot {
  /** The instant, milliseconds. */
  readonly at: number;
  /** By slot. */
  readonly values: readonly (RuntimeValue | undefined)[];
  /** Slots whose value this event changed; empty at clock instants. */
  readonly changed: ReadonlySet<number>;
  /** Whether the field of a `wasEver` atom has had its value, by index into `policy.atoms`. */
  readonly wasEver: (atom: number) => boolean;
  /** Events counted for a `countWithin` atom in its window ending at `at`, by index into `policy.atoms`. */
  readonly countWithin: (atom: number) => number;
}

/** Kleene truth as small numbers, ordered so that conjunction is the minimum and disjunction the maximum. */
export const FALSE = 0;
/** Neither true nor false: an operand is missing. */
export const UNKNOWN = 1;
/** Holds. */
export const TRUE = 2;
/** One of {@link FALSE}, {@link UNKNOWN}, {@link TRUE}. */
export type TruthValue = 0 | 1 | 2;
