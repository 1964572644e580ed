import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { asks, assigned, decides, set, status, usd } from './rows.ts';

const { linked } = loadExample('ecommerce-vip-ltv');
const worth = (amount: number, currency = 'USD') => ({ customer: { ltv: { amount, currency } } });
const created: Row = ['10:00', 'ticket.created'];

it('takes exactly 10,000.00 for a valued customer, another currency not', () => {
  holds(linked, {
    ticket: worth(1_000_000),
    events: [created],
    exactly: ['assign', 'notify'],
    expect: [
      ['10:00', 'notify', { to: 'queue:cx' }],
      assigned('10:00', 'senior_cx_lead', { from: 'cx', move: 'escalation', reasons: ['vip_value'] }),
    ],
  });
  holds(linked, {
    ticket: worth(999_999),
    events: [created],
    exactly: ['assign'],
    expect: [assigned('10:00', 'cx')],
  });
  holds(linked, {
    ticket: worth(2_500_000, 'EUR'),
    events: [created],
    exactly: ['assign'],
    expect: [assigned('10:00', 'cx', { move: 'initial' })],
    notes: [{ what: 'currencyMismatch', field: 'customer.ltv' }],
  });
});

it('fires once though the value rises further', () => {
  holds(linked, {
    ticket: worth(900_000),
    events: [
      created,
      set('11:00', { 'customer.ltv': usd(1_200_000) }),
      set('12:00', { 'customer.ltv': usd(1_300_000) }),
      set('13:00', { 'customer.ltv': usd(100) }),
      set('14:00', { 'customer.ltv': usd(1_300_000) }),
    ],
    exactly: ['assign', 'notify'],
    expect: [assigned('10:00', 'cx'), ['11:00', 'notify'], assigned('11:00', 'senior_cx_lead')],
  });
});

it('lets the senior lead close, and the frontline only with a sign-off', () => {
  const vip = { ticket: worth(2_500_000) };
  holds(linked, {
    ...vip,
    events: [created, status('11:00', 'solved', { byTier: 'senior_cx_lead' })],
    exactly: ['block', 'set'],
    expect: [],
    final: { status: 'solved' },
  });
  holds(linked, {
    ...vip,
    events: [created, status('11:00', 'solved', { byTier: 'cx' })],
    exactly: ['block', 'set'],
    expect: [
      ['11:00', 'block', { action: 'ticket.close', reason: 'signOffRequired' }],
      ['11:00', 'set', { field: 'ticket.status' }],
    ],
    final: { status: 'new', tier: 'senior_cx_lead' },
  });
  holds(linked, {
    ...vip,
    events: [
      created,
      asks('11:00', 'ticket.close', { byTier: 'cx' }),
      decides('11:05', ['sue', 'senior_cx_lead']),
      decides('11:08', ['max', 'cx_manager'], { by: 'ann' }),
      decides('11:10', ['max', 'cx_manager']),
      status('11:20', 'solved', { byTier: 'cx' }),
    ],
    exactly: ['block', 'set', 'requestApproval', 'grant', 'deny'],
    expect: [
      ['11:00', 'block', { request: 'R', action: 'ticket.close', reason: 'signOffRequired' }],
      ['11:00', 'requestApproval', { approvers: ['cx_manager'] }],
      ['11:10', 'grant', { request: 'R', action: 'ticket.close' }],
    ],
    notes: [
      { what: 'notAnApprover', at: '11:05' },
      { what: 'selfApproval', at: '11:08' },
    ],
    final: { status: 'solved' },
  });
  holds(linked, {
    events: [created, status('11:00', 'closed', { byTier: 'cx' })],
    exactly: ['block', 'set'],
    expect: [],
    final: { status: 'closed' },
  });
});

it('keeps the close blocked after a denial', () => {
  holds(linked, {
    ticket: worth(2_500_000),
    events: [
      created,
      asks('11:00', 'ticket.close', { byTier: 'cx' }),
      decides('11:10', ['max', 'cx_manager'], { decision: 'denied' }),
      status('11:20', 'solved', { byTier: 'cx' }),
    ],
    exactly: ['block', 'grant', 'deny'],
    expect: [
      ['11:00', 'block'],
      ['11:10', 'deny', { request: 'R' }],
      ['11:20', 'block', { action: 'ticket.close' }],
    ],
  });
});
