import { describe, it } from 'vitest';
import type { Row } from '../rehearse.ts';
import { always, breach, clocked, holds, hour, status } from './clocked.ts';

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
