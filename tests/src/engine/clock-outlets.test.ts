import { describe, expect, it } from 'vitest';
import { always, late, warned } from './clock-flow.ts';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

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
