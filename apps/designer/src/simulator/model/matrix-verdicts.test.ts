import { expect, it } from 'vitest';
import type { PartOf } from '../../inspector/parts.ts';
import { type AskedRow, matrixVerdicts } from './matrix-verdicts.ts';

const tiers = {
  front: { name: 'Front', rank: 1, kind: 'frontline' },
  lead: { name: 'Lead', rank: 2, kind: 'manager' },
} as const;

function row(id: string, isWithin: AskedRow['isWithin'], grant: Partial<PartOf<'grants'>> = {}): AskedRow {
  const limit = { kind: 'money', amount: 20_000, currency: 'EUR', inclusive: true } as const;
  return { id, isWithin, grant: { order: 10, tier: 'front', action: 'refund', limit, ...grant } };
}

function told(rows: readonly AskedRow[], port: string, tier = 'front'): unknown {
  const verdicts = matrixVerdicts(rows, { tier, port, tiers });
  return verdicts === null ? null : Object.fromEntries(verdicts);
}

it('tells the same table apart by the tier that asks', () => {
  const rows = [row('own', 'true'), row('above', 'true', { tier: 'lead' })];
  expect(told(rows, 'granted', 'front')).toEqual({ own: 'alone', above: 'tier' });
  expect(told(rows, 'granted', 'lead')).toEqual({ own: 'tier', above: 'alone' });
});

it('knows by the way that was taken whether a condition held', () => {
  const rows = [row('vip', 'true', { when: 'customer.vip' }), row('above', 'true', { tier: 'lead' })];
  expect(told(rows, 'granted')).toEqual({ vip: 'alone', above: 'tier' });
  expect(told(rows, 'needsSignOff')).toEqual({ vip: 'condition', above: 'signs' });
});

it('does not claim what either of two rows may have decided', () => {
  const rows = [row('vip', 'true', { when: 'customer.vip' }), row('any', 'true')];
  expect(told(rows, 'granted')).toEqual({ vip: 'unknown', any: 'unknown' });
});

it('says of a denial that no row decided, or which one forbids it', () => {
  expect(told([row('own', 'false')], 'denied')).toEqual({ own: 'amount' });
  const never = row('never', 'false', { limit: { kind: 'never' } });
  expect(told([never, row('own', 'true')], 'denied')).toEqual({ never: 'never', own: 'later' });
});

it('says nothing where the way contradicts the tier, or where an act on the ticket was free', () => {
  expect(told([row('own', 'true')], 'denied')).toBeNull();
  const close = row('close', 'true', { action: 'ticket.close', when: 'customer.vip' });
  expect(told([close], 'granted')).toBeNull();
});
