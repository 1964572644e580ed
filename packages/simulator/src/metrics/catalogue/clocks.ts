import { type ClockRow, hourMs, minuteMs, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { instantOf } from '../../internal/instant.ts';
import { largest } from '../../internal/lists.ts';
import {
  type Collector,
  type Measured,
  type MetricContext,
  type MetricDefinition,
  type MetricSlice,
  share,
  slice,
  timeShare,
  unavailable,
} from '../metric.ts';
import type { Count, Counter, Tally } from '../tally.ts';
import type { TraceSummary } from '../ticket-summary.ts';

/** Warnings at least this long before the breach. */
const leads = [
  { key: 'any time', ms: 0 },
  { key: '15 minutes', ms: 15 * minuteMs },
  { key: '1 hour', ms: hourMs },
  { key: '4 hours', ms: 4 * hourMs },
] as const;

/** Counts cycles by how they came out, whole and by a key. */
function cycleCounter(tally: Tally, kind: string): (key: string, row: ClockRow) => void {
  const [met, completed] = [tally.counter(`${kind} met`), tally.counter(`${kind} completed`)];
  const cancelled = tally.counter(`${kind} cancelled`);
  const stopped = tally.counter(`${kind} stopped while paused`);
  return (key, { outcome, stoppedWhilePaused }) => {
    if (stoppedWhilePaused === true) stopped.addBoth(key);
    if (outcome === 'met') met.addBoth(key);
    if (outcome === 'met' || outcome === 'breached') completed.addBoth(key);
    if (outcome === 'cancelled') cancelled.addBoth(key);
  };
}

function countCycles(tally: Tally, { policy }: MetricContext): Collector {
  const [countClock, countTier] = [cycleCounter(tally, 'clock'), cycleCounter(tally, 'tier clock')];
  const cycles = tally.counter('clock cycles');
  const [paused, counted] = [new Times(tally, 'clock paused'), new Times(tally, 'clock counted')];
  const clocks = new Map<string, CountedClock>();
  const clockOf = (id: string): CountedClock => {
    const known = clocks.get(id);
    if (known !== undefined) return known;
    const begun = {
      isDeclared: Object.hasOwn(policy.clocks, id),
      tier: tierOf(id, policy),
      cycles: cycles.of(id),
      paused: paused.of(id),
      counted: counted.of(id),
    };
    clocks.set(id, begun);
    return begun;
  };
  return ({ summary }) => {
    for (const row of summary.clocks) {
      const clock = clockOf(row.clock);
      if (clock.isDeclared) countClock(row.clock, row);
      if (clock.tier !== null) countTier(clock.tier, row);
      // A paused clock counts nothing, so what it was alive for is what it counted and what it paused.
      clock.cycles.value += 1;
      addTime(clock.paused, row.pausedMs);
      addTime(clock.counted, row.countedMs);
    }
  };
}

/** What the cycles of one clock are counted by. */
interface CountedClock {
  /** Whether it is a clock that the policy declares. */
  readonly isDeclared: boolean;
  /** The tier of a target clock. */
  readonly tier: string | null;
  readonly cycles: Count;
  readonly paused: Time;
  readonly counted: Time;
}

/** A sum of times in seconds and what is left of them, so that no number of times makes it inexact. */
interface Time {
  readonly seconds: Count;
  readonly rest: Count;
}

function addTime({ seconds, rest }: Time, ms: number): void {
  const whole = Math.max(0, Math.round(ms));
  seconds.value += Math.floor(whole / 1000);
  rest.value += whole % 1000;
}

/** Sums of times by slice. */
class Times {
  readonly #seconds: Counter;
  readonly #rest: Counter;

  constructor(tally: Tally, series: string) {
    this.#seconds = tally.counter(`${series}, seconds`);
    this.#rest = tally.counter(`${series}, rest`);
  }

  /** The sum of a slice, to add to. */
  of(slice: string): Time {
    return { seconds: this.#seconds.of(slice), rest: this.#rest.of(slice) };
  }

  totalMs(slice: string): number {
    return this.#seconds.total(slice) * 1000 + this.#rest.total(slice);
  }
}

/** The tier of a target clock, `<tier node>.acknowledgement` or `<tier node>.work`. */
function tierOf(clock: string, policy: Policy): string | null {
  const dot = clock.lastIndexOf('.');
  const nodeId = dot === -1 ? '' : clock.slice(0, dot);
  const node = own(policy.nodes, nodeId);
  return node?.kind === 'tier' ? node.tier : null;
}

function attainment(
  tally: Tally,
  series: string,
  options: { readonly by: 'clock' | 'tier'; readonly context: MetricContext },
): readonly MetricSlice[] {
  const keys = new Set([...tally.slices(`${series} completed`), ...tally.slices(`${series} cancelled`)]);
  return [...keys].toSorted().map((key) => {
    const n = tally.total(`${series} completed`, key);
    return slice({ by: options.by, key, n }, share(tally.total(`${series} met`, key), n), options.context);
  });
}

/** Cycles that were ended in a pause, whose time had stopped: told apart, met or not. */
function stoppedWhilePaused(tally: Tally, context: MetricContext): MetricSlice {
  const n = tally.total('clock completed');
  const stopped = tally.total('clock stopped while paused');
  return slice({ by: 'outcome', key: 'stopped while paused', n }, share(stopped, n), context);
}

function reportPauses(tally: Tally, context: MetricContext): Measured {
  const [paused, counted] = [new Times(tally, 'clock paused'), new Times(tally, 'clock counted')];
  let [pausedMs, countedMs] = [0, 0];
  const slices = tally.slices('clock cycles').map((key) => {
    const [ofClock, rest] = [paused.totalMs(key), counted.totalMs(key)];
    pausedMs += ofClock;
    countedMs += rest;
    const n = tally.total('clock cycles', key);
    return slice({ by: 'clock', key, n }, timeShare(ofClock, ofClock + rest), context);
  });
  return { value: timeShare(pausedMs, pausedMs + countedMs), slices };
}

/** Only clocks that have thresholds could have warned. */
function countLeads(tally: Tally, { policy }: MetricContext): Collector {
  const traced = tally.counter('traced tickets');
  const countLead = leadCounter(tally);
  return ({ summary: { trace, clocks } }) => {
    if (trace === null) return;
    traced.add();
    for (const { clock, breachedAt } of clocks) {
      const breachedMs = breachedAt === null ? null : instantOf(breachedAt);
      if (breachedMs !== null && canWarn(clock, policy))
        countLead(breachedMs - lastWarning(trace, clock, breachedMs));
    }
  };
}

/** Counts a breach by how long before it the clock had warned; infinitely long for one that had not. */
function leadCounter(tally: Tally): (leadMs: number) => void {
  const [breaches, warned] = [tally.counter('breaches'), tally.counter('breaches warned')];
  return (leadMs) => {
    breaches.add();
    for (const { key, ms } of leads) if (leadMs >= ms && Number.isFinite(leadMs)) warned.addTo(key);
  };
}

function canWarn(clock: string, { clocks }: MetricContext['policy']): boolean {
  return Object.hasOwn(clocks, clock) && (clocks[clock]?.thresholds.length ?? 0) > 0;
}

/** When a clock last warned up to an instant; never, if it did not. */
function lastWarning({ warnings }: TraceSummary, clock: string, untilMs: number): number {
  const before = warnings.filter((warning) => warning.clock === clock && warning.atMs <= untilMs);
  return largest(
    before.map(({ atMs }) => atMs),
    Number.NEGATIVE_INFINITY,
  );
}

/** Whether targets are met. */
export const clockMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-25',
    name: 'SLA attainment',
    formula:
      'cycles met / cycles met or breached, by clock; cancelled and running cycles are left out; those stopped while paused apart',
    collect: countCycles,
    report: (tally, context) => ({
      value: share(tally.total('clock met'), tally.total('clock completed')),
      slices: [...attainment(tally, 'clock', { by: 'clock', context }), stoppedWhilePaused(tally, context)],
    }),
  },
  {
    id: 'MET-26',
    name: 'Breach lead',
    formula:
      'breaches of clocks with thresholds of which the last passed at least so long before / breaches of such clocks',
    collect: countLeads,
    report: (tally) => {
      if (tally.total('traced tickets') === 0)
        return unavailable('thresholds are told by the trace, and this run kept none');
      const rows = leads.map(({ key }) => {
        const warned = tally.total('breaches warned', key);
        const breaches = tally.total('breaches');
        return { atLeast: key, warned, breaches, share: breaches === 0 ? null : warned / breaches };
      });
      return { value: { kind: 'table', rows } };
    },
  },
  {
    id: 'MET-27',
    name: 'Pause share',
    formula:
      'paused time / (paused + counted time) of all cycles, by clock; time outside the calendar is neither',
    report: reportPauses,
  },
  {
    id: 'MET-28',
    name: 'Tier target attainment',
    formula: 'acknowledgement and work targets met / met or breached, by tier',
    report: (tally, context) => ({
      value: share(tally.total('tier clock met'), tally.total('tier clock completed')),
      slices: attainment(tally, 'tier clock', { by: 'tier', context }),
    }),
  },
];
