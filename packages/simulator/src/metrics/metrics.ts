import type { Policy } from '@rung/policy';
import { metricDefinitions } from './catalogue/catalogue.ts';
import type {
  Collector,
  CountedTicket,
  MetricContext,
  MetricSettings,
  MetricSlice,
  MetricValue,
} from './metric.ts';
import { everything, Tally, type TallySnapshot } from './tally.ts';
import { escalationsOf, finalResolution, type TicketSummary } from './ticket-summary.ts';

/** One metric with its number. */
export interface MetricRow {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly value: MetricValue;
  readonly slices: readonly MetricSlice[];
}

/** All metrics of a set of tickets, one row each by id, `rung/metrics@1`. */
export interface MetricsReport {
  readonly format: 'rung/metrics@1';
  /** Tickets counted; group parents are not among them. */
  readonly tickets: number;
  readonly metrics: readonly MetricRow[];
}

/** What {@link Metrics} adds up to so far, plain JSON: what a worker sends and a job stores. */
export interface MetricsSnapshot {
  readonly format: 'rung/metrics-sum@1';
  readonly sum: TallySnapshot;
}

/**
 * Counts tickets one by one in bounded memory. Sums of disjoint sets of tickets merge to the sum of all of them, whatever
 * the order and however they were cut, so that a replay may be spread over workers.
 */
export interface Metrics {
  readonly add: (summary: TicketSummary) => void;
  /** Adds another sum over other tickets of the same policy with the same settings; the other is left as it was. */
  readonly merge: (other: Metrics | MetricsSnapshot) => void;
  readonly report: () => MetricsReport;
  readonly snapshot: () => MetricsSnapshot;
}

/** Metrics of no ticket yet. Mutable, for one thread; not shared between policies. */
export function createMetrics(policy: Policy, settings: MetricSettings = {}): Metrics {
  const tally = new Tally();
  const context: MetricContext = { policy, settings };
  const collectors = metricDefinitions.flatMap(({ collect }): Collector[] =>
    collect === undefined ? [] : [collect(tally, context)],
  );
  const snapshot = (): MetricsSnapshot => ({ format: 'rung/metrics-sum@1', sum: tally.snapshot() });
  return {
    add: (summary) => {
      if (summary.isGroupParent) return;
      const ticket: CountedTicket = {
        summary,
        escalations: escalationsOf(summary),
        end: finalResolution(summary),
      };
      for (const collect of collectors) collect(ticket);
    },
    merge: (other) => tally.merge(Tally.from('sum' in other ? other.sum : other.snapshot().sum)),
    report: () => ({
      format: 'rung/metrics@1',
      tickets: tally.total('tickets', everything),
      metrics: metricDefinitions.map(({ id, name, formula, report }) => {
        const { value, slices = [] } = report(tally, context);
        return { id, name, formula, value, slices };
      }),
    }),
    snapshot,
  };
}
