import { expect, it } from 'vitest';
import { aside, draw, node, on, put, tell, write } from '../draw.ts';
import { always, breach, clocked, holds, initial, type Json, reply, signal, tiers } from './clocked.ts';

const late = (target: string, thresholds: readonly Json[] = []) =>
  draw({
    tiers,
    clocks: { c: { name: 'C', measure: 'resolution', targets: always(target), thresholds } },
    nodes: {
      go: aside('signal.received', { latch: { kind: 'everyTime' } }),
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
      t: tell('threshold'),
    },
    wires: {
      go: 'watch',
      'watch.breached': 'b',
      ...Object.fromEntries(thresholds.map(({ id }) => [`watch.at:${id}`, 't'])),
    },
  });

it('counts from the start of the measure, attached or not', () => {
  holds(late('PT4H'), {
    events: [signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [breach('14:00')],
  });
});

it('gives a clock that nothing attaches neither outlets nor a row', () => {
  const { clocks } = holds(late('PT4H'), { until: '20:00', expect: [initial] });
  expect(clocks).toEqual([]);
});

it('does not fire passed thresholds', () => {
  holds(
    late('PT4H', [
      { id: 'quarter', percent: 25 },
      { id: 'most', percent: 75 },
    ]),
    {
      events: [signal('12:00')],
      until: '20:00',
      exactly: ['notify'],
      expect: [['13:00', 'notify', { to: 'queue:threshold' }], breach('14:00')],
    },
  );
});

it('breaches at once and retroactively if the target has passed', () => {
  holds(late('PT1H'), {
    events: [signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [breach('12:00')],
    clocks: [{ outcome: 'breached', breachedAt: '12:00', retroactive: true }],
  });
});

it('fires what is due exactly when it is attached, as a clock of that instant', () => {
  holds(late('PT4H', [{ id: 'half', percent: 50 }]), {
    events: [signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [['12:00', 'notify', { to: 'queue:threshold' }], breach('14:00')],
  });
  const { clocks } = holds(late('PT2H'), {
    events: [signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [breach('12:00')],
    clocks: [{ outcome: 'breached', breachedAt: '12:00' }],
  });
  expect(clocks[0]).not.toHaveProperty('retroactive');
});

it('changes nothing when it happens again', () => {
  holds(late('PT4H'), {
    events: [signal('11:00'), signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [breach('14:00')],
  });
});

it('fires the ports of every sla node that was reached', () => {
  const linked = draw({
    tiers,
    clocks: { c: { name: 'C', measure: 'resolution', targets: always('PT4H') } },
    nodes: {
      go: aside('signal.received'),
      first: node('sla', { clock: 'c' }),
      second: node('sla', { clock: 'c' }),
      b1: tell('first'),
      b2: tell('second'),
    },
    wires: {
      intake: 'first',
      'first.continue': 'one',
      'first.breached': 'b1',
      go: 'second',
      'second.breached': 'b2',
    },
  });
  holds(linked, {
    until: '20:00',
    exactly: ['notify'],
    expect: [['14:00', 'notify', { to: 'queue:first' }]],
  });
  holds(linked, {
    events: [signal('12:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [
      ['14:00', 'notify', { to: 'queue:first' }],
      ['14:00', 'notify', { to: 'queue:second' }],
    ],
  });
});

it('means the same before the tier as from its entered port', () => {
  for (const before of [true, false]) {
    const linked = draw({
      tiers,
      clocks: { c: { name: 'C', measure: 'tierTime', targets: always('PT1H') } },
      nodes: { up: on('signal.received'), watch: node('sla', { clock: 'c' }), b: tell('breached') },
      wires: before
        ? { up: 'watch', 'watch.continue': 'two', 'watch.breached': 'b' }
        : { up: 'two', 'two.entered': 'watch', 'watch.breached': 'b' },
    });
    holds(linked, {
      events: [signal('11:00')],
      until: '13:00',
      expect: [initial, ['11:00', 'assign', { tier: 'two' }], breach('12:00')],
      clocks: [{ clock: 'c', startedAt: '11:00', outcome: 'breached', breachedAt: '12:00' }],
    });
  }
});

it('takes effect before effects are written: a promise before the sla knows its deadline', () => {
  const linked = draw({
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M', work: 'PT2H' } },
    clocks: { c: { name: 'C', measure: 'periodicUpdate', targets: always('PT4H') } },
    nodes: {
      up: on('signal.received'),
      m1: write({ promise: 'c' }),
      m2: write({ promise: 'two.acknowledgement' }),
      m3: write({ promise: 'two.work' }),
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
    },
    wires: {
      up: 'm1',
      'm1.next': 'm2',
      'm2.next': 'm3',
      'm3.next': 'watch',
      'watch.continue': 'two',
      'watch.breached': 'b',
      'two.timeout': 'three',
      'two.overdue': 'three',
    },
  });
  holds(linked, {
    events: [signal('11:00')],
    expect: [
      initial,
      ['11:00', 'message', { promise: { clock: 'c', at: '2026-03-02T15:00:00Z' } }],
      ['11:00', 'message', { promise: { clock: 'two.acknowledgement', at: '2026-03-02T11:30:00Z' } }],
      ['11:00', 'message', { promise: { clock: 'two.work', at: '2026-03-02T13:00:00Z' } }],
      ['11:00', 'assign', { tier: 'two' }],
    ],
  });
});

it('notes a promise of a clock that has ended', () => {
  const linked = clocked(
    { measure: 'firstResponse', targets: always('PT4H') },
    { nodes: { go: aside('signal.received'), m: write({ promise: 'c' }) }, wires: { go: 'm' } },
  );
  const { effects } = holds(linked, {
    events: [reply('11:00'), signal('12:00')],
    exactly: [],
    expect: [['12:00', 'message']],
    notes: [{ what: 'clockEnded', at: '12:00' }],
  });
  expect(effects.find(({ effect }) => effect === 'message')).not.toHaveProperty('promise');
});

it('runs a breach that a re-target brings in a further round, from the position reached', () => {
  const linked = draw({
    tiers,
    clocks: {
      c: {
        name: 'C',
        measure: 'resolution',
        targets: [
          { id: 'u', when: 'ticket.priority == "urgent"', target: 'PT1H', calendar: 'always' },
          ...always('PT9H'),
        ],
      },
    },
    nodes: {
      watch: node('sla', { clock: 'c' }),
      up: on('signal.received'),
      raise: put('ticket.priority', 'urgent'),
    },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.breached': 'three',
      up: 'raise',
      'raise.next': 'two',
    },
  });
  holds(linked, {
    events: [signal('12:00')],
    expect: [
      initial,
      ['12:00', 'set'],
      ['12:00', 'assign', { tier: 'two', from: 'one' }],
      ['12:00', 'assign', { tier: 'three', from: 'two', reasons: ['breached'] }],
    ],
  });
});

it('fires what is reached exactly when it is attached, as a clock of that instant', () => {
  holds(late('PT4H', [{ id: 'quarter', percent: 25 }]), {
    events: [signal('11:00')],
    until: '20:00',
    exactly: ['notify'],
    expect: [['11:00', 'notify', { to: 'queue:threshold' }], breach('14:00')],
  });
});

it('takes a clock that is due when another attaches it for part of the same step', () => {
  const clock = { name: 'C', measure: 'resolution', targets: always('PT1H') };
  const linked = draw({
    tiers,
    clocks: { c: clock, d: clock },
    nodes: {
      watch: node('sla', { clock: 'c' }),
      then: node('sla', { clock: 'd' }),
      b: tell('breached'),
      on_c: aside([], { outlet: { clock: 'c', at: 'breached' } }),
      t: tell('first'),
    },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.breached': 'then',
      'then.breached': 'b',
      on_c: 't',
    },
  });
  const { effects, clocks } = holds(linked, {
    until: '12:00',
    expect: [initial, ['11:00', 'notify', { to: 'queue:first' }], breach('11:00')],
  });
  expect(effects.map(({ key }) => key)).toEqual(['T/1/1/one/1', 'T/1/2/t/1', 'T/1/2/b/1']);
  expect(clocks.map(({ outcome, retroactive }) => [outcome, retroactive])).toEqual([
    ['breached', undefined],
    ['breached', undefined],
  ]);
});
