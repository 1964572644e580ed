import type { Interval } from '@rung/engine';

/** What is asked of a calendar. Instants and lengths are milliseconds. */
export type CalendarQuery =
  /** When so much time will have been counted. */
  | {
      readonly ask: 'deadline';
      readonly fromMs: number;
      readonly withinMs: number;
      readonly pauses: readonly Interval[];
    }
  /** How much time is counted. */
  | { readonly ask: 'counted'; readonly between: Interval; readonly pauses: readonly Interval[] }
  /** What opens on a local date, `YYYY-MM-DD`. */
  | { readonly ask: 'windows'; readonly date: string };

/** Why a line cannot be answered, as it is printed. Codes are stable. */
export interface QueryError {
  readonly code: string;
  readonly message: string;
}

/** The answer as it is printed (formats.md 5); instants are ISO 8601 in UTC. */
export type CalendarAnswer =
  /** Null if so much time is never counted. */
  | { readonly dueAt: string | null }
  | { readonly countedMs: number }
  | { readonly windows: readonly (readonly [start: string, end: string])[] };
