import { expect, it } from 'vitest';
import { aside, draw, errorsOf, node, on, put, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, sig, signal, tiers } from './signals.ts';

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
