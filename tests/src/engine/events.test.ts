import { foldClocks, migrate, nextDeadline, opensEpisode, step } from '@rung/engine';
import type { TicketEvent } from '@rung/kernel';
import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, linkSketch, on, threeTiers } from './drive.ts';

const sketch: FlowSketch = {
  tiers: threeTiers,
  fields: {
    mood: { label: 'Mood', type: 'number', range: { min: 0, max: 9 } },
  },
  clocks: {
    work: {
      name: 'Work',
      measure: 'resolution',
      targets: [{ id: 'row', target: 'PT4H', calendar: 'always' }],
    },
  },
  nodes: {
    intake,
    sla: { kind: 'sla', config: { clock: 'work' } },
    l1: at('l1'),
    l2: at('l2'),
    three: on('message.added', {
      when: 'countWithin("message.added", duration("1h")) >= 3',
      reason: 'many',
      latch: { kind: 'everyTime' },
    }),
    ever: on('signal.received', { when: 'wasEver(ticket.priority, "urgent")', reason: 'was_urgent' }),
  },
  edges: [
    'intake.out -> sla',
    'sla.continue -> l1',
    'sla.breached -> l2',
    'three.out -> l2',
    'ever.out -> l2',
  ],
};

describe('a refused event', () => {
  it('names the field that does not fit, and changes nothing', () => {
    const ticket = new Driver(sketch);
    ticket.create('10:00');
    const attempt = (set: object) => ticket.attempt('10:01', 'ticket.updated', { set });
    expect(attempt({ 'ticket.mood': 11 })).toMatchObject({
      error: { code: 'invalidValue', path: '/set/ticket.mood' },
    });
    expect(attempt({ 'ticket.priority': 'huge' })).toMatchObject({ error: { code: 'invalidValue' } });
    expect(attempt({ 'ticket.mood': [{ score: 4 }] })).toMatchObject({ error: { code: 'invalidValue' } });
    expect(attempt({ 'customer.ltv': 5 })).toMatchObject({ error: { code: 'invalidValue' } });
    expect(attempt({ 'position.tier': 'l2' })).toMatchObject({ error: { code: 'readOnlyField' } });
    expect(attempt({ 'ticket.reopenCount': 3 })).toMatchObject({ error: { code: 'readOnlyField' } });
    expect(attempt({ 'ticket.unheard': 3, 'ticket.constructor': 'x' })).toMatchObject({ ok: true });
    expect(attempt({ 'ticket.attachments': [{ name: 'log.txt' }] })).toMatchObject({ ok: true });
  });

  it('comes too soon, for another ticket, before the creation, or twice', () => {
    const ticket = new Driver(sketch);
    expect(ticket.refused('10:00', 'ticket.updated', { set: {} })).toBe('unknownTicket');
    ticket.create('10:00', { 'ticket.reopenCount': 3 });
    expect(ticket.state?.tally.reopened).toBe(3);
    expect(ticket.refused('10:10', 'ticket.updated', { set: {}, receivedAt: '2026-03-02T10:04:59Z' })).toBe(
      'futureEvent',
    );
    expect(ticket.refused('10:01', 'ticket.updated', { set: {}, ticket: 'T-2' })).toBe('wrongTicket');
    expect(ticket.refused('10:01', 'ticket.created')).toBe('ticketExists');
    expect(ticket.refused('10:01', 'nonsense')).toBe('invalidEvent');
    expect(ticket.refused('10:01', 'status.changed', { status: 'asleep' })).toBe('invalidEvent');
  });
});

it('takes a message only from an event that may carry one, whatever another has under that key', () => {
  const linked = linkSketch(sketch);
  const created = step(linked, null, {
    id: 'a',
    type: 'ticket.created',
    at: '2026-03-02T10:00:00Z',
    ticket: 'T-1',
  });
  const contacts = (message: unknown): number | null => {
    const event = { id: 'b', type: 'ticket.updated', at: '2026-03-02T11:00:00Z', set: {}, message } as const;
    const result = created.ok ? step(linked, created.value.state, event) : created;
    return result.ok ? result.value.state.tally.contacts : null;
  };
  expect(contacts(null)).toBe(0);
  expect(contacts({ role: 'customer', public: true, automated: false, text: 'Hello' })).toBe(0);
});

it('changes nothing for an event that came before, even a late one', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  const event = {
    id: 'again',
    ticket: 'T-1',
    at: '2026-03-02T11:00:00Z',
    type: 'attempt.failed',
  } as TicketEvent;
  const once = step(ticket.linked, ticket.state, event);
  if (!once.ok) throw new Error('refused');
  const twice = step(ticket.linked, once.value.state, event);
  expect(twice).toEqual({
    ok: true,
    value: { state: once.value.state, effects: [], finishedClocks: [], trace: [] },
  });
});

it('processes an early event as of the instant that was reached, and notes it', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  ticket.say('11:00', 'agent');
  expect(ticket.send('10:30', 'status.changed', { status: 'solved' })).toEqual(['record late']);
  expect(ticket.effects.at(-1)).toMatchObject({ event: 'e3', at: '2026-03-02T11:00:00Z' });
  expect(ticket.rows('work')).toMatchObject([{ outcome: 'met', countedMs: 3_600_000 }]);
});

it('numbers steps over events and instants, and counts neither repeats nor silence', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  ticket.pass('11:00');
  expect(ticket.state?.sequence).toBe(1);
  ticket.pass('14:00');
  expect(ticket.state?.sequence).toBe(2);
  expect(ticket.effects.at(-1)).toMatchObject({ effect: 'assign', key: 'T-1/1/2/l2/1' });
});

it('fires what is due before an event, each instant for itself', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  expect(ticket.send('15:00', 'status.changed', { status: 'solved' })).toEqual([
    'assign l2 escalation [breached]',
  ]);
  expect(ticket.effects.at(-1)).toMatchObject({ at: '2026-03-02T14:00:00Z' });
  expect(ticket.state).toMatchObject({ sequence: 3, resolver: { tier: 'l2' } });
});

it('escapes what would break a key', () => {
  const ticket = new Driver(linkSketch(sketch), 'a/b c');
  ticket.create('10:00');
  expect(ticket.effects.at(-1)?.key).toBe('a%2Fb%20c/1/1/l1/1');
});

describe('what is remembered', () => {
  it('counts events of this ticket in a half-open window', () => {
    const ticket = new Driver(sketch);
    ticket.create('10:00');
    ticket.say('10:10', 'customer');
    ticket.say('10:20', 'customer');
    expect(ticket.say('11:10', 'customer')).toEqual([]);
    expect(ticket.say('11:15', 'customer')).toEqual(['assign l2 escalation [many]']);
    expect(ticket.state?.heard?.[0]?.[1].length).toBeLessThanOrEqual(4);
  });

  it('knows what a field has been', () => {
    const ticket = new Driver(sketch);
    ticket.create('10:00', { 'ticket.priority': 'urgent' });
    ticket.send('10:01', 'ticket.updated', { set: { 'ticket.priority': 'low' } });
    expect(ticket.send('10:02', 'signal.received', { name: 'x' })).toEqual([
      'assign l2 escalation [was_urgent]',
    ]);
  });

  it('stays small', () => {
    const ticket = new Driver(sketch);
    ticket.create('10:00', { 'ticket.priority': 'urgent' });
    expect(JSON.stringify(ticket.state).length).toBeLessThan(1024);
  });
});

describe('a ticket taken over', () => {
  it('keeps its position, its owner and what its clocks have counted', () => {
    const ticket = new Driver({
      ...sketch,
      nodes: {
        ...sketch.nodes,
        on: on('ticket.imported', { mode: 'side' }),
        sla2: { kind: 'sla', config: { clock: 'work' } },
      },
      edges: [...sketch.edges, 'on.out -> sla2', 'sla2.breached -> l2'],
    });
    expect(ticket.send('10:00', 'ticket.imported', { createdAt: '2026-03-02T07:00:00Z' })).toEqual([
      'assign l1 initial [intake]',
    ]);
    expect(ticket.rows('work')).toMatchObject([
      { startedAt: '2026-03-02T07:00:00Z', dueAt: '2026-03-02T11:00:00Z' },
    ]);
    expect(ticket.refused('10:01', 'ticket.imported')).toBe('ticketExists');
  });

  it('is refused where its position is no tier', () => {
    const ticket = new Driver(sketch);
    expect(ticket.refused('10:00', 'ticket.imported', { position: 'sla' })).toBe('invalidEvent');
  });
});

describe('another policy', () => {
  const next = linkSketch({
    ...sketch,
    name: 'Next',
    tiers: { ...threeTiers, l1: { ...threeTiers.l1, owner: 'queue:other' } },
  });

  function opened(): Driver {
    const ticket = new Driver(sketch);
    ticket.create('10:00');
    return ticket;
  }

  it('is refused while the episode is under way, and taken up by the next', () => {
    const ticket = opened();
    const moved = new Driver(next);
    moved.state = ticket.state;
    expect(moved.refused('10:01', 'ticket.updated', { id: 'x1', set: {} })).toBe('policyMismatch');
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    moved.state = ticket.state;
    expect(opensEpisode(ticket.state, { id: 'x', type: 'ticket.reopened', at: '2026-03-02T12:00:00Z' })).toBe(
      true,
    );
    expect(moved.send('12:00', 'ticket.reopened', { id: 'x2' })).toEqual(['assign l1 initial [intake]']);
    expect(moved.effects.at(-1)).toMatchObject({ owner: 'queue:other' });
    expect(moved.rows('work')).toMatchObject([{ cycle: 2, countedMs: 3_600_000 }]);
  });

  it('takes an episode over where every id is known or mapped, counted time kept', () => {
    const ticket = opened();
    ticket.pass('11:00');
    if (ticket.state === null) throw new Error('not created');
    const renamed = linkSketch({
      ...sketch,
      clocks: {
        work: {
          name: 'Work',
          measure: 'resolution',
          targets: [{ id: 'row', target: 'PT30M', calendar: 'always' }],
        },
      },
      nodes: {
        ...Object.fromEntries(Object.entries(sketch.nodes).filter(([id]) => id !== 'l1')),
        front: at('l1'),
      },
      edges: sketch.edges.map((edge) => edge.replace('-> l1', '-> front')),
    });
    expect(migrate(renamed, ticket.state, {})).toMatchObject({
      ok: false,
      error: { code: 'migrationIncomplete', ids: ['l1'] },
    });
    const taken = migrate(renamed, ticket.state, { l1: 'front' });
    if (!taken.ok) throw new Error('not taken over');
    const moved = new Driver(renamed);
    moved.state = taken.value;
    expect(migrate(renamed, foldClocks(ticket.linked, ticket.state), { l1: 'front' })).toMatchObject({
      value: { clocks: [{ counted: 3_600_000, since: ticket.state.at }] },
    });
    expect(moved.rows('work')).toMatchObject([{ countedMs: 3_600_000, dueAt: '2026-03-02T10:30:00Z' }]);
    expect(nextDeadline(renamed, taken.value)).toBe(taken.value.at); // what was due before is due now
    expect(moved.pass('11:00')).toEqual(['assign l2 escalation [breached]']);
    expect(moved.finished).toMatchObject([
      { outcome: 'breached', retroactive: true, breachedAt: '2026-03-02T11:00:00Z' },
    ]);
  });
});

it('hears a reopening once, by status or by its event', () => {
  const ticket = new Driver({
    ...sketch,
    nodes: {
      ...sketch.nodes,
      again: on('ticket.reopened', { mode: 'side', latch: { kind: 'everyTime' } }),
      tag: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['back'] }] } },
    },
    edges: [...sketch.edges, 'again.out -> tag'],
  });
  ticket.create('10:00');
  ticket.send('11:00', 'status.changed', { status: 'solved' });
  expect(ticket.send('12:00', 'status.changed', { status: 'open' })).toEqual([
    'assign l1 initial [intake]',
    'set ticket.tags ["back"]',
  ]);
  expect(ticket.send('12:00', 'ticket.reopened')).toEqual([]);
  expect(ticket.state?.tally.reopened).toBe(1);
  expect(ticket.state?.episode.number).toBe(2);
});

it('opens the next episode of what was no spam after all', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  ticket.send('10:01', 'status.changed', { status: 'spam' });
  expect(ticket.refused('10:02', 'attempt.failed')).toBe('ended');
  expect(ticket.send('10:03', 'status.changed', { status: 'open' })).toEqual(['assign l1 initial [intake]']);
});
