import type { ClockRow } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { metricDefinitions } from './catalogue/catalogue.ts';
import { compareMetrics } from './compare.ts';
import type { MetricSettings, MetricValue } from './metric.ts';
import { createMetrics, type MetricRow } from './metrics.ts';
import { escalated, stay, summary, twoTiers } from './summary.fake.ts';
import type { TicketSummary } from './ticket-summary.ts';

const hour = 3_600_000;
const day = 24 * hour;

function measure(
  tickets: readonly TicketSummary[],
  settings: MetricSettings = {},
): (id: string) => MetricRow {
  const metrics = createMetrics(twoTiers, settings);
  for (const ticket of tickets) metrics.add(ticket);
  const rows = new Map(metrics.report().metrics.map((row) => [row.id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`there is no ${id}`);
    return row;
  };
}

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function rate(value: MetricValue): number | null {
  return value.kind === 'share' || value.kind === 'ratio' ? value.value : null;
}

it('defines each metric of the catalogue once, in order', () => {
  const ids = times(46, (index) => `MET-${String(index + 1).padStart(2, '0')}`);
  expect(metricDefinitions.map(({ id }) => id)).toEqual(ids);
});

it('says why a metric cannot be had instead of giving a number', () => {
  const of = measure([]);
  for (const id of [
    'MET-12',
    'MET-17',
    'MET-19',
    'MET-21',
    'MET-26',
    'MET-37',
    'MET-39',
    'MET-40',
    'MET-42',
    'MET-46',
  ]) {
    expect(of(id).value).toMatchObject({ kind: 'unavailable', reason: expect.stringMatching(/.{10}/) });
  }
  expect(of('MET-01').value).toMatchObject({ kind: 'share', value: null, numerator: 0, denominator: 0 });
});

it('counts escalated tickets once and shows a slice only from twenty tickets on', () => {
  const of = measure([
    ...times(12, () => escalated({ topic: 'api' })),
    ...times(18, () => summary({ topic: 'api' })),
    ...times(19, () => escalated({ topic: 'billing' })),
  ]);
  expect(of('MET-01').value).toEqual({
    kind: 'share',
    value: 31 / 49,
    numerator: 31,
    denominator: 49,
    band: { from: 0.1, to: 0.2 },
  });
  expect(of('MET-02').slices).toEqual([
    { by: 'topic', key: 'api', n: 30, value: { kind: 'share', value: 0.4, numerator: 12, denominator: 30 } },
    { by: 'topic', key: 'billing', n: 19, value: null },
  ]);
  expect(of('MET-03').slices).toContainEqual({
    by: 'tier',
    key: 'senior',
    n: 49,
    value: { kind: 'share', value: 31 / 49, numerator: 31, denominator: 49 },
  });
});

it('leaves out the parents of groups', () => {
  expect(measure([summary({ isGroupParent: true }), escalated()])('MET-01').value).toMatchObject({
    value: 1,
  });
});

it('measures times elapsed and, with a calendar, counted', () => {
  const countedMs = (from: number, to: number): number => (to - from) / 2;
  const resolutions = [{ atMs: 10 * hour, tier: 'senior', reopenedAtMs: null }];
  const of = measure([escalated({ resolutions }, 4)], { countedMs });
  expect(of('MET-05').value).toMatchObject({
    elapsedMs: { median: 4 * hour },
    countedMs: { median: 2 * hour },
  });
  expect(of('MET-07').value).toMatchObject({ elapsedMs: { mean: 6 * hour } });
  expect(of('MET-08').value).toMatchObject({ elapsedMs: { p90: 10 * hour } });
});

it('knows first-tier and first-contact resolution', () => {
  const solved = [{ atMs: day, tier: 'team', reopenedAtMs: null }];
  const reopened = [
    { atMs: day, tier: 'team', reopenedAtMs: 3 * day },
    { atMs: 4 * day, tier: 'team', reopenedAtMs: null },
  ];
  const of = measure([
    summary({ resolutions: solved }),
    summary({ resolutions: solved, contacts: 3 }),
    summary({ resolutions: reopened }),
    escalated({ resolutions: solved }),
    summary(),
  ]);
  expect(rate(of('MET-10').value)).toBe(3 / 4);
  expect(rate(of('MET-11').value)).toBe(2 / 4);
  expect(rate(of('MET-45').value)).toBe(6 / 4);
});

const cycle: ClockRow = {
  clock: 'senior.acknowledgement',
  ticket: 'T',
  cycle: 1,
  startedAt: '2026-01-05T09:00:00Z',
  dueAt: '2026-01-05T10:00:00Z',
  metAt: '2026-01-05T09:30:00Z',
  breachedAt: null,
  countedMs: 30 * 60_000,
  pausedMs: 10 * 60_000,
  outcome: 'met',
};
const breached: ClockRow = { ...cycle, metAt: null, breachedAt: '2026-01-05T10:00:00Z', outcome: 'breached' };

it('counts cycles met of those met or breached, by tier', () => {
  const tickets = [
    ...times(15, () => summary({ clocks: [cycle] })),
    ...times(5, () => summary({ clocks: [breached] })),
  ];
  const of = measure([...tickets, summary({ clocks: [{ ...cycle, outcome: 'cancelled' }] })]);
  expect(of('MET-28').value).toMatchObject({ value: 0.75 });
  expect(of('MET-28').slices).toMatchObject([{ by: 'tier', key: 'senior', n: 20, value: { value: 0.75 } }]);
  expect(rate(of('MET-27').value)).toBe(0.25);
});

it('tells a breach lead only from traces', () => {
  const row: ClockRow = { ...breached, clock: 'first_response' };
  const warned = summary({
    clocks: [row, breached],
    trace: { warnings: [{ clock: row.clock, atMs: Date.parse('2026-01-05T09:30:00Z') }], firings: [] },
  });
  expect(measure([warned])('MET-26').value).toMatchObject({
    rows: [
      { atLeast: 'any time', share: 1 },
      { atLeast: '15 minutes', share: 1 },
      { atLeast: '1 hour', share: 0 },
      { atLeast: '4 hours', share: 0 },
    ],
  });
});

it('keeps a promise when the promised cycle was met by then', () => {
  const promise = {
    clock: cycle.clock,
    madeAtMs: Date.parse('2026-01-05T09:00:00Z'),
    dueAtMs: Date.parse('2026-01-05T09:20:00Z'),
  };
  const kept = { ...promise, dueAtMs: Date.parse('2026-01-05T09:30:00Z') };
  const of = measure([
    summary({ clocks: [cycle], promises: [promise] }),
    summary({ clocks: [cycle], promises: [kept] }),
  ]);
  expect(rate(of('MET-29').value)).toBe(0.5);
});

it('draws the curve of what higher limits would have spared', () => {
  const requests = [10_00, 20_00, 30_00, 500_00].map((amount) => ({
    action: 'refund',
    amount: { amount, currency: 'USD' },
    tier: 'team',
    signOffAtMs: 0,
    decidedAtMs: hour,
    outcome: 'granted' as const,
  }));
  const of = measure([escalated({ requests })]);
  expect(of('MET-21').value).toEqual({
    kind: 'table',
    rows: [
      { currency: 'USD', limitMinor: 1000, spared: 0.25 },
      { currency: 'USD', limitMinor: 2000, spared: 0.5 },
      { currency: 'USD', limitMinor: 3000, spared: 0.75 },
      { currency: 'USD', limitMinor: 50_000, spared: 1 },
    ],
  });
  expect(of('MET-32').value).toMatchObject({
    rows: [{ action: 'refund', tier: 'team', grantedMinor: 56_000 }],
  });
  expect(rate(of('MET-20').value)).toBe(4 / 5);
});

it('compares satisfaction topic by topic', () => {
  const of = measure([
    escalated({ topic: 'api', csat: [3] }),
    summary({ topic: 'api', csat: [4.5] }),
    summary({ topic: 'billing', csat: [1] }),
  ]);
  expect(of('MET-17').value).toMatchObject({
    rows: [{ escalatedMean: 3, othersMean: 2.75, differenceMatchedByTopic: -1.5 }],
  });
});

it('raises the alarms of quiet and of sudden weeks', () => {
  const weekly = (week: number, share: number): readonly TicketSummary[] =>
    times(40, (index) => {
      const createdAtMs = (week * 7 + 4) * day;
      return index < share * 40
        ? escalated({ createdAtMs, topic: 'api' })
        : summary({ createdAtMs, topic: 'api' });
    });
  const usual = times(9, (week) => weekly(week, week % 2 === 0 ? 0.1 : 0.15)).flat();
  const spiky = measure([...usual, ...weekly(9, 0.8)]);
  expect(spiky('MET-41').value).toMatchObject({
    rows: [
      { topic: '', rate: 0.8 },
      { topic: 'api', rate: 0.8 },
    ],
  });
  expect(spiky('MET-40').value).toMatchObject({ rows: [{ alarm: false, longestRun: 0 }] });
  const quiet = measure(times(5, (week) => weekly(week, 0)).flat());
  expect(quiet('MET-40').value).toMatchObject({ rows: [{ alarm: true, longestRun: 5 }] });
});

it('counts judgements that arrive as signals', () => {
  const reviewed = { name: 'qa_reviewed', atMs: 0 };
  const of = measure([
    escalated({ signals: [reviewed, { name: 'qa_unnecessary', atMs: 0 }] }),
    escalated({ signals: [reviewed] }),
    escalated({ signals: [{ name: 'customer_cancelled', atMs: 91 * day }] }),
    escalated({ signals: [{ name: 'customer_cancelled', atMs: 90 * day }] }),
  ]);
  expect(rate(of('MET-19').value)).toBe(0.5);
  expect(rate(of('MET-35').value)).toBe(0.25);
});

const tickets = fc.array(
  fc.record({
    topic: fc.constantFrom('a', 'b|c', 'constructor', null),
    hours: fc.integer({ min: 0, max: 5000 }),
    isEscalated: fc.boolean(),
    csat: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  }),
  { maxLength: 60 },
);

it('gives one report however tickets are spread over workers', () => {
  fc.assert(
    fc.property(tickets, fc.integer({ min: 0, max: 60 }), (items, cut) => {
      const summaries = items.map(({ topic, hours, isEscalated, csat }) => {
        const part = { topic, csat, createdAtMs: hours * hour, clocks: [cycle] };
        return isEscalated
          ? { ...escalated(part), stays: [stay({ enteredAtMs: hours * hour + 1 })] }
          : summary(part);
      });
      const [whole, left, right] = [
        createMetrics(twoTiers),
        createMetrics(twoTiers),
        createMetrics(twoTiers),
      ];
      for (const one of summaries) whole.add(one);
      for (const one of summaries.slice(0, cut)) left.add(one);
      for (const one of summaries.slice(cut)) right.add(one);
      right.merge(JSON.parse(JSON.stringify(left.snapshot())));
      expect(right.report()).toEqual(whole.report());
      expect(right.snapshot()).toEqual(whole.snapshot());
    }),
    { numRuns: 40 },
  );
});

it('compares two reports with an interval around each change', () => {
  const report = (share: number) => {
    const metrics = createMetrics(twoTiers);
    for (const one of times(200, (index) => (index < share * 200 ? escalated() : summary())))
      metrics.add(one);
    return metrics.report();
  };
  const change = compareMetrics(report(0.1), report(0.3)).find(({ id }) => id === 'MET-01');
  expect(change).toMatchObject({ before: 0.1, after: 0.3 });
  expect(change?.change).toBeCloseTo(0.2, 12);
  expect(change?.interval?.from).toBeGreaterThan(0.1);
  expect(change?.interval?.to).toBeLessThan(0.3);
});
