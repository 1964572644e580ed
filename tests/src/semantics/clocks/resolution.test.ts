import { it } from 'vitest';
import { always, asks, breach, clocked, holds, hour, initial, status } from './clocked.ts';

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
