import { describe, expect, it } from 'vitest';
import { aside, draw, node, on, put, tell, write } from './draw.ts';
import { type Rehearsal, type Row, rehearse, holds as runs } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };
const hour = 3_600_000;
const initial: Row = ['10:00', 'assign', { tier: 'one', move: 'initial' }];
const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];
const status = (time: string, value: string): Row => [time, 'status.changed', { status: value, by: 'ann' }];
const reply = (time: string, more = {}): Row => [
  time,
  'message.added',
  { role: 'agent', public: true, automated: false, text: 'Hi', by: 'ann', ...more },
];
const asks = (time: string, more = {}): Row => [
  time,
  'message.added',
  { role: 'customer', public: true, automated: false, text: 'Hello?', ...more },
];
const breach = (time: string): Row => [time, 'notify', { to: 'queue:breached' }];
const always = (target: string, more = {}) => [{ id: 'd', target, calendar: 'always', ...more }];

type Json = Readonly<Record<string, unknown>>;

/** Rows of clocks are of clock `c` unless they say so. */
function holds(linked: Parameters<typeof runs>[0], { clocks = [], ...rest }: Rehearsal) {
  return runs(linked, { ...rest, clocks: clocks.map((row) => ({ clock: 'c', ...row })) });
}

/** A flow with one clock `c`, attached at intake, whose breach tells somebody. */
function clocked(
  clock: Json,
  rest: { readonly nodes?: Json; readonly wires?: Json; readonly [part: string]: unknown } = {},
) {
  const { nodes, wires, ...parts } = rest;
  const thresholds = Array.isArray(clock['thresholds']) ? clock['thresholds'] : [];
  return draw({
    tiers,
    ...parts,
    clocks: { c: { name: 'Clock', ...clock } },
    nodes: {
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
      at: tell('threshold'),
      ...(nodes as Record<string, Json>),
    },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.breached': 'b',
      ...Object.fromEntries(thresholds.map(({ id }) => [`watch.at:${id}`, 'at'])),
      ...(wires as Record<string, string>),
    },
  });
}

describe('firstResponse', () => {
  const linked = clocked({ measure: 'firstResponse', targets: always('PT2H') });

  it('runs from creation to the first public human reply of an agent', () => {
    holds(linked, {
      events: [
        reply('10:10', { automated: true }),
        reply('10:20', { public: false }),
        asks('10:30'),
        reply('11:00'),
      ],
      until: '15:00',
      expect: [initial],
      clocks: [{ clock: 'c', cycle: 1, startedAt: '10:00', outcome: 'met', metAt: '11:00', countedMs: hour }],
    });
  });

  it('does not pause', () => {
    holds(linked, {
      events: [status('10:30', 'pending_customer')],
      until: '15:00',
      expect: [initial, breach('12:00')],
      clocks: [{ outcome: 'breached', breachedAt: '12:00', countedMs: 2 * hour, pausedMs: 0 }],
    });
  });

  it('does not take our own message that comes back for a reply', () => {
    holds(linked, {
      events: [reply('10:30', { cause: 'T/1/1/m/1' })],
      until: '15:00',
      expect: [initial, breach('12:00')],
    });
  });

  it('never restarts', () => {
    const { clocks } = holds(linked, {
      events: [reply('10:30'), status('11:00', 'solved'), ['12:00', 'ticket.reopened']],
      until: '20:00',
      exactly: ['notify'],
      expect: [],
    });
    expect(clocks).toHaveLength(1);
  });
});

describe('nextReply', () => {
  const linked = clocked({ measure: 'nextReply', targets: always('PT1H'), pause: ['pending_customer'] });
  const first = { message: { role: 'customer', public: true, automated: false, text: 'Hi' } };
  const born: Row = ['10:00', 'ticket.created', first];

  it('runs from the oldest unanswered message of the customer, the first too', () => {
    holds(linked, {
      events: [born, asks('10:40')],
      until: '15:00',
      expect: [initial, breach('11:00')],
      clocks: [{ clock: 'c', startedAt: '10:00', breachedAt: '11:00' }],
    });
  });

  it('is met by a public human reply, and the next message starts the next cycle', () => {
    holds(linked, {
      events: [born, reply('10:30'), asks('11:00'), asks('11:30')],
      until: '15:00',
      expect: [initial, breach('12:00')],
      clocks: [
        { clock: 'c', cycle: 1, outcome: 'met', metAt: '10:30' },
        { clock: 'c', cycle: 2, outcome: 'breached', startedAt: '11:00', breachedAt: '12:00' },
      ],
    });
  });

  it('is met by resolution', () => {
    holds(linked, {
      events: [born, status('10:30', 'solved')],
      until: '15:00',
      expect: [initial],
      clocks: [{ clock: 'c', outcome: 'met', metAt: '10:30' }],
    });
  });

  it('skips the first message with afterFirstResponse', () => {
    const later = clocked({ measure: 'nextReply', targets: always('PT1H'), afterFirstResponse: true });
    holds(later, {
      events: [born, asks('10:30'), reply('12:00'), asks('12:30')],
      until: '15:00',
      expect: [initial, breach('13:30')],
      clocks: [{ clock: 'c', cycle: 1, startedAt: '12:30', outcome: 'breached' }],
    });
  });

  it('pauses in the named statuses, and a message of the customer resumes', () => {
    holds(linked, {
      events: [born, status('10:30', 'pending_customer'), asks('12:00')],
      until: '15:00',
      expect: [initial, breach('12:30')],
      clocks: [
        { clock: 'c', outcome: 'breached', countedMs: hour, pausedMs: 1.5 * hour, breachedAt: '12:30' },
      ],
    });
  });

  it('starts a cycle when a ticket is reopened by a message, and none without', () => {
    holds(linked, {
      events: [born, status('10:30', 'solved'), ['12:00', 'ticket.reopened', first]],
      until: '15:00',
      exactly: ['notify'],
      expect: [breach('13:00')],
      clocks: [
        { cycle: 1, outcome: 'met' },
        { cycle: 2, outcome: 'breached', startedAt: '12:00' },
      ],
    });
    holds(linked, {
      events: [born, status('10:30', 'solved'), ['12:00', 'ticket.reopened']],
      until: '15:00',
      exactly: ['notify'],
      expect: [],
    });
  });

  it('does not run when the last word is the agent’s', () => {
    holds(linked, {
      events: [born, reply('10:10'), reply('10:20')],
      until: '15:00',
      expect: [initial],
      clocks: [{ cycle: 1, outcome: 'met' }],
    });
  });
});

describe('periodicUpdate', () => {
  const linked = clocked({ measure: 'periodicUpdate', targets: always('PT2H'), pause: ['pending_customer'] });

  it('starts when attached if there was no reply, and at each public reply anew', () => {
    holds(linked, {
      events: [reply('11:00'), reply('12:30')],
      until: '20:00',
      expect: [initial, breach('14:30')],
      clocks: [
        { cycle: 1, startedAt: '10:00', outcome: 'met', metAt: '11:00' },
        { cycle: 2, startedAt: '11:00', outcome: 'met', metAt: '12:30' },
        { cycle: 3, startedAt: '12:30', outcome: 'breached', breachedAt: '14:30' },
      ],
    });
  });

  it('starts anew by the next reply after a breach', () => {
    holds(linked, {
      events: [reply('13:00')],
      until: '16:00',
      expect: [initial, breach('12:00'), breach('15:00')],
    });
  });
});

describe('resolution, agentWork and totalResolution', () => {
  const day = { targets: always('PT8H') };

  it('pauses resolution while the customer is waited for, and only then', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      events: [
        status('11:00', 'pending_customer'),
        status('12:00', 'open'),
        status('13:00', 'on_hold_third_party'),
        status('14:00', 'open'),
        status('15:00', 'solved'),
      ],
      clocks: [{ outcome: 'met', countedMs: 4 * hour, pausedMs: hour, metAt: '15:00', dueAt: '19:00' }],
    });
  });

  it('pauses agentWork while anybody else is waited for', () => {
    holds(clocked({ measure: 'agentWork', ...day }), {
      events: [
        status('11:00', 'pending_customer'),
        status('12:00', 'open'),
        status('13:00', 'on_hold_third_party'),
        status('14:00', 'on_hold_internal'),
        status('15:00', 'open'),
        status('16:00', 'solved'),
      ],
      clocks: [{ outcome: 'met', countedMs: 3 * hour, pausedMs: 3 * hour }],
    });
  });

  it('never pauses totalResolution, and counts gaps between resolutions', () => {
    holds(clocked({ measure: 'totalResolution', ...day }), {
      events: [
        status('11:00', 'pending_customer'),
        status('12:00', 'solved'),
        ['14:00', 'ticket.reopened'],
        status('15:00', 'solved'),
      ],
      clocks: [
        { cycle: 1, outcome: 'met', countedMs: 2 * hour },
        { cycle: 2, outcome: 'met', countedMs: 5 * hour, metAt: '15:00' },
      ],
    });
  });

  it('pauses only in the statuses that the clock names', () => {
    holds(clocked({ measure: 'resolution', ...day, pause: ['on_hold_internal'] }), {
      events: [
        status('11:00', 'pending_customer'),
        status('12:00', 'on_hold_internal'),
        status('13:00', 'open'),
      ],
      until: '14:00',
      clocks: [{ outcome: 'running', countedMs: 3 * hour, pausedMs: hour, dueAt: '19:00' }],
    });
  });

  it('begins paused in a ticket that is created in a pausing status', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      ticket: { status: 'pending_customer' },
      events: [status('12:00', 'open')],
      until: '13:00',
      clocks: [{ outcome: 'running', countedMs: hour, pausedMs: 2 * hour, dueAt: '20:00' }],
    });
  });

  it('has no deadline while paused', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      events: [status('11:00', 'pending_customer')],
      until: '23:00',
      expect: [initial],
      clocks: [{ outcome: 'paused', countedMs: hour, pausedMs: 12 * hour, dueAt: null }],
    });
  });

  it('resumes by a message of the customer although the status stays', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      events: [status('11:00', 'pending_customer'), asks('13:00')],
      until: '22:00',
      expect: [initial, breach('20:00')],
    });
  });

  it('pauses again when the status pauses again', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      events: [
        status('11:00', 'pending_customer'),
        asks('12:00'),
        status('12:30', 'open'),
        status('13:00', 'pending_customer'),
      ],
      until: '22:00',
      expect: [initial],
      clocks: [{ outcome: 'paused', countedMs: 2 * hour }],
    });
  });

  it('flags a clock that is stopped while paused', () => {
    holds(clocked({ measure: 'resolution', ...day }), {
      events: [status('11:00', 'pending_customer'), status('13:00', 'solved')],
      clocks: [{ outcome: 'met', countedMs: hour, pausedMs: 2 * hour, stoppedWhilePaused: true }],
    });
  });

  it('runs again by itself after the longest pause', () => {
    holds(clocked({ measure: 'resolution', ...day, maxPause: 'PT2H' }), {
      events: [status('11:00', 'pending_customer')],
      until: '23:00',
      expect: [initial, breach('20:00')],
      clocks: [{ outcome: 'breached', pausedMs: 2 * hour, breachedAt: '20:00' }],
    });
  });
});

describe('assignment', () => {
  it('runs from creation until a human has the ticket', () => {
    const linked = clocked({ measure: 'assignment', targets: always('PT1H') });
    holds(linked, {
      events: [
        ['10:20', 'owner.changed', { owner: 'queue:one', cause: 'T/1/1/one/1' }],
        ['10:30', 'owner.changed', { owner: 'ann', by: 'ann' }],
      ],
      until: '15:00',
      expect: [initial],
      clocks: [{ outcome: 'met', metAt: '10:30', countedMs: hour / 2 }],
    });
    holds(linked, { until: '15:00', expect: [initial, breach('11:00')] });
  });

  it('runs from each tier entry where it says so, and ends with the entry', () => {
    const linked = clocked(
      { measure: 'assignment', from: 'tierEntered', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(linked, {
      events: [signal('10:30'), ['11:00', 'owner.changed', { owner: 'bob', by: 'bob' }]],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }]],
      clocks: [
        { cycle: 1, outcome: 'cancelled', countedMs: hour / 2 },
        { cycle: 2, outcome: 'met', startedAt: '10:30', metAt: '11:00' },
      ],
    });
  });
});

describe('acknowledgement and tierTime', () => {
  it('belong to the entry and end with it', () => {
    const ack = clocked(
      { measure: 'acknowledgement', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(ack, {
      events: [signal('10:30'), ['11:00', 'escalation.acknowledged', { by: 'bob' }]],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }]],
      clocks: [
        { cycle: 1, outcome: 'cancelled' },
        { cycle: 2, outcome: 'met', metAt: '11:00' },
      ],
    });
    const time = clocked(
      { measure: 'tierTime', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(time, {
      events: [signal('10:30')],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }], breach('11:30')],
      clocks: [
        { cycle: 1, outcome: 'met', countedMs: hour / 2, metAt: '10:30' },
        { cycle: 2, outcome: 'breached', breachedAt: '11:30' },
      ],
    });
  });

  it('counts from the entry to the tier in which the round ends', () => {
    const linked = clocked(
      { measure: 'tierTime', targets: always('PT1H') },
      { nodes: { vip: on('ticket.created') }, wires: { vip: 'two' } },
    );
    const { clocks } = holds(linked, { until: '10:30', clocks: [{ cycle: 1, outcome: 'running' }] });
    expect(clocks).toHaveLength(1);
  });
});

describe('approval, vendor and followUp', () => {
  const outside = node('external', { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'always' });

  it('measures a vendor from opening to reply', () => {
    const linked = clocked(
      { measure: 'vendor', targets: always('PT1H') },
      {
        nodes: { go: aside('signal.received'), v: outside, over: tell('vendor_late') },
        wires: { go: 'v', 'v.breached': 'over' },
      },
    );
    holds(linked, {
      events: [signal('11:00'), ['11:30', 'vendor.updated', { text: 'done' }]],
      until: '20:00',
      exactly: ['notify'],
      expect: [],
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:30' },
        { clock: 'v', outcome: 'met', metAt: '11:30', dueAt: '15:00' },
      ],
    });
    holds(linked, {
      events: [signal('11:00')],
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('12:00'), ['15:00', 'notify', { to: 'queue:vendor_late' }]],
    });
  });

  it('measures a follow-up from resolution to completion', () => {
    const linked = clocked(
      { measure: 'followUp', targets: always('PT1H') },
      {
        nodes: {
          go: aside('status.changed', { when: 'ticket.status == "solved"' }),
          f: node('followUp', { within: 'PT8H', calendar: 'always' }),
          no: tell('unsatisfied'),
        },
        wires: { go: 'f', 'f.unsatisfied': 'no' },
      },
    );
    holds(linked, {
      events: [status('11:00', 'solved'), ['11:30', 'followup.completed', { outcome: 'satisfied' }]],
      until: '22:00',
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:30' },
        { clock: 'f', outcome: 'met' },
      ],
    });
  });

  it('measures an approval from the request to the decision', () => {
    const linked = clocked(
      { measure: 'approval', targets: always('PT1H') },
      {
        nodes: {
          go: aside('signal.received'),
          a: node('approval', {
            action: 'change',
            stages: [{ tiers: ['two'], need: 1 }],
            expires: { target: 'PT8H', calendar: 'always' },
          }),
          done: tell('done'),
          up: on('agent.flagged'),
        },
        wires: {
          go: 'a',
          'a.opened': 'done',
          'a.approved': 'done',
          'a.denied': 'done',
          'a.expired': 'done',
          up: 'two',
        },
        grants: { g: { order: 1, tier: 'two', action: 'change', limit: { kind: 'unbounded', reason: 'r' } } },
      },
    );
    holds(linked, {
      events: [
        signal('11:00'),
        ['11:20', 'approval.decided', { request: 'a', decision: 'approved', by: 'bob', byTier: 'two' }],
      ],
      until: '20:00',
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:20' },
        { clock: 'a', outcome: 'met', dueAt: '19:00' },
      ],
    });
  });
});

describe('custom', () => {
  it('starts, pauses and stops by its conditions', () => {
    const linked = clocked({
      measure: 'custom',
      start: 'ticket.category == "outage"',
      pauseWhen: 'ticket.topic == "wait"',
      stop: 'ticket.topic == "done"',
      targets: always('PT8H'),
    });
    const set = (time: string, field: string, value: string): Row => [
      time,
      'ticket.updated',
      { set: { [`ticket.${field}`]: value } },
    ];
    holds(linked, {
      events: [
        set('11:00', 'category', 'outage'),
        set('12:00', 'topic', 'wait'),
        set('13:00', 'topic', 'go'),
        set('14:00', 'topic', 'done'),
      ],
      until: '23:00',
      expect: [initial],
      clocks: [{ startedAt: '11:00', outcome: 'met', metAt: '14:00', countedMs: 2 * hour, pausedMs: hour }],
    });
  });

  it('starts when attached without a start condition', () => {
    holds(clocked({ measure: 'custom', stop: 'ticket.topic == "done"', targets: always('PT1H') }), {
      until: '12:00',
      expect: [initial, breach('11:00')],
    });
  });
});

describe('reopen', () => {
  const over = [status('12:00', 'solved'), ['15:00', 'ticket.reopened'] as Row];
  const at = (reopen?: string) =>
    clocked({ measure: 'resolution', targets: always('PT4H'), ...(reopen === undefined ? {} : { reopen }) });

  it('resumes by default: counted time is carried over, the gap is not', () => {
    for (const mode of [undefined, 'resume']) {
      holds(at(mode), {
        events: over,
        until: '20:00',
        exactly: ['notify'],
        expect: [breach('17:00')],
        clocks: [
          { cycle: 1, outcome: 'met', countedMs: 2 * hour },
          { cycle: 2, outcome: 'breached', breachedAt: '17:00', countedMs: 4 * hour },
        ],
      });
    }
  });

  it('restarts with an empty cycle', () => {
    holds(at('restart'), {
      events: over,
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('19:00')],
      clocks: [
        { cycle: 1, outcome: 'met' },
        { cycle: 2, outcome: 'breached', startedAt: '15:00', countedMs: 4 * hour },
      ],
    });
  });

  it('counts the gap with total', () => {
    holds(at('total'), {
      events: over,
      until: '20:00',
      exactly: ['notify'],
      // Five hours of four are counted at the reopening: past the target, it breaches at once.
      expect: [breach('15:00')],
    });
  });

  it('opens none with keep', () => {
    const { clocks } = holds(at('keep'), { events: over, until: '20:00', exactly: ['notify'], expect: [] });
    expect(clocks).toHaveLength(1);
  });

  it('keeps fired outlets fired with resume', () => {
    const linked = clocked({
      measure: 'resolution',
      targets: always('PT4H'),
      thresholds: [
        { id: 'half', percent: 50 },
        { id: 'most', percent: 75 },
      ],
    });
    holds(linked, {
      events: [status('12:30', 'solved'), ['15:00', 'ticket.reopened']],
      until: '20:00',
      exactly: ['notify'],
      expect: [
        ['12:00', 'notify', { to: 'queue:threshold' }],
        ['15:30', 'notify', { to: 'queue:threshold' }],
        breach('16:30'),
      ],
    });
  });

  it('is live again by itself, though the new episode reaches no sla', () => {
    const linked = draw({
      tiers,
      clocks: { c: { name: 'C', measure: 'resolution', targets: always('PT4H') } },
      nodes: {
        intake: on(['ticket.created'], { mode: 'intake', order: 1000 }),
        again: on(['ticket.reopened'], { mode: 'intake', order: 1000 }),
        watch: node('sla', { clock: 'c' }),
        b: tell('breached'),
      },
      wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'b', again: 'two' },
    });
    holds(linked, { events: over, until: '20:00', exactly: ['notify'], expect: [breach('17:00')] });
  });
});

describe('targets', () => {
  const byPriority = [
    { id: 'high', when: 'ticket.priority >= "high"', target: 'PT2H', calendar: 'always' },
    { id: 'normal', when: 'ticket.priority == "normal"', target: 'PT3H', calendar: 'always' },
  ];
  const linked = clocked({
    measure: 'resolution',
    targets: byPriority,
    thresholds: [{ id: 'half', percent: 50 }],
  });
  const priority = (time: string, value: string): Row => [
    time,
    'ticket.updated',
    { set: { 'ticket.priority': value } },
  ];

  it('keep counted time when the priority changes', () => {
    holds(linked, {
      ticket: { priority: 'normal' },
      events: [priority('11:00', 'high')],
      until: '20:00',
      exactly: ['notify'],
      // At the change one hour of two is counted: exactly half, so the threshold is due now, and the breach at noon.
      expect: [['11:00', 'notify', { to: 'queue:threshold' }], breach('12:00')],
    });
  });

  it('breach at once and retroactively when the new target has passed; no threshold fires', () => {
    holds(linked, {
      ticket: { priority: 'normal' },
      events: [status('10:10', 'pending_customer'), status('10:20', 'open'), priority('12:40', 'high')],
      until: '20:00',
      exactly: ['notify'],
      expect: [['11:40', 'notify', { to: 'queue:threshold' }], breach('12:40')],
      clocks: [{ outcome: 'breached', breachedAt: '12:40', retroactive: true, countedMs: 2.5 * hour }],
    });
    const second = clocked({
      measure: 'resolution',
      targets: [
        { id: 'high', when: 'ticket.priority >= "high"', target: 'PT2H', calendar: 'always' },
        { id: 'd', target: 'PT10H', calendar: 'always' },
      ],
      thresholds: [{ id: 'half', percent: 50 }],
    });
    holds(second, {
      events: [priority('13:00', 'urgent')],
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('13:00')],
      clocks: [{ outcome: 'breached', retroactive: true }],
    });
  });

  it('leave a clock without a deadline when no row matches, and it counts on', () => {
    holds(linked, {
      ticket: { priority: 'low' },
      events: [priority('12:30', 'normal')],
      until: '20:00',
      exactly: ['notify'],
      // Half of three hours is behind it at the re-target: that outlet is due now, and the target is still ahead.
      expect: [['12:30', 'notify', { to: 'queue:threshold' }], breach('13:00')],
    });
    holds(linked, {
      ticket: { priority: 'low' },
      until: '20:00',
      exactly: ['notify'],
      expect: [],
      clocks: [{ outcome: 'running', dueAt: null, countedMs: 10 * hour }],
    });
  });

  it('re-target a paused clock, which breaches only when it runs again', () => {
    holds(linked, {
      ticket: { priority: 'normal' },
      events: [status('12:30', 'pending_customer'), priority('13:00', 'high'), status('15:00', 'open')],
      until: '20:00',
      exactly: ['notify'],
      expect: [['11:30', 'notify', { to: 'queue:threshold' }], breach('15:00')],
    });
  });

  it('change with the calendar of the row', () => {
    const two = clocked({
      measure: 'resolution',
      targets: [
        { id: 'urgent', when: 'ticket.priority == "urgent"', target: 'PT10H', calendar: 'always' },
        { id: 'other', target: 'PT10H', calendar: 'office' },
      ],
    });
    holds(two, {
      events: [priority('20:00', 'urgent')],
      until: '03 12:00',
      exactly: ['notify'],
      // Seven office hours until five, none until eight; three more on the clock that never stops.
      expect: [breach('23:00')],
    });
  });
});

describe('thresholds', () => {
  it('fire by percentage, by counted and by remaining time, once a cycle', () => {
    const linked = clocked({
      measure: 'resolution',
      targets: always('PT4H'),
      thresholds: [
        { id: 'half', percent: 50 },
        { id: 'counted', counted: 'PT1H' },
        { id: 'left', remaining: 'PT30M' },
      ],
    });
    const due = (time: string): Row => [time, 'notify', { to: 'queue:threshold' }];
    holds(linked, {
      until: '20:00',
      exactly: ['notify'],
      expect: [due('11:00'), due('12:00'), due('13:30'), breach('14:00')],
    });
  });

  it('counts on a calendar, and a pause outside counting hours saves nothing', () => {
    const linked = clocked({
      measure: 'resolution',
      targets: [{ id: 'd', target: 'PT8H', calendar: 'office' }],
      thresholds: [{ id: 'most', percent: 75 }],
    });
    holds(linked, {
      events: [status('18:00', 'pending_customer'), status('03 08:00', 'open')],
      until: '03 12:00',
      exactly: ['notify'],
      expect: [['16:00', 'notify', { to: 'queue:threshold' }], breach('03 10:00')],
      clocks: [{ pausedMs: 14 * hour, countedMs: 8 * hour }],
    });
  });
});

describe('attachment', () => {
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
});

it('cancels all clocks when a ticket is merged, deleted or found to be spam', () => {
  const linked = clocked({ measure: 'resolution', targets: always('PT4H') });
  for (const last of [
    ['11:00', 'ticket.merged', { into: 'U' }],
    ['11:00', 'ticket.deleted'],
    status('11:00', 'spam'),
    status('11:00', 'merged'),
  ] as const) {
    holds(linked, {
      events: [last],
      until: '20:00',
      expect: [initial],
      clocks: [{ clock: 'c', outcome: 'cancelled', countedMs: hour }],
      final: { tier: null },
    });
  }
});

it('keeps finished cycles as they are', () => {
  const { clocks } = rehearse(clocked({ measure: 'resolution', targets: always('PT1H') }), {
    events: [status('13:00', 'solved')],
    until: '20:00',
  });
  expect(clocks).toMatchObject([
    { outcome: 'breached', metAt: null, breachedAt: '2026-03-02T11:00:00Z', countedMs: hour },
  ]);
});
