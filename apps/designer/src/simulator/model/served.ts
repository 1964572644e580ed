import type { ClockOutcome, Diagnostic, Result, ScenarioResult, TraceGroup } from '@rung/kernel';
import type { Span } from './span.ts';

/** A stretch of a clock's life in which nothing about it changed. */
export interface ServedInterval extends Span {
  /** `breached`: its target has passed, and what it measures is still to be done. */
  readonly phase: 'running' | 'paused' | 'breached';
  /** The deadline as it stood; null while paused, once breached, and without a target. */
  readonly dueMs: number | null;
  /** What it counts on; null where it always counts. */
  readonly calendar: string | null;
}

/** One cycle of a clock. */
export interface ServedClock {
  readonly ticket: string;
  readonly clock: string;
  readonly cycle: number;
  readonly outcome: ClockOutcome;
  readonly intervals: readonly ServedInterval[];
}

/** A time in which one tier had a ticket. */
export interface ServedStay extends Span {
  readonly ticket: string;
  readonly tier: string;
  readonly node: string;
  readonly owner: string | null;
  readonly acknowledgedMs: number | null;
}

/** A side thread: a wait beside the ticket's position. */
export interface ServedThread extends Span {
  readonly ticket: string;
  /** Counted over the ticket's threads from 1. */
  readonly number: number;
  /** The step it waits at; `engine` for a sign-off that no path asked for. */
  readonly node: string;
}

/** When a calendar is open. */
export interface ServedCalendar {
  readonly calendar: string;
  readonly zone: string;
  readonly windows: readonly (readonly [fromMs: number, toMs: number])[];
  readonly untilMs: number;
}

/** What the server tells of a run besides its result; the part that the dock draws. */
export interface ServedTimeLine extends Span {
  readonly clocks: readonly ServedClock[];
  readonly tiers: readonly ServedStay[];
  readonly threads: readonly ServedThread[];
  readonly calendars: readonly ServedCalendar[];
  /** The calendar by whose zone it is told; null for UTC. */
  readonly calendar: string | null;
}

/** A rehearsal as the server gave it. */
export interface Served {
  /** Digest of the policy that was run. */
  readonly digest: string;
  /** The trace is there as far as it was asked for. */
  readonly result: ScenarioResult<TraceGroup>;
  readonly timeLine: ServedTimeLine;
  /** How many lines of the trace are still on the server. */
  readonly missingLines: number;
  /** Fetches the next page of a trace that is too long for one answer; null when all of it is there. */
  readonly more: (() => Promise<Result<Served, NotServed>>) | null;
}

/** Why there is no rehearsal. */
export type NotServed =
  | {
      readonly code: 'fixFirst';
      readonly about: 'flow' | 'scenario';
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly code: 'offline' | 'busy' | 'tookTooLong' | 'tooMuchHappens' | 'tooLarge' | 'failed' };
