import type { ClockRow } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import { type MetricDefinition, ratio, share, slice, unavailable } from '../metric.ts';
import type { Tally } from '../tally.ts';
import { escalationsOf, type PromiseSummary, type TicketSummary } from '../ticket-summary.ts';

const thousand = 1000;

function countPackages(summary: TicketSummary, tally: Tally): void {
  for (const { completeness } of escalationsOf(summary)) {
    if (completeness === null) continue;
    tally.count('packages');
    if (completeness === 1) tally.count('complete packages');
    tally.observe('completeness', completeness * thousand);
  }
}

function countPromises(summary: TicketSummary, tally: Tally): void {
  for (const promise of summary.promises) {
    const row = cycleOf(promise, summary.clocks);
    if (
      row === null ||
      row.outcome === 'cancelled' ||
      row.outcome === 'running' ||
      row.outcome === 'paused'
    ) {
      tally.count('promises open');
    } else {
      tally.count('promises');
      const metAt = row.metAt === null ? null : instantOf(row.metAt);
      if (metAt !== null && metAt <= promise.dueAtMs) tally.count('promises kept');
    }
  }
}

/** The cycle that was under way when the promise was made: the last that had started. */
function cycleOf(promise: PromiseSummary, clocks: readonly ClockRow[]): ClockRow | null {
  const started = clocks.filter(
    ({ clock, startedAt }) => clock === promise.clock && (instantOf(startedAt) ?? 0) <= promise.madeAtMs,
  );
  return started.at(-1) ?? null;
}

function countFollowUps(summary: TicketSummary, tally: Tally): void {
  for (const followUp of summary.followUps) {
    tally.count('follow-ups');
    if (followUp.completedAtMs === null) continue;
    const isLate = followUp.dueAtMs !== null && followUp.completedAtMs > followUp.dueAtMs;
    tally.count('follow-ups completed');
    if (!isLate) tally.count('follow-ups in time');
    if (followUp.outcome === 'satisfied') tally.count('follow-ups satisfied');
  }
}

/** What goes with a move, what customers are told, and whether it comes true. */
export const communicationMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-22',
    name: 'Root cause mix',
    formula:
      'escalations by type: functional = knowledge gap, authority = authority gap, external = outside party, priority = urgency, hierarchical = attention asked for; escalations without a type apart',
    collect: (summary, tally) => {
      for (const { type } of escalationsOf(summary)) tally.count('escalations by type', type ?? 'none');
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
    collect: (summary, tally) => {
      const held = (summary.suppressed['cap'] ?? 0) + (summary.suppressed['rate'] ?? 0);
      tally.count('guard trips', undefined, held + (summary.notes.loopGuard ?? 0));
    },
    report: (tally) => ({ value: ratio(tally.total('guard trips') * thousand, tally.total('tickets')) }),
  },
  {
    id: 'MET-42',
    name: 'Systemic detection lag',
    formula: 'from the first member ticket to the opening of its group',
    collect: (summary, tally) => {
      for (const lagMs of summary.detectionLagsMs) tally.observe('detection lag', lagMs);
    },
    report: (tally) => {
      const lag = tally.values('detection lag');
      if (lag.n === 0) return unavailable('no group was opened; groups need their tickets on one time line');
      return { value: { kind: 'duration', elapsedMs: lag.report(), countedMs: null } };
    },
  },
];
