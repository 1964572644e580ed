import { it } from 'vitest';
import { loadExample } from '../../examples/example.ts';
import { holds, type Row } from '../rehearse.ts';
import { assigned, flags, minute, status } from './rows.ts';

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
