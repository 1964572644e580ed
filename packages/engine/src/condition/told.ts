import type { ConditionTrace, TraceRow } from '@rung/kernel';
import type { LinkedAtom } from './conditions.ts';
import type { RuntimeValue } from './snapshot.ts';

/**
 * What was told last, so that a trace shares what has not changed since with the traces before it. A memo: no answer
 * depends on what is in it.
 */
export interface Told {
  /** By slot. */
  readonly values: (ToldValue | undefined)[];
  /** By atom. */
  readonly atoms: (ToldAtom | undefined)[];
  /** By condition. */
  readonly conditions: (ToldCondition | undefined)[];
}

/** A field's value, and what rows show of it. */
interface ToldValue {
  readonly value: RuntimeValue | undefined;
  readonly shown: TraceRow['values'];
}

/** An atom with its place in the policy's table. */
export interface ToldAtom {
  readonly at: number;
  readonly linked: LinkedAtom;
  /** Its row as told last. */
  row: TraceRow | undefined;
}

/** A condition, and its atoms in the order of its rows. */
export interface ToldCondition {
  readonly atoms: readonly ToldAtom[];
  /** Whether it holds as far as the least of its rows does. */
  readonly isConjunction: boolean;
  trace: ConditionTrace;
}
