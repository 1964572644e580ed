import type { ClockRow, Effect, Scenario, ScenarioResult, TraceGroup } from '@rung/kernel';
import { msOf } from './instants.ts';
import type { ServedClock, ServedInterval, ServedStay, ServedTimeLine } from './served.ts';
import type { Span } from './span.ts';

/** The time line of a result, made from its trace as the server makes it from the run. */
export function servedTimeLine(scenario: Scenario, result: ScenarioResult<TraceGroup>): ServedTimeLine {
  const instants = [...result.trace.map(({ at }) => msOf(at)), msOf(scenario.until ?? '')];
  const known = instants.filter((ms) => !Number.isNaN(ms));
  const toMs = Math.max(...known);
  return {
    fromMs: Math.min(...known),
    toMs,
    clocks: clocksOf(result.clocks, result.trace, toMs),
    tiers: staysOf(result.effects, toMs),
    threads: [],
    calendars: [],
    calendar: null,
  };
}

function staysOf(effects: readonly Effect[], toMs: number): readonly ServedStay[] {
  const moves = effects.flatMap((effect) => (effect.effect === 'assign' ? [effect] : []));
  return moves.map(({ at, tier, node, ticket, owner }, index) => {
    const next = moves.slice(index + 1).find((move) => move.ticket === ticket);
    const endMs = next === undefined ? toMs : msOf(next.at);
    return { ticket, tier, node, owner, fromMs: msOf(at), toMs: endMs, acknowledgedMs: null };
  });
}

interface Change {
  readonly atMs: number;
  readonly change: string;
}

function clocksOf(
  rows: readonly ClockRow[],
  trace: readonly TraceGroup[],
  untilMs: number,
): readonly ServedClock[] {
  const changes = changesOf(trace);
  return rows.map((row) => {
    const { ticket, clock, cycle, outcome } = row;
    const next = rows.find(
      (other) => other.clock === clock && other.ticket === ticket && other.cycle === cycle + 1,
    );
    const bounds = { nextMs: msOf(next?.startedAt ?? ''), untilMs };
    const intervals = intervalsOf(row, changes.get(`${ticket} ${clock}`) ?? [], bounds);
    return { ticket, clock, cycle, outcome, intervals };
  });
}

function changesOf(trace: readonly TraceGroup[]): ReadonlyMap<string, readonly Change[]> {
  const all = trace.flatMap(({ at, ticket, rounds }) =>
    rounds.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.step === 'clock'
          ? [{ clock: `${ticket} ${entry.clock}`, atMs: msOf(at), change: entry.change }]
          : [],
      ),
    ),
  );
  return Map.groupBy(all, ({ clock }) => clock);
}

interface Bounds {
  /** When the next cycle of the clock starts, NaN if none does. */
  readonly nextMs: number;
  readonly untilMs: number;
}

function intervalsOf(row: ClockRow, changes: readonly Change[], bounds: Bounds): readonly ServedInterval[] {
  const fromMs = msOf(row.startedAt);
  const endMs = endOf(row, changes, bounds);
  return spansOf(
    row,
    changes.filter(({ atMs }) => atMs >= fromMs && atMs <= endMs),
    endMs,
  );
}

/** When a cycle ends: a met one says so, a cancelled one only in the trace; any other goes on to the end of the time line. */
function endOf(row: ClockRow, changes: readonly Change[], { nextMs, untilMs }: Bounds): number {
  if (row.metAt !== null) return msOf(row.metAt);
  const fromMs = msOf(row.startedAt);
  const ended = changes.find(
    ({ atMs, change }) => atMs >= fromMs && (change === 'cancelled' || change === 'met'),
  );
  if (ended !== undefined) return ended.atMs;
  return row.outcome === 'running' || row.outcome === 'paused' || Number.isNaN(nextMs) ? untilMs : nextMs;
}

function spansOf(row: ClockRow, changes: readonly Change[], endMs: number): readonly ServedInterval[] {
  const breachedMs = row.breachedAt === null ? Number.POSITIVE_INFINITY : msOf(row.breachedAt);
  const turns = changes.filter(({ change }) => change === 'paused' || change === 'resumed');
  const cuts = [
    ...turns.map(({ atMs, change }) => ({ atMs, isPaused: change === 'paused' })),
    { atMs: endMs, isPaused: false },
  ];
  const spans: ServedInterval[] = [];
  let fromMs = msOf(row.startedAt);
  let isPaused = false;
  for (const cut of cuts) {
    if (isPaused) spans.push({ fromMs, toMs: cut.atMs, phase: 'paused', dueMs: null, calendar: null });
    else spans.push(...counting({ fromMs, toMs: cut.atMs }, breachedMs));
    fromMs = cut.atMs;
    isPaused = cut.isPaused;
  }
  return spans.filter((span) => span.toMs > span.fromMs);
}

function counting({ fromMs, toMs }: Span, breachedMs: number): readonly ServedInterval[] {
  const cutMs = Math.min(Math.max(fromMs, breachedMs), toMs);
  return [
    { fromMs, toMs: cutMs, phase: 'running', dueMs: null, calendar: null },
    { fromMs: cutMs, toMs, phase: 'breached', dueMs: null, calendar: null },
  ];
}
