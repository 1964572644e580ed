import type { Money } from './units.ts';

/** A typed literal inside a condition. Money is minor units; instants and durations are milliseconds. */
export type Literal =
  | string
  | number
  | boolean
  | { readonly money: Money }
  | { readonly instantMs: number }
  | { readonly durationMs: number };

/** The six comparisons. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/**
 * An indivisible question. Every atom is true, false or unknown: a missing operand, or money of two currencies,
 * makes it unknown, except `has`, `changedTo`, `wasEver`, `countWithin` and `isOpen`, which are never unknown.
 * `ne` is not the negation of a *missing* value: it is unknown too (Kleene logic, language.md 1).
 */
export type Atom =
  | { readonly op: Comparison; readonly field: string; readonly value: Literal }
  | { readonly op: Comparison; readonly field: string; readonly other: string }
  /** Field equals one of the values. */
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Literal[] }
  /** `"x" in ticket.tags`: the set holds the value. */
  | { readonly op: 'member'; readonly field: string; readonly value: string }
  | { readonly op: 'has'; readonly field: string }
  /** A bare boolean field. */
  | { readonly op: 'is'; readonly field: string }
  /** Whole words and phrases of a word list, case-folded, Unicode-aware. */
  | { readonly op: 'mentions'; readonly field: string; readonly words: string }
  | { readonly op: 'contains' | 'startsWith'; readonly field: string; readonly value: string }
  /** True only at the event that changed the field to this value. */
  | { readonly op: 'changedTo'; readonly field: string; readonly value: Literal }
  /** True once the field has had this value on this ticket. */
  | { readonly op: 'wasEver'; readonly field: string; readonly value: Literal }
  /** Number of this ticket's events of a type in the half-open window `(t − ms, t]`, compared with `count`. */
  | {
      readonly op: 'countWithin';
      readonly event: string;
      readonly ms: number;
      readonly compare: Comparison;
      readonly count: number;
    }
  | { readonly op: 'isOpen'; readonly calendar: string };

/** A condition over a shared table of atoms: `atom` is an index into that table. Empty `all` is true, empty `any` false. */
export type ConditionTree =
  | { readonly all: readonly ConditionTree[] }
  | { readonly any: readonly ConditionTree[] }
  | { readonly not: ConditionTree }
  | { readonly atom: number }
  | { readonly constant: boolean };
