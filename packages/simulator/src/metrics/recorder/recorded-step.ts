import type { ClockRow, Effect, TicketEvent, TraceGroup } from '@rung/kernel';

/** What one step of a ticket's life left in the decision log. */
export interface RecordedStep {
  /** The event that set it off, or null for timers. */
  readonly event: TicketEvent | null;
  /** When it was decided, milliseconds. */
  readonly atMs: number;
  readonly effects: readonly Effect[];
  readonly finishedClocks: readonly ClockRow[];
  /** Empty when the run keeps no trace. */
  readonly trace: readonly TraceGroup[];
  /** The ticket's status afterwards. */
  readonly status: string;
}

/** Keeps one kind of facts of a ticket, step by step. Mutable, for one ticket. */
export interface FactRecorder<Facts> {
  readonly step: (step: RecordedStep) => void;
  readonly facts: () => Facts;
}
