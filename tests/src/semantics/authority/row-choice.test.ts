import { describe, it } from 'vitest';
import type { Row } from '../rehearse.ts';
import {
  ask,
  asked,
  check,
  decide,
  eur,
  expires,
  granted,
  matrix,
  money,
  row,
  unbounded,
  usd,
} from './matrix.ts';

describe('the choice of a row', () => {
  const linked = matrix({
    agent: row('agent', money(5000, false)),
    lead: row('lead', money(50_000)),
    boss: row('boss', money(500_000)),
  });

  it('decides by the asker’s own row when its limit covers the amount', () => {
    check(linked, { events: [ask('11:00', usd(4999))], expect: [granted('11:00', { amount: usd(4999) })] });
  });

  it('asks the lowest tier above that could do it alone', () => {
    check(linked, { events: [ask('11:00', usd(5000))], expect: [asked('11:00', 'lead')] });
    check(linked, { events: [ask('11:00', usd(50_000))], expect: [asked('11:00', 'lead')] });
    check(linked, { events: [ask('11:00', usd(50_001))], expect: [asked('11:00', 'boss')] });
  });

  it('denies when nobody could', () => {
    check(linked, {
      events: [ask('11:00', usd(500_001))],
      expect: [['11:00', 'deny', { request: 'R', action: 'refund' }]],
    });
  });

  it('denies a business action that no grant names', () => {
    check(linked, {
      events: [['11:00', 'action.requested', { request: 'R', action: 'gift', amount: usd(1), by: 'ann' }]],
      expect: [['11:00', 'deny', { request: 'R', action: 'gift', reason: 'noGrant' }]],
    });
  });

  it('takes the tier in charge, or byTier, as the asker', () => {
    check(linked, {
      events: [['10:30', 'signal.received', { name: 'lead' }], ask('11:00', usd(50_000))],
      expect: [granted('11:00')],
    });
    check(linked, { events: [ask('11:00', usd(50_000), { byTier: 'lead' })], expect: [granted('11:00')] });
    check(linked, {
      events: [['10:30', 'signal.received', { name: 'lead' }], ask('11:00', usd(5000), { byTier: 'agent' })],
      expect: [asked('11:00', 'lead')],
    });
  });

  it('never covers another currency, and notes it', () => {
    check(linked, {
      events: [ask('11:00', eur(100))],
      expect: [['11:00', 'deny', { request: 'R' }]],
      notes: [{ what: 'currencyMismatch', at: '11:00' }],
    });
  });

  it('notes a condition that meets another currency, of rows that were asked', () => {
    const large = matrix({
      two: row('agent', unbounded, {
        expires,
        order: 1,
        when: 'ticket.financialImpact >= usd("100.00")',
        stages: [{ tiers: ['lead'], need: 1 }],
      }),
      one: row('agent', unbounded, { order: 2 }),
      late: row('agent', unbounded, { order: 3, when: 'customer.ltv >= usd("1.00")' }),
    });
    const notes = [{ what: 'currencyMismatch', at: '11:00', field: 'ticket.financialImpact' }];
    const ticket = { financialImpact: eur(20_000), customer: { ltv: eur(1) } };
    check(large, { ticket, events: [ask('11:00', usd(1))], expect: [granted('11:00')], notes });
    const own = { financialImpact: usd(20_000), customer: { ltv: eur(1) } };
    check(large, {
      ticket: own,
      events: [ask('11:00', usd(1))],
      expect: [asked('11:00', 'lead')],
      never: ['record'],
    });
  });

  it('asks rows in order and takes the first whose condition holds and whose limit covers', () => {
    const ordered = matrix({
      b: row('agent', money(10_000), { order: 2, reason: 'second' }),
      a: row('agent', money(5000), { order: 1, reason: 'first' }),
      v: row('agent', unbounded, { order: 0, when: 'customer.vip', reason: 'vip' }),
    });
    check(ordered, { events: [ask('11:00', usd(5000))], expect: [granted('11:00', { reason: 'first' })] });
    check(ordered, { events: [ask('11:00', usd(5001))], expect: [granted('11:00', { reason: 'second' })] });
    check(ordered, {
      ticket: { customer: { vip: true } },
      events: [ask('11:00', usd(999_999))],
      expect: [granted('11:00', { reason: 'vip' })],
    });
  });

  it('denies by a limit of never, whatever the amount', () => {
    const never = matrix({
      n: row('agent', { kind: 'never' }, { reason: 'not_you' }),
      l: row('lead', unbounded),
    });
    check(never, { events: [ask('11:00', usd(1))], expect: [['11:00', 'deny', { reason: 'not_you' }]] });
  });

  it('asks a row with stages whose limit covers it when nobody could alone', () => {
    const four = matrix({
      lead: row('lead', money(50_000)),
      eyes: row('boss', unbounded, { expires, stages: [{ tiers: ['boss', 'finance'], need: 2 }] }),
    });
    check(four, { events: [ask('11:00', usd(1))], expect: [asked('11:00', 'lead')] });
    check(four, { events: [ask('11:00', usd(50_001))], expect: [asked('11:00', 'boss', 'finance')] });
  });

  it('decides by the asker’s own row with stages before anybody above is asked', () => {
    const staged = matrix({
      own: row('agent', money(10_000), { expires, stages: [{ tiers: ['lead'], need: 1 }] }),
      boss: row('boss', unbounded),
    });
    check(staged, { events: [ask('11:00', usd(10_000))], expect: [asked('11:00', 'lead')] });
    check(staged, { events: [ask('11:00', usd(10_001))], expect: [asked('11:00', 'boss')] });
  });

  it('compares quantities of one unit', () => {
    const days = matrix({
      a: row('agent', { kind: 'quantity', amount: 7, unit: 'days', inclusive: true }, { action: 'trial' }),
      l: row('lead', { kind: 'quantity', amount: 30, unit: 'days', inclusive: true }, { action: 'trial' }),
    });
    const trial = (quantity: number, unit = 'days'): Row => [
      '11:00',
      'action.requested',
      { request: 'R', action: 'trial', quantity, unit, by: 'ann' },
    ];
    check(days, { events: [trial(7)], expect: [['11:00', 'grant', { quantity: 7, unit: 'days' }]] });
    check(days, { events: [trial(8)], expect: [['11:00', 'requestApproval', { approvers: ['lead'] }]] });
    check(days, { events: [trial(7, 'd')], expect: [['11:00', 'grant', { quantity: 7, unit: 'd' }]] });
    check(days, { events: [trial(1, 'weeks')], expect: [['11:00', 'deny']] });
  });
});

describe('cumulative windows', () => {
  const windowed = matrix({
    agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope: 'ticket' } }),
    lead: row('lead', money(50_000)),
  });

  it('sum what was granted on this ticket in the half-open window', () => {
    check(windowed, {
      events: [
        ask('11:00', usd(4000)),
        ask('11:59:59', usd(4000), { request: 'S' }),
        ask('12:00', usd(4000), { request: 'U' }),
      ],
      expect: [
        granted('11:00'),
        ['11:59:59', 'requestApproval', { request: 'S', approvers: ['lead'] }],
        ['12:00', 'grant', { request: 'U' }],
      ],
    });
  });

  it('do not sum what was only asked for', () => {
    check(windowed, {
      events: [ask('11:00', usd(6000)), ask('11:10', usd(4000), { request: 'S' })],
      expect: [asked('11:00', 'lead'), ['11:10', 'grant', { request: 'S' }]],
    });
  });

  it('sum what approvers granted too', () => {
    check(windowed, {
      events: [
        ask('11:00', usd(6000)),
        decide('11:05', ['lee', 'lead']),
        ask('11:10', usd(4000), { request: 'S' }),
      ],
      expect: [asked('11:00', 'lead'), granted('11:05'), ['11:10', 'requestApproval', { request: 'S' }]],
    });
  });

  it('leave out what was granted before another amount took its place', () => {
    for (const scope of ['ticket', 'customer', 'period']) {
      const scoped = matrix({
        agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope } }),
        lead: row('lead', money(50_000)),
      });
      check(scoped, {
        ticket: { customer: { id: 'C' } },
        events: [
          ask('11:00', usd(4000)),
          ask('11:10', usd(60_000)),
          ask('11:20', usd(4000), { request: 'S' }),
        ],
        expect: [granted('11:00'), ['11:10', 'deny', { request: 'R' }], ['11:20', 'grant', { request: 'S' }]],
      });
    }
  });

  it('sum over the ticket alone where it has no customer', () => {
    const perCustomer = matrix({
      agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope: 'customer' } }),
      lead: row('lead', money(50_000)),
    });
    check(perCustomer, {
      events: [ask('11:00', usd(4000)), ask('11:10', usd(4000), { request: 'S' })],
      expect: [granted('11:00'), ['11:10', 'requestApproval', { request: 'S', approvers: ['lead'] }]],
    });
  });

  it('sum over all tickets of a customer', () => {
    const perCustomer = matrix({
      agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope: 'customer' } }),
      lead: row('lead', money(50_000)),
    });
    check(perCustomer, {
      tickets: [
        { id: 'A', customer: { id: 'C' } },
        { id: 'B', customer: { id: 'C' } },
        { id: 'D', customer: { id: 'E' } },
      ],
      events: [
        ['10:00', 'ticket.created', { ticket: 'A' }],
        ['10:00', 'ticket.created', { ticket: 'B' }],
        ['10:00', 'ticket.created', { ticket: 'D' }],
        ask('11:00', usd(4000), { ticket: 'A' }),
        ask('11:10', usd(4000), { ticket: 'B' }),
        ask('11:20', usd(4000), { ticket: 'D' }),
      ],
      expect: [
        granted('11:00', { ticket: 'A' }),
        ['11:10', 'requestApproval', { ticket: 'B' }],
        granted('11:20', { ticket: 'D' }),
      ],
    });
  });

  it('sum each currency by itself', () => {
    const window = { length: 'PT1H', scope: 'ticket' };
    const currencies = matrix({
      dollars: row('agent', money(5000), { window }),
      euros: row('agent', money(5000, true, 'EUR'), { window }),
    });
    check(currencies, {
      events: [
        ask('11:00', usd(4000)),
        ask('11:10', eur(4000), { request: 'S' }),
        ask('11:20', eur(4000), { request: 'U' }),
      ],
      expect: [granted('11:00'), ['11:10', 'grant', { request: 'S' }], ['11:20', 'deny', { request: 'U' }]],
    });
  });

  it.each(['ticket', 'customer', 'period'])('count a request asked anew once, over a %s', (scope) => {
    const again = matrix({ agent: row('agent', money(5000), { window: { length: 'PT1H', scope } }) });
    check(again, {
      tickets: [{ id: 'A', customer: { id: 'C' } }],
      events: [
        ['10:00', 'ticket.created', { ticket: 'A' }],
        ask('11:00', usd(4000), { ticket: 'A' }),
        ask('11:10', usd(3000), { ticket: 'A' }),
        ask('11:20', usd(2000), { ticket: 'A', request: 'S' }),
        ask('11:30', usd(1), { ticket: 'A', request: 'U' }),
      ],
      expect: [
        granted('11:00', { amount: usd(4000) }),
        granted('11:10', { amount: usd(3000) }),
        ['11:20', 'grant', { request: 'S' }],
        ['11:30', 'deny', { request: 'U' }],
      ],
    });
  });

  it.each(['ticket', 'customer', 'period'])(
    'no longer count what another amount voids, over a %s',
    (scope) => {
      const again = matrix({ agent: row('agent', money(5000), { window: { length: 'PT1H', scope } }) });
      check(again, {
        tickets: [{ id: 'A', customer: { id: 'C' } }],
        events: [
          ['10:00', 'ticket.created', { ticket: 'A' }],
          ask('11:00', usd(4000), { ticket: 'A' }),
          ask('11:10', usd(6000), { ticket: 'A' }),
          ask('11:20', usd(5000), { ticket: 'A', request: 'S' }),
        ],
        expect: [granted('11:00'), ['11:10', 'deny', { request: 'R' }], ['11:20', 'grant', { request: 'S' }]],
      });
    },
  );

  it('sum over a period only what the row itself granted', () => {
    const window = { length: 'PT1H', scope: 'period' };
    const budgets = matrix({
      agent: row('agent', money(5000), { window }),
      lead: row('lead', money(50_000), { window }),
    });
    check(budgets, {
      events: [
        ask('11:00', usd(4000), { byTier: 'lead' }),
        ask('11:10', usd(4000), { request: 'S' }),
        ask('11:20', usd(4000), { request: 'U' }),
      ],
      expect: [
        granted('11:00'),
        ['11:10', 'grant', { request: 'S' }],
        ['11:20', 'requestApproval', { request: 'U', approvers: ['lead'] }],
      ],
    });
  });

  it('keep what the longest window of an action still needs', () => {
    const lengths = matrix({
      agent: row('agent', money(5000), { window: { length: 'PT1H', scope: 'ticket' } }),
      lead: row('lead', money(50_000), { window: { length: 'PT4H', scope: 'ticket' } }),
    });
    check(lengths, {
      events: [
        ask('11:00', usd(40_000), { byTier: 'lead' }),
        ask('12:30', usd(4000), { request: 'S' }),
        ask('13:00', usd(20_000), { request: 'U', byTier: 'lead' }),
      ],
      expect: [granted('11:00'), ['12:30', 'grant', { request: 'S' }], ['13:00', 'deny', { request: 'U' }]],
    });
  });
});
