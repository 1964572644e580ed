import { it } from 'vitest';
import { aside, draw, node, tell } from '../draw.ts';
import type { Row } from '../rehearse.ts';
import {
  ask,
  asked,
  check,
  decide,
  expires,
  granted,
  matrix,
  money,
  row,
  tiers,
  unbounded,
  usd,
} from './matrix.ts';

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
    events: [ask('11:00', usd(6000)), decide('11:10', ['bea', 'finance']), decide('11:20', ['lee', 'lead'])],
    expect: [asked('11:00', 'lead'), granted('11:20')],
    notes: [{ what: 'notAnApprover', at: '11:10' }],
  });
});

it('needs one approver of each of two tiers with a need of two', () => {
  check(linked, {
    events: [
      ask('11:00', usd(600_000)),
      decide('11:10', ['bea', 'boss']),
      decide('11:15', ['bob', 'boss']),
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

it('gives every stage the whole time', () => {
  const staged = matrix({
    s: row('boss', unbounded, {
      expires: { target: 'PT4H', calendar: 'always' },
      stages: [
        { tiers: ['boss'], need: 1 },
        { tiers: ['finance'], need: 1 },
      ],
    }),
  });
  const events = [ask('11:00', usd(1)), decide('14:30', ['bea', 'boss'])];
  check(staged, {
    events: [...events, decide('18:30', ['fin', 'finance'])],
    expect: [asked('11:00', 'boss'), asked('14:30', 'finance'), granted('18:30')],
    clocks: [
      { cycle: 1, dueAt: '15:00', metAt: '14:30', outcome: 'met' },
      { cycle: 2, startedAt: '14:30', dueAt: '18:30', outcome: 'met' },
    ],
  });
  check(staged, {
    events,
    until: '18:30',
    expect: [
      asked('11:00', 'boss'),
      asked('14:30', 'finance'),
      ['18:30', 'deny', { request: 'R', reason: 'expired' }],
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
