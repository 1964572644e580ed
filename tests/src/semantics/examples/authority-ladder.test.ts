import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { asks, decides, hour, type Json, usd } from './rows.ts';

const { linked } = loadExample('authority-ladder');
const created: Row = ['10:00', 'ticket.created'];
const decided = ['grant', 'deny', 'requestApproval', 'block'];
const ask = (...rows: readonly Row[]) => ({ events: [created, ...rows], exactly: decided });
const wants = (time: string, ...approvers: string[]): Row => [
  time,
  'requestApproval',
  { request: 'R', approvers },
];
const yes = (time: string): Row => [time, 'grant', { request: 'R' }];
const refund = (time: string, cents: number, more: Json = {}) =>
  asks(time, 'refund', { amount: usd(cents), ...more });

it.each([
  [1, null],
  [4999, null],
  [5000, ['lead']],
  [50_000, ['lead']],
  [50_001, ['supervisor']],
  [500_000, ['supervisor']],
  [500_001, ['supervisor', 'finance']],
] as const)('answers a refund of %d cents', (cents, approvers) => {
  holds(linked, {
    ...ask(refund('11:00', cents)),
    expect: [approvers === null ? yes('11:00') : wants('11:00', ...approvers)],
  });
});

it.each([
  ['trial_extension', 7, 'days', null],
  ['trial_extension', 8, 'days', ['lead']],
  ['trial_extension', 30, 'days', ['lead']],
  ['discount', 10, '%', null],
  ['discount', 10.5, '%', ['lead']],
  ['discount', 20, '%', ['lead']],
] as const)('answers a %s of %d %s', (...[action, quantity, unit, approvers]) => {
  holds(linked, {
    ...ask(asks('11:00', action, { quantity, unit })),
    expect: [approvers === null ? yes('11:00') : wants('11:00', ...approvers)],
  });
});

it('denies what nobody may', () => {
  holds(linked, {
    ...ask(asks('11:00', 'trial_extension', { quantity: 31, unit: 'days' })),
    expect: [['11:00', 'deny', { request: 'R' }]],
  });
  holds(linked, {
    ...ask(asks('11:00', 'discount', { quantity: 21, unit: '%' })),
    expect: [['11:00', 'deny']],
  });
  holds(linked, { ...ask(asks('11:00', 'gold_bar')), expect: [['11:00', 'deny', { reason: 'noGrant' }]] });
});

it('asks the supervisor for an account change and a policy exception', () => {
  for (const action of ['account_change', 'policy_exception']) {
    holds(linked, {
      ...ask(asks('11:00', action), decides('11:10', ['sue', 'supervisor'])),
      expect: [wants('11:00', 'supervisor'), yes('11:10')],
    });
  }
});

it('asks supervisor, then legal, for a contract change', () => {
  holds(linked, {
    ...ask(
      asks('11:00', 'contract_change'),
      decides('11:10', ['leo', 'legal']),
      decides('11:20', ['sue', 'supervisor']),
      decides('11:30', ['leo', 'legal']),
    ),
    expect: [wants('11:00', 'supervisor'), wants('11:20', 'legal'), yes('11:30')],
    notes: [{ what: 'notAnApprover', at: '11:10' }],
  });
  holds(linked, {
    ...ask(
      asks('11:00', 'contract_change'),
      decides('11:20', ['sue', 'supervisor']),
      decides('11:30', ['leo', 'legal'], { decision: 'denied' }),
    ),
    expect: [wants('11:00', 'supervisor'), wants('11:20', 'legal'), ['11:30', 'deny', { request: 'R' }]],
  });
});

it('needs both a supervisor and finance above 5,000.00', () => {
  holds(linked, {
    ...ask(
      refund('11:00', 600_000),
      decides('11:10', ['sue', 'supervisor']),
      decides('11:15', ['sid', 'supervisor']),
      decides('11:20', ['fay', 'finance']),
    ),
    expect: [wants('11:00', 'supervisor', 'finance'), yes('11:20')],
  });
});

it('climbs after four office hours without an answer', () => {
  holds(linked, {
    ...ask(refund('15:00', 8000), decides('03 12:00', ['sue', 'supervisor'])),
    expect: [wants('15:00', 'lead'), wants('03 11:00', 'supervisor'), yes('03 12:00')],
    clocks: [
      { clock: 'sign_off', cycle: 1, countedMs: 4 * hour },
      { clock: 'sign_off', cycle: 2, outcome: 'met', countedMs: hour },
    ],
  });
  holds(linked, {
    ...ask(refund('11:00', 8000)),
    until: '05 12:00',
    expect: [
      wants('11:00', 'lead'),
      wants('15:00', 'supervisor'),
      ['03 11:00', 'deny', { reason: 'expired' }],
    ],
  });
});

it('sums refunds on one ticket over thirty days', () => {
  holds(linked, {
    ...ask(
      refund('11:00', 4000),
      refund('12:00', 999, { request: 'S' }),
      refund('13:00', 1, { request: 'U' }),
    ),
    expect: [
      yes('11:00'),
      ['12:00', 'grant', { request: 'S' }],
      ['13:00', 'requestApproval', { request: 'U', approvers: ['lead'] }],
    ],
  });
  holds(linked, {
    ...ask(refund('11:00', 4000), refund('2026-04-01T11:00:00Z', 4000, { request: 'S' })),
    expect: [yes('11:00'), ['2026-04-01T11:00:00Z', 'grant', { request: 'S' }]],
  });
  holds(linked, {
    ...ask(refund('11:00', 4000), refund('2026-04-01T10:59:59Z', 4000, { request: 'S' })),
    expect: [
      yes('11:00'),
      ['2026-04-01T10:59:59Z', 'requestApproval', { request: 'S', approvers: ['lead'] }],
    ],
  });
});

it('lets nobody decide on their own request, whatever hat they wear', () => {
  holds(linked, {
    ...ask(
      refund('11:00', 8000),
      decides('11:10', ['ann', 'lead']),
      ['11:20', 'approval.unavailable', { request: 'R', tier: 'lead' }],
      decides('11:30', ['ann', 'supervisor']),
      decides('11:40', ['sue', 'supervisor']),
    ),
    expect: [wants('11:00', 'lead'), wants('11:20', 'supervisor'), yes('11:40')],
    notes: [
      { what: 'selfApproval', at: '11:10' },
      { what: 'selfApproval', at: '11:30' },
    ],
    final: { tier: 'agent', counts: { escalations: 0 } },
  });
});
