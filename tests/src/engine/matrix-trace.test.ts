import { step } from '@rung/engine';
import type { TicketEvent, TraceEntry } from '@rung/kernel';
import { expect, it } from 'vitest';
import { ask, asked, decide, flow, grant, matrix, money, usd } from './authority-flow.ts';
import { at, Driver, type FlowSketch, on } from './drive.ts';

/** What an event is told to have done, without doing it. */
function traced(ticket: Driver, rest: object): readonly TraceEntry[] {
  const event = { id: 'traced', ticket: 'T-1', at: '2026-03-02T12:00:00Z', ...rest };
  const result = step(ticket.linked, ticket.state, event as unknown as TicketEvent, { trace: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.trace.flatMap(({ rounds }) => rounds.flatMap(({ entries }) => entries));
}

/** The questions to the matrix in short: `may l1 granted: a amount, b decided`. */
function told(ticket: Driver, rest: object): readonly string[] {
  return traced(ticket, rest).flatMap((entry) => {
    if (entry.step !== 'matrix') return [];
    const { node, tier, outcome, grants } = entry;
    const rows = grants.map((row) => `${row.grant} ${row.verdict}`).join(', ');
    return [`${node} ${tier} ${outcome}: ${rows}`];
  });
}

const refund = (rest: object) => ({ type: 'action.requested', request: 'R', action: 'refund', ...rest });
const unbounded = { kind: 'unbounded', reason: 'x' };
const two = { stages: [{ tiers: ['l2', 'l3'], need: 2 }] };

/** Two rows of one's own, the first for VIPs alone, and one above. */
const vips = flow({
  vip: grant('1 l1 refund', { limit: money(9000), when: 'customer.vip' }),
  own: grant('2 l1 refund', { limit: money(5000) }),
  above: grant('3 l2 refund', { limit: unbounded }),
});

function created(sketch: FlowSketch, fields: object = {}): Driver {
  const ticket = new Driver(sketch);
  ticket.create('10:00', fields);
  return ticket;
}

it.each([
  {
    what: "the asker's own row",
    rows: matrix,
    request: { amount: usd(4999) },
    line: 'engine l1 granted: l1 decided',
  },
  {
    what: 'the tier that the event names, which asks its own rows alone',
    rows: matrix,
    request: { amount: usd(50_000), byTier: 'l2' },
    line: 'engine l2 granted: l2 decided',
  },
  {
    what: "a higher tier's row, after those that are short of the amount",
    rows: matrix,
    request: { amount: usd(50_001) },
    line: 'engine l1 needsSignOff: l1 amount, l2 amount, l3 decided',
  },
  {
    what: 'stages at last, where nobody could do it alone',
    rows: matrix,
    request: { amount: usd(500_001) },
    line: 'engine l1 needsSignOff: l1 amount, l2 amount, l3 amount, both decided',
  },
  {
    what: "the asker's own stages",
    rows: { own: grant('1 l1 refund', { limit: unbounded, ...two }) },
    request: { amount: usd(1) },
    line: 'engine l1 needsSignOff: own decided',
  },
  {
    what: 'a higher tier that needs sign-off too, and one that never may',
    rows: {
      staged: grant('1 l2 refund', { limit: unbounded, ...two }),
      never: grant('2 l3 refund', { limit: { kind: 'never' } }),
    },
    request: { amount: usd(1) },
    line: 'engine l1 needsSignOff: staged decided, never never',
  },
  {
    what: 'a higher tier that needs sign-off too, where one above it does not',
    rows: {
      staged: grant('1 l2 refund', { limit: unbounded, ...two }),
      alone: grant('2 l3 refund', { limit: unbounded }),
    },
    request: { amount: usd(1) },
    line: 'engine l1 needsSignOff: staged stages, alone decided',
  },
  {
    what: 'a row that forbids',
    rows: matrix,
    request: { action: 'waiver', amount: usd(1) },
    line: 'engine l1 denied: never decided',
  },
  {
    what: 'another currency',
    rows: { own: matrix.l1, above: matrix.l2 },
    request: { amount: { amount: 1, currency: 'EUR' } },
    line: 'engine l1 denied: own currency, above currency',
  },
  {
    what: 'a quantity that is beyond every row',
    rows: matrix,
    request: { action: 'extension', quantity: 8, unit: 'days' },
    line: 'engine l1 denied: days amount',
  },
  {
    what: 'money where the limit is of days',
    rows: matrix,
    request: { action: 'extension', amount: usd(1) },
    line: 'engine l1 denied: days amount',
  },
  {
    what: 'an action without rows',
    rows: matrix,
    request: { action: 'unheard_of' },
    line: 'engine l1 denied: ',
  },
])('tells of $what', ({ rows, request, line }) => {
  expect(told(created(flow(rows)), refund(request))).toEqual([line]);
});

it('tells whether a condition was false or unknown', () => {
  const request = refund({ amount: usd(6000) });
  expect(told(created(vips, { 'customer.vip': true }), request)).toEqual(['engine l1 granted: vip decided']);
  expect(told(created(vips, { 'customer.vip': false }), request)).toEqual([
    'engine l1 needsSignOff: vip condition, own amount, above decided',
  ]);
  expect(told(created(vips), request)).toEqual([
    'engine l1 needsSignOff: vip unknown, own amount, above decided',
  ]);
});

it('tells an amount that is too large alone from one that is so with what was granted before', () => {
  const ticket = asked();
  ask(ticket, '10:01', { amount: usd(4000) });
  expect(told(ticket, refund({ request: 'R2', amount: usd(4000) }))).toEqual([
    'engine l1 needsSignOff: l1 window, l2 decided',
  ]);
  expect(told(ticket, refund({ request: 'R2', amount: usd(6000) }))).toEqual([
    'engine l1 needsSignOff: l1 amount, l2 decided',
  ]);
});

it('tells of the question of a step before its passing, with what was asked', () => {
  const drawn = flow(matrix, {
    nodes: {
      request: on('action.requested', { mode: 'side', latch: { kind: 'everyTime' } }),
      may: { kind: 'authority', config: { tier: 'l2' } },
      done: { kind: 'end', config: {} },
    },
    edges: ['request.out -> may', 'may.granted -> done', 'may.needsSignOff -> done', 'may.denied -> done'],
  });
  const entries = traced(created(drawn), refund({ amount: usd(50_000), by: 'al' }));
  const from = entries.findIndex((entry) => entry.step === 'matrix');
  expect(entries.slice(from)).toEqual([
    {
      step: 'matrix',
      node: 'may',
      request: 'R',
      action: 'refund',
      amount: usd(50_000),
      tier: 'l2',
      outcome: 'granted',
      grants: [{ grant: 'l2', verdict: 'decided' }],
    },
    { step: 'node', node: 'may', port: 'granted', data: {} },
  ]);
});

it('tells of the question of a drawn sign-off, also where stages of its own take the place of what the matrix says', () => {
  const drawn = (config: object) =>
    flow(matrix, {
      nodes: {
        request: on('action.requested', { mode: 'side', latch: { kind: 'everyTime' } }),
        sign: { kind: 'approval', config },
        done: { kind: 'end', config: {} },
      },
      edges: [
        'request.out -> sign',
        ...['opened', 'approved', 'denied', 'expired'].map((port) => `sign.${port} -> done`),
      ],
    });
  const lines = (config: object, amount: number) =>
    told(created(drawn(config)), refund({ amount: usd(amount), by: 'al' }));
  expect(lines({}, 50_001)).toEqual(['sign l1 needsSignOff: l1 amount, l2 amount, l3 decided']);
  const stages = [{ tiers: ['l2'], need: 1 }];
  expect(lines({ stages }, 4999)).toEqual(['sign l1 granted: l1 decided']);
});

it('tells why an act on the ticket was free, freed or set back', () => {
  const close = grant('1 l1 ticket.close', {
    limit: unbounded,
    when: 'customer.vip',
    stages: [{ tiers: ['l3'], need: 1 }],
  });
  const gated = flow({ close }, { nodes: { l2: at('l2') }, edges: ['l1.escalated -> l2'] });
  const solved = { type: 'status.changed', status: 'solved', by: 'al' };
  expect(told(created(gated, { 'customer.vip': false }), solved)).toEqual([
    'engine l1 granted: close condition',
  ]);
  const ticket = created(gated, { 'customer.vip': true });
  expect(told(ticket, solved)).toEqual(['engine l1 needsSignOff: close decided']);
  ask(ticket, '10:01', { action: 'ticket.close' });
  decide(ticket, '10:02', { by: 'cem', byTier: 'l3' });
  expect(told(ticket, solved)).toEqual(['engine l1 granted: ']);
});
