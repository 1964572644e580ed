import { describe, expect, it } from 'vitest';
import { aside, draw, node, tell } from '../draw.ts';
import { holds, type Row } from '../rehearse.ts';
import {
  ask,
  check,
  expires,
  granted,
  type Json,
  matrix,
  money,
  row,
  tiers,
  unbounded,
  usd,
} from './matrix.ts';

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
