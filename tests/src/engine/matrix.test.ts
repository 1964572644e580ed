import { authorize } from '@rung/engine';
import { describe, expect, it } from 'vitest';
import { ask, asked, flow, grant, money, usd } from './authority-flow.ts';
import { Driver } from './drive.ts';

describe('the matrix', () => {
  it('grants what a row of the asker covers, exclusive or inclusive as stated', () => {
    expect(ask(asked(), '10:01', { amount: usd(4999) })).toEqual(['grant R']);
    expect(ask(asked(), '10:01', { amount: usd(5000) })).toEqual(['requestApproval R [l2] overLimit']);
    expect(ask(asked(), '10:01', { amount: usd(50_000) })).toEqual(['requestApproval R [l2] overLimit']);
    expect(ask(asked(), '10:01', { amount: usd(50_001) })).toEqual(['requestApproval R [l3] large_refund']);
    expect(ask(asked(), '10:01', { action: 'extension', quantity: 7, unit: 'days' })).toEqual(['grant R']);
  });

  it('asks the tier of the asker, not of the ticket, where the event names it', () => {
    expect(ask(asked(), '10:01', { amount: usd(50_000), byTier: 'l2' })).toEqual(['grant R']);
  });

  it('falls back to a row with stages, and denies what nobody may', () => {
    expect(ask(asked(), '10:01', { amount: usd(500_001) })).toEqual(['requestApproval R [l2, l3] overLimit']);
    expect(ask(asked(), '10:01', { action: 'extension', quantity: 8, unit: 'days' })).toEqual([
      'deny R overLimit',
    ]);
    expect(ask(asked(), '10:01', { action: 'unheard_of' })).toEqual(['deny R noGrant']);
    expect(ask(asked(), '10:01', { action: 'waiver', amount: usd(1) })).toEqual(['deny R not_ours']);
  });

  it('covers no other currency, and says so', () => {
    const ticket = asked();
    expect(ask(ticket, '10:01', { amount: { amount: 1, currency: 'EUR' } })).toEqual([
      'record currencyMismatch',
      'requestApproval R [l2, l3] currencyMismatch',
    ]);
  });

  it('sums what was granted in the window, half-open', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(4000) });
    expect(ask(ticket, '10:02', { request: 'R2', amount: usd(4000) })).toEqual([
      'requestApproval R2 [l2] overLimit',
    ]);
    expect(ask(ticket, '2026-04-01T10:00:59Z', { request: 'R3', amount: usd(4000) })).toContain(
      'requestApproval R3 [l2] overLimit',
    );
    expect(ask(ticket, '2026-04-01T10:01:00Z', { request: 'R4', amount: usd(4000) })).toEqual(['grant R4']);
  });

  it('answers a host the same at any time, and changes nothing', () => {
    const ticket = asked();
    if (ticket.state === null) throw new Error('not created');
    expect(authorize(ticket.linked, ticket.state, { action: 'refund', amount: usd(6000) })).toEqual({
      ok: true,
      value: {
        outcome: 'needsSignOff',
        reason: 'overLimit',
        stages: [{ tiers: ['l2'], need: 1 }],
        row: 'l2',
        currencyMismatch: false,
      },
    });
    expect(authorize(ticket.linked, ticket.state, { action: 'refund', amount: usd(1) })).toMatchObject({
      ok: true,
      value: { outcome: 'granted', row: 'l1' },
    });
  });
});

it('sums over a customer through a shared cell', () => {
  const shared = flow({
    l1: grant('1 l1 refund', { limit: money(5000), window: { length: 'P1D', scope: 'customer' } }),
    l2: grant('2 l2 refund', { limit: money(9999) }),
  });
  const first = new Driver(shared, 'T-1');
  first.create('10:00', { 'customer.id': 'C' });
  ask(first, '10:01', { amount: usd(3000) });
  const second = new Driver(first.linked, 'T-2');
  second.shared = first.shared;
  second.create('10:02', { 'customer.id': 'C' });
  expect(ask(second, '10:03', { amount: usd(3000) })).toEqual(['requestApproval R [l2] overLimit']);
  expect(Object.keys(first.shared)).toEqual(['grant/l1/C']);
});
