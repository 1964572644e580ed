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
import type { RequestSummary } from '../ticket-summary.ts';

/** Points of the curve "how many requests would a limit of L have spared". */
const curveQuantiles = [0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;

function countRequests(tally: Tally, context: MetricContext): Collector {
  const escalated = tally.counter('authority escalations');
  const countRequest = requestCounter(tally, context);
  return ({ summary, escalations }) => {
    for (const { type, reasons } of escalations)
      if (type === 'authority' || reasons.includes('authority_gap')) escalated.add();
    for (const request of summary.requests) countRequest(request);
  };
}

function requestCounter(tally: Tally, context: MetricContext): (request: RequestSummary) => void {
  const granted = tally.counter('granted amount');
  const signOffs = tally.counter('sign-offs');
  const amounts = tally.valuesOf('sign-off amount');
  const approvals = new Spans(tally, 'approval', context);
  return (request) => {
    const { outcome, amount, signOffAtMs, decidedAtMs } = request;
    if (outcome === 'granted' && amount !== null) granted.addTo(sumKey(request), amount.amount);
    if (signOffAtMs === null) return;
    signOffs.add();
    if (outcome !== null) tally.counter(`sign-offs ${outcome}`).add();
    if (amount !== null) amounts.add(amount.amount, amount.currency);
    if (decidedAtMs !== null) approvals.add(signOffAtMs, decidedAtMs);
  };
}

function sumKey({ action, tier, amount }: RequestSummary): string {
  return JSON.stringify([action, tier, amount?.currency ?? null]);
}

function curve(tally: Tally): readonly Readonly<Record<string, string | number>>[] {
  return tally.slices('sign-off amount').flatMap((currency) => {
    const amounts = tally.values('sign-off amount', currency);
    const limits = new Set(curveQuantiles.map((q) => amounts.quantile(q) ?? 0));
    return [...limits].map((limit) => ({
      currency,
      limitMinor: limit,
      spared: amounts.countAtMost(limit) / amounts.n,
    }));
  });
}

function grantedRows(tally: Tally): readonly Readonly<Record<string, string | number | null>>[] {
  return tally.slices('granted amount').map((key) => {
    const parts: unknown = JSON.parse(key); // written by sumKey
    const [action, tier, currency] = Array.isArray(parts)
      ? parts.map((part) => (typeof part === 'string' ? part : null))
      : [];
    return {
      action: action ?? null,
      tier: tier ?? null,
      currency: currency ?? null,
      grantedMinor: tally.total('granted amount', key),
    };
  });
}

/** What people ask leave for, and how long the answer takes. */
export const authorityMetrics: readonly MetricDefinition[] = [
  {
    id: 'MET-20',
    name: 'Authority escalation share',
    formula:
      '(escalations of type authority + requests that needed a sign-off) / (vertical escalations + requests that needed a sign-off)',
    collect: countRequests,
    report: (tally) => {
      const signOffs = tally.total('sign-offs');
      const part = tally.total('authority escalations') + signOffs;
      return { value: ratio(part, tally.total('escalations') + signOffs) };
    },
  },
  {
    id: 'MET-21',
    name: 'Avoidable by a higher limit',
    formula:
      'requests for a sign-off with an amount up to L / requests for a sign-off with an amount, for several L by currency',
    report: (tally) => {
      const rows = curve(tally);
      return rows.length === 0
        ? unavailable('no request with an amount needed a sign-off')
        : { value: { kind: 'table', rows } };
    },
  },
  {
    id: 'MET-31',
    name: 'Approval turnaround',
    formula: 'from asking for a sign-off to the decision or expiry; with the shares denied and expired',
    report: (tally, context) => ({
      value: duration(tally, 'approval'),
      slices: (['granted', 'denied', 'expired'] as const).map((key) => {
        const n = tally.total('sign-offs');
        return slice({ by: 'outcome', key, n }, share(tally.total(`sign-offs ${key}`), n), context);
      }),
    }),
  },
  {
    id: 'MET-32',
    name: 'Approved amount',
    formula: 'sum of granted amounts by action, tier in charge and currency, in minor units',
    report: (tally) => {
      const rows = grantedRows(tally);
      return rows.length === 0 ? unavailable('no amount was granted') : { value: { kind: 'table', rows } };
    },
  },
];
