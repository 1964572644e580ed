import { dayMs, own } from '@rung/kernel';
import {
  type Collector,
  duration,
  type MetricContext,
  type MetricDefinition,
  ratio,
  Spans,
  share,
  slice,
  unavailable,
} from '../metric.ts';
import type { Tally } from '../tally.ts';
import type { TicketSummary } from '../ticket-summary.ts';

const firstTierRank = 1;
const sevenDaysMs = 7 * dayMs;

function observeResolution(tally: Tally, context: MetricContext): Collector {
  const spans = new Spans(tally, 'total resolution', context);
  return ({ summary: { createdAtMs, counts }, escalations, end }) => {
    if (end === null) return;
    const isEscalated = escalations.length > 0;
    spans.add(createdAtMs, end.atMs);
    spans.add(createdAtMs, end.atMs, isEscalated ? 'escalated' : 'not escalated');
    if (counts.bounces > 0) spans.add(createdAtMs, end.atMs, 'bounced');
    else if (isEscalated) spans.add(createdAtMs, end.atMs, 'right first time');
  };
}

function countResolved(tally: Tally, { policy }: MetricContext): Collector {
  const resolved = tally.counter('resolved');
  const contacts = tally.counter('contacts of resolved');
  const atFirstTier = tally.counter('resolved at first tier');
  const atFirstContact = tally.counter('resolved at first contact');
  const higherTiers = new Set(
    Object.keys(policy.tiers).filter((tier) => rankOf(policy, tier) > firstTierRank),
  );
  return ({ summary }) => {
    if (summary.resolutions.length === 0) return;
    resolved.add();
    contacts.add(summary.contacts);
    const rose = summary.stays.some(({ tier }) => higherTiers.has(tier));
    if (!rose) atFirstTier.add();
    if (summary.contacts <= 1 && !isReopenedSoon(summary)) atFirstContact.add();
  };
}

function rankOf(policy: MetricContext['policy'], tier: string): number {
  return own(policy.tiers, tier)?.rank ?? firstTierRank;
}

function isReopenedSoon({ resolutions }: TicketSummary): boolean {
  return resolutions.some(
    ({ atMs, reopenedAtMs }) => reopenedAtMs !== null && reopenedAtMs - atMs <= sevenDaysMs,
  );
}

/** How tickets end: when, at which tier, and after how many contacts. */
export const resolutionMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-08',
    name: 'Total resolution time',
    formula:
      'from creation to the final resolution, gaps of a reopening included; escalated and others apart',
    collect: observeResolution,
    report: (tally, context) => ({
      value: duration(tally, 'total resolution'),
      slices: ['escalated', 'not escalated'].map((key) => {
        const n = tally.values('total resolution', key).n;
        return slice({ by: 'outcome', key, n }, duration(tally, 'total resolution', key), context);
      }),
    }),
  },
  {
    id: 'MET-10',
    name: 'First-tier resolution rate',
    formula: 'resolved tickets that never rose above rank 1 / resolved tickets',
    collect: countResolved,
    report: (tally) => ({ value: share(tally.total('resolved at first tier'), tally.total('resolved')) }),
  },
  {
    id: 'MET-11',
    name: 'First-contact resolution',
    formula: 'resolved tickets with one customer contact and no reopening within 7 days / resolved tickets',
    report: (tally) => ({ value: share(tally.total('resolved at first contact'), tally.total('resolved')) }),
  },
  {
    id: 'MET-36',
    name: 'Bounce cost',
    formula: 'median resolution time of tickets that bounced / median of escalated tickets that did not',
    report: (tally) => {
      const bounced = tally.values('total resolution', 'bounced');
      const right = tally.values('total resolution', 'right first time');
      const [a, b] = [bounced.quantile(0.5), right.quantile(0.5)];
      if (a === null || b === null || b === 0) {
        return unavailable(
          'it needs resolved tickets that bounced and resolved escalated tickets that did not',
        );
      }
      return { value: { kind: 'ratio', value: a / b, numerator: a, denominator: b } };
    },
  },
  {
    id: 'MET-45',
    name: 'Contacts per resolved ticket',
    formula: 'customer messages of resolved tickets, the creation included / resolved tickets',
    report: (tally) => ({ value: ratio(tally.total('contacts of resolved'), tally.total('resolved')) }),
  },
];
