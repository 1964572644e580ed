import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const office = {
  name: 'Office',
  zone: 'UTC',
  week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
};

/** Intake attaches the clock; its outlets set fields, so that they can be seen. */
function withClock(clock: object, extra: Partial<FlowSketch> = {}): FlowSketch {
  const thresholds = 'thresholds' in clock ? (clock.thresholds as readonly { id: string }[]) : [];
  return {
    tiers: threeTiers,
    fields: { said: { label: 'Said', type: 'set' } },
    calendars: { office },
    clocks: { watch: { name: 'Watch', ...clock } },
    ...extra,
    nodes: {
      intake,
      sla: { kind: 'sla', config: { clock: 'watch' } },
      l1: at('l1'),
      late: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['late'] }] } },
      ...(thresholds.length === 0
        ? {}
        : { warn: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['warned'] }] } } }),
      ...extra.nodes,
    },
    edges: [
      'intake.out -> sla',
      'sla.continue -> l1',
      'sla.breached -> late',
      ...thresholds.map(({ id }) => `sla.at:${id} -> warn`),
      ...(extra.edges ?? []),
    ],
  };
}

const always = (target: string) => [{ id: 'row', target, calendar: 'always' }];
const late = 'set ticket.said ["late"]';
const warned = 'set ticket.said ["warned"]';

describe('next reply', () => {
  const flow = withClock({
    measure: 'nextReply',
    targets: always('PT4H'),
    thresholds: [{ id: 'most', percent: 75 }],
    pause: ['pending_customer'],
  });

  it('starts at the oldest unanswered message and is met by a public reply of a person', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.say('11:00', 'customer');
    ticket.say('11:30', 'agent', { public: false });
    ticket.say('11:40', 'agent', { automated: true });
    ticket.say('11:50', 'agent', { cause: 'T-1/1/1/x/1' });
    ticket.say('12:00', 'agent');
    expect(ticket.rows('watch')).toMatchObject([
      { cycle: 1, outcome: 'met', countedMs: 7_200_000, metAt: '2026-03-02T12:00:00Z' },
    ]);
    expect(ticket.due).toBe(null);
    ticket.say('13:00', 'customer');
    expect(ticket.rows('watch')).toMatchObject([
      {},
      { cycle: 2, outcome: 'running', startedAt: '2026-03-02T13:00:00Z' },
    ]);
  });

  it('is met by a reply exactly at the deadline, which comes before the clock', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.pass('13:00')).toEqual([warned]);
    expect(ticket.say('14:00', 'agent')).toEqual([]);
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'met', countedMs: 14_400_000 }]);
  });

  it('is breached once the instant has passed, and the reply after that changes nothing', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.pass('14:00')).toEqual([warned, 'set ticket.said ["warned","late"]']);
    ticket.say('14:00', 'agent');
    expect(ticket.effects.at(-1)).toMatchObject({ effect: 'record', what: 'late' });
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'breached', breachedAt: '2026-03-02T14:00:00Z', metAt: null, countedMs: 14_400_000 },
    ]);
  });

  it('pauses by status, and goes on when the customer writes though the status stays', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('11:00', 'status.changed', { status: 'pending_customer' });
    expect(ticket.due).toBe(null);
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'paused', dueAt: null, countedMs: 3_600_000 }]);
    ticket.say('15:00', 'customer');
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'running', dueAt: '2026-03-02T18:00:00Z', pausedMs: 14_400_000 },
    ]);
    ticket.send('16:00', 'status.changed', { status: 'open' });
    ticket.send('16:30', 'status.changed', { status: 'pending_customer' });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'paused', countedMs: 9_000_000 }]);
  });

  it('stops at the resolution, though the customer had the last word, and says when it was paused', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('11:00', 'status.changed', { status: 'pending_customer' });
    ticket.send('12:00', 'status.changed', { status: 'solved' });
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'met', stoppedWhilePaused: true, countedMs: 3_600_000, pausedMs: 3_600_000 },
    ]);
    expect(ticket.pass('4T10:00')).toEqual([]);
  });

  it('leaves out the first message where it counts after the first response', () => {
    const ticket = new Driver(
      withClock({ measure: 'nextReply', targets: always('PT4H'), afterFirstResponse: true }),
    );
    ticket.create('10:00');
    expect(ticket.rows('watch')).toEqual([]);
    ticket.say('10:10', 'agent');
    ticket.say('10:20', 'customer');
    expect(ticket.rows('watch')).toMatchObject([{ startedAt: '2026-03-02T10:20:00Z' }]);
  });
});

describe('first response', () => {
  const flow = withClock({ measure: 'firstResponse', targets: always('PT1H') });

  it('starts at creation, and never again', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.say('10:30', 'agent');
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    ticket.send('3T10:00', 'ticket.reopened');
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'met', countedMs: 1_800_000 }]);
  });

  it('is cancelled by a resolution without a reply', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('10:30', 'status.changed', { status: 'closed' });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'cancelled' }]);
  });
});

describe('resolution', () => {
  const row = (id: string, when: string | undefined, target: string) => ({
    id,
    target,
    calendar: 'always',
    ...(when === undefined ? {} : { when }),
  });
  const table = [
    row('urgent', 'ticket.priority == "urgent"', 'PT2H'),
    row('high', 'ticket.priority == "high"', 'PT4H'),
    row('other', 'has(ticket.priority)', 'PT8H'),
  ];

  it('keeps counted time when the table names another target, and fires late thresholds once', () => {
    const ticket = new Driver(
      withClock({ measure: 'resolution', targets: table, thresholds: [{ id: 'half', percent: 50 }] }),
    );
    ticket.create('10:00', { 'ticket.priority': 'normal' });
    expect(ticket.due).toBe('2026-03-02T14:00:00.000Z');
    expect(ticket.send('13:00', 'ticket.updated', { set: { 'ticket.priority': 'high' } })).toEqual([warned]);
    expect(ticket.due).toBe('2026-03-02T14:00:00.000Z');
    expect(ticket.pass('14:00')).toEqual(['set ticket.said ["warned","late"]']);
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'breached', countedMs: 14_400_000 }]);
    expect(ticket.rows('watch')[0]).not.toHaveProperty('retroactive');
  });

  it('breaches at once, alone and marked, when the new target has already passed', () => {
    const ticket = new Driver(
      withClock({ measure: 'resolution', targets: table, thresholds: [{ id: 'half', percent: 50 }] }),
    );
    ticket.create('10:00', { 'ticket.priority': 'normal' });
    expect(ticket.send('13:00', 'ticket.updated', { set: { 'ticket.priority': 'urgent' } })).toEqual([late]);
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'breached', retroactive: true, countedMs: 10_800_000, breachedAt: '2026-03-02T13:00:00Z' },
    ]);
    expect(ticket.pass('3T10:00')).toEqual([]);
  });

  it('breaches a paused clock only when it runs again', () => {
    const ticket = new Driver(withClock({ measure: 'resolution', targets: table }));
    ticket.create('10:00', { 'ticket.priority': 'normal' });
    ticket.send('13:00', 'status.changed', { status: 'pending_customer' });
    expect(ticket.send('14:00', 'ticket.updated', { set: { 'ticket.priority': 'urgent' } })).toEqual([]);
    expect(ticket.send('15:00', 'status.changed', { status: 'open' })).toEqual([late]);
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'breached', retroactive: true, countedMs: 10_800_000 },
    ]);
  });

  it('counts without a deadline while no row holds', () => {
    const ticket = new Driver(withClock({ measure: 'resolution', targets: table }));
    ticket.create('10:00');
    expect(ticket.due).toBe(null);
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'running', dueAt: null }]);
    ticket.send('11:00', 'ticket.updated', { set: { 'ticket.priority': 'urgent' } });
    expect(ticket.rows('watch')).toMatchObject([{ dueAt: '2026-03-02T12:00:00Z', countedMs: 3_600_000 }]);
  });

  it('resumes at a reopening without the gap, and what fired stays fired', () => {
    const ticket = new Driver(
      withClock({
        measure: 'resolution',
        targets: always('PT4H'),
        thresholds: [{ id: 'half', percent: 50 }],
      }),
    );
    ticket.create('10:00');
    ticket.pass('13:00');
    ticket.send('13:00', 'status.changed', { status: 'solved' });
    ticket.send('3T10:00', 'ticket.reopened');
    expect(ticket.rows('watch')).toMatchObject([
      { cycle: 1, outcome: 'met' },
      { cycle: 2, outcome: 'running', countedMs: 10_800_000, dueAt: '2026-03-03T11:00:00Z' },
    ]);
    expect(ticket.pass('3T11:00')).toEqual(['set ticket.said ["warned","late"]']);
  });

  it('restarts empty, counts the gap, or stays closed, as it is told', () => {
    for (const [reopen, rows] of [
      ['restart', [{}, { cycle: 2, countedMs: 0 }]],
      ['total', [{}, { cycle: 2, countedMs: 3_600_000 * 24 }]],
      ['keep', [{}]],
    ] as const) {
      const ticket = new Driver(withClock({ measure: 'resolution', targets: always('P2D'), reopen }));
      ticket.create('10:00');
      ticket.send('13:00', 'status.changed', { status: 'solved' });
      ticket.send('3T10:00', 'status.changed', { status: 'open' });
      expect(ticket.rows('watch')).toMatchObject(rows);
    }
  });

  it('goes on by itself after the longest pause', () => {
    const ticket = new Driver(
      withClock({ measure: 'resolution', targets: always('PT4H'), maxPause: 'PT1H' }),
    );
    ticket.create('10:00');
    ticket.send('11:00', 'status.changed', { status: 'pending_customer' });
    expect(ticket.due).toBe('2026-03-02T12:00:00.000Z');
    ticket.pass('12:00');
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'running', dueAt: '2026-03-02T15:00:00Z' }]);
    ticket.send('12:30', 'ticket.updated', { set: {} });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'running' }]);
  });

  it('saves nothing by a pause outside counting hours', () => {
    const ticket = new Driver(
      withClock({ measure: 'resolution', targets: [{ id: 'row', target: 'PT4H', calendar: 'office' }] }),
    );
    ticket.create('15:00');
    ticket.send('18:00', 'status.changed', { status: 'pending_customer' });
    ticket.send('3T08:00', 'status.changed', { status: 'open' });
    expect(ticket.rows('watch')).toMatchObject([
      { dueAt: '2026-03-03T11:00:00Z', pausedMs: 50_400_000, countedMs: 7_200_000 },
    ]);
  });

  it('is paused from the start in a pausing status', () => {
    const ticket = new Driver(withClock({ measure: 'resolution', targets: always('PT4H') }));
    ticket.create('10:00', { 'ticket.status': 'pending_customer' });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'paused', countedMs: 0 }]);
  });
});

describe('attachment', () => {
  const resolution = {
    name: 'Watch',
    measure: 'resolution',
    targets: always('PT4H'),
    thresholds: [{ id: 'half', percent: 50 }],
  };
  const flow: FlowSketch = {
    tiers: threeTiers,
    fields: { said: { label: 'Said', type: 'set' } },
    clocks: { watch: resolution },
    nodes: {
      intake,
      l1: at('l1'),
      now: on('signal.received', { mode: 'side', latch: { kind: 'everyTime' } }),
      sla: { kind: 'sla', config: { clock: 'watch' } },
      late: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['late'] }] } },
      warn: { kind: 'set', config: { set: [{ field: 'ticket.said', add: ['warned'] }] } },
      heard: {
        kind: 'trigger',
        config: {
          events: [],
          outlet: { clock: 'watch', at: 'breached' },
          order: 5,
          mode: 'interrupting',
          reason: 'slow',
        },
      },
      l2: at('l2'),
    },
    edges: [
      'intake.out -> l1',
      'now.out -> sla',
      'sla.breached -> late',
      'sla.at:half -> warn',
      'heard.out -> l2',
    ],
  };

  it('reports and fires nothing before', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.pass('3T10:00')).toEqual([]);
    expect(ticket.rows('watch')).toEqual([]);
  });

  it('lets passed thresholds be and counts from the start of the measure', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.send('13:00', 'signal.received', { name: 'now' })).toEqual([]);
    expect(ticket.due).toBe('2026-03-02T14:00:00.000Z');
    expect(ticket.send('13:30', 'signal.received', { name: 'now' })).toEqual([]);
    expect(ticket.pass('14:00')).toEqual(['assign l2 escalation [slow]', late]);
  });

  it('breaches now where the target has passed, in a round of its own', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.send('15:00', 'signal.received', { name: 'now' })).toEqual([
      'assign l2 escalation [slow]',
      late,
    ]);
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'breached', retroactive: true, countedMs: 18_000_000 },
    ]);
  });

  it('is live again by itself in the next episode', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('10:00', 'signal.received', { name: 'now' });
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    ticket.send('3T10:00', 'ticket.reopened');
    expect(ticket.pass('3T13:00')).toEqual([
      warned,
      'assign l2 escalation [slow]',
      'set ticket.said ["warned","late"]',
    ]);
  });
});

describe('tier targets', () => {
  const flow: FlowSketch = {
    tiers: { ...threeTiers, l2: { ...threeTiers.l2, acknowledge: 'PT30M', work: 'PT2H' } },
    nodes: {
      intake,
      l1: at('l1'),
      l2: at('l2'),
      l3: at('l3'),
      tell: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['late'] }] } },
      taken: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['taken'] }] } },
    },
    edges: [
      'intake.out -> l1',
      'l1.escalated -> l2',
      'l2.timeout -> tell',
      'l2.overdue -> l3',
      'l2.acknowledged -> taken',
    ],
  };

  it('are met by acknowledging and by leaving in time', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('10:00', 'agent.flagged', { reason: 'hard' });
    expect(ticket.send('10:20', 'escalation.acknowledged')).toEqual(['set ticket.tags ["taken"]']);
    expect(ticket.send('10:21', 'escalation.acknowledged')).toEqual([]);
    ticket.send('11:00', 'escalation.deescalated', { reason: 'easy' });
    expect(ticket.rows('l2.acknowledgement')).toMatchObject([{ outcome: 'met', countedMs: 1_200_000 }]);
    expect(ticket.rows('l2.work')).toMatchObject([{ outcome: 'met', countedMs: 3_600_000 }]);
  });

  it('are breached once, and a later acknowledgement undoes nothing', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('10:00', 'agent.flagged', { reason: 'hard' });
    expect(ticket.pass('10:30')).toEqual(['set ticket.tags ["late"]']);
    expect(ticket.send('10:40', 'escalation.accepted')).toEqual(['set ticket.tags ["late","taken"]']);
    expect(ticket.rows('l2.acknowledgement')).toMatchObject([{ outcome: 'breached' }]);
    expect(ticket.pass('12:00')).toEqual(['assign l3 escalation [overdue]']);
    expect(ticket.rows('l2.work')).toMatchObject([{ outcome: 'breached', dueAt: '2026-03-02T12:00:00Z' }]);
  });

  it('end with the entry: an acknowledgement that never came is cancelled, and the next entry counts anew', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    ticket.send('10:00', 'agent.flagged', { reason: 'hard' });
    ticket.send('10:10', 'escalation.bounced', { reason: 'no' });
    ticket.send('10:20', 'agent.flagged', { reason: 'yes' });
    expect(ticket.rows('l2.acknowledgement')).toMatchObject([
      { cycle: 1, outcome: 'cancelled' },
      { cycle: 2, outcome: 'running', startedAt: '2026-03-02T10:20:00Z' },
    ]);
    ticket.send('10:30', 'status.changed', { status: 'solved' });
    expect(ticket.rows('l2.work').map(({ outcome }) => outcome)).toEqual(['met', 'met']);
  });
});

describe('other measures', () => {
  it('counts periodic updates from reply to reply, and from the attachment where there was none', () => {
    const ticket = new Driver(withClock({ measure: 'periodicUpdate', targets: always('PT4H') }));
    ticket.create('10:00');
    ticket.say('12:00', 'agent');
    ticket.say('13:00', 'agent');
    expect(ticket.rows('watch')).toMatchObject([
      { outcome: 'met', countedMs: 7_200_000 },
      { outcome: 'met', countedMs: 3_600_000 },
      { outcome: 'running' },
    ]);
  });

  it('stops counting an assignment when a person takes the ticket', () => {
    const ticket = new Driver(withClock({ measure: 'assignment', targets: always('PT5M') }));
    ticket.create('10:00');
    ticket.send('10:02', 'owner.changed', { owner: 'al', cause: 'T-1/1/1/l1/1' });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'running' }]);
    ticket.send('10:03', 'owner.changed', { owner: 'al', by: 'al' });
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'met', countedMs: 180_000 }]);
  });

  it('starts, pauses and stops a custom clock by its conditions', () => {
    const ticket = new Driver(
      withClock({
        measure: 'custom',
        targets: always('PT4H'),
        start: '"go" in ticket.tags',
        pauseWhen: '"wait" in ticket.tags',
        stop: '"done" in ticket.tags',
      }),
    );
    ticket.create('10:00');
    expect(ticket.rows('watch')).toEqual([]);
    const tag = (when: string, ...tags: string[]) =>
      ticket.send(when, 'ticket.updated', { set: { 'ticket.tags': tags } });
    tag('10:10', 'go');
    tag('10:20', 'go', 'wait');
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'paused', countedMs: 600_000 }]);
    tag('10:30', 'go');
    tag('10:40', 'go', 'done');
    expect(ticket.rows('watch')).toMatchObject([{ outcome: 'met', countedMs: 1_200_000 }]);
    tag('10:50', 'go');
    expect(ticket.rows('watch')).toHaveLength(1);
    tag('11:00');
    tag('11:10', 'go');
    expect(ticket.rows('watch')).toHaveLength(2);
  });

  it('cancels everything when the ticket is merged, deleted or spam', () => {
    for (const [type, rest] of [
      ['ticket.merged', { into: 'T-2' }],
      ['ticket.deleted', {}],
      ['status.changed', { status: 'spam' }],
    ] as const) {
      const ticket = new Driver(withClock({ measure: 'resolution', targets: always('PT4H') }));
      ticket.create('10:00');
      ticket.send('11:00', type, rest);
      expect(ticket.rows('watch')).toMatchObject([{ outcome: 'cancelled', countedMs: 3_600_000 }]);
      expect(ticket.due).toBe(null);
      expect(
        ticket.refused('12:00', 'message.added', {
          role: 'customer',
          public: true,
          automated: false,
          text: 'x',
        }),
      ).toBe('ended');
    }
  });
});
