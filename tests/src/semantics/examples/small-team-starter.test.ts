import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds } from '../rehearse.ts';
import { assigned, born, says, status } from './rows.ts';

const { linked } = loadExample('small-team-starter');

it('gives the founder what the senior has had for eight working hours', () => {
  holds(linked, {
    ticket: { customer: { vip: true } },
    events: [['10:00', 'ticket.created']],
    until: '04 12:00',
    exactly: ['assign'],
    expect: [assigned('10:00', 'senior', { reasons: ['vip'] }), assigned('03 10:00', 'founder')],
    final: { tier: 'founder', counts: { escalations: 2 } },
  });
});

it('pauses the eight hours while the customer is waited for', () => {
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('12:00', 'pending_customer'), status('14:00', 'open')],
    until: '03 12:00',
    exactly: ['assign'],
    expect: [assigned('10:00', 'team'), assigned('03 12:00', 'senior', { reasons: ['open_too_long'] })],
  });
});

it('finds each of four words, whole, and the first of the list when there are several', () => {
  for (const word of ['refund', 'legal', 'cancel', 'urgent']) {
    holds(linked, {
      events: [born('10:00', `This is ${word.toUpperCase()}.`)],
      exactly: ['assign'],
      expect: [assigned('10:00', 'senior', { reasons: [`keyword:${word}`] })],
    });
  }
  for (const text of ['urgently', 'cancellation', 'illegal', 'non-refundable']) {
    holds(linked, {
      events: [born('10:00', text)],
      exactly: ['assign'],
      expect: [assigned('10:00', 'team')],
    });
  }
});

it('does not move again at senior when a word comes later', () => {
  holds(linked, {
    ticket: { customer: { vip: true } },
    events: [['10:00', 'ticket.created'], says('11:00', 'urgent!')],
    exactly: ['assign'],
    expect: [assigned('10:00', 'senior')],
    notes: [{ what: 'alreadyAtOrAbove', at: '11:00' }],
  });
});

it('is silent when solved a second before the eight hours are over', () => {
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('03 09:59:59', 'solved')],
    until: '05 12:00',
    exactly: ['assign'],
    expect: [assigned('10:00', 'team')],
  });
  holds(linked, {
    events: [['10:00', 'ticket.created'], status('03 10:00', 'solved')],
    until: '05 12:00',
    exactly: ['assign'],
    expect: [assigned('10:00', 'team')],
  });
});
