import { expect, it } from 'vitest';
import { aside, draw, node, on, put, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, sig, signal, tiers } from './signals.ts';

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

it('ends an episode that the last round before the loop guard resolves', () => {
  const chain = Array.from({ length: 7 }, (_, index) => index + 1);
  const linked = draw({
    tiers: { ...tiers, one: { rank: 1, work: 'PT4H' } },
    nodes: {
      start: aside('signal.received'),
      p0: put('ticket.topic', 'v0'),
      ...Object.fromEntries(
        chain.map((n) => [`t${n}`, aside('field.set', { when: `ticket.topic == "v${n - 1}"` })]),
      ),
      ...Object.fromEntries(chain.map((n) => [`p${n}`, put('ticket.topic', `v${n}`)])),
      p7: put('ticket.status', 'solved'),
      late: tell('late'),
    },
    wires: {
      start: 'p0',
      ...Object.fromEntries(chain.map((n) => [`t${n}`, `p${n}`])),
      'one.overdue': 'late',
    },
  });
  holds(linked, {
    events: [signal('11:00', 'x')],
    until: '20:00',
    exactly: ['notify'],
    expect: [],
    notes: [{ what: 'loopGuard' }],
    clocks: [{ clock: 'one.work', outcome: 'met', metAt: '11:00' }],
    final: { status: 'solved', tier: null },
  });
});
