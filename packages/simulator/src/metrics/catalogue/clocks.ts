import { type ClockRow, hourMs, minuteMs, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { instantOf } from '../../internal/instant.ts';
import { largest } from '../../internal/lists.ts';
import {
  collectNothing,
  type MetricContext,
  type MetricDefinition,
  type MetricSlice,
  share,
  slice,
  timeShare,
  unavailable,
} from '../metric.ts';
import { everything, type Tally } from '../tally.ts';
import type { TicketSummary } from '../ticket-summary.ts';

/** Warnings at least this long before the breach. */
const leads = [
  { key: 'any time', ms: 0 },
  { key: '15 minutes', ms: 15 * minuteMs },
  { key: '1 hour', ms: hourMs },
  { key: '4 hours', ms: 4 * hourMs },
] as const;

/** The names of a kind's series, made once and not for every cycle. */
function cycleSeries(kind: string) {
  const outcome = (word: ClockRow['outcome']): string => `${kind} ${word}`;
  return {
    outcomes: {
      met: outcome('met'),
      breached: outcome('breached'),
      cancelled: outcome('cancelled'),
      running: outcome('running'),
      paused: outcome('paused'),
    } satisfies Record<ClockRow['outcome'], string>,
    completed: `${kind} completed`,
    stoppedWhilePaused: `${kind} stopped while paused`,
  };
}

const ofClocks = cycleSeries('clock');
const ofTiers = cycleSeries('tier clock');

function countCycles(summary: TicketSummary, tally: Tally, { policy }: MetricContext): void {
  const kinds = kindsOf(policy);
  for (const row of summary.clocks) {
    const { isDeclared, tier } = kinds.of(row.clock);
    if (isDeclared) countCycle(tally, ofClocks, { key: row.clock, row });
    if (tier !== null) countCycle(tally, ofTiers, { key: tier, row });
    countPause(tally, row);
  }
}

/** Whether a clock is one that the policy declares, and the tier of a target clock. */
interface ClockKind {
  readonly isDeclared: boolean;
  readonly tier: string | null;
}

/** What the clocks of a policy are, found out once for each. */
class ClockKinds {
  readonly #policy: Policy;
  readonly #kinds = new Map<string, ClockKind>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  of(clock: string): ClockKind {
    const known = this.#kinds.get(clock);
    if (known !== undefined) return known;
    const isDeclared = Object.hasOwn(this.#policy.clocks, clock);
    const kind = { isDeclared, tier: tierOf(clock, this.#policy) };
    this.#kinds.set(clock, kind);
    return kind;
  }
}

const kindsByPolicy = new WeakMap<Policy, ClockKinds>();

function kindsOf(policy: Policy): ClockKinds {
  const kinds = kindsByPolicy.get(policy) ?? new ClockKinds(policy);
  kindsByPolicy.set(policy, kinds);
  return kinds;
}

/** The tier of a target clock, `<tier node>.acknowledgement` or `<tier node>.work`. */
function tierOf(clock: string, policy: Policy): string | null {
  const dot = clock.lastIndexOf('.');
  const nodeId = dot === -1 ? '' : clock.slice(0, dot);
  const node = own(policy.nodes, nodeId);
  return node?.kind === 'tier' ? node.tier : null;
}

function countCycle(
  tally: Tally,
  series: typeof ofClocks,
  { key, row }: { readonly key: string; readonly row: ClockRow },
): void {
  countBoth(tally, series.outcomes[row.outcome], key);
  if (row.outcome === 'met' || row.outcome === 'breached') countBoth(tally, series.completed, key);
  if (row.stoppedWhilePaused === true) countBoth(tally, series.stoppedWhilePaused, key);
}

/** In the whole series and in a slice of it. */
function countBoth(tally: Tally, series: string, key: string): void {
  tally.count(series, everything);
  tally.count(series, key);
}

/** A paused clock counts nothing, so what it was alive for is what it counted and what it paused. */
function countPause(tally: Tally, row: ClockRow): void {
  tally.observe('clock paused', row.pausedMs, row.clock);
  tally.observe('clock counted', row.countedMs, row.clock);
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
  const n = tally.total(ofClocks.completed);
  const stopped = tally.total(ofClocks.stoppedWhilePaused);
  return slice({ by: 'outcome', key: 'stopped while paused', n }, share(stopped, n), context);
}

function pauseShares(tally: Tally, context: MetricContext): readonly MetricSlice[] {
  return tally.slices('clock paused').map((key) => {
    const paused = tally.values('clock paused', key);
    const total = paused.sum + tally.values('clock counted', key).sum;
    return slice({ by: 'clock', key, n: paused.n }, timeShare(paused.sum, total), context);
  });
}

/** Only clocks that have thresholds could have warned. */
function countLeads(summary: TicketSummary, tally: Tally, { policy }: MetricContext): void {
  if (summary.trace === null) return;
  tally.count('traced tickets');
  for (const row of summary.clocks) {
    const breachedAt = row.breachedAt === null ? null : instantOf(row.breachedAt);
    if (breachedAt !== null && canWarn(row.clock, policy))
      countLead(summary, tally, { clock: row.clock, breachedAt });
  }
}

function canWarn(clock: string, { clocks }: MetricContext['policy']): boolean {
  return Object.hasOwn(clocks, clock) && (clocks[clock]?.thresholds.length ?? 0) > 0;
}

function countLead(
  summary: TicketSummary,
  tally: Tally,
  breach: { readonly clock: string; readonly breachedAt: number },
): void {
  const warnings = summary.trace?.warnings.filter(
    ({ clock, atMs }) => clock === breach.clock && atMs <= breach.breachedAt,
  );
  const latest = largest(warnings?.map(({ atMs }) => atMs) ?? [], Number.NEGATIVE_INFINITY);
  tally.count('breaches');
  for (const { key, ms } of leads) {
    if (breach.breachedAt - latest >= ms && Number.isFinite(latest)) tally.count('breaches warned', key);
  }
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
    collect: collectNothing,
    report: (tally, context) => {
      const slices = pauseShares(tally, context);
      const sum = (series: string): number =>
        tally.slices(series).reduce((total, key) => total + tally.values(series, key).sum, 0);
      const paused = sum('clock paused');
      return { value: timeShare(paused, paused + sum('clock counted')), slices };
    },
  },
  {
    id: 'MET-28',
    name: 'Tier target attainment',
    formula: 'acknowledgement and work targets met / met or breached, by tier',
    collect: collectNothing,
    report: (tally, context) => ({
      value: share(tally.total('tier clock met'), tally.total('tier clock completed')),
      slices: attainment(tally, 'tier clock', { by: 'tier', context }),
    }),
  },
];
