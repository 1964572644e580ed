import { dayMs } from '@rung/kernel';
import {
  collectNothing,
  duration,
  type MetricContext,
  type MetricDefinition,
  type MetricSlice,
  observeSpan,
  ratio,
  share,
  slice,
} from '../metric.ts';
import type { Tally } from '../tally.ts';
import { escalationsOf, finalResolution, type TicketSummary } from '../ticket-summary.ts';
import { countByDimension, dimensionSeries, shareSlices, ticketDimensions } from './dimensions.ts';

/** Where escalation rates usually lie. */
const usualBand = { from: 0.1, to: 0.2 };

const allTickets = dimensionSeries('tickets');
const escalatedTickets = dimensionSeries('escalated');

function countTickets(summary: TicketSummary, tally: Tally): void {
  countByDimension(summary, tally, allTickets);
  const escalations = escalationsOf(summary);
  tally.count('escalations', undefined, escalations.length);
  if (escalations.length === 0) return;
  countByDimension(summary, tally, escalatedTickets);
  const [tiers, reasons] = [new FewWords(), new FewWords()];
  for (const stay of escalations) {
    if (tiers.add(stay.tier)) tally.count('escalated by tier', stay.tier);
    for (const reason of stay.reasons) if (reasons.add(reason)) tally.count('escalated by reason', reason);
  }
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

function observeSpans(summary: TicketSummary, tally: Tally, context: MetricContext): void {
  const first = escalationsOf(summary)[0];
  if (first === undefined) return;
  const span = { series: 'time to escalate', fromMs: summary.createdAtMs, toMs: first.enteredAtMs };
  observeSpan(tally, span, context);
}

function countReopened(summary: TicketSummary, tally: Tally): void {
  if (escalationsOf(summary).length === 0 || summary.resolutions.length === 0) return;
  tally.count('escalated and resolved');
  const isReopened = summary.resolutions.some(
    ({ atMs, reopenedAtMs }) => reopenedAtMs !== null && reopenedAtMs - atMs <= 14 * dayMs,
  );
  if (isReopened) tally.count('escalated and reopened in 14 days');
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
    collect: collectNothing,
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
    collect: collectNothing,
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
    collect: collectNothing,
    report: (tally) => ({ value: ratio(tally.total('escalations'), tally.total('escalated')) }),
  },
  {
    id: 'MET-05',
    name: 'Time to escalate',
    formula: 'from creation to the first vertical escalation',
    collect: observeSpans,
    report: (tally) => ({ value: duration(tally, 'time to escalate') }),
  },
  {
    id: 'MET-07',
    name: 'Escalation resolution time',
    formula: 'from the first vertical escalation to the final resolution',
    collect: (summary, tally, context) => {
      const first = escalationsOf(summary)[0];
      const end = finalResolution(summary);
      if (first === undefined || end === null) return;
      const span = { series: 'escalation resolution', fromMs: first.enteredAtMs, toMs: end.atMs };
      observeSpan(tally, span, context);
    },
    report: (tally) => ({ value: duration(tally, 'escalation resolution') }),
  },
  {
    id: 'MET-13',
    name: 'Re-escalation rate',
    formula:
      'tickets escalated again after coming back or being reopened / tickets with at least one escalation',
    collect: (summary, tally) => {
      if (summary.counts.reEscalations > 0) tally.count('re-escalated');
    },
    report: (tally) => ({ value: share(tally.total('re-escalated'), tally.total('escalated')) }),
  },
  {
    id: 'MET-14',
    name: 'Bounce-back rate',
    formula: 'moves returned before acceptance / vertical escalations',
    collect: (summary, tally) => tally.count('bounces', undefined, summary.counts.bounces),
    report: (tally) => ({ value: ratio(tally.total('bounces'), tally.total('escalations')) }),
  },
  {
    id: 'MET-15',
    name: 'De-escalation rate',
    formula: 'moves back down / vertical escalations; none over a long time is a warning',
    collect: (summary, tally) => tally.count('de-escalations', undefined, summary.counts.deescalations),
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
