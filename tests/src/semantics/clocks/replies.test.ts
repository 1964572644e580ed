import { describe, expect, it } from 'vitest';
import type { Row } from '../rehearse.ts';
import { always, asks, breach, clocked, holds, hour, initial, reply, status } from './clocked.ts';

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
