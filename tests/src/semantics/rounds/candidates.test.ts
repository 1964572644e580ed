import { it } from 'vitest';
import { at, draw, on, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, sig, signal, tiers } from './signals.ts';

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
