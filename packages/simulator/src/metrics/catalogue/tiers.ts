import { hourMs } from '@rung/kernel';
import {
  type Collector,
  duration,
  type MetricContext,
  type MetricDefinition,
  ratio,
  Spans,
  slice,
  unavailable,
} from '../metric.ts';
import type { Tally } from '../tally.ts';

function observeStays(tally: Tally, context: MetricContext): Collector {
  const acknowledgements = new Spans(tally, 'acknowledgement', context);
  const holds = new Spans(tally, 'tier hold', context);
  return ({ summary }) => {
    for (const { tier, move, enteredAtMs, acknowledgedAtMs, leftAtMs } of summary.stays) {
      if (acknowledgedAtMs !== null && move === 'escalation') {
        acknowledgements.add(enteredAtMs, acknowledgedAtMs);
        acknowledgements.add(enteredAtMs, acknowledgedAtMs, tier);
      }
      if (leftAtMs !== null) {
        holds.add(enteredAtMs, leftAtMs);
        holds.add(enteredAtMs, leftAtMs, tier);
      }
    }
  };
}

function byTier(
  tally: Tally,
  series: string,
  context: MetricContext,
): NonNullable<ReturnType<MetricDefinition['report']>['slices']> {
  return tally
    .slices(series)
    .map((key) =>
      slice({ by: 'tier', key, n: tally.values(series, key).n }, duration(tally, series, key), context),
    );
}

/** Minor units: hours held at each tier at its rate, and a fixed sum a move. */
function costOf(tally: Tally, costs: NonNullable<MetricContext['settings']['costs']>): number {
  const held = Object.entries(costs.perHour).map(
    ([tier, perHour]) => (tally.values('tier hold', tier).sum / hourMs) * perHour,
  );
  return held.reduce((sum, cost) => sum + cost, tally.total('moves') * costs.perMove);
}

/** How long tiers hold tickets, how soon they take them, and what that costs. */
export const tierMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-06',
    name: 'Time to acknowledge an escalation',
    formula: 'from an escalation to the acknowledgement (or acceptance) by the tier, by tier',
    collect: observeStays,
    report: (tally, context) => ({
      value: duration(tally, 'acknowledgement'),
      slices: byTier(tally, 'acknowledgement', context),
    }),
  },
  {
    id: 'MET-09',
    name: 'Tier hold time',
    formula:
      'from entering a tier to leaving it by a move or the resolution, by tier; stays not yet over are left out',
    report: (tally, context) => ({
      value: duration(tally, 'tier hold'),
      slices: byTier(tally, 'tier hold', context),
    }),
  },
  {
    id: 'MET-33',
    name: 'Tier load',
    formula: 'entries x mean handling time / people of each tier with a capacity, as hours of work a person',
    collect: (tally) => {
      const entries = tally.counter('entries');
      return ({ summary }) => {
        for (const { tier } of summary.stays) entries.addTo(tier);
      };
    },
    report: (tally, { policy }) => {
      const rows = Object.entries(policy.tiers).flatMap(([tier, { capacity }]) => {
        if (capacity === null || capacity.people === 0) return [];
        const hours = (tally.total('entries', tier) * capacity.meanHandlingMs) / hourMs;
        const p90 = tally.values('acknowledgement', tier).quantile(0.9);
        return [
          {
            tier,
            entries: tally.total('entries', tier),
            hoursAPerson: hours / capacity.people,
            acknowledgedP90Ms: p90,
          },
        ];
      });
      return rows.length === 0
        ? unavailable('no tier of the policy states its capacity')
        : { value: { kind: 'table', rows } };
    },
  },
  {
    id: 'MET-37',
    name: 'Cost per ticket',
    formula: '(time held at each tier x its rate + moves x cost of a move) / tickets',
    collect: (tally) => {
      const moves = tally.counter('moves');
      return ({ summary }) => {
        for (const { move } of summary.stays) if (move !== 'initial') moves.add();
      };
    },
    report: (tally, { settings }) => {
      if (settings.costs === undefined)
        return unavailable('it needs the cost of an hour at each tier and of a move');
      return { value: ratio(costOf(tally, settings.costs), tally.total('tickets')) };
    },
  },
  {
    id: 'MET-44',
    name: 'Unreached tiers',
    formula: 'assignments reported as reaching nobody / vertical escalations',
    collect: (tally) => {
      const unreached = tally.counter('unreached');
      return ({ summary }) => unreached.add(summary.failedAssignments);
    },
    report: (tally) => ({ value: ratio(tally.total('unreached'), tally.total('escalations')) }),
  },
];
