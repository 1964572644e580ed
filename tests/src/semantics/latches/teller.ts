import { aside, draw, tell } from '../draw.ts';
import type { Row } from '../rehearse.ts';

export const tiers = { one: { rank: 1 }, two: { rank: 2 } };

export const initial: Row = ['10:00', 'assign', { tier: 'one', move: 'initial' }];

export const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];

export const priority = (time: string, value: string): Row => [
  time,
  'ticket.updated',
  { set: { 'ticket.priority': value } },
];

export const score = (time: string, value: number): Row => [time, 'sentiment.scored', { score: value }];

export const told = (time: string): Row => [time, 'notify', { to: 'queue:told' }];

export const solved = (time: string): Row => [time, 'status.changed', { status: 'solved', by: 'ann' }];

export const reopened = (time: string): Row => [time, 'ticket.reopened'];

export const says = (time: string, text: string, role = 'customer'): Row => [
  time,
  'message.added',
  { role, public: true, automated: false, text },
];

/** A side trigger that tells somebody. */
export function teller(
  events: string | readonly string[],
  config: Readonly<Record<string, unknown>>,
  rest = {},
) {
  return draw({
    tiers,
    nodes: { t: aside(events, config), told: tell('told') },
    wires: { t: 'told' },
    ...rest,
  });
}

export const urgent = { when: 'ticket.priority == "urgent"' };
