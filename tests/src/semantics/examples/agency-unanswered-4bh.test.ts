import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { assigned, born, hour, replies, says, status } from './rows.ts';

const { linked } = loadExample('agency-unanswered-4bh');
const project = { form: 'project' };
const friday = '2026-03-27T16:00:00Z';
const warn = (time: string): Row => [time, 'notify', { to: 'owner' }];
const ping = (time: string): Row => [time, 'notify', { channel: 'chat' }];

it('counts to the second: a reply at the deadline is in time', () => {
  const rows = (reply: string) => [born(friday, 'Any news?'), replies(reply)];
  holds(linked, {
    ticket: project,
    events: rows('2026-03-30T10:30:00Z'),
    exactly: ['assign', 'notify'],
    expect: [assigned(friday, 'account_team'), warn('2026-03-30T09:30:00Z')],
    clocks: [{ clock: 'unanswered', outcome: 'met', countedMs: 4 * hour }],
  });
  holds(linked, {
    ticket: project,
    events: rows('2026-03-30T10:30:00.001Z'),
    exactly: ['assign', 'notify'],
    expect: [
      assigned(friday, 'account_team'),
      warn('2026-03-30T09:30:00Z'),
      ping('2026-03-30T10:30:00Z'),
      assigned('2026-03-30T10:30:00Z', 'account_director', {
        type: 'hierarchical',
        reasons: ['unanswered'],
      }),
    ],
  });
});

it('steps over the Easter holidays', () => {
  holds(linked, {
    ticket: project,
    events: [born('2026-04-02T15:30:00Z', 'Hello?')],
    until: '2026-04-10T00:00:00Z',
    exactly: ['assign', 'notify'],
    expect: [
      assigned('2026-04-02T15:30:00Z', 'account_team'),
      warn('2026-04-07T10:00:00Z'),
      ping('2026-04-07T11:00:00Z'),
      assigned('2026-04-07T11:00:00Z', 'account_director'),
    ],
  });
});

it('pauses while the customer is waited for, and a message resumes', () => {
  holds(linked, {
    ticket: project,
    events: [
      born('2026-03-02T10:00:00Z', 'Any news?'),
      status('2026-03-02T11:00:00Z', 'pending_customer'),
      says('2026-03-02T13:00:00Z', 'Here you are'),
    ],
    until: '2026-03-03T12:00:00Z',
    exactly: ['assign', 'notify'],
    expect: [
      assigned('2026-03-02T10:00:00Z', 'account_team'),
      warn('2026-03-02T15:00:00Z'),
      ping('2026-03-02T16:00:00Z'),
      assigned('2026-03-02T16:00:00Z', 'account_director'),
    ],
    clocks: [{ clock: 'unanswered', pausedMs: 2 * hour, countedMs: 4 * hour }],
  });
});

it('starts again with the next message after a reply, and warns again', () => {
  holds(linked, {
    ticket: project,
    events: [
      born('2026-03-02T10:00:00Z', 'Any news?'),
      replies('2026-03-02T11:00:00Z'),
      says('2026-03-02T12:00:00Z', 'And?'),
      status('2026-03-02T15:30:00Z', 'solved'),
    ],
    until: '2026-03-04T12:00:00Z',
    exactly: ['assign', 'notify'],
    expect: [assigned('2026-03-02T10:00:00Z', 'account_team'), warn('2026-03-02T15:00:00Z')],
    clocks: [
      { clock: 'unanswered', cycle: 1, outcome: 'met', countedMs: hour },
      { clock: 'unanswered', cycle: 2, outcome: 'met', countedMs: 3.5 * hour },
    ],
  });
});

it('does not count an automated reply', () => {
  holds(linked, {
    ticket: project,
    events: [born('2026-03-02T10:00:00Z', 'Any news?'), replies('2026-03-02T10:01:00Z', { automated: true })],
    until: '2026-03-02T14:00:00Z',
    exactly: ['assign'],
    expect: [
      assigned('2026-03-02T10:00:00Z', 'account_team'),
      assigned('2026-03-02T14:00:00Z', 'account_director'),
    ],
  });
});
