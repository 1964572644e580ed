import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds } from '../rehearse.ts';
import { assigned, hour, status } from './rows.ts';

const { linked } = loadExample('unresolved-24h');

it('pauses while the customer is waited for', () => {
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('12:00', 'pending_customer'), status('18:00', 'open')],
    until: '04 10:00',
    exactly: ['assign'],
    expect: [
      assigned('10:00', 'agent'),
      assigned('03 16:00', 'senior', { reasons: ['unresolved'], type: 'functional' }),
    ],
    clocks: [{ clock: 'open24', outcome: 'breached', pausedMs: 6 * hour, countedMs: 24 * hour }],
  });
});

it('resumes after a reopening, without the gap', () => {
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('20:00', 'solved'), ['04 10:00', 'ticket.reopened']],
    until: '05 10:00',
    exactly: ['assign'],
    expect: [
      assigned('10:00', 'agent'),
      assigned('04 10:00', 'agent', { move: 'initial' }),
      assigned('05 00:00', 'senior'),
    ],
    clocks: [
      { clock: 'open24', cycle: 1, outcome: 'met', countedMs: 10 * hour },
      { clock: 'open24', cycle: 2, outcome: 'breached', countedMs: 24 * hour },
    ],
  });
});

it('hands over all when the summary is there', () => {
  holds(linked, {
    ticket: { attempts_summary: 'rebooted' },
    events: [['10:00', 'ticket.created']],
    until: '03 10:00',
    exactly: ['assign'],
    expect: [
      assigned('10:00', 'agent'),
      assigned('03 10:00', 'senior', { package: { completeness: 1, missing: [] } }),
    ],
    notes: [],
  });
});

it('does nothing when solved just in time', () => {
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('03 10:00', 'solved')],
    until: '09 10:00',
    exactly: ['assign'],
    expect: [assigned('10:00', 'agent')],
    clocks: [{ clock: 'open24', outcome: 'met', countedMs: 24 * hour }],
  });
});
