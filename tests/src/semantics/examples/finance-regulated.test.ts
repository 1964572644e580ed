import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { asks, assigned, decides, hour, minute, replies, set, status, usd } from './rows.ts';

const { linked } = loadExample('finance-regulated');
const night = '2026-03-03T07:00:00Z';
const created: Row = [night, 'ticket.created'];
const release = (time: string, cents: number, byTier: string) =>
  asks(time, 'transfer_release', { amount: usd(cents), byTier });
const decided = ['grant', 'deny', 'requestApproval', 'block'];

it('takes fraud to the fraud desk at night, and to compliance after five minutes', () => {
  holds(linked, {
    ticket: { fraudFlag: true },
    events: [created],
    until: '2026-03-03T08:00:00Z',
    exactly: ['assign'],
    expect: [
      assigned(night, 'fraud_desk', { reasons: ['fraud'] }),
      assigned('2026-03-03T07:05:00Z', 'compliance', { reasons: ['notAcknowledged'] }),
    ],
  });
  holds(linked, {
    events: [
      created,
      set('2026-03-03T07:10:00Z', { 'ticket.fraudFlag': true }),
      ['2026-03-03T07:15:00Z', 'escalation.acknowledged', { by: 'fay' }],
    ],
    until: '2026-03-03T08:00:00Z',
    exactly: ['assign'],
    expect: [assigned(night, 'frontline'), assigned('2026-03-03T07:10:00Z', 'fraud_desk')],
    clocks: [{ clock: 'fraud_desk.acknowledgement', outcome: 'met', countedMs: 5 * minute }],
  });
});

it('freezes releases while fraud is suspected, whoever asks', () => {
  for (const tier of ['frontline', 'specialist', 'fraud_desk']) {
    holds(linked, {
      ticket: { fraudFlag: true },
      events: [created, release('2026-03-03T07:01:00Z', 100, tier)],
      exactly: decided,
      expect: [['2026-03-03T07:01:00Z', 'deny', { request: 'R', action: 'transfer_release' }]],
    });
  }
});

it('controls large releases by two people', () => {
  const open = {
    events: [created, release('2026-03-03T15:00:00Z', 1_000_000, 'specialist')],
    exactly: decided,
  };
  const asked: Row = [
    '2026-03-03T15:00:00Z',
    'requestApproval',
    { approvers: ['specialist', 'risk_committee'] },
  ];
  holds(linked, { ...open, expect: [asked] });
  holds(linked, {
    ...open,
    events: [
      ...open.events,
      decides('2026-03-03T15:10:00Z', ['sam', 'specialist']),
      decides('2026-03-03T15:20:00Z', ['sam', 'risk_committee']),
      decides('2026-03-03T15:30:00Z', ['rob', 'risk_committee']),
    ],
    expect: [asked, ['2026-03-03T15:30:00Z', 'grant', { request: 'R' }]],
    notes: [{ what: 'sameApprover', at: '2026-03-03T15:20:00Z' }],
  });
  // Four branch hours from 15:00Z (10:00 in New York) end at 19:00Z.
  holds(linked, {
    ...open,
    until: '2026-03-03T20:00:00Z',
    expect: [asked, ['2026-03-03T19:00:00Z', 'deny', { reason: 'expired' }]],
  });
});

it('answers smaller releases by the specialist', () => {
  holds(linked, {
    events: [created, release('2026-03-03T15:00:00Z', 999_999, 'specialist')],
    exactly: decided,
    expect: [['2026-03-03T15:00:00Z', 'grant']],
  });
  holds(linked, {
    events: [created, release('2026-03-03T15:00:00Z', 999_999, 'frontline')],
    exactly: decided,
    expect: [['2026-03-03T15:00:00Z', 'requestApproval', { approvers: ['specialist'] }]],
  });
});

it('keeps a held ticket from being closed or handed down by anybody but compliance', () => {
  const held = { ticket: { legalHold: true } };
  holds(linked, {
    ...held,
    events: [created, status('2026-03-03T07:30:00Z', 'solved', { byTier: 'frontline' })],
    exactly: [...decided, 'set'],
    expect: [
      ['2026-03-03T07:30:00Z', 'block', { action: 'ticket.close', reason: 'compliance_required' }],
      ['2026-03-03T07:30:00Z', 'set', { field: 'ticket.status' }],
    ],
    final: { tier: 'compliance' },
  });
  holds(linked, {
    ...held,
    events: [
      created,
      ['2026-03-03T07:30:00Z', 'escalation.deescalated', { reason: 'calm', byTier: 'frontline', by: 'ann' }],
    ],
    exactly: ['assign', 'block'],
    expect: [
      assigned(night, 'compliance', { reasons: ['legal_hold'] }),
      ['2026-03-03T07:30:00Z', 'block', { action: 'ticket.deescalate' }],
    ],
  });
  holds(linked, {
    ...held,
    events: [created, status('2026-03-03T07:30:00Z', 'solved', { byTier: 'compliance' })],
    exactly: decided,
    expect: [],
    final: { status: 'solved' },
  });
});

it('acknowledges a complaint within thirty branch hours', () => {
  const reply = (time: string) => [created, replies(time)];
  const complaint = { ticket: { type: 'complaint' } };
  // Tuesday 08:00 in New York (13:00Z) and three days of ten hours: Thursday 18:00 (23:00Z).
  holds(linked, {
    ...complaint,
    events: reply('2026-03-05T23:00:00Z'),
    clocks: [
      {
        clock: 'complaint_acknowledgement',
        outcome: 'met',
        countedMs: 30 * hour,
        dueAt: '2026-03-05T23:00:00Z',
      },
    ],
  });
  holds(linked, {
    ...complaint,
    events: reply('2026-03-06T13:00:00.001Z'),
    clocks: [{ clock: 'complaint_acknowledgement', outcome: 'breached', breachedAt: '2026-03-05T23:00:00Z' }],
  });
});
