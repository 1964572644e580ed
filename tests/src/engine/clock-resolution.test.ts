import { describe, expect, it } from 'vitest';
import { always, late, warned, withClock } from './clock-flow.ts';
import { Driver } from './drive.ts';

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
