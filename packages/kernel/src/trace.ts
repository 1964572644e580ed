import type { Atom } from './condition-tree.ts';
import type { NoteKind } from './effect.ts';
import type { FieldValue } from './event.ts';
import type { Money } from './units.ts';

/** Kleene truth: a missing operand makes a comparison `unknown`, which does not match. */
export type Truth = 'true' | 'false' | 'unknown';

/** One atom of a condition with the operand values it saw; `null` is a missing value. */
export interface TraceRow {
  readonly atom: Atom;
  readonly values: readonly (FieldValue | null)[];
  readonly result: Truth;
}

/** A condition as it was evaluated: every row, also those that did not decide. */
export interface ConditionTrace {
  /** Canonical CEL text. */
  readonly cel: string;
  readonly result: Truth;
  readonly rows: readonly TraceRow[];
}

/** Why a trigger that matched did not fire; the first cause that holds. */
export type SuppressedBy = 'latch' | 'coolDown' | 'cap' | 'rate';

/**
 * What became of a row of the authority matrix that was asked. One decided at most. The others were passed over: their
 * `condition` was false or `unknown`; their limit is in another `currency`, short of what was asked (`amount`), or short of
 * it only together with what was granted before (`window`); or their tier, above the asker's, may do it by `stages` alone,
 * or `never`.
 */
export type GrantVerdict =
  | 'decided'
  | 'condition'
  | 'unknown'
  | 'currency'
  | 'amount'
  | 'window'
  | 'stages'
  | 'never';

/** One thing that happened on the way to a decision: sentence data, worded by `@rung/wording`. */
export type TraceEntry =
  | {
      readonly step: 'trigger';
      readonly node: string;
      /** `passedOver`: it would have begun the ticket's first path, but another of its kind came before it. */
      readonly outcome: 'fired' | 'notMatched' | 'unknown' | 'suppressed' | 'stillMatching' | 'passedOver';
      readonly suppressedBy?: SuppressedBy;
      readonly reason?: string;
      readonly condition?: ConditionTrace;
    }
  | {
      readonly step: 'case';
      readonly node: string;
      readonly port: string;
      readonly cases: readonly { readonly id: string; readonly condition: ConditionTrace }[];
    }
  /** The authority matrix was asked: by a node, or by the engine for a request that no trigger took or an act already done. */
  | {
      readonly step: 'matrix';
      readonly node: string;
      readonly request: string;
      readonly action: string;
      readonly amount?: Money;
      readonly quantity?: number;
      readonly unit?: string;
      /** The tier that asked; null where nobody knows. */
      readonly tier: string | null;
      readonly outcome: 'granted' | 'needsSignOff' | 'denied';
      /** The rows that were asked, by id: those whose condition did not hold, then the others as they were tried. */
      readonly grants: readonly { readonly grant: string; readonly verdict: GrantVerdict }[];
    }
  /** A node was passed and left by a port, or rested at (`port` null). `data` is what the node decided on. */
  | {
      readonly step: 'node';
      readonly node: string;
      readonly port: string | null;
      readonly data: Readonly<Record<string, unknown>>;
    }
  /** A path left a node by a port: the root of a path that no trigger began. */
  | { readonly step: 'port'; readonly node: string; readonly port: string }
  | {
      readonly step: 'move';
      readonly node: string;
      readonly outcome: 'led' | 'addedReason' | 'alreadyAtOrAbove';
      readonly tier: string;
      readonly move?: string;
      readonly reasons: readonly string[];
    }
  | {
      readonly step: 'clock';
      readonly clock: string;
      readonly change:
        | 'started'
        | 'attached'
        | 'paused'
        | 'resumed'
        | 'retargeted'
        | 'threshold'
        | 'met'
        | 'breached'
        | 'cancelled';
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly step: 'note';
      readonly what: NoteKind;
      readonly node: string;
      readonly data: Readonly<Record<string, unknown>>;
    };

/** What set a round off: an external event, timers due, or an event the engine derived. */
export type TraceCause =
  | { readonly kind: 'event'; readonly type: string; readonly id: string }
  | { readonly kind: 'timer'; readonly node: string; readonly outlet: string }
  | { readonly kind: 'derived'; readonly type: string; readonly node: string };

/** Everything decided at one instant, by round and cause. */
export interface TraceGroup {
  readonly at: string;
  readonly ticket: string;
  readonly sequence: number;
  readonly rounds: readonly {
    readonly causes: readonly TraceCause[];
    readonly entries: readonly TraceEntry[];
  }[];
}
