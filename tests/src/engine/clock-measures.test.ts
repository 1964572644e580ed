import { describe, expect, it } from 'vitest';
import { always, warned, withClock } from './clock-flow.ts';
import { Driver } from './drive.ts';

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
