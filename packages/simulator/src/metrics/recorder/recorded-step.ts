import type { ClockRow, Effect, TicketEvent, TraceGroup } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';

/** What one step of a ticket's life left in the decision log. */
export interface RecordedStep {
  /** The event that set it off, or null for timers. */
  readonly event: TicketEvent | null;
  /** When the event happened, or up to when timers fired, milliseconds. Effects carry the instants of their own. */
  readonly atMs: number;
  readonly effects: readonly Effect[];
  readonly finishedClocks: readonly ClockRow[];
  /** Empty when the run keeps no trace. */
  readonly trace: readonly TraceGroup[];
  /** The ticket's status afterwards. */
  readonly status: string;
}

/** One effect, known by its name. */
export type EffectOf<Name extends Effect['effect']> = Extract<Effect, { effect: Name }>;

/** When an effect was decided: timers that were due before the step's event give earlier ones. */
export function effectMs(effect: Effect): number {
  return instantOf(effect.at) ?? 0;
}

/** Something whose properties a recorder may still change. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
