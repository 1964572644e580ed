import type { LinkedPolicy } from '@rung/engine';
import { parseEvent, parseInstant, type TicketEvent } from '@rung/kernel';
import { createMetrics, type MetricValue, replayTicket, type TicketSummary } from '@rung/simulator';
import { expect, it } from 'vitest';
import { aside, draw, node, on, put } from '../semantics/draw.ts';
import { instant, type Row } from '../semantics/rehearse.ts';

const minute = 60_000;
const tiers = {
  one: { rank: 1 },
  two: { rank: 2, acknowledge: 'PT30M' },
  three: { rank: 3 },
};

function msOf(time: string): number {
  const parsed = parseInstant(instant(time));
  if (!parsed.ok) throw new Error(time);
  return parsed.value;
}

/** What a replay keeps of one ticket's life, clocks fired until 20:00. */
function lived(linked: LinkedPolicy, rows: readonly Row[]): TicketSummary {
  const events = rows.map(([time, type, details], row) => {
    const parsed = parseEvent({ id: `e${row}`, ticket: 'T', at: instant(time), type, ...details });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const event: TicketEvent = parsed.value;
    return { row, event, atMs: msOf(time) };
  });
  const history = {
    ticket: 'T',
    rows: rows.length,
    events,
    problems: [],
    unopened: null,
    dueMs: new Map<string, number>(),
  };
  const { summary, problems } = replayTicket(linked, history, { untilMs: msOf('20:00') });
  expect(problems).toEqual([]);
  if (summary === null) throw new Error('no ticket');
  return summary;
}

function measured(linked: LinkedPolicy, id: string, summary: TicketSummary): MetricValue | undefined {
  const metrics = createMetrics(linked.policy);
  metrics.add(summary);
  return metrics.report().metrics.find((row) => row.id === id)?.value;
}

const created: Row = ['10:00', 'ticket.created'];

const ladder = draw({
  tiers,
  nodes: { up: on('signal.received') },
  wires: { up: 'two', 'two.timeout': 'three' },
});

it('gives an acknowledgement to the tier that has the ticket when it comes', () => {
  const summary = lived(ladder, [
    created,
    ['11:00', 'signal.received', { name: 'x' }],
    ['11:40', 'escalation.acknowledged', { by: 'cem' }],
  ]);
  expect(summary.stays.map(({ tier, acknowledgedAtMs }) => [tier, acknowledgedAtMs])).toEqual([
    ['one', null],
    ['two', null],
    ['three', msOf('11:40')],
  ]);
  expect(measured(ladder, 'MET-06', summary)).toMatchObject({ elapsedMs: { mean: 10 * minute, n: 1 } });
});

it('sees a resolution by time alone that the next event undoes', () => {
  const linked = draw({
    tiers,
    nodes: {
      quiet: node('wait', { until: { for: 'PT2H', calendar: 'always' } }),
      asked: aside('signal.received'),
      done: put('ticket.status', 'solved'),
    },
    wires: { asked: 'quiet', 'quiet.elapsed': 'done' },
  });
  const summary = lived(linked, [
    created,
    ['11:00', 'signal.received', { name: 'x' }],
    ['14:00', 'status.changed', { status: 'open' }],
    ['15:00', 'status.changed', { status: 'solved' }],
  ]);
  expect(summary.resolutions).toMatchObject([
    { atMs: msOf('13:00'), reopenedAtMs: msOf('14:00') },
    { atMs: msOf('15:00'), reopenedAtMs: null },
  ]);
});

it('counts from the creation that the source tells, and takes a person for the agent, not a queue', () => {
  const summary = lived(ladder, [
    ['10:00', 'ticket.created', { fields: { 'ticket.createdAt': instant('09:00') } }],
    ['10:10', 'owner.changed', { owner: 'queue:one' }],
    ['10:20', 'owner.changed', { owner: 'ann' }],
    ['11:00', 'signal.received', { name: 'x' }],
  ]);
  expect(summary).toMatchObject({ createdAtMs: msOf('09:00'), agent: 'ann' });
  expect(measured(ladder, 'MET-05', summary)).toMatchObject({ elapsedMs: { mean: 120 * minute } });
});

it('tells a sign-off that ran out of time from one that was denied, whatever reason the row gives', () => {
  const limit = (amount: number) => ({ kind: 'money', amount, currency: 'USD', inclusive: true });
  const linked = draw({
    tiers,
    grants: {
      one: { order: 1, tier: 'one', action: 'refund', limit: limit(100) },
      two: {
        order: 2,
        tier: 'two',
        action: 'refund',
        limit: limit(500),
        reason: 'large_refund',
        expires: { target: 'PT1H', calendar: 'always' },
      },
    },
    nodes: { up: on('agent.flagged') },
    wires: { up: 'two', 'two.timeout': 'three' },
  });
  const ask = (time: string, request: string): Row => [
    time,
    'action.requested',
    { request, action: 'refund', amount: { amount: 300, currency: 'USD' }, by: 'ann' },
  ];
  const summary = lived(linked, [
    created,
    ask('11:00', 'slow'),
    ask('11:30', 'refused'),
    ['11:50', 'approval.decided', { request: 'refused', decision: 'denied', by: 'bea', byTier: 'two' }],
    ask('12:30', 'given'),
    ['12:40', 'approval.decided', { request: 'given', decision: 'approved', by: 'bea', byTier: 'two' }],
  ]);
  expect(summary.requests.map(({ outcome }) => outcome)).toEqual(['expired', 'denied', 'granted']);
  // 60, 20 and 10 minutes.
  expect(measured(linked, 'MET-31', summary)).toMatchObject({ elapsedMs: { mean: 30 * minute, n: 3 } });
});

it('counts the follow-ups of each episode', () => {
  const linked = draw({
    tiers,
    nodes: {
      solved: aside('status.changed', { when: 'ticket.status == "solved"' }),
      ask: node('followUp', { within: 'PT1H', calendar: 'always' }),
      up: on('signal.received'),
    },
    wires: {
      solved: 'ask',
      'ask.unsatisfied': 'two',
      up: 'two',
      'two.timeout': 'three',
    },
  });
  const summary = lived(linked, [
    created,
    ['11:00', 'status.changed', { status: 'solved' }],
    ['11:30', 'followup.completed', { outcome: 'satisfied' }],
    ['12:00', 'status.changed', { status: 'open' }],
    ['13:00', 'status.changed', { status: 'solved' }],
  ]);
  expect(summary.followUps).toMatchObject([{ outcome: 'satisfied' }, { completedAtMs: null }]);
  expect(measured(linked, 'MET-30', summary)).toMatchObject({ numerator: 1, denominator: 2 });
});

it('tells apart cycles that were ended in a pause', () => {
  const linked = draw({
    tiers,
    clocks: {
      work: {
        name: 'Work',
        measure: 'resolution',
        targets: [{ id: 'd', target: 'PT8H', calendar: 'always' }],
      },
    },
    nodes: { watch: node('sla', { clock: 'work' }), up: on('signal.received') },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.breached': 'two',
      up: 'two',
      'two.timeout': 'three',
    },
  });
  const summary = lived(linked, [
    created,
    ['11:00', 'status.changed', { status: 'pending_customer' }],
    ['12:00', 'status.changed', { status: 'solved' }],
  ]);
  const metrics = createMetrics(linked.policy, { minimumSlice: 1 });
  metrics.add(summary);
  const row = metrics.report().metrics.find(({ id }) => id === 'MET-25');
  expect(row?.slices).toContainEqual({
    by: 'outcome',
    key: 'stopped while paused',
    n: 1,
    value: { kind: 'share', value: 1, numerator: 1, denominator: 1 },
  });
});
