import type { FieldValue, JsonObject, Scenario, ScenarioEvent, ScenarioTicket } from '@rung/kernel';
import { msOf, textOf } from './instants.ts';

/** A fresh rehearsal: one ticket, opened at an instant, and watched for a while. */
export function newRehearsal(openedMs: number, watchedMs: number): Scenario {
  return {
    ...nothingExpected,
    name: '',
    tickets: [{ id: 'T-1', fields: {} }],
    events: [{ id: '0', type: 'ticket.created', at: textOf(openedMs), ticket: 'T-1' }],
    until: textOf(openedMs + watchedMs),
  };
}

/** The part of a scenario that says what is expected, empty. */
const nothingExpected = {
  format: 'rung/scenario@1',
  expect: [],
  exactly: [],
  never: [],
  clocks: [],
  notes: [],
  final: {},
  queues: {},
} as const;

/** What a scenario says happens, without what it expects. */
export function withoutExpectations(scenario: Scenario): Scenario {
  return { ...scenario, ...nothingExpected };
}

/** A ticket's field set, or with null taken away. */
export function withField(
  scenario: Scenario,
  ticket: string,
  { path, value }: { readonly path: string; readonly value: FieldValue },
): Scenario {
  return {
    ...scenario,
    tickets: scenario.tickets.map((entry) => {
      if (entry.id !== ticket) return entry;
      const { [path]: _before, ...others } = entry.fields;
      return { ...entry, fields: value === null ? others : { ...others, [path]: value } };
    }),
  };
}

/**
 * A scenario whose tickets hold all of their fields, those too that the event which opens a ticket brings: they mean the
 * same, and a form then has one place to change.
 */
export function withFieldsOnTickets(scenario: Scenario): Scenario {
  const brought = new Map<string, ScenarioTicket['fields']>();
  const events = scenario.events.map((event): ScenarioEvent => {
    if (event.type !== 'ticket.created' || event.fields === undefined || !isOpening(scenario, event))
      return event;
    const { fields, ...without } = event;
    brought.set(event.ticket, fields);
    return without;
  });
  if (brought.size === 0) return scenario;
  const tickets = scenario.tickets.map(({ id, fields }) => ({
    id,
    fields: { ...fields, ...brought.get(id) },
  }));
  return { ...scenario, tickets, events };
}

/** An event put in where it belongs in time, with an id of its own. */
export function withEvent(scenario: Scenario, ticket: string, event: ScenarioEvent): Scenario {
  const taken = new Set(scenario.events.map(({ id }) => id));
  let number = scenario.events.length;
  while (taken.has(String(number))) number += 1;
  const events = [...scenario.events, { ...event, id: String(number), ticket }];
  return withLaterEnd({ ...scenario, events: inOrder(events) });
}

/** An event in another's place. */
export function withChangedEvent(scenario: Scenario, id: string, event: ScenarioEvent): Scenario {
  const events = scenario.events.map((entry) =>
    entry.id === id ? { ...event, id: entry.id, ticket: entry.ticket } : entry,
  );
  return withLaterEnd({ ...scenario, events: inOrder(events) });
}

/**
 * An event moved to another instant. Moving the event that opens a ticket moves everything, so that what happens how long after
 * it stays as it is.
 */
export function withMovedEvent(scenario: Scenario, id: string, toMs: number): Scenario {
  const moved = scenario.events.find((event) => event.id === id);
  if (moved === undefined) return scenario;
  const shiftMs = toMs - msOf(moved.at);
  const shift = (text: string): string => textOf(msOf(text) + shiftMs);
  if (!isOpening(scenario, moved)) {
    return withChangedEvent(scenario, id, shiftedEvent(moved, shift));
  }
  return {
    ...scenario,
    events: scenario.events.map((event) => shiftedEvent(event, shift)),
    ...(scenario.until === undefined ? {} : { until: shift(scenario.until) }),
  };
}

/** A scenario without one of its events; the one that opens a ticket stays. */
export function withoutEvent(scenario: Scenario, id: string): Scenario {
  const event = scenario.events.find((entry) => entry.id === id);
  if (event === undefined || isOpening(scenario, event)) return scenario;
  return { ...scenario, events: scenario.events.filter((entry) => entry !== event) };
}

/** How long the rehearsal watches. It never ends before its latest event. */
export function withEnd(scenario: Scenario, untilMs: number): Scenario {
  return withLaterEnd({ ...scenario, until: textOf(untilMs) });
}

/** Whether an event opens its ticket: nothing of the ticket comes before it. */
function isOpening({ events }: Scenario, event: ScenarioEvent): boolean {
  return events.find(({ ticket }) => ticket === event.ticket) === event;
}

function shiftedEvent(event: ScenarioEvent, shift: (text: string) => string): ScenarioEvent {
  const { at, receivedAt } = event;
  return { ...event, at: shift(at), ...(receivedAt === undefined ? {} : { receivedAt: shift(receivedAt) }) };
}

function inOrder(events: readonly ScenarioEvent[]): readonly ScenarioEvent[] {
  return events.toSorted((a, b) => msOf(a.at) - msOf(b.at));
}

function withLaterEnd(scenario: Scenario): Scenario {
  const latestMs = Math.max(...scenario.events.map(({ at }) => msOf(at)));
  const untilMs = msOf(scenario.until ?? '');
  return untilMs >= latestMs ? scenario : { ...scenario, until: textOf(latestMs) };
}

/** A scenario as a file holds it; what its reader fills in by itself is left out. */
export function scenarioDocument(scenario: Scenario): JsonObject {
  const { tickets, events, until, expect, exactly, never, clocks, notes, final, queues } = scenario;
  const [only] = tickets;
  const isSingle = tickets.length === 1 && only !== undefined;
  const documents = tickets.map(({ id, fields }) => ({ id, ...fields }));
  return {
    format: scenario.format,
    name: scenario.name,
    ...(isSingle ? { ticket: documents[0] } : { tickets: documents }),
    events: events.map((event, index) => eventDocument(event, index, isSingle)),
    ...(until === undefined ? {} : { until }),
    ...filled({ expect, exactly, never, clocks, notes }),
    ...finalDocument({ final, queues, only: isSingle ? only.id : null }),
  };
}

function eventDocument(event: ScenarioEvent, index: number, isSingle: boolean): JsonObject {
  const { id, ticket, ...rest } = event;
  return { ...(id === String(index) ? {} : { id }), ...(isSingle ? {} : { ticket }), ...rest };
}

function filled(lists: Readonly<Record<string, readonly unknown[]>>): JsonObject {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

interface Ends extends Pick<Scenario, 'final' | 'queues'> {
  readonly only: string | null;
}

function finalDocument({ final, queues, only }: Ends): JsonObject {
  const own = only === null ? final : (final[only] ?? {});
  const whole = { ...own, ...(Object.keys(queues).length > 0 ? { queues } : {}) };
  return Object.keys(whole).length > 0 ? { final: whole } : {};
}
