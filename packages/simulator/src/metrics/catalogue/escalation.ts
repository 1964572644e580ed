import { dayMs, type MoveCounts } from '@rung/kernel';
import {
  type Collector,
  duration,
  type MetricContext,
  type MetricDefinition,
  type MetricSlice,
  ratio,
  Spans,
  share,
  slice,
} from '../metric.ts';
import type { Tally } from '../tally.ts';
import { countByDimension, shareSlices, ticketDimensions } from './dimensions.ts';

/** Where escalation rates usually lie. */
const usualBand = { from: 0.1, to: 0.2 };

function countTickets(tally: Tally): Collector {
  const countAll = countByDimension(tally, 'tickets');
  const countEscalated = countByDimension(tally, 'escalated');
  const all = tally.counter('escalations');
  const [byTier, byReason] = [tally.counter('escalated by tier'), tally.counter('escalated by reason')];
  return ({ summary, escalations }) => {
    countAll(summary);
    all.add(escalations.length);
    if (escalations.length === 0) return;
    countEscalated(summary);
    const [tiers, reasons] = [new FewWords(), new FewWords()];
    for (const stay of escalations) {
      if (tiers.add(stay.tier)) byTier.addTo(stay.tier);
      for (const reason of stay.reasons) if (reasons.add(reason)) byReason.addTo(reason);
    }
  };
}

/** A handful of words, each once: a ticket has one or two escalations, for which a set is too much. */
class FewWords {
  readonly #words: string[] = [];

  /** Whether the word is new. */
  add(word: string): boolean {
    if (this.#words.includes(word)) return false;
    this.#words.push(word);
    return true;
  }
}

function ofAllTickets(tally: Tally, by: 'tier' | 'reason', context: MetricContext): readonly MetricSlice[] {
  const n = tally.total('tickets');
  return tally
    .slices(`escalated by ${by}`)
    .map((key) => slice({ by, key, n }, share(tally.total(`escalated by ${by}`, key), n), context));
}

function countReopened(tally: Tally): Collector {
  const resolved = tally.counter('escalated and resolved');
  const reopened = tally.counter('escalated and reopened in 14 days');
  return ({ summary, escalations }) => {
    if (escalations.length === 0 || summary.resolutions.length === 0) return;
    resolved.add();
    const isReopened = summary.resolutions.some(
      ({ atMs, reopenedAtMs }) => reopenedAtMs !== null && reopenedAtMs - atMs <= 14 * dayMs,
    );
    if (isReopened) reopened.add();
  };
}

/** Counts what the engine counted of each ticket's moves. */
function countMoves(series: string, kind: keyof MoveCounts): (tally: Tally) => Collector {
  return (tally) => {
    const moves = tally.counter(series);
    return ({ summary }) => moves.add(summary.counts[kind]);
  };
}

/** How often and how soon tickets climb, and how often they come back. */
export const escalationMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-01',
    name: 'Escalation rate',
    formula: 'tickets with at least one vertical escalation / tickets created in the period',
    collect: countTickets,
    report: (tally, { settings }) => ({
      value: {
        ...share(tally.total('escalated'), tally.total('tickets')),
        band: settings.band ?? usualBand,
      },
    }),
  },
  {
    id: 'MET-02',
    name: 'Escalation rate by topic',
    formula: 'the escalation rate of the tickets of each topic',
    report: (tally, context) => ({
      value: share(tally.total('escalated'), tally.total('tickets')),
      slices: shareSlices(tally, { part: 'escalated', whole: 'tickets', by: ['topic'] }, context),
    }),
  },
  {
    id: 'MET-03',
    name: 'Escalation rate by agent, channel, segment, tier and reason',
    formula:
      'the escalation rate of the tickets of each agent, channel and segment; by tier and reason: tickets escalated to it or for it / tickets',
    report: (tally, context) => ({
      value: share(tally.total('escalated'), tally.total('tickets')),
      slices: [
        ...shareSlices(
          tally,
          { part: 'escalated', whole: 'tickets', by: ticketDimensions.slice(1) },
          context,
        ),
        ...ofAllTickets(tally, 'tier', context),
        ...ofAllTickets(tally, 'reason', context),
      ],
    }),
  },
  {
    id: 'MET-04',
    name: 'Escalations per escalated ticket',
    formula: 'vertical escalations / tickets with at least one',
    report: (tally) => ({ value: ratio(tally.total('escalations'), tally.total('escalated')) }),
  },
  {
    id: 'MET-05',
    name: 'Time to escalate',
    formula: 'from creation to the first vertical escalation',
    collect: (tally, context) => {
      const spans = new Spans(tally, 'time to escalate', context);
      return ({ summary, escalations: [first] }) => {
        if (first !== undefined) spans.add(summary.createdAtMs, first.enteredAtMs);
      };
    },
    report: (tally) => ({ value: duration(tally, 'time to escalate') }),
  },
  {
    id: 'MET-07',
    name: 'Escalation resolution time',
    formula: 'from the first vertical escalation to the final resolution',
    collect: (tally, context) => {
      const spans = new Spans(tally, 'escalation resolution', context);
      return ({ escalations: [first], end }) => {
        if (first !== undefined && end !== null) spans.add(first.enteredAtMs, end.atMs);
      };
    },
    report: (tally) => ({ value: duration(tally, 'escalation resolution') }),
  },
  {
    id: 'MET-13',
    name: 'Re-escalation rate',
    formula:
      'tickets escalated again after coming back or being reopened / tickets with at least one escalation',
    collect: (tally) => {
      const tickets = tally.counter('re-escalated');
      return ({ summary }) => {
        if (summary.counts.reEscalations > 0) tickets.add();
      };
    },
    report: (tally) => ({ value: share(tally.total('re-escalated'), tally.total('escalated')) }),
  },
  {
    id: 'MET-14',
    name: 'Bounce-back rate',
    formula: 'moves returned before acceptance / vertical escalations',
    collect: countMoves('bounces', 'bounces'),
    report: (tally) => ({ value: ratio(tally.total('bounces'), tally.total('escalations')) }),
  },
  {
    id: 'MET-15',
    name: 'De-escalation rate',
    formula: 'moves back down / vertical escalations; none over a long time is a warning',
    collect: countMoves('de-escalations', 'deescalations'),
    report: (tally) => ({ value: ratio(tally.total('de-escalations'), tally.total('escalations')) }),
  },
  {
    id: 'MET-16',
    name: 'Reopened after escalation',
    formula: 'escalated tickets reopened within 14 days of a resolution / escalated tickets ever resolved',
    collect: countReopened,
    report: (tally) => ({
      value: share(tally.total('escalated and reopened in 14 days'), tally.total('escalated and resolved')),
    }),
  },
];
