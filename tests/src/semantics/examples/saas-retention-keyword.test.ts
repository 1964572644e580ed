import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds } from '../rehearse.ts';
import { asks, assigned, born, decides, minute, owner, replies, says, status, usd } from './rows.ts';

const { linked } = loadExample('saas-retention-keyword');

it('finds a word in a later message, and gives retention five minutes from then', () => {
  holds(linked, {
    events: [born('10:00', 'How do I log in?'), owner('10:05', 'fred'), says('11:00', 'This is such churn.')],
    until: '11:10',
    exactly: ['assign', 'notify', 'message'],
    expect: [
      assigned('10:00', 'frontline', { move: 'initial' }),
      ['11:00', 'notify'],
      ['11:00', 'message', { promise: { at: '2026-03-02T11:15:00Z' } }],
      assigned('11:00', 'retention', {
        move: 'escalation',
        reasons: ['retention_risk'],
        type: 'functional',
      }),
      assigned('11:05', 'retention_lead', { reasons: ['not_assigned'] }),
    ],
  });
});

it('is met by an owner who takes it exactly after five minutes, and missed a second later', () => {
  holds(linked, {
    events: [born('10:00', 'Refund please'), owner('10:05', 'rita')],
    until: '10:14',
    exactly: ['assign'],
    expect: [assigned('10:00', 'retention')],
    clocks: [{ clock: 'assign', outcome: 'met', countedMs: 5 * minute, dueAt: '10:05' }],
  });
  holds(linked, {
    events: [born('10:00', 'Refund please'), owner('10:05:01', 'rita')],
    until: '10:14',
    exactly: ['assign'],
    expect: [assigned('10:00', 'retention'), assigned('10:05', 'retention_lead', { from: 'retention' })],
    clocks: [{ clock: 'assign', outcome: 'breached', breachedAt: '10:05' }],
  });
});

it('reads whole words, in any case, of customers only', () => {
  for (const text of ['refundable?', 'churned butter', 'prefund', 'refunds']) {
    holds(linked, {
      events: [born('10:00', text)],
      exactly: ['assign'],
      expect: [assigned('10:00', 'frontline')],
    });
  }
  holds(linked, {
    events: [born('10:00', 'REFUND!')],
    exactly: ['assign'],
    expect: [assigned('10:00', 'retention')],
  });
  holds(linked, {
    events: [
      born('10:00', 'Hi'),
      replies('10:05', { text: 'a refund?' }),
      says('10:06', 'refund', { automated: true }),
    ],
    exactly: ['assign'],
    expect: [assigned('10:00', 'frontline')],
  });
});

it('escalates once an episode, and again in the next with a new promise', () => {
  holds(linked, {
    events: [
      born('10:00', 'Refund please'),
      owner('10:03', 'rita'),
      replies('10:04'),
      says('10:30', 'refund, I said'),
      status('11:00', 'solved'),
      [
        '03 10:00',
        'ticket.reopened',
        { message: { role: 'customer', public: true, automated: false, text: 'still want a refund' } },
      ],
      owner('03 10:02', 'rita'),
    ],
    until: '03 10:10',
    exactly: ['assign', 'message', 'notify'],
    expect: [
      ['10:00', 'notify'],
      ['10:00', 'message', { promise: { at: '2026-03-02T10:15:00Z' } }],
      assigned('10:00', 'retention'),
      ['03 10:00', 'notify'],
      ['03 10:00', 'message', { promise: { at: '2026-03-03T10:15:00Z' } }],
      assigned('03 10:00', 'retention', { move: 'escalation', reasons: ['retention_risk'] }),
    ],
    clocks: [
      { clock: 'assign', outcome: 'met', metAt: '10:03', countedMs: 3 * minute },
      { clock: 'assign', outcome: 'met', metAt: '03 10:02', countedMs: 2 * minute },
    ],
    final: { tier: 'retention', owner: 'rita', episode: 2, counts: { escalations: 2, reEscalations: 1 } },
  });
});

it('starts nothing at a reopening that speaks of something else, and counts anew when the word comes', () => {
  holds(linked, {
    events: [
      born('10:00', 'Refund please'),
      owner('10:03', 'rita'),
      replies('10:04'),
      status('11:00', 'solved'),
      [
        '03 10:00',
        'ticket.reopened',
        { message: { role: 'customer', public: true, automated: false, text: 'one more thing' } },
      ],
      says('03 12:00', 'I want my refund'),
    ],
    until: '03 12:20',
    exactly: ['assign', 'notify', 'message'],
    expect: [
      ['10:00', 'notify'],
      ['10:00', 'message'],
      assigned('10:00', 'retention'),
      assigned('03 10:00', 'frontline', { move: 'initial', origin: 'rita' }),
      ['03 12:00', 'notify'],
      ['03 12:00', 'message', { promise: { at: '2026-03-03T12:15:00Z' } }],
      assigned('03 12:00', 'retention'),
      assigned('03 12:05', 'retention_lead', { reasons: ['not_assigned'] }),
      ['03 12:15', 'notify', { to: 'owner' }],
    ],
  });
});

it('tells only the owner when the first contact is late', () => {
  holds(linked, {
    events: [born('10:00', 'Refund please'), owner('10:03', 'rita')],
    until: '12:00',
    exactly: ['assign', 'notify'],
    expect: [['10:00', 'notify'], assigned('10:00', 'retention'), ['10:15', 'notify', { to: 'owner' }]],
    clocks: [{ clock: 'first_contact_after_escalation', outcome: 'breached', breachedAt: '10:15' }],
  });
  holds(linked, {
    events: [born('10:00', 'Refund please'), owner('10:03', 'rita'), replies('10:15')],
    until: '12:00',
    exactly: ['assign', 'notify'],
    expect: [['10:00', 'notify'], assigned('10:00', 'retention')],
    clocks: [{ clock: 'first_contact_after_escalation', outcome: 'met', countedMs: 15 * minute }],
  });
});

it('asks retention for the frontline’s credit, and lets retention and its lead decide alone', () => {
  holds(linked, {
    events: [
      born('10:00', 'Hi'),
      asks('10:10', 'credit', { amount: usd(500) }),
      decides('10:20', ['rita', 'retention']),
    ],
    exactly: ['assign', 'grant', 'deny', 'requestApproval', 'block'],
    expect: [
      assigned('10:00', 'frontline'),
      [
        '10:10',
        'requestApproval',
        { request: 'R', action: 'credit', approvers: ['retention'], amount: usd(500) },
      ],
      ['10:20', 'grant', { request: 'R' }],
    ],
    final: { tier: 'frontline', counts: { escalations: 0, approvals: 1 } },
  });
  holds(linked, {
    events: [
      born('10:00', 'refund'),
      asks('10:10', 'credit', { amount: usd(99_999_999), byTier: 'retention' }),
    ],
    until: '10:10',
    exactly: ['grant', 'deny', 'requestApproval'],
    expect: [['10:10', 'grant', { amount: usd(99_999_999) }]],
  });
});
