import {
  addScore,
  type Collector,
  type MetricDefinition,
  type MetricValue,
  score,
  slice,
  unavailable,
} from '../metric.ts';
import type { Tally } from '../tally.ts';

const noScores = 'no csat.received event was seen';

function observeScores(tally: Tally): Collector {
  const [ofEscalated, ofOthers] = [tally.valuesOf('csat escalated'), tally.valuesOf('csat others')];
  const byTransfers = tally.valuesOf('csat by transfers');
  return ({ summary, escalations }) => {
    const scores = escalations.length > 0 ? ofEscalated : ofOthers;
    for (const points of summary.csat) {
      addScore(scores, points, summary.topic ?? 'no topic');
      addScore(byTransfers, points, String(summary.counts.transfers));
    }
  };
}

/** The mean difference over topics that have scores of both kinds, weighted by the number of escalated tickets. */
function matchedDifference(tally: Tally): number | null {
  const topics = tally.slices('csat escalated').flatMap((topic) => {
    const [a, b] = [
      tally.values('csat escalated', topic).report(),
      tally.values('csat others', topic).report(),
    ];
    return a.mean === null || b.mean === null ? [] : [{ weight: a.n, difference: (a.mean - b.mean) / 1000 }];
  });
  const weight = topics.reduce((sum, topic) => sum + topic.weight, 0);
  if (weight === 0) return null;
  return topics.reduce((sum, topic) => sum + topic.difference * topic.weight, 0) / weight;
}

function afterEscalation(tally: Tally): MetricValue {
  const [escalated, others] = [tally.values('csat escalated').report(), tally.values('csat others').report()];
  const points = (mean: number | null): number | null => (mean === null ? null : mean / 1000);
  const rows = [
    {
      escalatedMean: points(escalated.mean),
      escalatedN: escalated.n,
      othersMean: points(others.mean),
      othersN: others.n,
      differenceMatchedByTopic: matchedDifference(tally),
    },
  ];
  return { kind: 'table', rows };
}

/** What customers say afterwards. */
export const satisfactionMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-17',
    name: 'Satisfaction after escalation',
    formula: 'mean score of escalated tickets, of the others, and the difference matched by topic',
    collect: observeScores,
    report: (tally) =>
      tally.values('csat escalated').n === 0 ? unavailable(noScores) : { value: afterEscalation(tally) },
  },
  {
    id: 'MET-18',
    name: 'Satisfaction by number of transfers',
    formula: 'mean score of the tickets with 0, 1, 2, … transfers',
    report: (tally, context) => {
      const keys = tally.slices('csat by transfers');
      if (keys.length === 0) return unavailable(noScores);
      const slices = keys.map((key) => {
        const scores = tally.values('csat by transfers', key);
        return slice({ by: 'transfers', key, n: scores.n }, score(scores), context);
      });
      return { value: score(tally.values('csat by transfers')), slices };
    },
  },
];
