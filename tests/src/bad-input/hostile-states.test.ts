import {
  advance,
  authorize,
  type EngineError,
  engineMessages,
  foldClocks,
  type LinkedPolicy,
  migrate,
  nextDeadline,
  openClocks,
  opensEpisode,
  queueOrder,
  type SharedCells,
  sharedKeys,
  step,
  type TicketState,
  unfitFields,
} from '@rung/engine';
import type { Result, TicketEvent } from '@rung/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { fuzz, fuzzTimeout, isPlaceOf } from './fuzz.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';
import { linkedPolicy } from './small-policy.ts';

const linked = linkedPolicy();
const dayMs = 86_400_000;
const later: TicketEvent = { id: 'later', type: 'attempt.failed', ticket: 'T', at: '2026-03-02T11:00:00Z' };

function born(): TicketState {
  const first = step(linked, null, {
    id: '0',
    type: 'ticket.created',
    ticket: 'T',
    at: '2026-03-02T10:00:00Z',
    fields: { 'ticket.priority': 'low', 'ticket.tags': ['a'] },
  });
  if (!first.ok) throw new Error(first.error.code);
  return first.value.state;
}

const state = born();
const { position, episode } = state;

/** A state from a store: whatever it holds. */
function stored(parts: Readonly<Record<string, unknown>>): TicketState {
  return deepFreeze({ ...JSON.parse(JSON.stringify(state)), ...parts }) as TicketState;
}

/** A state in which something is wrong, and where. */
const spoilt: readonly (readonly [what: string, parts: Readonly<Record<string, unknown>>, path: string])[] = [
  ['another format', { format: 2 }, '/format'],
  ['newer semantics', { semantics: 2 }, '/semantics'],
  ['no ticket', { ticket: undefined }, '/ticket'],
  ['an instant that is none', { at: Number.NaN }, '/at'],
  ['an instant beyond all dates', { at: 8.64e15 + 1 }, '/at'],
  ['a fraction of a millisecond', { at: 0.5 }, '/at'],
  ['a sequence below nothing', { sequence: -1 }, '/sequence'],
  ['a sequence beyond counting', { sequence: 2 ** 53 }, '/sequence'],
  ['ids that are no list', { seen: { length: 5 } }, '/seen'],
  ['an id that is no text', { seen: [7] }, '/seen/0'],
  ['an unknown status', { status: 'snoozed' }, '/status'],
  ['an inherited status', { status: 'constructor' }, '/status'],
  ['an unknown end', { ended: 'lost' }, '/ended'],
  ['no fields', { fields: null }, '/fields'],
  ['a field of another type', { fields: { 'ticket.tags': 'a' } }, ''],
  ['a tally of half a contact', { tally: { ...state.tally, contacts: 0.5 } }, '/tally/contacts'],
  ['no tally', { tally: {} }, '/tally/reopened'],
  ['an unknown key', { polluted: true }, '/polluted'],
  ['the place of no node', { position: { ...position, node: 'nowhere' } }, '/position/node'],
  ['the place of a trigger', { position: { ...position, node: 'intake' } }, '/position/node'],
  ['a place by inheritance', { position: { ...position, node: 'toString' } }, '/position/node'],
  ['half a place', { position: { node: 'one' } }, '/position/entry'],
  ['a way from nowhere', { position: { ...position, stack: ['nowhere'] } }, '/position/stack/0'],
  ['a latch of no trigger', { episode: { ...episode, latched: ['one'] } }, '/episode/latched/0'],
  ['a repeat of no node', { episode: { ...episode, repeats: [['one', 1]] } }, '/episode/repeats/0/0'],
  ['an episode without a number', { episode: { openedAt: 0, resolvedAt: null } }, '/episode/number'],
  ['a clock that nobody declared', { clocks: [{ clock: 'c', cycle: 1 }] }, '/clocks/0/clock'],
  ['a thread of no kind', { threads: [{ kind: 'constructor' }] }, '/threads/0/kind'],
  ['a thread of no node', { threads: [{ kind: 'wait', n: 1, node: 'one' }] }, '/threads/0/node'],
  [
    'a request without an outcome',
    { requests: [{ id: 'r', action: 'a', by: null, tier: null }] },
    '/requests/0/outcome',
  ],
  ['a serial that is a text', { serial: '1' }, '/serial'],
];

it.each(spoilt)('refuses a state with %s at its place, whatever it is asked', (_, parts, path) => {
  const given = stored(parts);
  const where = path === '' ? expect.anything() : path;
  const refusal = { ok: false, error: { code: 'invalidState', path: where } };
  // A field that the policy does not read may hold anything that a field can hold.
  if (path === '' && step(linked, given, later).ok) return;
  expect(step(linked, given, later)).toMatchObject(refusal);
  expect(advance(linked, given, state.at + dayMs)).toMatchObject(refusal);
  expect(authorize(linked, given, { action: 'refund' })).toMatchObject(refusal);
  expect(migrate(linked, given, {})).toMatchObject(refusal);
  expect(nextDeadline(linked, given)).toBe(null);
  expect(sharedKeys(linked, given, later)).toEqual([]);
  expect(openClocks(linked, given)).toEqual([]);
  expect(queueOrder(linked, given, given.at)).toBe(null);
  expect(unfitFields(linked, given)).toEqual([]);
  expect(foldClocks(linked, given)).toBe(given);
  expect(opensEpisode(given, later)).toBe(false);
});

it('refuses what is no state at all', () => {
  for (const value of [undefined, 5, 'state', [], {}, () => state]) {
    const given = value as unknown as TicketState; // what a broken store may give
    expect(step(linked, given, later)).toMatchObject({ ok: false, error: { code: 'invalidState' } });
    expect(advance(linked, given, 0)).toMatchObject({ ok: false, error: { code: 'invalidState' } });
  }
});

it('refuses a state cut short anywhere', () => {
  const text = JSON.stringify(state);
  let refused = 0;
  for (let end = 0; end < text.length; end += 1) {
    const piece = closed(text.slice(0, end));
    if (piece === null || JSON.stringify(piece) === text) continue;
    const given = deepFreeze(piece) as TicketState;
    const result = step(linked, given, later);
    // What is left out at the very end may be a part that a state need not have.
    expect(result.ok ? 'serial' in given : result.error.code).toBe(result.ok || 'invalidState');
    if (!result.ok) refused += 1;
  }
  expect(refused).toBeGreaterThan(20);
});

/** A beginning of JSON with its open objects and lists closed; null where that gives no JSON. */
function closed(beginning: string): unknown {
  const ends: string[] = [];
  for (const char of beginning) {
    if (char === '{') ends.unshift('}');
    if (char === '[') ends.unshift(']');
    if (char === '}' || char === ']') ends.shift();
  }
  try {
    return JSON.parse(beginning + ends.join(''));
  } catch {
    return null;
  }
}

it('refuses a state that is changed after it was checked and stored again', () => {
  const again = stored({});
  expect(step(linked, again, later).ok).toBe(true);
  const changed = { ...again, position: { ...position, node: 'two', stack: ['nowhere'] } } as TicketState;
  expect(step(linked, changed, later)).toMatchObject({ error: { path: '/position/stack/0' } });
});

it('refuses instants that no date can have', () => {
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53, 8.64e15 + 1]) {
    const refusal = { ok: false, error: { code: 'invalidInstant', path: '/at' } };
    expect(advance(linked, state, at)).toMatchObject(refusal);
    expect(authorize(linked, state, { action: 'refund', at })).toMatchObject(refusal);
  }
  expect(advance(linked, state, -0)).toEqual(advance(linked, state, state.at - 1));
});

it('refuses questions that no event could ask', () => {
  const ask = (request: unknown) => authorize(linked, state, request as { action: string });
  for (const [request, path] of [
    [{}, '/action'],
    [{ action: 5 }, '/action'],
    [{ action: 'refund', amount: { amount: -1, currency: 'USD' } }, '/amount/amount'],
    [{ action: 'refund', amount: { amount: Number.NaN, currency: 'USD' } }, '/amount'],
    [{ action: 'refund', amount: 5 }, '/amount'],
    [{ action: 'refund', quantity: 5 }, '/unit'],
    [{ action: 'refund', by: '' }, '/by'],
    [null, ''],
  ] as const) {
    expect(ask(request)).toMatchObject({ ok: false, error: { code: 'invalidEvent', path } });
  }
});

it('refuses shared cells that no engine wrote, below their key', () => {
  const cells: readonly (readonly [cell: unknown, path: string])[] = [
    [null, '/group~1g~1k'],
    [5, '/group~1g~1k'],
    [{ kind: 'constructor' }, '/group~1g~1k/kind'],
    [{ kind: 'group', recent: [{ ticket: 'T' }], opened: 0, open: null }, '/group~1g~1k/recent/0/customer'],
    [{ kind: 'group', recent: [], opened: -1, open: null }, '/group~1g~1k/opened'],
    [
      { kind: 'sum', granted: [{ at: 0, request: 'r', amount: '5', in: 'USD' }] },
      '/group~1g~1k/granted/0/amount',
    ],
  ];
  for (const [cell, path] of cells) {
    const shared = { 'group/g/k': cell } as unknown as SharedCells; // what a broken store may give
    const refusal = { ok: false, error: { code: 'invalidCell', path } };
    expect(step(linked, state, later, { shared })).toMatchObject(refusal);
    expect(advance(linked, state, state.at + 1, { shared })).toMatchObject(refusal);
    expect(authorize(linked, state, { action: 'refund', shared })).toMatchObject(refusal);
  }
});

it('refuses a migration map that maps ids to anything else', () => {
  for (const [map, path] of [
    [{ one: 5 }, '/one'],
    [[], ''],
    [null, ''],
  ] as const) {
    const given = map as unknown as Record<string, string>; // as above
    expect(migrate(linked, state, given)).toMatchObject({ ok: false, error: { code: 'invalidMap', path } });
  }
});

describe.each(exampleIds)('%s', (id) => {
  const example = loadExample(id);

  it('goes on from a spoilt state or refuses it with a place, and throws at none', {
    timeout: fuzzTimeout,
  }, () => {
    const scenario = fc.constantFrom(...example.scenarios);
    fc.assert(
      fc.property(scenario, fc.nat(), mutationLists, (lived, place, changes) => {
        const { at, event } = livedUntil(example.linked, lived.events, place);
        if (at === null) return;
        const given = deepFreeze(mutated(JSON.parse(JSON.stringify(at)), changes)) as TicketState;
        const results = [
          step(example.linked, given, event),
          advance(example.linked, given, at.at + (place % 90) * dayMs),
          migrate(example.linked, given, {}),
          authorize(example.linked, given, { action: 'refund', amount: { amount: 5, currency: 'USD' } }),
        ];
        for (const result of results) expectRefusal(given, result);
        askEverything(example.linked, given, event);
        // What is taken can be lived with to the end.
        if (results[0]?.ok) rest(example.linked, given, lived.events);
      }),
      fuzz(100),
    );
  });

  it('takes shared cells that were spoilt or refuses them with a place', { timeout: fuzzTimeout }, () => {
    const scenario = fc.constantFrom(...example.scenarios);
    fc.assert(
      fc.property(scenario, mutationLists, ({ events }, changes) => {
        let shared: SharedCells = {};
        const states = new Map<string, TicketState>();
        for (const event of events) {
          const at = states.get(event.ticket) ?? null;
          const spoilt = deepFreeze(mutated(shared, changes)) as SharedCells; // what a broken store may give
          expectRefusal(spoilt, step(example.linked, at, event, { shared: spoilt }));
          const result = step(example.linked, at, event, { shared });
          if (!result.ok) continue;
          states.set(event.ticket, result.value.state);
          shared = { ...shared, ...result.value.shared };
        }
      }),
      fuzz(30),
    );
  });
});

/** Expects of an answer that is a refusal that it has a code, and a place in what was given where that is at fault. */
function expectRefusal(given: unknown, answer: Result<unknown, EngineError>): void {
  if (answer.ok) return;
  const { code, path } = answer.error;
  expect(engineMessages).toHaveProperty(code);
  if (code === 'invalidState' || code === 'invalidCell') expect(isPlaceOf(given, path)).toBe(true);
}

/** Asks all that a host may ask of a state besides; none of it may throw. */
function askEverything(policy: LinkedPolicy, given: TicketState, event: TicketEvent): void {
  nextDeadline(policy, given);
  sharedKeys(policy, given, event);
  openClocks(policy, given);
  queueOrder(policy, given, 0);
  unfitFields(policy, given);
  foldClocks(policy, given);
  opensEpisode(given, event);
}

type Lived = readonly (TicketEvent & { readonly ticket: string })[];

/** A ticket's state before one of its later events, and that event. */
function livedUntil(
  policy: LinkedPolicy,
  events: Lived,
  place: number,
): { readonly at: TicketState | null; readonly event: TicketEvent } {
  const ticket = events[0]?.ticket ?? '';
  const own = events.filter((event) => event.ticket === ticket);
  const count = 1 + (place % own.length);
  return { at: rest(policy, null, own.slice(0, count)), event: own[count] ?? { ...later, ticket } };
}

/** The state after those of the events that are taken. */
function rest(policy: LinkedPolicy, from: TicketState | null, events: Lived): TicketState | null {
  let at = from;
  for (const event of events) {
    const result = step(policy, at, event);
    if (result.ok) at = result.value.state;
  }
  return at;
}
