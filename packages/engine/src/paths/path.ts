import type { EscalationType, HandOff, NoteKind } from '@rung/kernel';
import type { PolicyNode } from '@rung/policy';
import type { Answer } from '../authority/answer.ts';
import type { ApprovalPlan } from '../authority/open-approval.ts';
import type { LinkedPlace, NodeOf } from '../link/linked-policy.ts';
import type { Flavour } from '../round/stimulus.ts';
import type { Run } from '../run.ts';

/** Where a path began: at a trigger, or at a port. */
export interface PathRoot {
  /** The trigger, or the node of the port. */
  readonly node: string;
  /** The trigger's mode; null at a port. */
  readonly mode: NodeOf<'trigger'>['mode'] | null;
  /** The port; empty at a trigger. */
  readonly port: string;
  /** The thread that the port belongs to, while that goes on. */
  readonly thread: number | undefined;
}

/** The tier that a path reaches. */
export interface PathTarget {
  readonly to: LinkedPlace;
  /** The node that gives the `assign`: the tier node, or a `deescalate`. */
  readonly by: string;
  /** A `deescalate` node's own cool-down. */
  readonly coolDown: string | null;
  /** Where the `deescalate` goes on once the ticket is there. */
  readonly next: string | null;
}

/** Effects of one node, written once the round's moves, threads and clocks are in place. */
export type Pending = (run: Run) => void;

/** A node of a kind, with its id. */
export interface At<K extends PolicyNode['kind']> {
  readonly id: string;
  readonly node: NodeOf<K>;
}

/** How a path begins. */
export interface PathStart {
  readonly root: PathRoot;
  readonly to: string | null;
  readonly reason: string;
  readonly type: EscalationType | null;
  readonly flavour: Flavour;
  readonly unguarded: boolean;
  /** The path, if it was walked and no node on it asks anything of the ticket: it is always the same. A memo. */
  walked: Path | null;
}

/** What a node on a path does, if the path runs. */
export type Op =
  | { readonly op: 'notify'; readonly write: Pending }
  | { readonly op: 'message'; readonly write: Pending }
  | { readonly op: 'set'; readonly at: At<'set'> }
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
