import type { Row } from '../rehearse.ts';

export type Json = Readonly<Record<string, unknown>>;

export const says = (time: string, text: string, more: Json = {}): Row => [
  time,
  'message.added',
  { role: 'customer', public: true, automated: false, text, ...more },
];

export const replies = (time: string, more: Json = {}): Row =>
  says(time, 'We are on it.', { role: 'agent', by: 'ann', ...more });

export const born = (time: string, text: string, more: Json = {}): Row => [
  time,
  'ticket.created',
  { message: { role: 'customer', public: true, automated: false, text }, ...more },
];

export const status = (time: string, value: string, more: Json = {}): Row => [
  time,
  'status.changed',
  { status: value, by: 'ann', ...more },
];

export const owner = (time: string, name: string): Row => [time, 'owner.changed', { owner: name, by: name }];

export const set = (time: string, fields: Json): Row => [time, 'ticket.updated', { set: fields }];

export const usd = (amount: number) => ({ amount, currency: 'USD' });

export const asks = (time: string, action: string, more: Json = {}): Row => [
  time,
  'action.requested',
  { request: 'R', action, by: 'ann', ...more },
];

export const decides = (time: string, [by, byTier]: readonly [string, string], more: Json = {}): Row => [
  time,
  'approval.decided',
  { request: 'R', decision: 'approved', by, byTier, ...more },
];

export const flags = (time: string, reason: string, more: Json = {}): Row => [
  time,
  'agent.flagged',
  { reason, by: 'ann', ...more },
];

export const assigned = (time: string, tier: string, more: Json = {}): Row => [
  time,
  'assign',
  { tier, ...more },
];

export const minute = 60_000;

export const hour = 60 * minute;
