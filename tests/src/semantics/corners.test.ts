import { expect, it } from 'vitest';
import { aside, at, draw, node, on, put, tell, write } from './draw.ts';
import { holds, type Row } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };
const initial: Row = ['10:00', 'assign', { tier: 'one' }];
const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];
const sig = (name: string) => `event.name == "${name}"`;
const everyTime = { latch: { kind: 'everyTime' } };
const always = (target: string) => [{ id: 'd', target, calendar: 'always' }];
const hour = 3_600_000;

it('delivers a notice now while its calendar is open, else at the next opening', () => {
  const linked = draw({
    tiers,
    nodes: {
      t: aside('signal.received', everyTime),
      n: node('notify', { to: 'owner', channel: 'chat', template: 'notice', whenOpen: 'office' }),
    },
    wires: { t: 'n' },
  });
  const { effects } = holds(linked, {
    events: [signal('12:00'), signal('20:00'), signal('2026-03-06T20:00:00Z')],
    expect: [
      initial,
      ['12:00', 'notify', { to: 'owner' }],
      ['20:00', 'notify', { notBefore: '03 09:00' }],
      ['2026-03-06T20:00:00Z', 'notify', { notBefore: '2026-03-09T09:00:00Z' }],
    ],
  });
  expect(effects[1]).not.toHaveProperty('notBefore');
});

it('promises the deadline of a thread by the name of its node', () => {
  const linked = draw({
    tiers,
    grants: { g: { order: 1, tier: 'two', action: 'change', limit: { kind: 'unbounded', reason: 'r' } } },
    nodes: {
      t: aside('signal.received', { when: sig('vendor') }),
      v: node('external', { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'always' }),
      m: write({ promise: 'v' }),
      b: tell('late'),
      u: aside('signal.received', { when: sig('sign') }),
      s: node('approval', {
        action: 'change',
        stages: [{ tiers: ['two'], need: 1 }],
        expires: { target: 'PT2H', calendar: 'always' },
      }),
      p: write({ promise: 's' }),
    },
    wires: {
      t: 'v',
      'v.opened': 'm',
      'v.breached': 'b',
      u: 's',
      's.opened': 'p',
      's.approved': 'b',
      's.denied': 'b',
      's.expired': 'b',
    },
  });
  holds(linked, {
    events: [signal('11:00', 'vendor'), signal('11:10', 'sign')],
    exactly: ['message'],
    expect: [
      ['11:00', 'message', { promise: { clock: 'v', at: '2026-03-02T15:00:00Z' } }],
      ['11:10', 'message', { promise: { clock: 's', at: '2026-03-02T13:10:00Z' } }],
    ],
  });
});

const watched = {
  tiers,
  clocks: { c: { name: 'C', measure: 'resolution', targets: always('PT8H') } },
};

it('pauses a clock by a status that the policy sets itself, and resolves by one', () => {
  const linked = draw({
    ...watched,
    nodes: {
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
      wait: aside('signal.received', { when: sig('wait') }),
      w: put('ticket.status', 'pending_customer'),
      done: aside('signal.received', { when: sig('done') }),
      d: put('ticket.status', 'solved'),
    },
    wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'b', wait: 'w', done: 'd' },
  });
  holds(linked, {
    events: [signal('11:00', 'wait')],
    until: '12:00',
    clocks: [{ clock: 'c', outcome: 'paused', countedMs: hour, pausedMs: hour }],
    final: { status: 'pending_customer', tier: 'one' },
  });
  holds(linked, {
    events: [signal('11:00', 'done')],
    until: '12:00',
    clocks: [{ clock: 'c', outcome: 'met', countedMs: hour, metAt: '11:00' }],
    final: { status: 'solved', tier: null },
  });
});

it('pauses again when the host sets the pausing status again after the customer wrote', () => {
  const linked = draw({
    ...watched,
    nodes: { watch: node('sla', { clock: 'c' }), b: tell('breached') },
    wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'b' },
  });
  const pending = (time: string): Row => [time, 'status.changed', { status: 'pending_customer', by: 'ann' }];
  holds(linked, {
    events: [
      pending('11:00'),
      ['12:00', 'message.added', { role: 'customer', public: true, automated: false, text: 'x' }],
      pending('13:00'),
    ],
    until: '15:00',
    clocks: [{ clock: 'c', outcome: 'paused', countedMs: 2 * hour, pausedMs: 3 * hour }],
  });
});

it('takes two events of one instant as two steps', () => {
  const linked = draw({
    tiers,
    nodes: { t: aside('signal.received', everyTime), n: tell('n') },
    wires: { t: 'n' },
  });
  const { effects } = holds(linked, { events: [signal('10:00'), signal('10:00')] });
  expect(effects.map(({ key }) => key)).toEqual(['T/1/1/one/1', 'T/1/2/n/1', 'T/1/3/n/1']);
});

it('tells a derived trigger what changed', () => {
  const linked = draw({
    tiers,
    nodes: {
      t: aside('signal.received', everyTime),
      p: put('ticket.priority', 'urgent'),
      d: on('field.set', { when: 'changedTo(ticket.priority, "urgent")', reason: 'became_urgent' }),
    },
    wires: { t: 'p', d: 'two' },
  });
  holds(linked, {
    events: [signal('11:00'), signal('12:00')],
    expect: [
      initial,
      ['11:00', 'set', { value: 'urgent' }],
      ['11:00', 'assign', { tier: 'two', reasons: ['became_urgent'] }],
      ['12:00', 'set', { value: 'urgent' }],
    ],
  });
});

it('lets a clock that an import carries go on, wherever the ticket stands', () => {
  const linked = draw({
    ...watched,
    clocks: {
      c: {
        name: 'C',
        measure: 'resolution',
        targets: always('PT8H'),
        thresholds: [
          { id: 'half', percent: 50 },
          { id: 'most', percent: 75 },
        ],
      },
    },
    nodes: { watch: node('sla', { clock: 'c' }), h: tell('threshold') },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.at:half': 'h',
      'watch.at:most': 'h',
      'watch.breached': 'two',
    },
  });
  holds(linked, {
    events: [['10:00', 'ticket.imported', { position: 'one', clocks: { c: 5 * hour } }]],
    until: '20:00',
    // Five of eight hours are behind it: half has passed and does not fire.
    expect: [
      ['11:00', 'notify', { to: 'queue:threshold' }],
      ['13:00', 'assign', { tier: 'two', from: 'one', reasons: ['breached'] }],
    ],
    clocks: [{ clock: 'c', outcome: 'breached', countedMs: 8 * hour }],
  });
  holds(linked, {
    events: [['10:00', 'ticket.imported', { position: 'one', clocks: { c: 9 * hour } }]],
    until: '20:00',
    expect: [['10:00', 'assign', { tier: 'two', from: 'one', reasons: ['breached'] }]],
    clocks: [{ clock: 'c', outcome: 'breached', retroactive: true }],
  });
});

it('goes on where an imported ticket stands: its targets count from what they had', () => {
  const linked = draw({
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT1H', work: 'PT4H' } },
    nodes: { up: on('agent.flagged'), hello: tell('entered') },
    wires: { up: 'two', 'two.timeout': 'three', 'two.overdue': 'three', 'two.entered': 'hello' },
  });
  holds(linked, {
    events: [
      [
        '10:00',
        'ticket.imported',
        { position: 'two', owner: 'bob', clocks: { 'two.acknowledgement': 1_800_000, 'two.work': hour } },
      ],
    ],
    until: '20:00',
    expect: [['10:30', 'assign', { tier: 'three', reasons: ['notAcknowledged'] }]],
    final: { tier: 'three' },
  });
});

it('keeps the owner of the tier node before and after a bounce', () => {
  const linked = draw({
    tiers,
    nodes: { up: on('signal.received'), two: at('two', { owner: 'schedule:night' }) },
    wires: { up: 'two' },
  });
  holds(linked, {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      signal('11:00'),
      ['11:10', 'escalation.bounced', { reason: 'x' }],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { owner: 'schedule:night', origin: 'ann' }],
      ['11:10', 'assign', { owner: 'queue:one', move: 'bounce', origin: 'ann' }],
    ],
  });
});

it('evaluates all that is due at one instant on one snapshot', () => {
  // The overdue path would move first if timers fired one after the other; here both are candidates of one round.
  const linked = draw({
    tiers: { ...tiers, one: { rank: 1, acknowledge: 'PT1H', work: 'PT1H' } },
    nodes: { a: tell('timeout'), b: tell('overdue') },
    wires: { 'one.timeout': 'a', 'a.next': 'three', 'one.overdue': 'b', 'b.next': 'two' },
  });
  holds(linked, {
    until: '12:00',
    expect: [
      initial,
      ['11:00', 'notify', { to: 'queue:timeout' }],
      ['11:00', 'assign', { tier: 'three', reasons: ['notAcknowledged', 'overdue'] }],
    ],
  });
});
