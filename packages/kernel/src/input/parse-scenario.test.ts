import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { parseScenario, parseScenarios } from './parse-scenario.ts';

const created = { at: '2026-03-27T16:00:00Z', type: 'ticket.created' };
const minimal = { format: 'rung/scenario@1', name: 'one', ticket: { id: 'T-1' }, events: [created] };
const twoTickets = {
  format: 'rung/scenario@1',
  name: 'two',
  tickets: [{ id: 'T-1' }, { id: 'T-2', priority: 'high' }],
  events: [
    { ...created, ticket: 'T-1' },
    { ...created, ticket: 'T-2', at: '2026-03-27T17:30:00+01:00' },
  ],
};

function read(value: unknown): Scenario {
  const result = parseScenario(value);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function findings(value: unknown): readonly string[] {
  const result = parseScenario(value);
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`);
}

it('completes what the author may leave out', () => {
  expect(read(minimal)).toEqual({
    format: 'rung/scenario@1',
    name: 'one',
    tickets: [{ id: 'T-1', fields: {} }],
    events: [{ ...created, id: '0', ticket: 'T-1' }],
    until: '2026-03-27T16:00:00Z',
    expect: [],
    exactly: [],
    never: [],
    clocks: [],
    notes: [],
    final: {},
    queues: {},
  });
});

it('reads the example of the format', () => {
  const scenario = read({
    format: 'rung/scenario@1',
    name: 'unanswered over a week-end',
    ticket: {
      id: 'T-1',
      form: 'project',
      customer: { id: 'C-1', ltv: { amount: 2_500_000, currency: 'USD' } },
    },
    events: [
      { ...created, message: { role: 'customer', public: true, automated: false, text: 'Any news?' } },
    ],
    until: '2026-03-31T00:00:00Z',
    expect: [
      { at: '2026-03-27T16:00:00Z', effect: 'assign', tier: 'account_team', move: 'initial' },
      { at: '2026-03-30T09:30:00Z', effect: 'notify' },
      { at: '2026-03-30T10:30:00Z', effect: 'assign', tier: 'account_director', reasons: ['unanswered'] },
    ],
    exactly: ['assign'],
    never: ['message', 'assign:finance'],
    clocks: [{ clock: 'unanswered', outcome: 'breached', countedMs: 14_400_000 }],
    notes: [{ what: 'unknown', field: 'customer.ltv' }],
    final: { tier: 'account_director', counts: { escalations: 1 }, queues: { account_director: ['T-1'] } },
  });
  expect(scenario.tickets[0]?.fields).toEqual({
    'ticket.form': 'project',
    'customer.id': 'C-1',
    'customer.ltv': { amount: 2_500_000, currency: 'USD' },
  });
  expect(scenario.until).toBe('2026-03-31T00:00:00Z');
  expect(scenario.never).toEqual(['message', 'assign:finance']);
  expect(scenario.final).toEqual({
    'T-1': { tier: 'account_director', counts: { escalations: 1 }, queues: { account_director: ['T-1'] } },
  });
});

it('ends by default at the latest instant, whatever the order and the offsets', () => {
  const events = [
    { ...created, at: '2026-03-27T16:00:00Z' },
    { type: 'ticket.deleted', at: '2026-03-27T18:30:00+01:00' },
    { type: 'ticket.deleted', at: '2026-03-27T17:00:00Z' },
  ];
  expect(read({ ...minimal, events }).until).toBe('2026-03-27T18:30:00+01:00');
  expect(read({ ...minimal, events: [] })).not.toHaveProperty('until');
});

it('reads several tickets, each event naming its own', () => {
  const scenario = read({
    ...twoTickets,
    final: { 'T-1': { tier: null }, 'T-2': { status: 'solved' }, queues: { clinician: ['T-2', 'T-1'] } },
  });
  expect(scenario.tickets).toEqual([
    { id: 'T-1', fields: {} },
    { id: 'T-2', fields: { 'ticket.priority': 'high' } },
  ]);
  expect(scenario.events.map(({ id, ticket }) => [id, ticket])).toEqual([
    ['0', 'T-1'],
    ['1', 'T-2'],
  ]);
  expect(scenario.final).toEqual({ 'T-1': { tier: null }, 'T-2': { status: 'solved' } });
  expect(scenario.queues).toEqual({ clinician: ['T-2', 'T-1'] });
});

it('takes the final states of a single ticket by id too', () => {
  expect(read({ ...minimal, final: { 'T-1': { tier: 'a' }, queues: { a: ['T-1'] } } })).toMatchObject({
    final: { 'T-1': { tier: 'a' } },
    queues: { a: ['T-1'] },
  });
});

it('lets events and rows name the parent of a group, which no scenario lists', () => {
  const parent = 'outage:core:1';
  const solved = { type: 'status.changed', status: 'solved', at: created.at, ticket: parent };
  const row = { effect: 'assign', ticket: parent };
  const final = { [parent]: { status: 'solved' } };
  expect(findings({ ...twoTickets, events: [...twoTickets.events, solved], expect: [row], final })).toEqual(
    [],
  );
});

it('says everything that is wrong, each with its place', () => {
  const wrong = {
    format: 'rung/scenario@1',
    name: '',
    colour: 'red',
    ticket: { id: 'T-1', form: 'a', 'ticket.form': 'b' },
    until: '2026-02-30T00:00:00Z',
    events: [
      { ...created, type: 'ticket.opened' },
      { ...created, at: 'yesterday' },
      { ...created, ticket: 'T-9' },
      { at: created.at, type: 'message.added', role: 'bot' },
      'ticket.created',
    ],
    expect: [
      { effect: 'asign' },
      { effect: 'assign', at: '2026-03-27' },
      { effect: 'notify', ticket: 'T-9' },
      {},
    ],
    exactly: ['assign', 'moved'],
    never: 'message',
    clocks: [{ outcome: 'late' }, { clock: 'a', dueAt: 'soon' }],
    notes: [{ what: 'odd' }],
    final: { tier: 1, colour: 'red' },
  };
  expect(findings(wrong)).toEqual([
    'SCN-06 /colour',
    'SCN-10 /name',
    'SCN-20 /until',
    'SCN-23 /ticket/ticket.form',
    'EVT-24 /events/0/type',
    'EVT-20 /events/1/at',
    'SCN-26 /events/2/ticket',
    'EVT-08 /events/3/role',
    'EVT-07 /events/4',
    'SCN-25 /expect/0/effect',
    'SCN-20 /expect/1/at',
    'SCN-26 /expect/2/ticket',
    'SCN-05 /expect/3/effect',
    'SCN-25 /exactly/1',
    'SCN-07 /never',
    'SCN-08 /clocks/0/outcome',
    'SCN-20 /clocks/1/dueAt',
    'SCN-08 /notes/0/what',
    'SCN-07 /final/tier',
  ]);
});

it('asks for a name that is nearly the one written, and for none that is only another', () => {
  const suggestions = (value: unknown) => {
    const result = parseScenario(value);
    return result.ok ? [] : result.error.map(({ data }) => data['suggestion']);
  };
  expect(suggestions({ ...minimal, evnets: [] })).toEqual(['events']);
  expect(suggestions({ ...minimal, colour: 'red' })).toEqual([null]);
  expect(suggestions({ ...minimal, events: [{ ...created, type: 'ticket.craeted' }] })).toEqual([
    'ticket.created',
  ]);
  expect(suggestions({ ...minimal, expect: [{ effect: 'asign' }] })).toEqual(['assign']);
  expect(suggestions({ ...minimal, exactly: ['notfiy:team'] })).toEqual(['notify']);
  expect(suggestions({ ...minimal, final: { teir: 'a' } })).toEqual(['tier']);
  expect(suggestions({ ...minimal, final: { counts: { bonces: 1 } } })).toEqual(['bounces']);
  expect(suggestions({ ...minimal, clocks: [{ outcome: 'braeched' }] })).toEqual(['breached']);
  expect(suggestions({ ...minimal, expect: [{ effect: 'assign', ticket: 'T-2' }] })).toEqual([undefined]);
});

it('refuses what leaves open which ticket is meant', () => {
  const { ticket, ...without } = minimal;
  expect(findings(without)).toEqual(['SCN-05 /ticket']);
  expect(findings({ ...minimal, ticket: {} })).toEqual(['SCN-05 /ticket/id']);
  expect(findings({ ...minimal, ticket: 'T-1' })).toEqual(['SCN-07 /ticket']);
  expect(findings({ ...minimal, tickets: [ticket] })).toEqual(['SCN-28 /tickets']);
  expect(findings({ ...without, tickets: {} })).toEqual(['SCN-07 /tickets']);
  expect(findings({ ...without, tickets: [] })).toEqual(['SCN-10 /tickets']);
  expect(findings({ ...without, tickets: [ticket, ticket] })).toEqual(['SCN-27 /tickets/1/id']);
  expect(findings({ ...twoTickets, events: [created] })).toEqual(['SCN-05 /events/0/ticket']);
  expect(findings({ ...twoTickets, final: { tier: 'a' } })).toEqual(['SCN-26 /final/tier']);
});

it('refuses unknown keys of a final state and queues that are no lists', () => {
  expect(findings({ ...minimal, final: { level: 1 } })).toEqual(['SCN-06 /final/level']);
  expect(findings({ ...minimal, final: { counts: { moves: 1 } } })).toEqual(['SCN-06 /final/counts/moves']);
  expect(findings({ ...minimal, final: { counts: { escalations: -1 } } })).toEqual([
    'SCN-10 /final/counts/escalations',
  ]);
  expect(findings({ ...minimal, final: { priority: 'top' } })).toEqual(['SCN-08 /final/priority']);
  expect(findings({ ...minimal, final: { queues: { a: 'T-1' } } })).toEqual(['SCN-07 /final/queues/a']);
  expect(findings({ ...minimal, final: [] })).toEqual(['SCN-07 /final']);
  expect(findings({ ...twoTickets, final: { queues: { a: [1] } } })).toEqual(['SCN-07 /final/queues/a/0']);
});

it('says which format it reads', () => {
  expect(findings({ ...minimal, format: 'rung/scenario@2' })).toEqual(['SCN-04 /format']);
  expect(findings({ ...minimal, format: 'rung/flow@1' })).toEqual(['SCN-03 /format']);
  expect(findings({ name: 'x' })).toEqual(['SCN-03 /format']);
  expect(findings(null)).toEqual(['SCN-07 ']);
  expect(findings([minimal])).toEqual(['SCN-07 ']);
});

it('keeps ticket ids and queues whose names objects inherit', () => {
  const scenario = read({
    ...minimal,
    ticket: { id: '__proto__' },
    final: { tier: 'a', queues: { constructor: ['__proto__'] } },
  });
  expect(Object.keys(scenario.final)).toEqual(['__proto__']);
});

it('takes any value without throwing, and gives every finding a code and a place', () => {
  const keys = [
    'name',
    'ticket',
    'tickets',
    'events',
    'until',
    'expect',
    'exactly',
    'never',
    'clocks',
    'notes',
    'final',
  ];
  const nearly = fc
    .dictionary(
      fc.constantFrom(...keys),
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.dictionary(
            fc.constantFrom('id', 'at', 'type', 'effect', 'what', 'clock', 'ticket'),
            fc.jsonValue(),
          ),
        ),
      ),
    )
    .map((rest) => ({ ...minimal, ...rest }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearly), (value) => {
      for (const result of [
        parseScenario(value),
        parseScenarios({ format: 'rung/scenarios@1', scenarios: [value] }),
      ]) {
        if (!result.ok)
          for (const { code, path } of result.error)
            expect(`${code} ${path}`).toMatch(/^(SCN|EVT)-\d\d (\/|$)/);
      }
    }),
    { numRuns: 300 },
  );
});

it('accepts rows of clocks and notes that name any part of what is reported, and a description', () => {
  const parsed = parseScenario({
    ...minimal,
    description: 'what this is about',
    clocks: [{ outcome: 'met' }],
    notes: [{ field: 'customer.ltv' }],
  });
  expect(parsed).toMatchObject({ ok: true, value: { clocks: [{ outcome: 'met' }] } });
});

it('takes a message that does not say so for a public one by a person', () => {
  const at = '2026-03-02T10:00:00Z';
  const scenario = parseScenario({
    format: 'rung/scenario@1',
    name: 'short',
    ticket: { id: 'T-1' },
    events: [
      { at, type: 'ticket.created', message: { role: 'customer', text: 'Any news?' } },
      { at, type: 'message.added', role: 'agent', public: false, text: 'Who has this?' },
    ],
  });
  const [created, added] = scenario.ok ? scenario.value.events : [];
  expect(created).toMatchObject({ message: { public: true, automated: false } });
  expect(added).toMatchObject({ public: false, automated: false });
});

it('takes the id of a ticket by its dotted path too', () => {
  const dotted = read({ ...minimal, ticket: { 'ticket.id': 'T-9', 'ticket.form': 'project' } });
  expect(dotted.tickets[0]?.id).toBe('T-9');
  expect(dotted.events[0]?.ticket).toBe('T-9');
});

it('strips quoted history from messages, as a host does', () => {
  const text = 'Thanks, all fine.\n> a refund is urgent\r\n>> 5 > 3\nIt is > 2.\n> cancel';
  const { at } = created;
  const events = read({
    ...minimal,
    events: [
      { ...created, message: { role: 'customer', text } },
      { at, type: 'message.added', role: 'customer', text },
    ],
  }).events;
  const plain = 'Thanks, all fine.\nIt is > 2.\n';
  expect(events).toMatchObject([{ message: { text: plain } }, { text: plain }]);
});
