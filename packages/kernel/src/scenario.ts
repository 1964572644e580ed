import type { Effect, NoteKind } from './effect.ts';
import type { FieldValue } from './event.ts';

/** A nested or dotted bag of ticket fields, as a scenario writes them. */
export type ScenarioFields = { readonly [key: string]: FieldValue | ScenarioFields };

/** One event of a scenario as written: `id` defaults to its index, `ticket` to the only ticket. */
export interface ScenarioEvent {
  readonly id?: string;
  readonly ticket?: string;
  readonly type: string;
  readonly at: string;
  readonly [detail: string]: unknown;
}

/** A row of `expect`: taken by the first fitting effect not yet taken; nested objects match by subset. */
export interface ExpectedEffect {
  readonly at?: string;
  readonly effect: Effect['effect'];
  readonly ticket?: string;
  readonly [detail: string]: unknown;
}

/** Counts of moves and side threads over a ticket's life. */
export interface MoveCounts {
  readonly escalations: number;
  readonly reEscalations: number;
  readonly transfers: number;
  readonly reassignments: number;
  readonly bounces: number;
  readonly deescalations: number;
  readonly swarms: number;
  readonly approvals: number;
}

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
  /** One entry for a scenario written with `ticket`; each has at least an `id`. */
  readonly tickets: readonly { readonly id: string; readonly fields: Readonly<Record<string, FieldValue>> }[];
  readonly events: readonly ScenarioEvent[];
  /** Inclusive; default the last event. */
  readonly until?: string;
  readonly expect: readonly ExpectedEffect[];
  readonly exactly: readonly string[];
  /** `effect` or `effect:tier`. */
  readonly never: readonly string[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly Readonly<Record<string, unknown>>[];
  /** By ticket id. */
  readonly final: Readonly<Record<string, ExpectedFinal>>;
  /** `queues` of the whole scenario, when given beside a single ticket's `final` or on its own. */
  readonly queues: Readonly<Record<string, readonly string[]>>;
}

/** The outcome of one cycle of a clock. */
export type ClockOutcome = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

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
