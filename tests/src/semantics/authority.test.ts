import { describe, expect, it } from 'vitest';
import { aside, draw, node, on, tell } from './draw.ts';
import { holds, type Rehearsal, type Row } from './rehearse.ts';

const tiers = { agent: { rank: 1 }, lead: { rank: 2 }, boss: { rank: 3 }, finance: { rank: 4 } };
const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const money = (amount: number, inclusive = true, currency = 'USD') => ({
  kind: 'money',
  amount,
  currency,
  inclusive,
});
const expires = { target: 'P9D', calendar: 'always' };
const unbounded = { kind: 'unbounded', reason: 'policy' };

type Json = Readonly<Record<string, unknown>>;

const row = (tier: string, limit: unknown, more: Json = {}): Json => ({
  order: 10,
  tier,
  action: 'refund',
  limit,
  ...more,
});

/** A flow that is nothing but its matrix. */
function matrix(grants: Readonly<Record<string, Json>>, rest: Json = {}) {
  return draw({
    tiers,
    grants,
    nodes: {
      l: on('signal.received', { when: 'event.name == "lead"' }),
      b: on('signal.received', { when: 'event.name == "boss"' }),
      f: on('signal.received', { when: 'event.name == "finance"' }),
    },
    wires: { l: 'lead', b: 'boss', f: 'finance' },
    ...rest,
  });
}

const ask = (time: string, amount: unknown, more: Json = {}): Row => [
  time,
  'action.requested',
  { request: 'R', action: 'refund', amount, by: 'ann', ...more },
];
type Approver = readonly [by: string, byTier: string];
const decide = (time: string, [by, byTier]: Approver, more: Json = {}): Row => [
  time,
  'approval.decided',
  { request: 'R', decision: 'approved', by, byTier, ...more },
];
const granted = (time: string, more: Json = {}): Row => [
  time,
  'grant',
  { request: 'R', action: 'refund', ...more },
];
const asked = (time: string, ...approvers: string[]): Row => [
  time,
  'requestApproval',
  { request: 'R', action: 'refund', approvers },
];

function check(linked: ReturnType<typeof draw>, { expect: rows = [], ...rest }: Rehearsal) {
  return holds(linked, {
    ...rest,
    expect: rows,
    exactly: ['grant', 'deny', 'block', 'requestApproval', 'notify'],
  });
}

describe('the choice of a row', () => {
  const linked = matrix({
    agent: row('agent', money(5000, false)),
    lead: row('lead', money(50_000)),
    boss: row('boss', money(500_000)),
  });

  it('decides by the asker’s own row when its limit covers the amount', () => {
    check(linked, { events: [ask('11:00', usd(4999))], expect: [granted('11:00', { amount: usd(4999) })] });
  });

  it('asks the lowest tier above that could do it alone', () => {
    check(linked, { events: [ask('11:00', usd(5000))], expect: [asked('11:00', 'lead')] });
    check(linked, { events: [ask('11:00', usd(50_000))], expect: [asked('11:00', 'lead')] });
    check(linked, { events: [ask('11:00', usd(50_001))], expect: [asked('11:00', 'boss')] });
  });

  it('denies when nobody could', () => {
    check(linked, {
      events: [ask('11:00', usd(500_001))],
      expect: [['11:00', 'deny', { request: 'R', action: 'refund' }]],
    });
  });

  it('denies a business action that no grant names', () => {
    check(linked, {
      events: [['11:00', 'action.requested', { request: 'R', action: 'gift', amount: usd(1), by: 'ann' }]],
      expect: [['11:00', 'deny', { request: 'R', action: 'gift', reason: 'noGrant' }]],
    });
  });

  it('takes the tier in charge, or byTier, as the asker', () => {
    check(linked, {
      events: [['10:30', 'signal.received', { name: 'lead' }], ask('11:00', usd(50_000))],
      expect: [granted('11:00')],
    });
    check(linked, { events: [ask('11:00', usd(50_000), { byTier: 'lead' })], expect: [granted('11:00')] });
    check(linked, {
      events: [['10:30', 'signal.received', { name: 'lead' }], ask('11:00', usd(5000), { byTier: 'agent' })],
      expect: [asked('11:00', 'lead')],
    });
  });

  it('never covers another currency, and notes it', () => {
    check(linked, {
      events: [ask('11:00', eur(100))],
      expect: [['11:00', 'deny', { request: 'R' }]],
      notes: [{ what: 'currencyMismatch', at: '11:00' }],
    });
  });

  it('asks rows in order and takes the first whose condition holds and whose limit covers', () => {
    const ordered = matrix({
      b: row('agent', money(10_000), { order: 2, reason: 'second' }),
      a: row('agent', money(5000), { order: 1, reason: 'first' }),
      v: row('agent', unbounded, { order: 0, when: 'customer.vip', reason: 'vip' }),
    });
    check(ordered, { events: [ask('11:00', usd(5000))], expect: [granted('11:00', { reason: 'first' })] });
    check(ordered, { events: [ask('11:00', usd(5001))], expect: [granted('11:00', { reason: 'second' })] });
    check(ordered, {
      ticket: { customer: { vip: true } },
      events: [ask('11:00', usd(999_999))],
      expect: [granted('11:00', { reason: 'vip' })],
    });
  });

  it('denies by a limit of never, whatever the amount', () => {
    const never = matrix({
      n: row('agent', { kind: 'never' }, { reason: 'not_you' }),
      l: row('lead', unbounded),
    });
    check(never, { events: [ask('11:00', usd(1))], expect: [['11:00', 'deny', { reason: 'not_you' }]] });
  });

  it('asks a row with stages whose limit covers it when nobody could alone', () => {
    const four = matrix({
      lead: row('lead', money(50_000)),
      eyes: row('boss', unbounded, { expires, stages: [{ tiers: ['boss', 'finance'], need: 2 }] }),
    });
    check(four, { events: [ask('11:00', usd(1))], expect: [asked('11:00', 'lead')] });
    check(four, { events: [ask('11:00', usd(50_001))], expect: [asked('11:00', 'boss', 'finance')] });
  });

  it('decides by the asker’s own row with stages before anybody above is asked', () => {
    const staged = matrix({
      own: row('agent', money(10_000), { expires, stages: [{ tiers: ['lead'], need: 1 }] }),
      boss: row('boss', unbounded),
    });
    check(staged, { events: [ask('11:00', usd(10_000))], expect: [asked('11:00', 'lead')] });
    check(staged, { events: [ask('11:00', usd(10_001))], expect: [asked('11:00', 'boss')] });
  });

  it('compares quantities of one unit', () => {
    const days = matrix({
      a: row('agent', { kind: 'quantity', amount: 7, unit: 'days', inclusive: true }, { action: 'trial' }),
      l: row('lead', { kind: 'quantity', amount: 30, unit: 'days', inclusive: true }, { action: 'trial' }),
    });
    const trial = (quantity: number, unit = 'days'): Row => [
      '11:00',
      'action.requested',
      { request: 'R', action: 'trial', quantity, unit, by: 'ann' },
    ];
    check(days, { events: [trial(7)], expect: [['11:00', 'grant', { quantity: 7, unit: 'days' }]] });
    check(days, { events: [trial(8)], expect: [['11:00', 'requestApproval', { approvers: ['lead'] }]] });
    check(days, { events: [trial(1, 'weeks')], expect: [['11:00', 'deny']] });
  });
});

describe('cumulative windows', () => {
  const windowed = matrix({
    agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope: 'ticket' } }),
    lead: row('lead', money(50_000)),
  });

  it('sum what was granted on this ticket in the half-open window', () => {
    check(windowed, {
      events: [
        ask('11:00', usd(4000)),
        ask('11:59:59', usd(4000), { request: 'S' }),
        ask('12:00', usd(4000), { request: 'U' }),
      ],
      expect: [
        granted('11:00'),
        ['11:59:59', 'requestApproval', { request: 'S', approvers: ['lead'] }],
        ['12:00', 'grant', { request: 'U' }],
      ],
    });
  });

  it('do not sum what was only asked for', () => {
    check(windowed, {
      events: [ask('11:00', usd(6000)), ask('11:10', usd(4000), { request: 'S' })],
      expect: [asked('11:00', 'lead'), ['11:10', 'grant', { request: 'S' }]],
    });
  });

  it('sum what approvers granted too', () => {
    check(windowed, {
      events: [
        ask('11:00', usd(6000)),
        decide('11:05', ['lee', 'lead']),
        ask('11:10', usd(4000), { request: 'S' }),
      ],
      expect: [asked('11:00', 'lead'), granted('11:05'), ['11:10', 'requestApproval', { request: 'S' }]],
    });
  });

  it('sum over all tickets of a customer', () => {
    const perCustomer = matrix({
      agent: row('agent', money(5000, false), { window: { length: 'PT1H', scope: 'customer' } }),
      lead: row('lead', money(50_000)),
    });
    check(perCustomer, {
      tickets: [
        { id: 'A', customer: { id: 'C' } },
        { id: 'B', customer: { id: 'C' } },
        { id: 'D', customer: { id: 'E' } },
      ],
      events: [
        ['10:00', 'ticket.created', { ticket: 'A' }],
        ['10:00', 'ticket.created', { ticket: 'B' }],
        ['10:00', 'ticket.created', { ticket: 'D' }],
        ask('11:00', usd(4000), { ticket: 'A' }),
        ask('11:10', usd(4000), { ticket: 'B' }),
        ask('11:20', usd(4000), { ticket: 'D' }),
      ],
      expect: [
        granted('11:00', { ticket: 'A' }),
        ['11:10', 'requestApproval', { ticket: 'B' }],
        granted('11:20', { ticket: 'D' }),
      ],
    });
  });
});

describe('an approval', () => {
  const linked = matrix({
    agent: row('agent', money(5000, false)),
    lead: row('lead', money(50_000)),
    boss: row('boss', money(500_000)),
    eyes: row('finance', unbounded, { expires, stages: [{ tiers: ['boss', 'finance'], need: 2 }] }),
  });

  it('grants when approved, and stays with the ticket’s agent throughout', () => {
    check(linked, {
      events: [ask('11:00', usd(6000)), decide('11:30', ['lee', 'lead'])],
      expect: [asked('11:00', 'lead'), granted('11:30', { amount: usd(6000) })],
      final: { tier: 'agent', counts: { escalations: 0, approvals: 1 } },
    });
  });

  it('denies by one denial', () => {
    check(linked, {
      events: [
        ask('11:00', usd(600_000)),
        decide('11:10', ['bea', 'boss']),
        decide('11:20', ['fin', 'finance'], { decision: 'denied', reason: 'too_much' }),
        decide('11:30', ['flo', 'finance']),
      ],
      expect: [asked('11:00', 'boss', 'finance'), ['11:20', 'deny', { request: 'R' }]],
    });
  });

  it('refuses the requester, and stays open', () => {
    check(linked, {
      events: [ask('11:00', usd(6000)), decide('11:10', ['ann', 'lead']), decide('11:20', ['lee', 'lead'])],
      expect: [asked('11:00', 'lead'), granted('11:20')],
      notes: [{ what: 'selfApproval', at: '11:10' }],
    });
  });

  it('refuses the same person twice, and stays open', () => {
    check(linked, {
      events: [
        ask('11:00', usd(600_000)),
        decide('11:10', ['bea', 'boss']),
        decide('11:20', ['bea', 'finance']),
        decide('11:30', ['fin', 'finance']),
      ],
      expect: [asked('11:00', 'boss', 'finance'), granted('11:30')],
      notes: [{ what: 'sameApprover', at: '11:20' }],
    });
  });

  it('refuses somebody who was not asked, and stays open', () => {
    check(linked, {
      events: [
        ask('11:00', usd(6000)),
        decide('11:10', ['bea', 'finance']),
        decide('11:20', ['lee', 'lead']),
      ],
      expect: [asked('11:00', 'lead'), granted('11:20')],
      notes: [{ what: 'notAnApprover', at: '11:10' }],
    });
  });

  it('needs one approver of each of two tiers with a need of two', () => {
    // "two tiers and need 2 = four eyes": two people of one tier are two people, of the listed tiers.
    check(linked, {
      events: [
        ask('11:00', usd(600_000)),
        decide('11:10', ['bea', 'boss']),
        decide('11:20', ['fin', 'finance']),
      ],
      expect: [asked('11:00', 'boss', 'finance'), granted('11:20')],
    });
  });

  it('goes through its stages in order', () => {
    const staged = matrix({
      s: row('boss', unbounded, {
        expires,
        stages: [
          { tiers: ['boss'], need: 1 },
          { tiers: ['finance'], need: 1 },
        ],
      }),
    });
    check(staged, {
      events: [
        ask('11:00', usd(1)),
        decide('11:10', ['fin', 'finance']),
        decide('11:20', ['bea', 'boss']),
        decide('11:30', ['bea', 'finance']),
        decide('11:40', ['fin', 'finance']),
      ],
      expect: [asked('11:00', 'boss'), asked('11:20', 'finance'), granted('11:40')],
      notes: [
        { what: 'notAnApprover', at: '11:10' },
        { what: 'sameApprover', at: '11:30' },
      ],
    });
  });

  it('is superseded by the same request with another amount', () => {
    check(linked, {
      events: [
        ask('11:00', usd(6000)),
        ask('11:10', usd(60_000)),
        decide('11:20', ['lee', 'lead']),
        decide('11:30', ['bea', 'boss']),
      ],
      expect: [asked('11:00', 'lead'), asked('11:10', 'boss'), granted('11:30', { amount: usd(60_000) })],
      notes: [
        { what: 'approvalVoid', at: '11:10' },
        { what: 'notAnApprover', at: '11:20' },
      ],
    });
    check(linked, {
      events: [ask('11:00', usd(6000)), ask('11:10', usd(4000)), decide('11:20', ['lee', 'lead'])],
      expect: [asked('11:00', 'lead'), granted('11:10', { amount: usd(4000) })],
    });
  });

  it('does not ask again when the same request comes with the same amount', () => {
    check(linked, {
      events: [ask('11:00', usd(6000)), ask('11:10', usd(6000)), decide('11:20', ['lee', 'lead'])],
      expect: [asked('11:00', 'lead'), granted('11:20')],
    });
  });

  it('climbs to the next able tier when nobody is there', () => {
    check(linked, {
      events: [
        ask('11:00', usd(6000)),
        ['11:10', 'approval.unavailable', { request: 'R', tier: 'lead' }],
        decide('11:20', ['lee', 'lead']),
        decide('11:30', ['bea', 'boss']),
      ],
      expect: [asked('11:00', 'lead'), asked('11:10', 'boss'), granted('11:30')],
    });
  });

  it('climbs at expiry, and denies when there is nobody above', () => {
    const expiring = matrix({
      agent: row('agent', money(5000, false)),
      lead: row('lead', money(50_000), { expires: { target: 'PT4H', calendar: 'office' } }),
      boss: row('boss', money(500_000), { expires: { target: 'PT2H', calendar: 'office' } }),
    });
    check(expiring, {
      events: [ask('11:00', usd(6000))],
      until: '04 12:00',
      expect: [
        asked('11:00', 'lead'),
        asked('15:00', 'boss'),
        ['17:00', 'deny', { request: 'R', reason: 'expired' }],
      ],
    });
    check(expiring, {
      events: [ask('11:00', usd(6000)), decide('15:00', ['lee', 'lead'])],
      until: '04 12:00',
      expect: [asked('11:00', 'lead'), granted('15:00')],
    });
  });

  it('stays open when the tier of the ticket changes', () => {
    check(linked, {
      events: [
        ask('11:00', usd(6000)),
        ['11:10', 'signal.received', { name: 'boss' }],
        decide('11:20', ['lee', 'lead']),
      ],
      expect: [asked('11:00', 'lead'), granted('11:20')],
      final: { tier: 'boss' },
    });
  });

  it('runs the ports of its node, and overrides the expiry of the row', () => {
    const drawn = draw({
      tiers,
      grants: {
        agent: row('agent', money(5000, false), { reason: 'small' }),
        lead: row('lead', money(50_000), { expires: { target: 'PT4H', calendar: 'always' } }),
      },
      nodes: {
        t: aside('action.requested', { latch: { kind: 'everyTime' } }),
        may: node('authority'),
        sign: node('approval', { expires: { target: 'PT1H', calendar: 'always' } }),
        g: tell('granted'),
        d: tell('denied'),
        o: tell('opened'),
        a: tell('approved'),
        n: tell('refused'),
        e: tell('expired'),
      },
      wires: {
        t: 'may',
        'may.granted': 'g',
        'may.needsSignOff': 'sign',
        'may.denied': 'd',
        'sign.opened': 'o',
        'sign.approved': 'a',
        'sign.denied': 'n',
        'sign.expired': 'e',
      },
    });
    const note = (time: string, to: string): Row => [time, 'notify', { to: `queue:${to}` }];
    check(drawn, {
      events: [ask('11:00', usd(100))],
      expect: [granted('11:00', { reason: 'small' }), note('11:00', 'granted')],
    });
    check(drawn, {
      events: [ask('11:00', usd(90_000))],
      expect: [['11:00', 'deny', { request: 'R' }], note('11:00', 'denied')],
    });
    check(drawn, {
      events: [ask('11:00', usd(6000)), decide('11:30', ['lee', 'lead'])],
      expect: [asked('11:00', 'lead'), note('11:00', 'opened'), granted('11:30'), note('11:30', 'approved')],
    });
    check(drawn, {
      events: [ask('11:00', usd(6000)), decide('11:30', ['lee', 'lead'], { decision: 'denied' })],
      expect: [asked('11:00', 'lead'), note('11:00', 'opened'), ['11:30', 'deny'], note('11:30', 'refused')],
    });
    check(drawn, {
      events: [ask('11:00', usd(6000))],
      until: '20:00',
      expect: [
        asked('11:00', 'lead'),
        note('11:00', 'opened'),
        ['12:00', 'deny', { reason: 'expired' }],
        note('12:00', 'expired'),
      ],
      clocks: [{ clock: 'sign', outcome: 'breached', breachedAt: '12:00' }],
    });
  });
});

describe('ticket actions', () => {
  const close = (time: string, by = 'ann', more: Json = {}): Row => [
    time,
    'status.changed',
    { status: 'solved', by, ...more },
  ];
  const wantsClose = (time: string, more: Json = {}): Row => [
    time,
    'action.requested',
    { request: 'R', action: 'ticket.close', by: 'ann', ...more },
  ];

  it('are free unless a grant names them', () => {
    const free = matrix({});
    check(free, { events: [close('11:00')], expect: [], final: { status: 'solved' } });
    check(free, { events: [wantsClose('11:00')], expect: [['11:00', 'grant', { action: 'ticket.close' }]] });
  });

  const gated = matrix({
    vip: {
      order: 1,
      tier: 'agent',
      action: 'ticket.close',
      when: 'customer.vip',
      limit: unbounded,
      expires,
      stages: [{ tiers: ['boss'], need: 1 }],
    },
    free: { order: 2, tier: 'agent', action: 'ticket.close', limit: unbounded },
  });
  const vip = { customer: { vip: true } };

  it('block a status that somebody may not set, and set it back', () => {
    holds(gated, {
      ticket: vip,
      events: [close('11:00')],
      expect: [
        ['10:00', 'assign'],
        ['11:00', 'block', { action: 'ticket.close', reason: 'signOffRequired' }],
        ['11:00', 'set', { field: 'ticket.status', value: 'new' }],
      ],
      final: { tier: 'agent', episode: 1, status: 'new' },
    });
    holds(gated, {
      events: [close('11:00')],
      exactly: ['block', 'set'],
      expect: [],
      final: { status: 'solved' },
    });
  });

  it('block before the approval is requested, and free the act until the episode ends once granted', () => {
    holds(gated, {
      ticket: vip,
      events: [
        wantsClose('11:00'),
        ['11:10', 'approval.decided', { request: 'R', decision: 'approved', by: 'bea', byTier: 'boss' }],
        close('11:20'),
        ['12:00', 'ticket.reopened'],
        close('12:10'),
      ],
      exactly: ['block', 'requestApproval', 'grant', 'set'],
      expect: [
        ['11:00', 'block', { request: 'R', action: 'ticket.close', reason: 'signOffRequired' }],
        ['11:00', 'requestApproval', { request: 'R', action: 'ticket.close', approvers: ['boss'] }],
        ['11:10', 'grant', { request: 'R', action: 'ticket.close' }],
        ['12:10', 'block', { action: 'ticket.close' }],
        ['12:10', 'set', { field: 'ticket.status' }],
      ],
      final: { episode: 2 },
    });
  });

  it('move nothing when a de-escalation may not be done', () => {
    const held = matrix({
      no: {
        order: 1,
        tier: 'lead',
        action: 'ticket.deescalate',
        limit: { kind: 'never' },
        reason: 'stay_here',
      },
      yes: { order: 1, tier: 'boss', action: 'ticket.deescalate', limit: unbounded },
    });
    holds(held, {
      events: [
        ['10:30', 'signal.received', { name: 'lead' }],
        ['11:00', 'escalation.deescalated', { reason: 'calm', by: 'lee' }],
        ['11:10', 'escalation.deescalated', { reason: 'calm', by: 'bea', byTier: 'boss' }],
      ],
      expect: [
        ['10:00', 'assign'],
        ['10:30', 'assign', { tier: 'lead' }],
        ['11:00', 'block', { action: 'ticket.deescalate', reason: 'stay_here' }],
        ['11:10', 'assign', { tier: 'agent', move: 'deescalation' }],
      ],
    });
  });

  it('deny a request for one by a limit of never', () => {
    const held = matrix({
      no: { order: 1, tier: 'agent', action: 'ticket.deescalate', limit: { kind: 'never' } },
      yes: { order: 1, tier: 'boss', action: 'ticket.deescalate', limit: unbounded },
    });
    check(held, {
      events: [['11:00', 'action.requested', { request: 'R', action: 'ticket.deescalate', by: 'ann' }]],
      expect: [['11:00', 'deny', { action: 'ticket.deescalate' }]],
    });
  });
});

it('answers a request once: by the path that asks the matrix, else by the matrix itself', () => {
  const linked = draw({
    tiers,
    grants: { a: row('agent', money(5000)), c: row('agent', unbounded, { action: 'credit' }) },
    nodes: {
      t: aside('action.requested', { when: 'request.action == "refund"', latch: { kind: 'everyTime' } }),
      may: node('authority'),
      yes: tell('yes'),
      no: tell('no'),
    },
    wires: { t: 'may', 'may.granted': 'yes', 'may.needsSignOff': 'no', 'may.denied': 'no' },
  });
  check(linked, {
    events: [ask('11:00', usd(100)), ask('11:10', usd(100), { action: 'credit', request: 'S' })],
    expect: [
      granted('11:00'),
      ['11:00', 'notify', { to: 'queue:yes' }],
      ['11:10', 'grant', { request: 'S', action: 'credit' }],
    ],
  });
});

it('opens an approval without a request under the id of its node', () => {
  const linked = draw({
    tiers,
    grants: { b: row('boss', unbounded, { action: 'change' }) },
    nodes: {
      t: aside('signal.received'),
      sign: node('approval', {
        action: 'change',
        stages: [{ tiers: ['boss'], need: 1 }],
        expires: { target: 'PT1H', calendar: 'always' },
      }),
      a: tell('a'),
    },
    wires: { t: 'sign', 'sign.opened': 'a', 'sign.approved': 'a', 'sign.denied': 'a', 'sign.expired': 'a' },
  });
  const { effects } = holds(linked, {
    events: [
      ['11:00', 'signal.received', { name: 'x' }],
      ['11:10', 'approval.decided', { request: 'sign', decision: 'approved', by: 'bea', byTier: 'boss' }],
    ],
    exactly: ['requestApproval', 'grant'],
    expect: [
      ['11:00', 'requestApproval', { request: 'sign', approvers: ['boss'], action: 'change' }],
      ['11:10', 'grant', { request: 'sign' }],
    ],
  });
  expect(effects.filter(({ node: id }) => id === 'sign')).toHaveLength(2);
});
