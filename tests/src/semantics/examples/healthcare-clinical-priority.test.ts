import { expect, it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { assigned, born, flags, minute, replies, says, set } from './rows.ts';

const { linked } = loadExample('healthcare-clinical-priority');
const created: Row = ['15:00', 'ticket.created'];

it('warns the customer first and goes to the nurse at once, then to the clinician after two minutes', () => {
  const { effects } = holds(linked, {
    ticket: { clinicalUrgency: 'emergent' },
    events: [created],
    until: '15:20',
    exactly: ['assign', 'message', 'notify'],
    expect: [
      ['15:00', 'message'],
      assigned('15:00', 'nurse_line', { reasons: ['emergent'] }),
      assigned('15:02', 'on_call_clinician', { reasons: ['notAcknowledged'] }),
      ['15:12', 'notify'],
    ],
    final: { tier: 'on_call_clinician' },
  });
  expect(effects.find(({ effect }) => effect !== 'record')).toMatchObject({ effect: 'message' });
});

it('finds an emergency in words', () => {
  holds(linked, {
    events: [born('15:00', 'I have CHEST  pain')],
    exactly: ['assign', 'message'],
    expect: [['15:00', 'message'], assigned('15:00', 'nurse_line')],
  });
  holds(linked, {
    ticket: { clinicalUrgency: 'routine' },
    events: [created, says('15:30', 'Now I cannot breathe.')],
    exactly: ['assign', 'message'],
    expect: [assigned('15:00', 'care_rep'), ['15:30', 'message'], assigned('15:30', 'nurse_line')],
  });
});

it('warns the customer also when the ticket is with a clinician already', () => {
  holds(linked, {
    ticket: { clinicalUrgency: 'urgent' },
    events: [created, says('15:05', 'I have chest pain')],
    exactly: ['assign', 'message'],
    expect: [assigned('15:00', 'on_call_clinician'), ['15:05', 'message']],
  });
  holds(linked, {
    ticket: { clinicalUrgency: 'urgent' },
    events: [born('15:00', 'I have chest pain')],
    exactly: ['assign', 'message'],
    expect: [
      ['15:00', 'message'],
      assigned('15:00', 'on_call_clinician', { reasons: ['emergent', 'urgent'] }),
    ],
  });
});

it('gives urgent half an office hour, routine eight', () => {
  holds(linked, {
    ticket: { clinicalUrgency: 'urgent' },
    events: [created, replies('15:30')],
    clocks: [{ clock: 'clinical', outcome: 'met', countedMs: 30 * minute, dueAt: '15:30' }],
  });
  holds(linked, {
    ticket: { clinicalUrgency: 'routine' },
    events: [['2026-03-27T21:45:00Z', 'ticket.created']],
    clocks: [{ clock: 'clinical', outcome: 'running', dueAt: '2026-03-30T20:45:00Z' }],
  });
  holds(linked, {
    ticket: { clinicalUrgency: 'emergent' },
    events: [created],
    clocks: [{ clock: 'clinical', dueAt: null }],
  });
});

it('tells somebody when the clinician does not answer, and the ticket stays', () => {
  holds(linked, {
    ticket: { clinicalUrgency: 'urgent' },
    events: [created],
    until: '16:00',
    exactly: ['assign', 'notify'],
    expect: [
      assigned('15:00', 'on_call_clinician', { from: 'care_rep', reasons: ['urgent'] }),
      ['15:10', 'notify'],
    ],
    final: { tier: 'on_call_clinician' },
  });
});

it('transfers insurance questions, and takes privacy to its officer', () => {
  holds(linked, {
    ticket: { topic: 'insurance', clinical_notes: 'secret' },
    events: [created],
    exactly: ['assign'],
    expect: [
      assigned('15:00', 'benefits', {
        move: 'transfer',
        reasons: ['insurance'],
        package: { items: ['history'], withheld: ['clinical_notes'] },
      }),
    ],
    final: { counts: { transfers: 1, escalations: 0 } },
  });
  holds(linked, {
    events: [created, set('15:10', { 'ticket.topic': 'privacy' })],
    exactly: ['assign'],
    expect: [assigned('15:00', 'care_rep'), assigned('15:10', 'privacy_officer', { reasons: ['privacy'] })],
  });
});

it('puts the more urgent first, then who has waited longer', () => {
  const tickets = [
    { id: 'R1', clinicalUrgency: 'routine' },
    { id: 'U1', clinicalUrgency: 'urgent' },
    { id: 'U2', clinicalUrgency: 'urgent' },
  ];
  holds(linked, {
    tickets,
    events: [
      ['12:00', 'ticket.created', { ticket: 'R1' }],
      flags('12:01', 'doctor', { ticket: 'R1', requestedTier: 'on_call_clinician' }),
      ['14:55', 'ticket.created', { ticket: 'U1' }],
      ['14:58', 'ticket.created', { ticket: 'U2' }],
    ],
    until: '15:00',
    final: { queues: { on_call_clinician: ['U1', 'U2', 'R1'] } },
  });
});
