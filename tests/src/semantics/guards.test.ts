import { it } from 'vitest';
import { aside, draw, node, on, tell } from './draw.ts';
import { holds, type Row } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 }, duty: { rank: 4 } };
const initial: Row = ['10:00', 'assign', { tier: 'one' }];
const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];
const down = (time: string, more = {}): Row => [
  time,
  'escalation.deescalated',
  { reason: 'calm', by: 'bob', ...more },
];
const bounce = (time: string): Row => [time, 'escalation.bounced', { reason: 'wrong', by: 'bob' }];
const everyTime = { latch: { kind: 'everyTime' } };
const sig = (name: string) => `event.name == "${name}"`;

const nodes = {
  to_two: on('signal.received', { when: sig('two'), ...everyTime }),
  to_three: on('signal.received', { when: sig('three'), ...everyTime }),
  to_duty: on('signal.received', { when: sig('duty'), ...everyTime }),
};
const wires = { to_two: 'two', to_three: 'three', to_duty: 'duty' };
const guarded = (guards: unknown, rest: Readonly<Record<string, unknown>> = {}) =>
  draw({ tiers, nodes, wires, guards, ...rest });

it('suppresses what goes beyond a cap of re-escalations, or sends it to the tier of the cap', () => {
  const events = [
    signal('11:00', 'two'),
    down('11:10'),
    signal('11:20', 'two'),
    down('11:30'),
    signal('11:40', 'two'),
  ];
  const rows: readonly Row[] = [
    initial,
    ['11:00', 'assign', { tier: 'two' }],
    ['11:10', 'assign', { tier: 'one' }],
    ['11:20', 'assign', { tier: 'two' }],
    ['11:30', 'assign', { tier: 'one' }],
  ];
  holds(guarded({ caps: { c: { of: 'reEscalations', max: 1 } } }), {
    events,
    expect: rows,
    notes: [{ what: 'suppressed', cause: 'cap', at: '11:40' }],
    final: { tier: 'one', counts: { reEscalations: 1 } },
  });
  holds(guarded({ caps: { c: { of: 'reEscalations', max: 1, then: 'duty' } } }), {
    events,
    expect: [...rows, ['11:40', 'assign', { tier: 'duty', move: 'escalation' }]],
  });
});

it('caps transfers', () => {
  const lateral = { ...tiers, desk: { rank: 1, lateral: true } };
  const linked = draw({
    tiers: lateral,
    nodes: {
      to_desk: on('signal.received', { when: sig('desk'), ...everyTime }),
      to_one: on('signal.received', { when: sig('one'), ...everyTime }),
    },
    wires: { to_desk: 'desk', to_one: 'one' },
    guards: { caps: { c: { of: 'transfers', max: 2 } } },
  });
  holds(linked, {
    events: [signal('11:00', 'desk'), signal('11:10', 'one'), signal('11:20', 'desk')],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'desk', move: 'transfer' }],
      ['11:10', 'assign', { tier: 'one', move: 'transfer' }],
    ],
    notes: [{ what: 'suppressed', cause: 'cap', at: '11:20' }],
  });
  // What a ticket brings along counts in its first episode, and the next one starts at nothing.
  holds(linked, {
    ticket: { transferCount: 2 },
    events: [
      signal('11:00', 'desk'),
      ['11:10', 'status.changed', { status: 'solved' }],
      ['11:20', 'ticket.reopened'],
      signal('11:30', 'desk'),
    ],
    expect: [
      initial,
      ['11:20', 'assign', { tier: 'one' }],
      ['11:30', 'assign', { tier: 'desk', move: 'transfer' }],
    ],
    notes: [{ what: 'suppressed', cause: 'cap', at: '11:00' }],
  });
});

it('caps notices an hour', () => {
  const linked = draw({
    tiers,
    nodes: { t: aside('signal.received', everyTime), n: tell('n') },
    wires: { t: 'n' },
    guards: { caps: { c: { of: 'noticesPerHour', max: 2 } } },
  });
  holds(linked, {
    events: [signal('11:00'), signal('11:10'), signal('11:20'), signal('12:05')],
    exactly: ['notify'],
    expect: [
      ['11:00', 'notify'],
      ['11:10', 'notify'],
      ['12:05', 'notify'],
    ],
    notes: [{ what: 'suppressed', cause: 'rate', at: '11:20' }],
  });
});

it('moves no ticket when the hour is full, not even where the cap names a tier', () => {
  const linked = draw({
    tiers,
    nodes: { t: aside('signal.received', everyTime), n: tell('n') },
    wires: { t: 'n' },
    guards: { caps: { c: { of: 'noticesPerHour', max: 1, then: 'duty' } } },
  });
  holds(linked, {
    events: [signal('11:00'), signal('11:10')],
    exactly: ['notify', 'assign'],
    expect: [initial, ['11:00', 'notify']],
    notes: [{ what: 'suppressed', cause: 'rate', at: '11:10' }],
    final: { tier: 'one' },
  });
});

it('sends return number max + 1 of a ping-pong elsewhere', () => {
  const linked = guarded({ pingPong: { p: { a: 'one', b: 'two', max: 1, then: 'duty' } } });
  holds(linked, {
    events: [signal('11:00', 'two'), bounce('11:10'), signal('11:20', 'two'), bounce('11:30')],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'assign', { tier: 'one', move: 'bounce' }],
      ['11:20', 'assign', { tier: 'two' }],
      ['11:30', 'assign', { tier: 'duty', move: 'escalation' }],
    ],
    final: { tier: 'duty' },
  });
});

it('holds back only the listed triggers while a cool-down lasts, from the instant of the de-escalation', () => {
  const linked = guarded({ coolDowns: { c: { triggers: ['to_two'], length: 'PT2H', calendar: 'always' } } });
  holds(linked, {
    events: [signal('11:00', 'two'), down('11:10'), signal('13:09:59', 'two'), signal('13:10', 'two')],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'assign', { tier: 'one' }],
      ['13:10', 'assign', { tier: 'two' }],
    ],
    notes: [{ what: 'suppressed', cause: 'coolDown', at: '13:09:59' }],
  });
  holds(linked, {
    events: [signal('11:00', 'two'), down('11:10'), signal('11:20', 'three')],
    expect: [initial, ['11:00', 'assign'], ['11:10', 'assign'], ['11:20', 'assign', { tier: 'three' }]],
  });
});

it('counts a cool-down on its calendar', () => {
  const linked = guarded({ coolDowns: { c: { triggers: ['to_two'], length: 'PT8H', calendar: 'office' } } });
  holds(linked, {
    events: [signal('11:00', 'two'), down('16:00'), signal('03 15:59', 'two'), signal('03 16:00', 'two')],
    exactly: [],
    expect: [['03 16:00', 'assign', { tier: 'two' }]],
    notes: [{ what: 'suppressed', cause: 'coolDown', at: '03 15:59' }],
  });
});

it('names the first cause that holds: latch, then cool-down, then cap', () => {
  const linked = draw({
    tiers,
    nodes: { ...nodes, to_two: on('signal.received', { when: sig('two') }) },
    wires,
    guards: {
      coolDowns: { c: { triggers: ['to_two', 'to_three'], length: 'PT2H', calendar: 'always' } },
      caps: { k: { of: 'reEscalations', max: 0 } },
    },
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      down('11:10'),
      signal('11:20', 'two'),
      signal('11:30', 'three'),
      signal('14:00', 'three'),
    ],
    exactly: [],
    notes: [
      { what: 'suppressed', cause: 'latch', at: '11:20' },
      { what: 'suppressed', cause: 'coolDown', at: '11:30' },
      { what: 'suppressed', cause: 'cap', at: '14:00' },
    ],
  });
});

it('starts the cool-down that a deescalate node names', () => {
  const linked = draw({
    tiers,
    nodes: {
      ...nodes,
      calm: on('signal.received', { when: sig('calm'), ...everyTime }),
      d: node('deescalate', { to: 'one', coolDown: 'c' }),
    },
    wires: { ...wires, calm: 'd' },
    guards: { coolDowns: { c: { triggers: ['to_two'], length: 'PT1H', calendar: 'always' } } },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), signal('11:10', 'calm'), signal('12:00', 'two'), signal('12:10', 'two')],
    expect: [
      initial,
      ['11:00', 'assign'],
      ['11:10', 'assign', { tier: 'one' }],
      ['12:10', 'assign', { tier: 'two' }],
    ],
    notes: [{ what: 'suppressed', cause: 'coolDown', at: '12:00' }],
  });
});

it('caps repeats of a tier', () => {
  // Each tier may be entered once and repeated `max` times in an episode.
  const linked = guarded({ caps: { c: { of: 'repeatsPerTier', max: 1, then: 'duty' } } });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      bounce('11:10'),
      signal('11:20', 'two'),
      bounce('11:30'),
      signal('11:40', 'two'),
    ],
    exactly: [],
    expect: [
      ['11:00', 'assign', { tier: 'two' }],
      ['11:20', 'assign', { tier: 'two' }],
      ['11:40', 'assign', { tier: 'duty' }],
    ],
  });
});
