import { migrate, unfitFields } from '@rung/engine';
import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, linkSketch, on, threeTiers } from './drive.ts';

/** A policy that reads a plan declared in one way or another, and a clock of four hours from creation. */
function reading(plan: object, when: string): FlowSketch {
  return {
    tiers: threeTiers,
    fields: { plan: { label: 'Plan', ...plan }, seats: { label: 'Seats', type: 'number' } },
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
      l3: at('l3'),
      plan: on('signal.received', { when: `${when} && ticket.seats > 3`, reason: 'plan' }),
      old: on('attempt.failed', {
        when: 'ticket.createdAt < timestamp("2026-03-02T08:00:00Z")',
        reason: 'old',
        order: 5,
      }),
    },
    edges: [
      'intake.out -> sla',
      'sla.continue -> l1',
      'sla.breached -> l2',
      'plan.out -> l2',
      'old.out -> l3',
    ],
  };
}

const byWord = reading({ type: 'enum', values: ['free', 'paid'] }, 'ticket.plan == "paid"');

describe('the instant of creation', () => {
  const early = '2026-03-02T07:00:00Z';

  it.each([
    ['ticket.created', { fields: { 'ticket.createdAt': early } }],
    ['ticket.created', { createdAt: early }],
    ['ticket.imported', { fields: { 'ticket.createdAt': early } }],
    ['ticket.imported', { createdAt: early }],
  ])('is where %s says it is, and clocks count from there (%o)', (type, rest) => {
    const ticket = new Driver(byWord);
    expect(ticket.send('10:00', type, rest)).toEqual(['assign l1 initial [intake]']);
    expect(ticket.rows('work')).toMatchObject([
      { startedAt: early, countedMs: 3 * 3_600_000, dueAt: '2026-03-02T11:00:00Z' },
    ]);
    expect(ticket.send('10:30', 'attempt.failed')).toEqual(['assign l3 escalation [old]']);
  });

  it('is the event’s own where none is told, and never after it', () => {
    for (const fields of [{}, { 'ticket.createdAt': null }, { 'ticket.createdAt': '2026-03-02T10:00:01Z' }]) {
      const ticket = new Driver(byWord);
      ticket.create('10:00', fields);
      expect(ticket.rows('work')).toMatchObject([{ startedAt: '2026-03-02T10:00:00Z' }]);
    }
  });

  it('is when the customer began to wait who wrote with it', () => {
    const ticket = new Driver({
      ...byWord,
      nodes: {
        ...byWord.nodes,
        long: on('attempt.failed', { when: 'ticket.waiting >= duration("3h")', reason: 'long', order: 4 }),
      },
      edges: [...byWord.edges, 'long.out -> l3'],
    });
    ticket.create('10:00', { 'ticket.createdAt': early });
    expect(ticket.send('10:01', 'attempt.failed')).toEqual(['assign l3 escalation [long, old]']);
  });

  it('breaches at once what is owed by then', () => {
    const ticket = new Driver(byWord);
    expect(ticket.create('10:00', { 'ticket.createdAt': '2026-03-02T04:00:00Z' })).toEqual([
      'assign l1 initial [intake]',
      'assign l2 escalation [breached]',
    ]);
    expect(ticket.finished).toMatchObject([{ outcome: 'breached', retroactive: true }]);
  });

  it('is an instant, and does not change later', () => {
    const ticket = new Driver(byWord);
    const refusal = (code: string, path: string) => ({ ok: false, error: { code, path } });
    expect(
      ticket.attempt('10:00', 'ticket.created', { fields: { 'ticket.createdAt': 'soon' } }),
    ).toMatchObject(refusal('invalidValue', '/fields/ticket.createdAt'));
    ticket.create('10:00');
    expect(ticket.attempt('10:01', 'ticket.updated', { set: { 'ticket.createdAt': early } })).toMatchObject(
      refusal('readOnlyField', '/set/ticket.createdAt'),
    );
  });
});

it('takes start values of counters up to the end of exact numbers, and counts no further', () => {
  const ticket = new Driver(byWord);
  ticket.create('10:00', {
    'ticket.contactCount': Number.MAX_SAFE_INTEGER,
    'ticket.failedAttemptCount': Number.MAX_SAFE_INTEGER - 1,
  });
  for (const time of ['10:01', '10:02']) ticket.send(time, 'attempt.failed');
  expect(ticket.state?.tally).toMatchObject({
    contacts: Number.MAX_SAFE_INTEGER,
    failed: Number.MAX_SAFE_INTEGER,
  });
  for (const start of [-1, 0.5, 2 ** 53, Number.MAX_VALUE, '3', true]) {
    const fields = { 'ticket.contactCount': start };
    expect(new Driver(byWord).attempt('10:00', 'ticket.created', { fields })).toMatchObject({
      error: { code: 'invalidValue', path: '/fields/ticket.contactCount' },
    });
  }
});

describe('a value that does not fit what the next policy declares', () => {
  const byNumber = linkSketch(reading({ type: 'number' }, 'ticket.plan > 1'));

  function opened(): Driver {
    const ticket = new Driver(byWord);
    ticket.create('10:00', { 'ticket.plan': 'paid', 'ticket.seats': 5 });
    return ticket;
  }

  it('is dropped and noted when an episode opens under it', () => {
    const ticket = opened();
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    const moved = new Driver(byNumber);
    moved.state = ticket.state;
    moved.send('12:00', 'ticket.reopened', { id: 'again' });
    expect(moved.state?.fields).toEqual({ 'ticket.seats': 5 });
    expect(moved.effects.filter(({ effect }) => effect === 'record')).toMatchObject([
      { what: 'unknown', node: 'engine', field: 'ticket.plan' },
    ]);
    moved.send('12:10', 'signal.received', { name: 'x', id: 'later' });
    expect(moved.tier).toBe('l1');
  });

  it('is told before a migration, which drops it', () => {
    const { state } = opened();
    if (state === null) throw new Error('not created');
    expect(unfitFields(byNumber, state)).toEqual(['ticket.plan']);
    expect(migrate(byNumber, state, {})).toMatchObject({
      ok: true,
      value: { fields: { 'ticket.seats': 5 } },
    });
  });
});
