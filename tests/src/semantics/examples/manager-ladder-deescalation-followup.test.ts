import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { assigned, type Json, owner, status } from './rows.ts';

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
  holds(linked, {
    events: [created, [local('11:00'), 'attempt.failed', { step: 'restart' }], csat],
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
