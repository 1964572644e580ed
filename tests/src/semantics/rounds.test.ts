import { expect, it } from 'vitest';
import { aside, at, draw, errorsOf, node, on, put, tell } from './draw.ts';
import { holds } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 }, desk: { rank: 2, lateral: true } };
const initial = [
  '10:00',
  'assign',
  { tier: 'one', from: null, move: 'initial', reasons: ['intake'] },
] as const;
const sig = (name: string) => `event.name == "${name}"`;
const signal = (time: string, name: string) => [time, 'signal.received', { name }] as const;

it('gives the first position by the intake trigger of lowest order that matches', () => {
  const linked = draw({
    tiers,
    nodes: {
      vip: on('ticket.created', { mode: 'intake', order: 5, when: 'customer.vip' }),
      urgent: on('ticket.created', { mode: 'intake', order: 4, when: 'ticket.priority == "urgent"' }),
    },
    wires: { vip: 'two', urgent: 'three' },
  });
  holds(linked, { expect: [initial] });
  holds(linked, {
    ticket: { customer: { vip: true } },
    expect: [['10:00', 'assign', { tier: 'two', from: null, move: 'initial' }]],
  });
  holds(linked, {
    ticket: { customer: { vip: true }, priority: 'urgent' },
    expect: [['10:00', 'assign', { tier: 'three', from: null, move: 'initial' }]],
    final: { counts: { escalations: 0 } },
  });
});

it('assigns once, from the intake tier to the final one, when a trigger moves in the first round', () => {
  const linked = draw({
    tiers,
    clocks: {
      open: {
        name: 'Open',
        measure: 'resolution',
        targets: [{ id: 'd', target: 'PT8H', calendar: 'always' }],
      },
    },
    nodes: {
      before: tell('passing'),
      watch: node('sla', { clock: 'open' }),
      hello: tell('entered_one'),
      high: tell('entered_two'),
      vip: on('ticket.created', { when: 'customer.vip', reason: 'vip', type: 'priority' }),
    },
    wires: {
      intake: 'before',
      'before.next': 'watch',
      'watch.continue': 'one',
      'watch.breached': 'three',
      'one.entered': 'hello',
      'two.entered': 'high',
      vip: 'two',
    },
  });
  holds(linked, {
    ticket: { customer: { vip: true } },
    expect: [
      ['10:00', 'notify', { to: 'queue:passing' }],
      [
        '10:00',
        'assign',
        { tier: 'two', from: 'one', move: 'escalation', reasons: ['vip'], type: 'priority' },
      ],
      ['10:00', 'notify', { to: 'queue:entered_two' }],
    ],
    clocks: [{ clock: 'open', outcome: 'running' }],
    final: { tier: 'two', counts: { escalations: 1 } },
  });
  holds(linked, {
    expect: [
      ['10:00', 'notify', { to: 'queue:passing' }],
      initial,
      ['10:00', 'notify', { to: 'queue:entered_one' }],
    ],
  });
});

it('does not let conditions of a path see the sets of that path', () => {
  const linked = draw({
    tiers,
    nodes: {
      go: aside('signal.received'),
      raise: put('ticket.priority', 'urgent'),
      ask: node('condition', { cases: [{ id: 'u', when: 'ticket.priority == "urgent"' }] }),
      yes: tell('yes'),
      no: tell('no'),
    },
    wires: { go: 'raise', 'raise.next': 'ask', 'ask.case:u': 'yes', 'ask.else': 'no' },
  });
  holds(linked, {
    ticket: { priority: 'low' },
    events: [signal('11:00', 'x')],
    expect: [
      initial,
      ['11:00', 'set', { field: 'ticket.priority', value: 'urgent' }],
      ['11:00', 'notify', { to: 'queue:no' }],
    ],
    final: { priority: 'urgent' },
  });
});

it('refuses a trigger that is not interrupting and can reach a tier', () => {
  const sketch = { tiers, nodes: { go: aside('signal.received') }, wires: { go: 'two' } };
  expect(errorsOf(sketch)).not.toEqual([]);
  expect(errorsOf({ ...sketch, nodes: { go: on('signal.received') } })).toEqual([]);
});

it('lets the first candidate lead, the others add their reasons and latch', () => {
  const linked = draw({
    tiers,
    nodes: {
      b: on('signal.received', { order: 1, reason: 'first' }),
      a: on('signal.received', { order: 2, reason: 'second' }),
      told_b: tell('b'),
      told_a: tell('a'),
    },
    wires: { b: 'told_b', a: 'told_a', 'told_b.next': 'two', 'told_a.next': 'two' },
  });
  holds(linked, {
    events: [signal('11:00', 'x'), signal('12:00', 'x')],
    expect: [
      initial,
      ['11:00', 'notify', { to: 'queue:b' }],
      ['11:00', 'assign', { tier: 'two', reasons: ['first', 'second'], move: 'escalation' }],
    ],
    final: { counts: { escalations: 1 } },
  });
});

it('lets a later candidate lead only if its tier ranks higher', () => {
  const linked = draw({
    tiers,
    nodes: {
      a: on('signal.received', { order: 1, reason: 'low', type: 'functional' }),
      b: on('signal.received', { order: 2, reason: 'high', type: 'hierarchical' }),
      told_a: tell('a'),
      told_b: tell('b'),
    },
    wires: { a: 'told_a', b: 'told_b', 'told_a.next': 'two', 'told_b.next': 'three' },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    expect: [
      initial,
      ['11:00', 'notify', { to: 'queue:b' }],
      ['11:00', 'assign', { tier: 'three', reasons: ['low', 'high'], type: 'hierarchical' }],
    ],
  });
});

it('orders equal orders by id', () => {
  const linked = draw({
    tiers: { ...tiers, other: { rank: 2 } },
    nodes: { b: on('signal.received', { reason: 'b' }), a: on('signal.received', { reason: 'a' }) },
    wires: { a: 'two', b: 'other' },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    expect: [initial, ['11:00', 'assign', { tier: 'two', reasons: ['a', 'b'] }]],
  });
});

it('notes a candidate that cannot move as already at or above, latches it, and emits nothing of its path', () => {
  const linked = draw({
    tiers,
    nodes: {
      high: on('signal.received', { when: sig('high') }),
      low: on('signal.received', { when: sig('low') }),
      told: tell('low'),
    },
    wires: { high: 'three', low: 'told', 'told.next': 'two' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'high'),
      signal('12:00', 'low'),
      ['13:00', 'escalation.deescalated', { reason: 'calm' }],
      signal('14:00', 'low'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'three' }],
      ['13:00', 'assign', { tier: 'one', move: 'deescalation' }],
    ],
    notes: [
      { what: 'alreadyAtOrAbove', at: '12:00' },
      { what: 'suppressed', cause: 'latch', at: '14:00' },
    ],
  });
});

it('puts candidates of ports, by node id, before those of triggers', () => {
  const linked = draw({
    tiers: { ...tiers, other: { rank: 2 } },
    nodes: {
      one: at('one', { flagReasons: ['gap'] }, { 'escalated:gap': { reason: 'by_port' } }),
      flag: on('agent.flagged', { reason: 'by_trigger', order: 1 }),
    },
    wires: { 'one.escalated:gap': 'other', flag: 'two' },
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'gap' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'other', reasons: ['by_port', 'by_trigger'] }]],
  });
});

it('lets a lateral tier be reached from any rank and left for any, as a transfer unless the rank rises', () => {
  const linked = draw({
    tiers: { ...tiers, finance: { rank: 1, lateral: true } },
    nodes: {
      f: on('signal.received', { when: sig('finance'), latch: { kind: 'everyTime' } }),
      t: on('signal.received', { when: sig('two'), latch: { kind: 'everyTime' } }),
      h: on('signal.received', { when: sig('three'), latch: { kind: 'everyTime' } }),
    },
    wires: { f: 'finance', t: 'two', h: 'three' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'finance'),
      signal('11:10', 'two'),
      signal('11:20', 'finance'),
      signal('11:30', 'three'),
      signal('11:40', 'two'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'finance', from: 'one', move: 'transfer' }],
      ['11:10', 'assign', { tier: 'two', from: 'finance', move: 'escalation' }],
      ['11:20', 'assign', { tier: 'finance', from: 'two', move: 'transfer' }],
      ['11:30', 'assign', { tier: 'three', from: 'finance', move: 'escalation' }],
    ],
    notes: [{ what: 'alreadyAtOrAbove', at: '11:40' }],
    final: { counts: { escalations: 2, transfers: 2 } },
  });
});

it('writes effects in order: intake, leader, assign, entered, side triggers, side ports', () => {
  const linked = draw({
    tiers,
    nodes: {
      i: tell('intake'),
      vip: on('ticket.created', { when: 'customer.vip', order: 50 }),
      l: tell('leader'),
      e: tell('entered'),
      s2: aside('ticket.created', { order: 2 }),
      s1: aside('ticket.created', { order: 1 }),
      n1: tell('side_one'),
      n2: tell('side_two'),
    },
    wires: {
      intake: 'i',
      'i.next': 'one',
      vip: 'l',
      'l.next': 'two',
      'two.entered': 'e',
      s1: 'n1',
      s2: 'n2',
    },
  });
  const { effects } = holds(linked, { ticket: { customer: { vip: true } } });
  expect(effects.map((effect) => ('to' in effect ? effect.to : effect.effect))).toEqual([
    'queue:intake',
    'queue:leader',
    'assign',
    'queue:entered',
    'queue:side_one',
    'queue:side_two',
  ]);
});

it('still runs the side paths of a tier that is left in the same round', () => {
  const linked = draw({
    tiers,
    nodes: {
      flag: on('escalation.acknowledged', { reason: 'up' }),
      thanks: tell('acknowledged'),
    },
    wires: { flag: 'two', 'one.acknowledged': 'thanks' },
  });
  const { effects } = holds(linked, {
    events: [['11:00', 'escalation.acknowledged', { by: 'ann' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:00', 'notify', { to: 'queue:acknowledged' }],
    ],
  });
  expect(effects.slice(1).map(({ effect }) => effect)).toEqual(['assign', 'notify']);
});

it('lets the first of two sets of one field win and notes the other as a conflict', () => {
  const linked = draw({
    tiers,
    nodes: {
      a: aside('signal.received', { order: 2 }),
      b: aside('signal.received', { order: 1 }),
      low: put('ticket.priority', 'low'),
      high: put('ticket.priority', 'high'),
    },
    wires: { a: 'low', b: 'high' },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    expect: [initial, ['11:00', 'set', { field: 'ticket.priority', value: 'high' }]],
    notes: [{ what: 'suppressed', cause: 'conflict', at: '11:00' }],
    final: { priority: 'high' },
  });
});

it('lets a thread that is opened in a round belong to the tier in which the round ends', () => {
  const linked = draw({
    tiers,
    nodes: {
      up: on('signal.received', { when: sig('up'), order: 1 }),
      side: aside('signal.received', { when: sig('up'), order: 2 }),
      hour: node('wait', { until: { for: 'PT1H', calendar: 'always' } }),
      done: tell('elapsed'),
      over: on('signal.received', { when: sig('over'), order: 1 }),
    },
    wires: { up: 'two', side: 'hour', 'hour.elapsed': 'done', over: 'three' },
  });
  holds(linked, {
    events: [signal('11:00', 'up')],
    until: '12:30',
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['12:00', 'notify', { to: 'queue:elapsed' }]],
  });
  holds(linked, {
    events: [signal('11:00', 'up'), signal('11:30', 'over')],
    until: '12:30',
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['11:30', 'assign', { tier: 'three' }]],
  });
});

it('ends a thread whose port path did not lead', () => {
  const linked = draw({
    tiers,
    nodes: {
      go: aside('signal.received', { when: sig('wait') }),
      hour: node('wait', { until: { for: 'PT1H', calendar: 'always' } }),
      told: tell('elapsed'),
      up: on('ticket.updated', { when: 'customer.vip' }),
    },
    wires: { go: 'hour', 'hour.elapsed': 'told', 'told.next': 'two', up: 'two' },
  });
  // The wait belongs to tier two, where it cannot move: its path says nothing, and the thread is over.
  holds(linked, {
    events: [['10:10', 'ticket.updated', { set: { 'customer.vip': true } }], signal('10:20', 'wait')],
    until: '15:00',
    expect: [initial, ['10:10', 'assign', { tier: 'two' }]],
    notes: [{ what: 'alreadyAtOrAbove', at: '11:20' }],
  });
});

it('hears a derived field.set only at triggers that name it, and moves a second time only so', () => {
  const linked = draw({
    tiers,
    nodes: {
      up: on('signal.received', { reason: 'up' }),
      raise: put('ticket.priority', 'urgent'),
      urgent: on('field.set', { when: 'ticket.priority == "urgent"', reason: 'urgent' }),
      deaf: on('ticket.updated', { when: 'ticket.priority == "urgent"', reason: 'deaf' }),
      told: tell('derived'),
    },
    wires: { up: 'raise', 'raise.next': 'two', urgent: 'told', 'told.next': 'three', deaf: 'three' },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    expect: [
      initial,
      ['11:00', 'set', { value: 'urgent' }],
      ['11:00', 'assign', { tier: 'two', from: 'one', reasons: ['up'] }],
      ['11:00', 'notify', { to: 'queue:derived' }],
      ['11:00', 'assign', { tier: 'three', from: 'two', reasons: ['urgent'] }],
    ],
    final: { counts: { escalations: 2 } },
  });
});

it('hears tier.entered at every entry', () => {
  const linked = draw({
    tiers,
    nodes: {
      up: on('signal.received', { reason: 'up' }),
      seen: aside('tier.entered', { when: 'position.tier == "two"', latch: { kind: 'everyTime' } }),
      told: tell('seen'),
    },
    wires: { up: 'two', seen: 'told' },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['11:00', 'notify', { to: 'queue:seen' }]],
  });
});

it('fires a trigger at most once per root event', () => {
  const linked = draw({
    tiers,
    fields: { mark: { label: 'Mark', type: 'number' } },
    nodes: {
      a: aside(['signal.received', 'field.set'], { latch: { kind: 'everyTime' } }),
      b: aside('signal.received', { when: sig('set'), latch: { kind: 'everyTime' } }),
      raise: put('ticket.mark', 1),
      told: tell('a'),
    },
    wires: { a: 'told', b: 'raise' },
  });
  holds(linked, {
    events: [signal('11:00', 'set'), signal('12:00', 'x')],
    expect: [initial, ['11:00', 'notify'], ['11:00', 'set', {}], ['12:00', 'notify']],
  });
});

it('notes a ninth round as the loop guard', () => {
  const fields = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`f${index}`, { label: 'F', type: 'boolean' }]),
  );
  const chain = Array.from({ length: 11 }, (_, index) => index + 1);
  const linked = draw({
    tiers,
    fields,
    nodes: {
      start: aside('signal.received'),
      p0: put('ticket.f0', true),
      ...Object.fromEntries(chain.map((n) => [`t${n}`, aside('field.set', { when: `ticket.f${n - 1}` })])),
      ...Object.fromEntries(chain.map((n) => [`p${n}`, put(`ticket.f${n}`, true)])),
    },
    wires: { start: 'p0', ...Object.fromEntries(chain.map((n) => [`t${n}`, `p${n}`])) },
  });
  const { effects } = holds(linked, { events: [signal('11:00', 'x')], notes: [{ what: 'loopGuard' }] });
  expect(effects.filter(({ effect }) => effect === 'set')).toHaveLength(8);
});

it('meets a clock by a reply exactly at its deadline, and breaches it by one a millisecond later', () => {
  const linked = draw({
    tiers,
    clocks: {
      first: {
        name: 'First',
        measure: 'firstResponse',
        targets: [{ id: 'd', target: 'PT1H', calendar: 'always' }],
      },
    },
    nodes: { watch: node('sla', { clock: 'first' }) },
    wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'two' },
  });
  const reply = (time: string) =>
    [
      time,
      'message.added',
      { role: 'agent', public: true, automated: false, text: 'Hi', by: 'ann' },
    ] as const;
  holds(linked, {
    events: [reply('11:00')],
    until: '12:00',
    expect: [initial],
    clocks: [{ clock: 'first', outcome: 'met', metAt: '11:00', countedMs: 3_600_000, dueAt: '11:00' }],
  });
  holds(linked, {
    events: [reply('11:00:00.001')],
    until: '12:00',
    expect: [initial, ['11:00', 'assign', { tier: 'two', reasons: ['breached'] }]],
    clocks: [{ clock: 'first', outcome: 'breached', breachedAt: '11:00', metAt: null, countedMs: 3_600_000 }],
  });
});
