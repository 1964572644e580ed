import { draw, on } from '../draw.ts';
import { holds, type Rehearsal, type Row } from '../rehearse.ts';

export const tiers = { agent: { rank: 1 }, lead: { rank: 2 }, boss: { rank: 3 }, finance: { rank: 4 } };

export const usd = (amount: number) => ({ amount, currency: 'USD' });

export const eur = (amount: number) => ({ amount, currency: 'EUR' });

export const money = (amount: number, inclusive = true, currency = 'USD') => ({
  kind: 'money',
  amount,
  currency,
  inclusive,
});

export const expires = { target: 'P9D', calendar: 'always' };

export const unbounded = { kind: 'unbounded', reason: 'policy' };

export type Json = Readonly<Record<string, unknown>>;

export const row = (tier: string, limit: unknown, more: Json = {}): Json => ({
  order: 10,
  tier,
  action: 'refund',
  limit,
  ...more,
});

/** A flow that is nothing but its matrix. */
export function matrix(grants: Readonly<Record<string, Json>>, rest: Json = {}) {
  return draw({
    tiers,
    grants,
    nodes: {
      l: on('signal.received', { when: 'event.name == "lead"' }),
      b: on('signal.received', { when: 'event.name == "boss"' }),
      f: on('signal.received', { when: 'event.name == "finance"' }),
    },
    wires: { l: 'lead', b: 'boss', f: 'finance' },
    ...rest,
  });
}

export const ask = (time: string, amount: unknown, more: Json = {}): Row => [
  time,
  'action.requested',
  { request: 'R', action: 'refund', amount, by: 'ann', ...more },
];

export type Approver = readonly [by: string, byTier: string];

export const decide = (time: string, [by, byTier]: Approver, more: Json = {}): Row => [
  time,
  'approval.decided',
  { request: 'R', decision: 'approved', by, byTier, ...more },
];

export const granted = (time: string, more: Json = {}): Row => [
  time,
  'grant',
  { request: 'R', action: 'refund', ...more },
];

export const asked = (time: string, ...approvers: string[]): Row => [
  time,
  'requestApproval',
  { request: 'R', action: 'refund', approvers },
];

export function check(linked: ReturnType<typeof draw>, { expect: rows = [], ...rest }: Rehearsal) {
  return holds(linked, {
    ...rest,
    expect: rows,
    exactly: ['grant', 'deny', 'block', 'requestApproval', 'notify'],
  });
}
