import type { EscalationType, HandOff, NoteKind } from '@rung/kernel';
import type { Answer } from '../authority/answer.ts';
import type { ApprovalPlan } from '../authority/open-approval.ts';
import type { Flavour } from '../round/stimulus.ts';

/** Where a path began. */
export type PathRoot =
  | { readonly kind: 'trigger'; readonly id: string; readonly position: number }
  | {
      readonly kind: 'port';
      readonly node: string;
      readonly port: string;
      readonly thread: number | undefined;
    };

/** The tier that a path reaches. */
export interface PathTarget {
  /** The tier node. */
  readonly node: string;
  readonly tier: string;
  /** The node that gives the `assign`: the tier node, or a `deescalate`. */
  readonly by: string;
  /** A `deescalate` node's own cool-down. */
  readonly coolDown: string | null;
  /** Where the `deescalate` goes on once the ticket is there. */
  readonly next: string | null;
}

/** What a node on a path does, if the path runs. */
export type Op =
  | { readonly op: 'notify'; readonly node: string }
  | { readonly op: 'message'; readonly node: string }
  | { readonly op: 'set'; readonly node: string }
  | { readonly op: 'repeat'; readonly node: string }
  | { readonly op: 'attach'; readonly node: string; readonly clock: string }
  | { readonly op: 'wait'; readonly node: string; readonly fromTimeout: boolean }
  | { readonly op: 'swarm'; readonly node: string }
  | { readonly op: 'external'; readonly node: string }
  | { readonly op: 'followUp'; readonly node: string }
  | { readonly op: 'approve'; readonly node: string; readonly plan: ApprovalPlan }
  | {
      readonly op: 'answer';
      readonly node: string;
      readonly outcome: 'granted' | 'denied';
      readonly answer: Answer;
    }
  | { readonly op: 'requireContext'; readonly node: string; readonly handOff: HandOff }
  | { readonly op: 'contextIncomplete'; readonly node: string; readonly handOff: HandOff }
  | { readonly op: 'group'; readonly node: string; readonly key: string }
  | {
      readonly op: 'note';
      readonly node: string;
      readonly what: NoteKind;
      readonly data: Readonly<Record<string, unknown>>;
    };

/** A path walked dry: what it would do, and where it would bring the ticket. */
export interface Path {
  readonly root: PathRoot;
  readonly reason: string;
  readonly type: EscalationType | null;
  readonly flavour: Flavour;
  /** Guards do not hold it back. */
  readonly unguarded: boolean;
  readonly ops: readonly Op[];
  /** Null for a side path. */
  readonly target: PathTarget | null;
  /** The package of the `handoff` node on the way. */
  readonly packageId: string | null;
  /** It passed an `authority` or `approval` node: the request is taken. */
  readonly answers: boolean;
}
