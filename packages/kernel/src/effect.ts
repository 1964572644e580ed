import type { FieldValue } from './event.ts';
import type { Money } from './units.ts';

/** How a position changed (language.md 2, Moves). */
export type Move = 'initial' | 'bounce' | 'escalation' | 'transfer' | 'reassignment' | 'deescalation';

/** What kind of escalation a trigger or port asks for. */
export const escalationTypes = ['functional', 'hierarchical', 'priority', 'external', 'authority'] as const;

/** One of the five escalation types. */
export type EscalationType = (typeof escalationTypes)[number];

/** Every effect by name (formats.md 3). */
export const effectNames = [
  'assign',
  'set',
  'notify',
  'message',
  'grant',
  'deny',
  'requestApproval',
  'block',
  'requireContext',
  'openSwarm',
  'openExternal',
  'followUp',
  'openGroup',
  'closeGroup',
  'record',
] as const;

/** One of the effects by name. */
export type EffectName = (typeof effectNames)[number];

/** What kind of remark a `record` effect makes. */
export const noteKinds = [
  'unknown',
  'alreadyAtOrAbove',
  'suppressed',
  'loopGuard',
  'late',
  'currencyMismatch',
  'contextIncomplete',
  'nobodyAvailable',
  'clockEnded',
  'selfApproval',
  'sameApprover',
  'notAnApprover',
  'approvalVoid',
] as const;

/** One of the thirteen remarks. */
export type NoteKind = (typeof noteKinds)[number];

/** The context package as it goes with a move. */
export interface HandOff {
  readonly id: string;
  /** Item ids handed over, in the package's order. */
  readonly items: readonly string[];
  readonly missing: readonly string[];
  readonly withheld: readonly string[];
  /** Filled required / required, 0..1; 1 when nothing is required. */
  readonly completeness: number;
}

/** What every effect carries. */
export interface EffectBase<E extends EffectName> {
  readonly effect: E;
  /** The instant it was decided, ISO 8601 in UTC. */
  readonly at: string;
  /** The node that gave it, or `engine`. */
  readonly node: string;
  /** `ticket/episode/sequence/node/occurrence`, percent-escaped; equal for a redelivered event. */
  readonly key: string;
  readonly ticket: string;
}

type E<N extends EffectName, Extra> = EffectBase<N> & Readonly<Extra>;

/** What the engine asks the host to carry out (formats.md 3). Plain JSON. */
export type Effect =
  | E<
      'assign',
      {
        tier: string;
        from: string | null;
        move: Move;
        type: EscalationType | null;
        reasons: readonly string[];
        /** The declared target: `queue:x`, `role:x`, `schedule:x`, `origin`, `resolver`. */
        owner: string;
        /** The person who held the ticket before the first move up, when known. */
        origin: string | null;
        /** Values of the tier's `orderBy`, highest precedence first. */
        order: readonly (string | number | boolean | null)[];
        package: HandOff | null;
      }
    >
  | E<'set', { field: string; value: FieldValue }>
  | E<
      'notify',
      {
        to: string;
        channel: string;
        template: string;
        vars: Readonly<Record<string, FieldValue>>;
        notBefore?: string;
      }
    >
  | E<
      'message',
      {
        template: string;
        vars: Readonly<Record<string, FieldValue>>;
        promise?: { readonly clock: string; readonly at: string };
      }
    >
  | E<'grant', RequestPart & { reason: string | null }>
  | E<'deny', RequestPart & { reason: string }>
  | E<'requestApproval', RequestPart & { approvers: readonly string[]; reason: string }>
  | E<'block', { request: string | null; action: string; reason: string }>
  | E<'requireContext', { package: string; missing: readonly string[] }>
  | E<'openSwarm', { to: string; dueAt: string | null }>
  | E<'openExternal', { to: string; dueAt: string | null }>
  | E<'followUp', { to: string; dueAt: string | null }>
  | E<'openGroup', { parent: string; members: readonly string[] }>
  | E<'closeGroup', { parent: string; members: readonly string[] }>
  | E<'record', { what: NoteKind; [detail: string]: unknown }>;

interface RequestPart {
  readonly request: string;
  readonly action: string;
  readonly amount?: Money;
  readonly quantity?: number;
  readonly unit?: string;
}
