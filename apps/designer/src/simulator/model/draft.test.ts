import { hourMs, parseEvent, parseScenario } from '@rung/kernel';
import { expect, it } from 'vitest';
import {
  newRehearsal,
  scenarioDocument,
  withChangedEvent,
  withEnd,
  withEvent,
  withField,
  withFieldsOnTickets,
  withMovedEvent,
  withoutEvent,
} from './draft.ts';
import { eventKinds, kindOfEvent } from './event-kinds.ts';
import { eventOf, initialValues, missingInputs } from './event-values.ts';
import { msOf, textOf } from './instants.ts';
import { rehearsed } from './rehearsed.fake.ts';
import { emptyRehearsal, randomRehearsal, samplesOf, zoneOf } from './samples.ts';
import { ticketForm } from './ticket-fields.ts';

const openedMs = msOf('2026-03-27T16:00:00Z');
const fresh = newRehearsal(openedMs, 24 * hourMs);
const reply = {
  id: '',
  ticket: 'T-1',
  type: 'message.added',
  at: textOf(openedMs + hourMs),
  role: 'agent',
  public: true,
  automated: false,
  text: 'Here.',
} as const;

it('writes every scenario of the examples so that reading it gives the same again', () => {
  for (const name of ['agency-unanswered-4bh', 'authority-ladder', 'tech-solving-triad', 'systemic-outage']) {
    for (const { scenario } of rehearsed(name).runs) {
      expect(parseScenario(scenarioDocument(scenario))).toEqual({ ok: true, value: scenario });
    }
  }
});

it('puts events in where they belong in time', () => {
  const later = withEvent(fresh, 'T-1', { ...reply, at: textOf(openedMs + 2 * hourMs) });
  const both = withEvent(later, 'T-1', reply);
  expect(both.events.map(({ at }) => at)).toEqual(both.events.map(({ at }) => at).toSorted());
  expect(new Set(both.events.map(({ id }) => id)).size).toBe(3);
});

it('moves one event alone, and everything with the event that opens the ticket', () => {
  const scenario = withEvent(fresh, 'T-1', reply);
  const moved = withMovedEvent(scenario, '1', openedMs + 30 * hourMs);
  expect(moved.events[1]?.at).toBe(textOf(openedMs + 30 * hourMs));
  expect(moved.until).toBe(moved.events[1]?.at); // it is still watched
  const shifted = withMovedEvent(scenario, '0', openedMs + hourMs);
  expect(shifted.events.map(({ at }) => msOf(at) - openedMs)).toEqual([hourMs, 2 * hourMs]);
  expect(shifted.until).toBe(textOf(openedMs + 25 * hourMs));
});

it('takes events away, but not the one that opens the ticket', () => {
  const scenario = withEvent(fresh, 'T-1', reply);
  expect(withoutEvent(scenario, '1').events).toEqual(fresh.events);
  expect(withoutEvent(scenario, '0')).toBe(scenario);
});

it('changes an event in its place and keeps what names it', () => {
  const scenario = withEvent(fresh, 'T-1', reply);
  const changed = withChangedEvent(scenario, '1', { ...reply, text: 'There.' });
  expect(changed.events[1]).toMatchObject({ id: '1', text: 'There.' });
});

it('never ends before the latest event', () => {
  const scenario = withEvent(fresh, 'T-1', reply);
  expect(withEnd(scenario, openedMs).until).toBe(reply.at);
});

it('sets fields and takes them away', () => {
  const set = withField(fresh, 'T-1', { path: 'ticket.priority', value: 'high' });
  expect(set.tickets[0]?.fields).toEqual({ 'ticket.priority': 'high' });
  expect(withField(set, 'T-1', { path: 'ticket.priority', value: null })).toEqual(fresh);
});

it('has all fields of a ticket in one place, and means the same', () => {
  const event = {
    id: '0',
    ticket: 'T-1',
    type: 'ticket.created',
    at: textOf(openedMs),
    fields: { 'ticket.form': 'b' },
  } as const;
  const scenario = { ...withField(fresh, 'T-1', { path: 'ticket.form', value: 'a' }), events: [event] };
  const moved = withFieldsOnTickets(scenario);
  expect(moved.tickets[0]?.fields).toEqual({ 'ticket.form': 'b' });
  expect(moved.events[0]).not.toHaveProperty('fields');
  expect(withFieldsOnTickets(moved)).toBe(moved);
});

it('makes an event that the engine reads of every entry of the menu, once it is filled in', () => {
  for (const kind of eventKinds) {
    const values: Record<string, unknown> = { ...initialValues(kind, []) };
    for (const key of missingInputs(kind, values)) {
      values[key] = key === 'set' ? { 'ticket.priority': 'high' } : 'x';
    }
    expect(missingInputs(kind, values)).toEqual([]);
    const event = parseEvent({ id: '1', ...eventOf(kind, values, reply.at) });
    expect([kind.id, event.ok]).toEqual([kind.id, true]);
    if (event.ok) expect(kindOfEvent({ ...event.value })?.id).toBe(kind.id);
  }
});

it('asks first for the fields that make a difference', () => {
  const { flow } = rehearsed('agency-unanswered-4bh');
  const { read, others } = ticketForm(flow);
  expect(read.map(({ path }) => path)).toContain('ticket.form');
  expect(others.map(({ path }) => path)).toContain('customer.vip');
  expect([...read, ...others].map(({ path }) => path)).not.toContain('position.tier');
});

it('starts from the scenarios of the flow, else from three tickets of its own', () => {
  const { flow } = rehearsed('agency-unanswered-4bh');
  expect(zoneOf(flow)).toBe('Europe/London');
  const made = samplesOf({ ...flow, scenarios: [] }, openedMs);
  expect(made).toHaveLength(3);
  for (const { scenario } of made) {
    expect(parseScenario(scenarioDocument({ ...scenario, name: 'x' })).ok).toBe(true);
  }
  const own = samplesOf(
    {
      ...flow,
      scenarios: [
        { name: 'mine', ticket: { id: 'T-1' }, events: [{ type: 'ticket.created', at: reply.at }] },
      ],
    },
    openedMs,
  );
  expect(own.map((sample) => (sample.kind === 'scenario' ? sample.name : null))).toEqual(['mine']);
});

it('begins with an empty ticket: opened, and nothing else known', () => {
  const { flow } = rehearsed('agency-unanswered-4bh');
  const scenario = emptyRehearsal(flow, openedMs);
  expect(scenario.tickets).toEqual([{ id: 'T-1', fields: {} }]);
  expect(scenario.events.map(({ id, at, ...event }) => event)).toEqual([
    { type: 'ticket.created', ticket: 'T-1' },
  ]);
  expect(parseScenario(scenarioDocument({ ...scenario, name: 'x' })).ok).toBe(true);
});

it('makes tickets at random that can be read', () => {
  const { flow } = rehearsed('authority-ladder');
  let seed = 1;
  const chance = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let index = 0; index < 50; index += 1) {
    const scenario = randomRehearsal(flow, openedMs, chance);
    expect(parseScenario(scenarioDocument({ ...scenario, name: 'x' })).ok).toBe(true);
  }
});

it('asks for something new by a number of its own, and decides about what was asked last', () => {
  const [asking, deciding] = ['actionRequested', 'approvalDecided'].map((id) =>
    eventKinds.find((kind) => kind.id === id),
  );
  if (asking === undefined || deciding === undefined) throw new Error('there are such events');
  const asked = ['R-1', 'R-3', 'R-2'].map(
    (request) => ({ ...reply, type: 'action.requested', request, action: 'refund' }) as const,
  );
  expect(initialValues(asking, [])).toMatchObject({ request: 'R-1' });
  expect(initialValues(asking, asked.slice(0, 2))).toMatchObject({ request: 'R-2' });
  expect(initialValues(asking, asked)).toMatchObject({ request: 'R-4' });
  expect(initialValues(deciding, [])).toMatchObject({ request: 'R-1' });
  expect(initialValues(deciding, asked.slice(0, 2))).toMatchObject({ request: 'R-3' });
});
