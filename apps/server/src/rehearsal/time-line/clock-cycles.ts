import { type Cycle, type LinkedPolicy, openClocks, type TicketState } from '@rung/engine';
import type { ClockRow } from '@rung/kernel';
import { calendarOf } from './calendar-of.ts';
import { instantMs } from './instant.ts';

/** A stretch of a clock's life in which nothing about it changed. */
export interface ClockInterval {
  readonly fromMs: number;
  readonly toMs: number;
  /** `breached`: its target has passed and what it measures is still to be done. */
  readonly phase: 'running' | 'paused' | 'breached';
  /** The deadline as it stood; null while paused, once breached, and without a target. */
  readonly dueMs: number | null;
  /** What it counts on; null where nothing names a calendar, so that it always counts. */
  readonly calendar: string | null;
}

/** One cycle of a clock as a bar on the time line. */
export interface ClockCycle {
  readonly ticket: string;
  readonly clock: string;
  readonly cycle: number;
  readonly outcome: ClockRow['outcome'];
  /** In order of time, each beginning where the one before ended. */
  readonly intervals: readonly ClockInterval[];
}

interface WatchedCycle {
  readonly intervals: ClockInterval[];
  current: Omit<ClockInterval, 'toMs'> | null;
}

/** Watches the clocks of tickets from step to step and remembers when they ran, paused and were overdue. */
export class ClockWatch {
  readonly #linked: LinkedPolicy;
  readonly #watched = new Map<string, WatchedCycle>();
  readonly #open = new Map<string, ReadonlySet<string>>();

  constructor(linked: LinkedPolicy) {
    this.#linked = linked;
  }

  /** A ticket after a step. */
  seen(state: TicketState): void {
    const cycles = cyclesOf(state);
    const due = new Map(openClocks(this.#linked, state).map((row) => [keyOf(state.ticket, row), row.dueAt]));
    const open = new Set<string>();
    for (const cycle of cycles) {
      const key = keyOf(state.ticket, cycle);
      open.add(key);
      this.#follow(key, cycle, { state, dueAt: due.get(key) ?? null });
    }
    for (const key of this.#open.get(state.ticket) ?? []) if (!open.has(key)) this.#end(key, state.at);
    this.#open.set(state.ticket, open);
  }

  /** The cycles of the clocks that a result reports, in its order; what is still open lasts until the end. */
  cycles(rows: readonly ClockRow[], endMs: number): readonly ClockCycle[] {
    for (const key of this.#watched.keys()) this.#end(key, endMs);
    return rows.map((row) => {
      const { clock, ticket, cycle, outcome } = row;
      const intervals = this.#watched.get(keyOf(ticket, row))?.intervals ?? [];
      return {
        ticket,
        clock,
        cycle,
        outcome,
        intervals: intervals.length > 0 ? [...intervals, ...missedAt(row, intervals)] : [momentOf(row)],
      };
    });
  }

  #follow(
    key: string,
    cycle: Cycle,
    { state, dueAt }: { readonly state: TicketState; readonly dueAt: string | null },
  ): void {
    const known = this.#watched.get(key);
    const watched: WatchedCycle = known ?? { intervals: [], current: null };
    if (known === undefined) this.#watched.set(key, watched);
    const { current } = watched;
    const phase = phaseOf(cycle);
    const dueMs = phase === 'running' && dueAt !== null ? instantMs(dueAt) : null;
    const calendar = calendarOf(this.#linked, state, cycle);
    if (current?.phase === phase && current.dueMs === dueMs && current.calendar === calendar) return;
    this.#end(key, state.at);
    watched.current = { fromMs: known === undefined ? cycle.startedAt : state.at, phase, dueMs, calendar };
  }

  #end(key: string, atMs: number): void {
    const watched = this.#watched.get(key);
    if (watched === undefined || watched.current === null) return;
    if (atMs > watched.current.fromMs) watched.intervals.push({ ...watched.current, toMs: atMs });
    watched.current = null;
  }
}

/** Clock names hold no spaces. */
function keyOf(ticket: string, { clock, cycle }: Pick<Cycle, 'clock' | 'cycle'>): string {
  return `${clock} ${cycle} ${ticket}`;
}

/** A cycle that began and ended at one instant has no length, and a place all the same. */
function momentOf({ startedAt, metAt, breachedAt, outcome }: ClockRow): ClockInterval {
  const atMs = instantMs(breachedAt ?? metAt ?? startedAt);
  const phase = outcome === 'breached' ? 'breached' : 'running';
  return { fromMs: atMs, toMs: atMs, phase, dueMs: null, calendar: null };
}

/** Where a clock ended as its target passed, as that of an approval that expires: it was overdue at that instant alone. */
function missedAt({ breachedAt }: ClockRow, intervals: readonly ClockInterval[]): readonly ClockInterval[] {
  if (breachedAt === null || intervals.some(({ phase }) => phase === 'breached')) return [];
  const atMs = instantMs(breachedAt);
  return [{ fromMs: atMs, toMs: atMs, phase: 'breached', dueMs: null, calendar: null }];
}

function phaseOf({ breachedAt, since }: Cycle): ClockInterval['phase'] {
  if (breachedAt !== undefined) return 'breached';
  return since === null ? 'paused' : 'running';
}

/** Every open cycle, attached or not: one that is attached later has run before. */
function cyclesOf({ clocks = [], position, threads = [] }: TicketState): readonly Cycle[] {
  const targets = [position?.acknowledge, position?.work];
  const ofThreads = threads.map((thread) => ('cycle' in thread ? thread.cycle : null));
  return [...clocks, ...targets, ...ofThreads].filter((cycle) => cycle !== undefined && cycle !== null);
}
