import { step, type TicketState } from '@rung/engine';
import { parseEvent, type TicketEvent } from '@rung/kernel';
import { expect, it } from 'vitest';
import { deepFreeze } from './freeze.ts';
import { linkedPolicy } from './small-policy.ts';

const linked = linkedPolicy();

function event(type: string, more: Readonly<Record<string, unknown>>): TicketEvent {
  // Whatever came from outside: the types are what is being tried.
  const given = {
    id: 'x',
    ticket: 'T-1',
    at: '2026-03-02T11:00:00Z',
    type,
    ...more,
  } as unknown as TicketEvent;
  return deepFreeze(given);
}

function born(): TicketState {
  const first = step(linked, null, event('ticket.created', { id: 'first', at: '2026-03-02T10:00:00Z' }));
  if (!first.ok) throw new Error(first.error.code);
  return deepFreeze(first.value.state);
}

const noNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;
const money = (amount: number) => ({ amount, currency: 'USD' });

/** Where an event may hold a number, and numbers that are none there. */
const numbers: readonly (readonly [
  place: string,
  give: (n: number) => TicketEvent,
  bad: readonly number[],
])[] = [
  ['/set/csat.score', (n) => event('ticket.updated', { set: { 'csat.score': n } }), noNumbers],
  ['/set/ticket.unheardOf', (n) => event('ticket.updated', { set: { 'ticket.unheardOf': n } }), noNumbers],
  [
    '/set/sentiment.score',
    (n) => event('signal.received', { name: 's', set: { 'sentiment.score': n } }),
    [...noNumbers, 1.01, -1.01],
  ],
  ['/score', (n) => event('sentiment.scored', { score: n }), [...noNumbers, 1.01]],
  ['/score', (n) => event('csat.received', { score: n }), noNumbers],
  [
    '/quantity',
    (n) => event('action.requested', { request: 'r', action: 'a', quantity: n, unit: 'h' }),
    [...noNumbers, -1],
  ],
  [
    '/amount',
    (n) => event('action.requested', { request: 'r', action: 'a', amount: money(n) }),
    [...noNumbers, 0.5, 2 ** 53 + 2],
  ],
  ['/amount/amount', (n) => event('action.requested', { request: 'r', action: 'a', amount: money(n) }), [-1]],
  [
    '/set/customer.ltv',
    (n) => event('ticket.updated', { set: { 'customer.ltv': money(n) } }),
    [...noNumbers, 0.5, 2 ** 53 + 2],
  ],
];

it.each(numbers)('refuses numbers that are none at %s', (place, give, bad) => {
  const state = born();
  for (const n of bad) {
    expect([n, step(linked, state, give(n))]).toMatchObject([n, { ok: false, error: { path: place } }]);
  }
});

it.each(numbers.slice(0, 5))('takes a negative zero for zero at %s', (_, give) => {
  const result = step(linked, born(), give(-0));
  if (!result.ok) throw new Error(result.error.code);
  expect(JSON.stringify(result.value.state)).not.toContain('-0');
  expect(JSON.parse(JSON.stringify(result.value.state))).toEqual(result.value.state);
});

it.each([
  ['id', { id: '\ud800' }, '/id'],
  ['ticket', { ticket: 'T-1\udfff' }, '/ticket'],
  ['actor', { by: '\ud83d' }, '/by'],
  ['field', { set: { 'ticket.subject': 'a\ud800b' } }, '/set/ticket.subject'],
  ['name of a field', { set: { 'ticket.\ud800': 1 } }, '/set/ticket.\ud800'],
  ['member of a set', { set: { 'ticket.tags': ['a', '\udc00'] } }, '/set/ticket.tags/1'],
])('refuses half a character in the %s', (_, more, path) => {
  const given = event('ticket.updated', { set: {}, ...more });
  expect(step(linked, born(), given)).toMatchObject({ ok: false, error: { code: 'invalidEvent', path } });
  expect(parseEvent(given)).toMatchObject({ ok: false, error: { path } });
});

it('takes right-to-left text and directional controls as the text they are, in ids and in messages', () => {
  const control = '\u202Egnp.exe\u2066';
  const result = step(
    linked,
    born(),
    event('ticket.updated', { by: control, set: { 'ticket.subject': control } }),
  );
  expect(result).toMatchObject({ ok: true });
});

it.each([
  ['__proto__', JSON.parse('{"__proto__":{"ticket.priority":"urgent"}}')],
  ['constructor', { constructor: { prototype: 1 } }],
  ['prototype', { prototype: { polluted: true } }],
])('keeps a field named %s out of everything', (name, set) => {
  const result = step(linked, born(), event('ticket.updated', { set }));
  if (result.ok) expect(Object.hasOwn(result.value.state.fields, name)).toBe(false);
  else expect(result.error).toMatchObject({ code: 'invalidEvent', path: expect.stringContaining(name) });
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
  expect(result.ok && result.value.state.priority).not.toBe('urgent');
});

it('refuses what is no event a JSON text could give', () => {
  const round: Record<string, unknown> = {};
  round['set'] = round;
  for (const given of [undefined, null, 7, 'x', [], () => 1, Symbol('x'), 1n, new Map(), round]) {
    const result = step(linked, born(), given as unknown as TicketEvent); // as above
    expect(result).toMatchObject({ ok: false, error: { code: 'invalidEvent' } });
  }
});
