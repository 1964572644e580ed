import { dayMs } from '@rung/kernel';
import { largest } from '../../internal/lists.ts';
import { type Collector, type CountedTicket, type MetricDefinition, share, unavailable } from '../metric.ts';
import type { Tally } from '../tally.ts';

const ninetyDaysMs = 90 * dayMs;

/**
 * Names of `signal.received` events by which people's judgements enter the decision log. A helpdesk that records them feeds
 * them as events like any other; without them the metrics that rest on judgement say so.
 */
export const judgementSignals = {
  /** A reviewer looked at the escalation. */
  reviewed: 'qa_reviewed',
  /** … and found that the front line could have handled it. */
  unnecessary: 'qa_unnecessary',
  /** The receiver asked the customer for what was already known. */
  askedAgain: 'asked_again',
  /** The customer complained about how the escalation was handled. */
  complained: 'escalation_complaint',
  /** The customer left. */
  cancelled: 'customer_cancelled',
} as const;

function countJudgements(tally: Tally): Collector {
  const left = tally.counter('left within 90 days');
  return (ticket) => {
    if (ticket.summary.signals.length === 0) return;
    const names = new Set(ticket.summary.signals.map(({ name }) => name));
    const group = ticket.escalations.length > 0 ? 'escalated' : 'others';
    for (const signal of Object.values(judgementSignals))
      if (names.has(signal)) tally.counter(`signal ${signal}`).addTo(group);
    if (leftSoon(ticket)) left.addTo(group);
  };
}

function leftSoon({ summary, escalations: [first] }: CountedTicket): boolean {
  const from = first?.enteredAtMs ?? summary.createdAtMs;
  return summary.signals.some(
    ({ name, atMs }) => name === judgementSignals.cancelled && atMs >= from && atMs - from <= ninetyDaysMs,
  );
}

function signalMetric(
  words: Pick<MetricDefinition, 'id' | 'name' | 'formula'>,
  part: string,
  whole: (tally: Tally) => number,
): MetricDefinition {
  return {
    ...words,
    report: (tally) =>
      tally.total(`signal ${part}`, 'escalated') === 0 &&
      tally.total(`signal ${judgementSignals.reviewed}`, 'escalated') === 0
        ? unavailable(`no signal.received event named ${part} was seen`)
        : { value: share(tally.total(`signal ${part}`, 'escalated'), whole(tally)) },
  };
}

const reviewed = (tally: Tally): number => tally.total(`signal ${judgementSignals.reviewed}`, 'escalated');
const escalated = (tally: Tally): number => tally.total('escalated');

function countFirings(tally: Tally): Collector {
  const firings = tally.valuesOf('firing');
  return ({ summary }) => {
    if (summary.trace === null) return;
    for (const { trigger, atMs } of summary.trace.firings) firings.add(atMs / dayMs, trigger);
  };
}

/** What only people can judge, as far as they told. */
export const qualityMetrics: readonly MetricDefinition[] = [
  {
    ...signalMetric(
      {
        id: 'MET-19',
        name: 'Unnecessary escalation rate',
        formula: 'escalated tickets signalled qa_unnecessary / escalated tickets signalled qa_reviewed',
      },
      judgementSignals.unnecessary,
      reviewed,
    ),
    collect: countJudgements,
  },
  signalMetric(
    {
      id: 'MET-24',
      name: 'Customer repetition rate',
      formula: 'escalated tickets signalled asked_again / escalated tickets',
    },
    judgementSignals.askedAgain,
    escalated,
  ),
  signalMetric(
    {
      id: 'MET-34',
      name: 'Senior interrupt rate',
      formula:
        'escalated tickets signalled qa_unnecessary / escalated tickets, as people a day are not in the decision log',
    },
    judgementSignals.unnecessary,
    escalated,
  ),
  {
    id: 'MET-35',
    name: 'Churn within 90 days',
    formula:
      'escalated tickets signalled customer_cancelled within 90 days / escalated tickets, and the same of the others',
    report: (tally) => {
      const signal = `signal ${judgementSignals.cancelled}`;
      if (tally.total(signal, 'escalated') + tally.total(signal, 'others') === 0) {
        return unavailable(`no signal.received event named ${judgementSignals.cancelled} was seen`);
      }
      const others = tally.total('tickets') - escalated(tally);
      return {
        value: share(tally.total('left within 90 days', 'escalated'), escalated(tally)),
        slices: [
          {
            by: 'outcome',
            key: 'not escalated',
            n: others,
            value: share(tally.total('left within 90 days', 'others'), others),
          },
        ],
      };
    },
  },
  signalMetric(
    {
      id: 'MET-38',
      name: 'Complaints about escalation',
      formula: 'escalated tickets signalled escalation_complaint / escalated tickets',
    },
    judgementSignals.complained,
    escalated,
  ),
  {
    id: 'MET-39',
    name: 'Trigger silence',
    formula:
      'firings of each trigger and the days from its last firing to the last of any; whether firings were right needs a review',
    collect: countFirings,
    report: (tally, { policy }) => {
      if (tally.total('traced tickets') === 0)
        return unavailable('firings are told by the trace, and this run kept none');
      const last = (trigger: string): number | null => tally.values('firing', trigger).report().max;
      const newest = largest(
        policy.triggers.map((trigger) => last(trigger) ?? 0),
        0,
      );
      const rows = policy.triggers.map((trigger) => {
        const lastDay = last(trigger);
        return {
          trigger,
          firings: tally.values('firing', trigger).n,
          silentDays: lastDay === null ? null : newest - lastDay,
        };
      });
      return { value: { kind: 'table', rows } };
    },
  },
];
