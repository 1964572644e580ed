import type { Effect, NoteKind } from './effect.ts';
import type { FieldValue, TicketEvent } from './event.ts';

/**
 * One event of a scenario, complete: `id` and `ticket` are there even where the author left them out, and fields are
 * keyed by dotted path. What is not known of it is kept.
 */
export type ScenarioEvent = TicketEvent & { readonly ticket: string; readonly [detail: string]: unknown };

/** A ticket of a scenario; its fields, keyed by dotted path, are those of its `ticket.created`. */
export interface ScenarioTicket {
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A row of `expect`: taken by the first fitting effect not yet taken; nested objects match by subset. */
export interface ExpectedEffect {
  readonly at?: string;
  readonly effect: Effect['effect'];
  readonly ticket?: string;
  readonly [detail: string]: unknown;
}

/** What is counted of a ticket's moves and side threads. */
export const moveCountNames = [
  'escalations',
  'reEscalations',
  'transfers',
  'reassignments',
  'bounces',
  'deescalations',
  'swarms',
  'approvals',
] as const;

/** Counts of moves and side threads over a ticket's life. */
export type MoveCounts = { readonly [Name in (typeof moveCountNames)[number]]: number };

/** The state a ticket ends in. */
export interface FinalState {
  readonly tier: string | null;
  readonly owner: string | null;
  readonly status: string;
  readonly priority: string | null;
  readonly episode: number;
  readonly counts: MoveCounts;
}

/** What a scenario expects of {@link FinalState}, by subset. `queues` lists ticket ids in order by tier. */
export type ExpectedFinal = Partial<Omit<FinalState, 'counts'>> & {
  readonly counts?: Partial<MoveCounts>;
  readonly queues?: Readonly<Record<string, readonly string[]>>;
};

/** A sample ticket (or several) with its time line and what is expected (formats.md 4). */
export interface Scenario {
  readonly format: 'rung/scenario@1';
  readonly name: string;
  /** At least one, ids distinct. */
  readonly tickets: readonly ScenarioTicket[];
  /** In the order written, which need not be that of their instants. */
  readonly events: readonly ScenarioEvent[];
  /** Inclusive; the latest event's instant unless the author said otherwise. Absent only where there are no events. */
  readonly until?: string;
  readonly expect: readonly ExpectedEffect[];
  /** Like `never`: of these nothing beyond `expect` may occur. */
  readonly exactly: readonly string[];
  /** `effect` or `effect:tier`. */
  readonly never: readonly string[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly Readonly<Record<string, unknown>>[];
  /** By ticket id. */
  readonly final: Readonly<Record<string, ExpectedFinal>>;
  /** Of the whole scenario: `final.queues` beside ticket ids. */
  readonly queues: Readonly<Record<string, readonly string[]>>;
}

/** How a cycle of a clock may stand. */
export const clockOutcomes = ['running', 'paused', 'met', 'breached', 'cancelled'] as const;

/** The outcome of one cycle of a clock. */
export type ClockOutcome = (typeof clockOutcomes)[number];

/** One cycle of a clock, as reported. `dueAt` stays after met or breached and is null while paused. */
export interface ClockRow {
  readonly clock: string;
  readonly ticket: string;
  readonly cycle: number;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly metAt: string | null;
  readonly breachedAt: string | null;
  readonly countedMs: number;
  readonly pausedMs: number;
  readonly outcome: ClockOutcome;
  /** Breached at attachment or re-target because the target had already passed. */
  readonly retroactive?: true;
  /** Stopped while paused: reported apart from plainly met. */
  readonly stoppedWhilePaused?: true;
}

/** One remark of the engine. */
export interface NoteRow {
  readonly at: string;
  readonly what: NoteKind;
  readonly ticket: string;
  readonly [detail: string]: unknown;
}

/** Why a scenario failed: the expectation, and what was seen in its place. */
export interface ScenarioFailure {
  readonly code: 'missing' | 'unexpected' | 'never' | 'clock' | 'note' | 'final' | 'error';
  readonly message: string;
  /**
   * Of `final`: what differs, e.g. `T-1 tier` or `queue senior`; of `error`, the JSON pointer of the event in the scenario.
   * Of a row or an effect, the row says it.
   */
  readonly place?: string;
  /** Of `final` and `error`: the ticket it is about. */
  readonly ticket?: string;
  /** Of `final`: the keys down to what differs, e.g. `["counts", "escalations"]` or `["queues", "senior"]`. */
  readonly part?: readonly string[];
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** What a run of one scenario gave (formats.md 4). `trace` is present when asked for. */
export interface ScenarioResult<Trace = unknown> {
  readonly format: 'rung/result@1';
  readonly scenario: string;
  readonly policy: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly effects: readonly Effect[];
  readonly clocks: readonly ClockRow[];
  readonly notes: readonly NoteRow[];
  readonly final: FinalState | Readonly<Record<string, FinalState>>;
  readonly trace: readonly Trace[];
}
