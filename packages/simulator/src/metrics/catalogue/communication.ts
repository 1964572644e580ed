import type { ClockRow } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import { type Collector, type MetricDefinition, ratio, share, slice, unavailable } from '../metric.ts';
import type { Tally } from '../tally.ts';
import type { PromiseSummary } from '../ticket-summary.ts';

const thousand = 1000;

function countPackages(tally: Tally): Collector {
  const packages = tally.counter('packages');
  const complete = tally.counter('complete packages');
  const completenesses = tally.valuesOf('completeness');
  return ({ escalations }) => {
    for (const { completeness } of escalations) {
      if (completeness === null) continue;
      packages.add();
      if (completeness === 1) complete.add();
      completenesses.add(completeness * thousand);
    }
  };
}

function countPromises(tally: Tally): Collector {
  const promises = tally.counter('promises');
  const kept = tally.counter('promises kept');
  return ({ summary }) => {
    for (const promise of summary.promises) {
      const row = cycleOf(promise, summary.clocks);
      if (row === null || (row.outcome !== 'met' && row.outcome !== 'breached')) continue;
      promises.add();
      const metAt = row.metAt === null ? null : instantOf(row.metAt);
      if (metAt !== null && metAt <= promise.dueAtMs) kept.add();
    }
  };
}

/** The cycle that was under way when the promise was made: the last that had started. */
function cycleOf(promise: PromiseSummary, clocks: readonly ClockRow[]): ClockRow | null {
  const started = clocks.filter(
    ({ clock, startedAt }) => clock === promise.clock && (instantOf(startedAt) ?? 0) <= promise.madeAtMs,
  );
  return started.at(-1) ?? null;
}

function countFollowUps(tally: Tally): Collector {
  const all = tally.counter('follow-ups');
  const completed = tally.counter('follow-ups completed');
  const inTime = tally.counter('follow-ups in time');
  const satisfied = tally.counter('follow-ups satisfied');
  return ({ summary }) => {
    for (const { dueAtMs, completedAtMs, outcome } of summary.followUps) {
      all.add();
      if (completedAtMs === null) continue;
      completed.add();
      if (dueAtMs === null || completedAtMs <= dueAtMs) inTime.add();
      if (outcome === 'satisfied') satisfied.add();
    }
  };
}

/** What goes with a move, what customers are told, and whether it comes true. */
export const communicationMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-22',
    name: 'Root cause mix',
    formula:
      'escalations by type: functional = knowledge gap, authority = authority gap, external = outside party, priority = urgency, hierarchical = attention asked for; escalations without a type apart',
    collect: (tally) => {
      const byType = tally.counter('escalations by type');
      return ({ escalations }) => {
        for (const { type } of escalations) byType.addTo(type ?? 'none');
      };
    },
    report: (tally) => {
      const all = tally.total('escalations');
      const rows = tally.slices('escalations by type').map((type) => {
        const count = tally.total('escalations by type', type);
        return { type, count, share: count / all };
      });
      return rows.length === 0 ? unavailable('there was no escalation') : { value: { kind: 'table', rows } };
    },
  },
  {
    id: 'MET-23',
    name: 'Context completeness',
    formula:
      'mean of (filled required items / required items) over escalations with a context package; with the share complete',
    collect: countPackages,
    report: (tally) => {
      const packages = tally.total('packages');
      const mean = tally.values('completeness').report().mean;
      if (mean === null) return unavailable('no escalation carried a context package');
      const complete = tally.total('complete packages') / packages;
      return {
        value: { kind: 'table', rows: [{ mean: mean / thousand, shareComplete: complete, n: packages }] },
      };
    },
  },
  {
    id: 'MET-29',
    name: 'Expectation kept',
    formula: 'promised times by which the promised clock was met / promises whose clock was met or breached',
    collect: countPromises,
    report: (tally) => ({ value: share(tally.total('promises kept'), tally.total('promises')) }),
  },
  {
    id: 'MET-30',
    name: 'Follow-up completion',
    formula: 'follow-ups completed in time / follow-ups opened; of those completed, the share satisfied',
    collect: countFollowUps,
    report: (tally, context) => ({
      value: share(tally.total('follow-ups in time'), tally.total('follow-ups')),
      slices: [
        slice(
          { by: 'outcome', key: 'satisfied', n: tally.total('follow-ups completed') },
          share(tally.total('follow-ups satisfied'), tally.total('follow-ups completed')),
          context,
        ),
      ],
    }),
  },
  {
    id: 'MET-43',
    name: 'Loop guard trips',
    formula: 'loop guards tripped and firings held back by a cap or a rate, for each 1,000 tickets',
    collect: (tally) => {
      const trips = tally.counter('guard trips');
      return ({ summary: { suppressed, notes } }) => {
        trips.add((suppressed['cap'] ?? 0) + (suppressed['rate'] ?? 0) + (notes.loopGuard ?? 0));
      };
    },
    report: (tally) => ({ value: ratio(tally.total('guard trips') * thousand, tally.total('tickets')) }),
  },
  {
    id: 'MET-42',
    name: 'Systemic detection lag',
    formula: 'from the first member ticket to the opening of its group',
    collect: (tally) => {
      const lags = tally.valuesOf('detection lag');
      return ({ summary }) => {
        for (const lagMs of summary.detectionLagsMs) lags.add(lagMs);
      };
    },
    report: (tally) => {
      const lag = tally.values('detection lag');
      if (lag.n === 0) return unavailable('no group was opened; groups need their tickets on one time line');
      return { value: { kind: 'duration', elapsedMs: lag.report(), countedMs: null } };
    },
  },
];
