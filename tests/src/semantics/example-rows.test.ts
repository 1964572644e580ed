import { describe, expect, it } from 'vitest';
import { loadExample } from '../examples/example.ts';
import { holds, type Row } from './rehearse.ts';

/** Rows that the tables of the twelve examples leave out, as their policies tell them. */

type Json = Readonly<Record<string, unknown>>;

const says = (time: string, text: string, more: Json = {}): Row => [
  time,
  'message.added',
  { role: 'customer', public: true, automated: false, text, ...more },
];
const replies = (time: string, more: Json = {}): Row =>
  says(time, 'We are on it.', { role: 'agent', by: 'ann', ...more });
const born = (time: string, text: string, more: Json = {}): Row => [
  time,
  'ticket.created',
  { message: { role: 'customer', public: true, automated: false, text }, ...more },
];
const status = (time: string, value: string, more: Json = {}): Row => [
  time,
  'status.changed',
  { status: value, by: 'ann', ...more },
];
const owner = (time: string, name: string): Row => [time, 'owner.changed', { owner: name, by: name }];
const set = (time: string, fields: Json): Row => [time, 'ticket.updated', { set: fields }];
const usd = (amount: number) => ({ amount, currency: 'USD' });
const asks = (time: string, action: string, more: Json = {}): Row => [
  time,
  'action.requested',
  { request: 'R', action, by: 'ann', ...more },
];
const decides = (time: string, [by, byTier]: readonly [string, string], more: Json = {}): Row => [
  time,
  'approval.decided',
  { request: 'R', decision: 'approved', by, byTier, ...more },
];
const flags = (time: string, reason: string, more: Json = {}): Row => [
  time,
  'agent.flagged',
  { reason, by: 'ann', ...more },
];
const assigned = (time: string, tier: string, more: Json = {}): Row => [time, 'assign', { tier, ...more }];
const minute = 60_000;
const hour = 60 * minute;

describe('saas-retention-keyword', () => {
  const { linked } = loadExample('saas-retention-keyword');

  it('finds a word in a later message, and gives retention five minutes from then', () => {
    holds(linked, {
      events: [
        born('10:00', 'How do I log in?'),
        owner('10:05', 'fred'),
        says('11:00', 'This is such churn.'),
      ],
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
});

describe('agency-unanswered-4bh', () => {
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
      events: [
        born('2026-03-02T10:00:00Z', 'Any news?'),
        replies('2026-03-02T10:01:00Z', { automated: true }),
      ],
      until: '2026-03-02T14:00:00Z',
      exactly: ['assign'],
      expect: [
        assigned('2026-03-02T10:00:00Z', 'account_team'),
        assigned('2026-03-02T14:00:00Z', 'account_director'),
      ],
    });
  });
});

describe('ecommerce-vip-ltv', () => {
  const { linked } = loadExample('ecommerce-vip-ltv');
  const worth = (amount: number, currency = 'USD') => ({ customer: { ltv: { amount, currency } } });
  const created: Row = ['10:00', 'ticket.created'];

  it('takes exactly 10,000.00 for a valued customer, another currency not', () => {
    holds(linked, {
      ticket: worth(1_000_000),
      events: [created],
      exactly: ['assign', 'notify'],
      expect: [
        ['10:00', 'notify', { to: 'queue:cx' }],
        assigned('10:00', 'senior_cx_lead', { from: 'cx', move: 'escalation', reasons: ['vip_value'] }),
      ],
    });
    holds(linked, {
      ticket: worth(999_999),
      events: [created],
      exactly: ['assign'],
      expect: [assigned('10:00', 'cx')],
    });
    holds(linked, {
      ticket: worth(2_500_000, 'EUR'),
      events: [created],
      exactly: ['assign'],
      expect: [assigned('10:00', 'cx', { move: 'initial' })],
      notes: [{ what: 'currencyMismatch', field: 'customer.ltv' }],
    });
  });

  it('fires once though the value rises further', () => {
    holds(linked, {
      ticket: worth(900_000),
      events: [
        created,
        set('11:00', { 'customer.ltv': usd(1_200_000) }),
        set('12:00', { 'customer.ltv': usd(1_300_000) }),
        set('13:00', { 'customer.ltv': usd(100) }),
        set('14:00', { 'customer.ltv': usd(1_300_000) }),
      ],
      exactly: ['assign', 'notify'],
      expect: [assigned('10:00', 'cx'), ['11:00', 'notify'], assigned('11:00', 'senior_cx_lead')],
    });
  });

  it('lets the senior lead close, and the frontline only with a sign-off', () => {
    const vip = { ticket: worth(2_500_000) };
    holds(linked, {
      ...vip,
      events: [created, status('11:00', 'solved', { byTier: 'senior_cx_lead' })],
      exactly: ['block', 'set'],
      expect: [],
      final: { status: 'solved' },
    });
    holds(linked, {
      ...vip,
      events: [created, status('11:00', 'solved', { byTier: 'cx' })],
      exactly: ['block', 'set'],
      expect: [
        ['11:00', 'block', { action: 'ticket.close', reason: 'signOffRequired' }],
        ['11:00', 'set', { field: 'ticket.status' }],
      ],
      final: { status: 'new', tier: 'senior_cx_lead' },
    });
    holds(linked, {
      ...vip,
      events: [
        created,
        asks('11:00', 'ticket.close', { byTier: 'cx' }),
        decides('11:05', ['sue', 'senior_cx_lead']),
        decides('11:08', ['max', 'cx_manager'], { by: 'ann' }),
        decides('11:10', ['max', 'cx_manager']),
        status('11:20', 'solved', { byTier: 'cx' }),
      ],
      exactly: ['block', 'set', 'requestApproval', 'grant', 'deny'],
      expect: [
        ['11:00', 'block', { request: 'R', action: 'ticket.close', reason: 'signOffRequired' }],
        ['11:00', 'requestApproval', { approvers: ['cx_manager'] }],
        ['11:10', 'grant', { request: 'R', action: 'ticket.close' }],
      ],
      notes: [
        { what: 'notAnApprover', at: '11:05' },
        { what: 'selfApproval', at: '11:08' },
      ],
      final: { status: 'solved' },
    });
    holds(linked, {
      events: [created, status('11:00', 'closed', { byTier: 'cx' })],
      exactly: ['block', 'set'],
      expect: [],
      final: { status: 'closed' },
    });
  });

  it('keeps the close blocked after a denial', () => {
    holds(linked, {
      ticket: worth(2_500_000),
      events: [
        created,
        asks('11:00', 'ticket.close', { byTier: 'cx' }),
        decides('11:10', ['max', 'cx_manager'], { decision: 'denied' }),
        status('11:20', 'solved', { byTier: 'cx' }),
      ],
      exactly: ['block', 'grant', 'deny'],
      expect: [
        ['11:00', 'block'],
        ['11:10', 'deny', { request: 'R' }],
        ['11:20', 'block', { action: 'ticket.close' }],
      ],
    });
  });
});

describe('small-team-starter', () => {
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
});

describe('unresolved-24h', () => {
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
});

describe('authority-ladder', () => {
  const { linked } = loadExample('authority-ladder');
  const created: Row = ['10:00', 'ticket.created'];
  const decided = ['grant', 'deny', 'requestApproval', 'block'];
  const ask = (...rows: readonly Row[]) => ({ events: [created, ...rows], exactly: decided });
  const wants = (time: string, ...approvers: string[]): Row => [
    time,
    'requestApproval',
    { request: 'R', approvers },
  ];
  const yes = (time: string): Row => [time, 'grant', { request: 'R' }];
  const refund = (time: string, cents: number, more: Json = {}) =>
    asks(time, 'refund', { amount: usd(cents), ...more });

  it.each([
    [1, null],
    [4999, null],
    [5000, ['lead']],
    [50_000, ['lead']],
    [50_001, ['supervisor']],
    [500_000, ['supervisor']],
    [500_001, ['supervisor', 'finance']],
  ] as const)('answers a refund of %d cents', (cents, approvers) => {
    holds(linked, {
      ...ask(refund('11:00', cents)),
      expect: [approvers === null ? yes('11:00') : wants('11:00', ...approvers)],
    });
  });

  it.each([
    ['trial_extension', 7, 'days', null],
    ['trial_extension', 8, 'days', ['lead']],
    ['trial_extension', 30, 'days', ['lead']],
    ['discount', 10, '%', null],
    ['discount', 10.5, '%', ['lead']],
    ['discount', 20, '%', ['lead']],
  ] as const)('answers a %s of %d %s', (...[action, quantity, unit, approvers]) => {
    holds(linked, {
      ...ask(asks('11:00', action, { quantity, unit })),
      expect: [approvers === null ? yes('11:00') : wants('11:00', ...approvers)],
    });
  });

  it('denies what nobody may', () => {
    holds(linked, {
      ...ask(asks('11:00', 'trial_extension', { quantity: 31, unit: 'days' })),
      expect: [['11:00', 'deny', { request: 'R' }]],
    });
    holds(linked, {
      ...ask(asks('11:00', 'discount', { quantity: 21, unit: '%' })),
      expect: [['11:00', 'deny']],
    });
    holds(linked, { ...ask(asks('11:00', 'gold_bar')), expect: [['11:00', 'deny', { reason: 'noGrant' }]] });
  });

  it('asks the supervisor for an account change and a policy exception', () => {
    for (const action of ['account_change', 'policy_exception']) {
      holds(linked, {
        ...ask(asks('11:00', action), decides('11:10', ['sue', 'supervisor'])),
        expect: [wants('11:00', 'supervisor'), yes('11:10')],
      });
    }
  });

  it('asks supervisor, then legal, for a contract change', () => {
    holds(linked, {
      ...ask(
        asks('11:00', 'contract_change'),
        decides('11:10', ['leo', 'legal']),
        decides('11:20', ['sue', 'supervisor']),
        decides('11:30', ['leo', 'legal']),
      ),
      expect: [wants('11:00', 'supervisor'), wants('11:20', 'legal'), yes('11:30')],
      notes: [{ what: 'notAnApprover', at: '11:10' }],
    });
    holds(linked, {
      ...ask(
        asks('11:00', 'contract_change'),
        decides('11:20', ['sue', 'supervisor']),
        decides('11:30', ['leo', 'legal'], { decision: 'denied' }),
      ),
      expect: [wants('11:00', 'supervisor'), wants('11:20', 'legal'), ['11:30', 'deny', { request: 'R' }]],
    });
  });

  it('needs both a supervisor and finance above 5,000.00', () => {
    holds(linked, {
      ...ask(
        refund('11:00', 600_000),
        decides('11:10', ['sue', 'supervisor']),
        decides('11:15', ['sid', 'supervisor']),
        decides('11:20', ['fay', 'finance']),
      ),
      expect: [wants('11:00', 'supervisor', 'finance'), yes('11:20')],
    });
  });

  it('climbs after four office hours without an answer', () => {
    holds(linked, {
      ...ask(refund('15:00', 8000), decides('03 12:00', ['sue', 'supervisor'])),
      expect: [wants('15:00', 'lead'), wants('03 11:00', 'supervisor'), yes('03 12:00')],
      clocks: [
        { clock: 'sign_off', cycle: 1, countedMs: 4 * hour },
        { clock: 'sign_off', cycle: 2, outcome: 'met', countedMs: hour },
      ],
    });
    holds(linked, {
      ...ask(refund('11:00', 8000)),
      until: '05 12:00',
      expect: [
        wants('11:00', 'lead'),
        wants('15:00', 'supervisor'),
        ['03 11:00', 'deny', { reason: 'expired' }],
      ],
    });
  });

  it('sums refunds on one ticket over thirty days', () => {
    holds(linked, {
      ...ask(
        refund('11:00', 4000),
        refund('12:00', 999, { request: 'S' }),
        refund('13:00', 1, { request: 'U' }),
      ),
      expect: [
        yes('11:00'),
        ['12:00', 'grant', { request: 'S' }],
        ['13:00', 'requestApproval', { request: 'U', approvers: ['lead'] }],
      ],
    });
    holds(linked, {
      ...ask(refund('11:00', 4000), refund('2026-04-01T11:00:00Z', 4000, { request: 'S' })),
      expect: [yes('11:00'), ['2026-04-01T11:00:00Z', 'grant', { request: 'S' }]],
    });
    holds(linked, {
      ...ask(refund('11:00', 4000), refund('2026-04-01T10:59:59Z', 4000, { request: 'S' })),
      expect: [
        yes('11:00'),
        ['2026-04-01T10:59:59Z', 'requestApproval', { request: 'S', approvers: ['lead'] }],
      ],
    });
  });

  it('lets nobody decide on their own request, whatever hat they wear', () => {
    holds(linked, {
      ...ask(
        refund('11:00', 8000),
        decides('11:10', ['ann', 'lead']),
        ['11:20', 'approval.unavailable', { request: 'R', tier: 'lead' }],
        decides('11:30', ['ann', 'supervisor']),
        decides('11:40', ['sue', 'supervisor']),
      ),
      expect: [wants('11:00', 'lead'), wants('11:20', 'supervisor'), yes('11:40')],
      notes: [
        { what: 'selfApproval', at: '11:10' },
        { what: 'selfApproval', at: '11:30' },
      ],
      final: { tier: 'agent', counts: { escalations: 0 } },
    });
  });
});

describe('functional-tiers', () => {
  const { linked } = loadExample('functional-tiers');
  const fails = (time: string): Row => [time, 'attempt.failed', { step: 'restart' }];
  const created: Row = ['09:50', 'ticket.created'];
  const up = [created, fails('10:00'), fails('10:20'), fails('10:50')] as const;
  const atL2 = [
    assigned('09:50', 'L1'),
    assigned('10:50', 'L2', { from: 'L1', reasons: ['failed_attempts'], type: 'functional' }),
  ] as const;

  it('goes to the lead of L2 when nobody acknowledges for half an hour', () => {
    holds(linked, {
      events: up,
      until: '12:00',
      exactly: ['assign'],
      expect: [...atL2, assigned('11:20', 'L2_lead', { reasons: ['not_acknowledged'] })],
      clocks: [{ clock: 'L2.acknowledgement', outcome: 'breached', dueAt: '11:20' }],
    });
    holds(linked, {
      events: [...up, ['11:20', 'escalation.acknowledged', { by: 'bob' }]],
      until: '12:00',
      exactly: ['assign'],
      expect: atL2,
      clocks: [{ clock: 'L2.acknowledgement', outcome: 'met', countedMs: 30 * minute }],
    });
  });

  it('goes from engineering to the duty manager after an hour', () => {
    holds(linked, {
      ticket: { component: 'core_engine' },
      events: [...up, ['11:10', 'escalation.accepted', { by: 'bob' }]],
      until: '13:00',
      exactly: ['assign'],
      expect: [
        ...atL2,
        assigned('11:10', 'L3_engineering', { reasons: ['complex_component'] }),
        assigned('12:10', 'duty_manager', { reasons: ['not_acknowledged'] }),
      ],
      clocks: [
        { clock: 'L2.acknowledgement', outcome: 'met' },
        { clock: 'L3_engineering.acknowledgement', dueAt: '12:10', outcome: 'breached' },
      ],
    });
  });

  it('stays at L2 when an ordinary component is accepted', () => {
    holds(linked, {
      ticket: { component: 'ui' },
      events: [...up, ['11:10', 'escalation.accepted', { by: 'bob' }]],
      until: '15:00',
      exactly: ['assign'],
      expect: atL2,
    });
  });

  it('goes to the lead at the second reopening', () => {
    holds(linked, {
      events: [
        created,
        status('10:00', 'solved'),
        ['11:00', 'ticket.reopened'],
        status('12:00', 'solved'),
        ['13:00', 'ticket.reopened'],
      ],
      exactly: ['assign'],
      expect: [
        assigned('09:50', 'L1'),
        assigned('11:00', 'L1', { move: 'initial' }),
        assigned('13:00', 'L2_lead', { from: 'L1', move: 'escalation', reasons: ['reopened'] }),
      ],
    });
  });

  it('starts as a transfer when it is billing from the beginning', () => {
    holds(linked, {
      ticket: { category: 'billing' },
      events: [created],
      exactly: ['assign'],
      expect: [assigned('09:50', 'finance', { from: 'L1', move: 'transfer', reasons: ['billing'] })],
      final: { counts: { transfers: 1, escalations: 0 } },
    });
  });

  it('gives the duty manager the second return from L2 to L1', () => {
    const flag = (time: string) =>
      flags(time, 'knowledge_gap', { package: { attempts: 'all', assessment: 'deep', history: 'x' } });
    const bounce = (time: string): Row => [time, 'escalation.bounced', { reason: 'wrong_team', by: 'bob' }];
    holds(linked, {
      events: [created, flag('10:00'), bounce('10:10'), flag('10:20'), bounce('10:25')],
      exactly: ['assign'],
      expect: [
        assigned('09:50', 'L1'),
        assigned('10:00', 'L2', { reasons: ['knowledge_gap'] }),
        assigned('10:10', 'L1', { move: 'bounce' }),
        assigned('10:20', 'L2'),
        assigned('10:25', 'duty_manager', { move: 'escalation' }),
      ],
      final: { counts: { bounces: 1, reEscalations: 1 } },
    });
  });
});

describe('systemic-outage', () => {
  const { linked } = loadExample('systemic-outage');
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  const tickets = (more: Json = {}) =>
    ids.map((id) => ({ id, component: 'db', customer: { id: `C-${id}` }, ...more }));
  const at = (...minutes: readonly number[]): readonly Row[] =>
    minutes.map((m, index) => [`10:${String(m).padStart(2, '0')}`, 'ticket.created', { ticket: ids[index] }]);
  const parent = 'outage:db:1';
  const parts = ['openGroup', 'notify', 'message', 'set', 'openExternal', 'closeGroup'];
  const opened: readonly Row[] = [
    ['10:08', 'openGroup', { members: ids.slice(0, 5) }],
    ['10:08', 'notify', { channel: 'pager', ticket: parent }],
    ...ids.slice(0, 5).flatMap((ticket): readonly Row[] => [
      ['10:08', 'set', { ticket, field: 'ticket.priority', value: 'urgent' }],
      ['10:08', 'message', { ticket }],
    ]),
  ];

  it('does not fire when the fifth comes exactly fifteen minutes after the first', () => {
    holds(linked, {
      tickets: tickets().slice(0, 5),
      events: at(0, 4, 8, 12, 15),
      exactly: parts,
      expect: [],
    });
  });

  it('lets a sixth join without another page', () => {
    holds(linked, {
      tickets: tickets(),
      events: at(0, 2, 4, 6, 8, 10),
      until: '10:10',
      exactly: parts,
      expect: [...opened, ['10:10', 'set', { ticket: 'F' }], ['10:10', 'message', { ticket: 'F' }]],
    });
  });

  it('goes to the head of support when the page is not answered, with nothing else said', () => {
    holds(linked, {
      tickets: tickets().slice(0, 5),
      events: at(0, 2, 4, 6, 8),
      until: '11:30',
      exactly: [...parts, 'assign'],
      expect: [
        ...ids
          .slice(0, 5)
          .map((ticket, index): Row => [`10:0${index * 2}`, 'assign', { ticket, tier: 'support' }]),
        ...opened,
        ['10:08', 'assign', { ticket: parent, tier: 'incident_lead', move: 'initial', reasons: ['outage'] }],
        ['10:13', 'assign', { ticket: parent, tier: 'head_of_support', reasons: ['notAcknowledged'] }],
      ],
      final: { A: { priority: 'urgent', counts: { escalations: 0 } }, [parent]: { tier: 'head_of_support' } },
    });
  });

  it('tells the vendor manager after half an hour of silence', () => {
    holds(linked, {
      tickets: tickets({ vendor: 'acme' }).slice(0, 5),
      events: [...at(0, 2, 4, 6, 8), ['10:10', 'escalation.acknowledged', { ticket: parent, by: 'lee' }]],
      until: '11:30',
      exactly: parts,
      expect: [
        ...opened,
        ['10:08', 'openExternal', { ticket: parent }],
        ['10:38', 'notify', { ticket: parent }],
      ],
    });
  });
});

describe('finance-regulated', () => {
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
        [
          '2026-03-03T07:30:00Z',
          'escalation.deescalated',
          { reason: 'calm', byTier: 'frontline', by: 'ann' },
        ],
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
      clocks: [
        { clock: 'complaint_acknowledgement', outcome: 'breached', breachedAt: '2026-03-05T23:00:00Z' },
      ],
    });
  });
});

describe('healthcare-clinical-priority', () => {
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
});

describe('tech-solving-triad', () => {
  const { linked } = loadExample('tech-solving-triad');
  const created: Row = ['09:50', 'ticket.created'];
  const invite = flags('10:00', 'needs_expert');

  it('asks a second expert, then goes to L3', () => {
    holds(linked, {
      events: [created, invite],
      until: '12:00',
      exactly: ['assign', 'openSwarm'],
      expect: [
        assigned('09:50', 'frontline'),
        ['10:00', 'openSwarm', { dueAt: '10:03' }],
        ['10:03', 'openSwarm', { dueAt: '10:06' }],
        assigned('10:06', 'L3', { reasons: ['no_expert'], type: 'functional' }),
      ],
      final: { counts: { swarms: 2, escalations: 1 } },
    });
    holds(linked, {
      events: [created, invite, ['10:05', 'swarm.joined', { by: 'eve' }]],
      until: '10:30',
      exactly: ['assign', 'openSwarm'],
      expect: [assigned('09:50', 'frontline'), ['10:00', 'openSwarm'], ['10:03', 'openSwarm']],
    });
  });

  it('goes to L3 after an hour of swarming, with the notes', () => {
    holds(linked, {
      events: [created, invite, ['10:02', 'swarm.joined', { by: 'eve' }]],
      until: '12:00',
      exactly: ['assign'],
      expect: [
        assigned('09:50', 'frontline'),
        assigned('11:00', 'L3', { reasons: ['swarm_timeout'], package: { completeness: 1 } }),
      ],
    });
  });

  it('opens a vendor case, which pauses our work and not the resolution', () => {
    holds(linked, {
      ticket: { thirdParty: 'acme' },
      events: [
        created,
        owner('09:55', 'fred'),
        invite,
        ['10:02', 'swarm.joined', { by: 'eve' }],
        ['10:20', 'signal.received', { name: 'vendor_bug' }],
      ],
      until: '10:50',
      exactly: ['assign', 'openExternal'],
      expect: [assigned('09:50', 'frontline'), ['10:20', 'openExternal', { dueAt: '14:20' }]],
      clocks: [
        { clock: 'agent_work', outcome: 'paused', countedMs: 30 * minute },
        { clock: 'resolution', outcome: 'running', countedMs: hour },
      ],
      final: { owner: 'fred', tier: 'frontline' },
    });
  });

  it('opens the vendor case also for an agent who flags it', () => {
    holds(linked, {
      ticket: { thirdParty: 'acme' },
      events: [created, invite, ['10:02', 'swarm.joined', { by: 'eve' }], flags('10:20', 'vendor_bug')],
      until: '10:20',
      exactly: ['assign', 'openExternal', 'openSwarm'],
      expect: [
        assigned('09:50', 'frontline'),
        ['10:00', 'openSwarm'],
        ['10:20', 'openExternal', { dueAt: '14:20' }],
      ],
    });
  });

  it('takes a disaster to L3 and tells the head, at once', () => {
    holds(linked, {
      ticket: { category: 'disaster_recovery' },
      events: [created],
      exactly: ['assign', 'notify', 'openSwarm'],
      expect: [
        ['09:50', 'notify'],
        assigned('09:50', 'L3', { reasons: ['disaster_recovery'], move: 'escalation' }),
      ],
    });
  });

  it('takes three old versions to legacy', () => {
    for (const productVersion of ['2.1', '2.2', '2.3']) {
      holds(linked, {
        ticket: { productVersion },
        events: [created],
        exactly: ['assign'],
        expect: [assigned('09:50', 'L2_legacy', { reasons: ['unsupported_version'] })],
      });
    }
    holds(linked, {
      ticket: { productVersion: '2.4' },
      events: [created],
      exactly: ['assign'],
      expect: [assigned('09:50', 'frontline')],
    });
  });
});

describe('manager-ladder-deescalation-followup', () => {
  const { linked } = loadExample('manager-ladder-deescalation-followup');
  const local = (time: string) => `2026-03-03T${time}:00+11:00`;
  const wednesday = (time: string) => `2026-03-04T${time}:00+11:00`;
  const created: Row = [local('10:00'), 'ticket.created'];
  const manager = (time: string): Row => [time, 'customer.requested_manager'];
  const lead = (time: string, more: Json = {}) => assigned(time, 'team_lead', more);
  const agent = assigned(local('10:00'), 'agent', { move: 'initial' });

  it('climbs by two, four and eight working hours, and tells somebody at the top', () => {
    holds(linked, {
      events: [created, manager(local('10:00'))],
      until: '2026-03-06T17:00:00+11:00',
      exactly: ['assign', 'notify'],
      expect: [
        agent,
        lead(local('10:00'), { reasons: ['manager_request'], type: 'hierarchical' }),
        assigned(local('12:00'), 'department_head', { reasons: ['overdue'] }),
        assigned(local('16:00'), 'vp', { reasons: ['overdue'] }),
        [wednesday('16:00'), 'notify'],
      ],
      clocks: [
        { clock: 'team_lead.work', outcome: 'breached', dueAt: local('12:00') },
        { clock: 'department_head.work', outcome: 'breached' },
        { clock: 'vp.work', outcome: 'breached', breachedAt: wednesday('16:00') },
      ],
    });
  });

  it('steps down where the manager says, with the reason given', () => {
    holds(linked, {
      events: [
        created,
        manager(local('10:10')),
        [local('12:30'), 'escalation.deescalated', { reason: 'calmed', toTier: 'team_lead', by: 'dee' }],
        [local('12:40'), 'escalation.deescalated', { reason: 'settled_now', by: 'lee' }],
      ],
      exactly: ['assign'],
      expect: [
        agent,
        lead(local('10:10')),
        assigned(local('12:10'), 'department_head'),
        lead(local('12:30'), { move: 'deescalation', reasons: ['calmed'] }),
        assigned(local('12:40'), 'agent', { move: 'deescalation', reasons: ['settled_now'] }),
      ],
      final: { counts: { deescalations: 2, escalations: 2 } },
    });
  });

  it('holds back only hostility for eight working hours after a de-escalation', () => {
    const score = (time: string, value: number): Row => [time, 'sentiment.scored', { score: value }];
    const down: Row = [
      local('11:00'),
      'escalation.deescalated',
      { reason: 'calm', toTier: 'agent', by: 'lee' },
    ];
    const start = [agent, lead(local('10:10')), assigned(local('11:00'), 'agent')] as const;
    holds(linked, {
      events: [created, manager(local('10:10')), down, score(local('12:00'), -0.7), manager(local('13:00'))],
      exactly: ['assign'],
      expect: [...start, lead(local('13:00'), { reasons: ['manager_request'] })],
      notes: [{ what: 'suppressed', cause: 'coolDown', at: local('12:00') }],
      final: { counts: { reEscalations: 1 } },
    });
    holds(linked, {
      events: [
        created,
        manager(local('10:10')),
        down,
        score(wednesday('10:59'), -0.7),
        score(wednesday('11:00'), -0.7),
      ],
      exactly: ['assign'],
      expect: [...start, lead(wednesday('11:00'), { reasons: ['hostile'] })],
    });
  });

  it('takes a low score after the fix to the lead', () => {
    const csat: Row = [local('12:00'), 'csat.received', { score: 2 }];
    holds(linked, {
      ticket: { tags: ['fix_done'] },
      events: [created, csat],
      exactly: ['assign'],
      expect: [agent, lead(local('12:00'), { reasons: ['low_csat'] })],
    });
    holds(linked, { events: [created, csat], exactly: ['assign'], expect: [agent] });
  });

  it('takes a complaint about earlier service to the lead', () => {
    for (const topic of ['complaint', 'complaint.service']) {
      holds(linked, {
        ticket: { topic },
        events: [created],
        exactly: ['assign'],
        expect: [lead(local('10:00'), { from: 'agent' })],
      });
    }
  });

  it('introduces the lead on the phone', () => {
    holds(linked, {
      ticket: { channel: 'phone' },
      events: [created, manager(local('10:10')), [local('10:11'), 'swarm.joined', { by: 'lee' }]],
      exactly: ['assign', 'openSwarm', 'message'],
      expect: [
        agent,
        [local('10:10'), 'openSwarm', { dueAt: local('10:12') }],
        [local('10:11'), 'message', { promise: { clock: 'team_lead.work', at: '2026-03-03T01:11:00Z' } }],
        lead(local('10:11')),
      ],
    });
  });

  it('asks after a solution by the resolver’s tier, within eight working hours of Sydney', () => {
    const solved = [
      created,
      owner(local('10:01'), 'al'),
      manager(local('10:10')),
      status(local('11:00'), 'solved', { by: 'lee' }),
    ];
    holds(linked, {
      events: solved,
      until: '2026-03-06T17:00:00+11:00',
      exactly: ['assign', 'followUp'],
      expect: [
        agent,
        lead(local('10:10'), { origin: 'al' }),
        [local('11:00'), 'followUp', { dueAt: wednesday('11:00') }],
      ],
    });
    holds(linked, {
      events: [...solved, [local('15:00'), 'followup.completed', { outcome: 'unsatisfied' }]],
      exactly: ['assign', 'set'],
      expect: [
        agent,
        lead(local('10:10')),
        [local('15:00'), 'set', { field: 'ticket.status', value: 'open' }],
        lead(local('15:00'), { from: null, move: 'escalation', reasons: ['unsatisfied'] }),
      ],
      final: { episode: 1, counts: { reEscalations: 1 } },
    });
  });
});
