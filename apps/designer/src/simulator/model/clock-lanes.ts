import type { ClockRow, TraceGroup } from '@rung/kernel';
import { msOf } from './instants.ts';
import type { ServedCalendar, ServedClock, ServedInterval } from './served.ts';
import { clipped, type Span } from './span.ts';

/** A stretch in which a clock stands one way; a running one counts only while its calendar is open. */
export interface ClockSpan extends Span {
  readonly phase: ServedInterval['phase'];
  readonly counts: boolean;
}

/** One cycle of a clock on the time line. */
export interface ClockCycle {
  readonly row: ClockRow;
  readonly spans: readonly ClockSpan[];
  /** The deadline as it stands at last, which stays after it was met or missed; null if there is none. */
  readonly dueMs: number | null;
  readonly warnedMs: readonly number[];
}

/** All cycles of one clock, the earliest first. */
export interface ClockLane {
  readonly clock: string;
  readonly cycles: readonly ClockCycle[];
}

/** A lane for every clock of a ticket, in the order in which they first started. */
export function clockLanes(
  clocks: readonly ServedClock[],
  rows: readonly ClockRow[],
  { trace, calendars }: ClockSources,
): readonly ClockLane[] {
  const byId = new Map(calendars.map((calendar) => [calendar.calendar, calendar]));
  const served = new Map(
    clocks.map(
      (clock) => [cycleKey(clock), clock.intervals.flatMap((interval) => spansOf(interval, byId))] as const,
    ),
  );
  const warnings = Map.groupBy(warningsOf(trace), ({ clock }) => clock);
  const inOrder = rows.toSorted((a, b) => msOf(a.startedAt) - msOf(b.startedAt));
  return [...Map.groupBy(inOrder, ({ clock }) => clock)].map(([clock, cycles]) => ({
    clock,
    cycles: cycles.map((row): ClockCycle => {
      const spans = served.get(cycleKey(row)) ?? [];
      const [fromMs, toMs] = [msOf(row.startedAt), spans.at(-1)?.toMs ?? Number.POSITIVE_INFINITY];
      const own = (warnings.get(clock) ?? []).filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
      return {
        row,
        spans,
        dueMs: row.dueAt === null ? null : msOf(row.dueAt),
        warnedMs: own.map(({ atMs }) => atMs),
      };
    }),
  }));
}

/** What {@link clockLanes} needs besides the clocks. */
export interface ClockSources {
  readonly trace: readonly TraceGroup[];
  readonly calendars: readonly ServedCalendar[];
}

/** Cuts a running stretch where its calendar opens and closes; without a calendar, or beyond what is told of it, it counts. */
function spansOf(
  { fromMs, toMs, phase, calendar: id }: ServedInterval,
  calendars: ReadonlyMap<string, ServedCalendar>,
): readonly ClockSpan[] {
  const calendar = id === null ? undefined : calendars.get(id);
  if (phase !== 'running' || calendar === undefined) return [{ fromMs, toMs, phase, counts: true }];
  const { windows, untilMs } = calendar;
  const open = [...windows, [untilMs, Number.POSITIVE_INFINITY] as const].flatMap(
    ([from, to]) => clipped({ fromMs: from, toMs: to }, { fromMs, toMs }) ?? [],
  );
  const cuts = [...new Set([fromMs, ...open.flatMap((span) => [span.fromMs, span.toMs]), toMs])];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? fromMs;
    return { fromMs: from, toMs: to, phase, counts: open.some((span) => span.fromMs === from) };
  });
}

function cycleKey({ clock, cycle }: { readonly clock: string; readonly cycle: number }): string {
  return `${cycle} ${clock}`;
}

interface Warning {
  readonly clock: string;
  readonly atMs: number;
}

function warningsOf(trace: readonly TraceGroup[]): readonly Warning[] {
  return trace.flatMap(({ at, rounds }) =>
    rounds.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.step === 'clock' && entry.change === 'threshold'
          ? [{ clock: entry.clock, atMs: msOf(at) }]
          : [],
      ),
    ),
  );
}
