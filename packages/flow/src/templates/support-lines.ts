import type { Flow } from '../flow.ts';

const customerWrites = { role: 'customer', public: true, automated: false, text: 'It crashes.' } as const;

/** A help desk of two lines: what the first cannot solve is handed over with what was tried, and does not lie there. */
export const supportLines: Flow = {
  format: 'rung/flow@1',
  id: 'support-lines',
  name: 'Two lines and a lead',
  description:
    'Three failed attempts, or an agent who says so, bring a ticket to the second line with all that was tried; the lead hears of what nobody takes.',
  tiers: {
    first_line: { name: 'First line', rank: 1, kind: 'frontline', owner: 'queue:first_line' },
    second_line: {
      name: 'Second line',
      rank: 2,
      kind: 'specialist',
      owner: 'queue:second_line',
      acknowledge: 'PT30M',
    },
    support_lead: { name: 'Support lead', rank: 3, kind: 'manager', owner: 'role:support_lead' },
  },
  contextPackages: {
    handed_over: {
      name: 'What the second line needs',
      items: [
        { id: 'history', label: 'Conversation so far', source: 'host', required: true },
        {
          id: 'attempts',
          label: 'What was tried, and what happened',
          source: 'agent',
          required: true,
          whenMissing: 'block',
        },
      ],
    },
  },
  nodes: {
    intake: {
      kind: 'trigger',
      title: 'Every new ticket',
      config: {
        events: ['ticket.created', 'ticket.imported', 'ticket.reopened'],
        order: 1000,
        mode: 'intake',
      },
    },
    first_line: {
      kind: 'tier',
      config: { tier: 'first_line', flagReasons: ['knowledge_gap'] },
    },
    hand_over: {
      kind: 'handoff',
      title: 'Hand over what was tried',
      config: { package: 'handed_over' },
    },
    stays: { kind: 'end', title: 'Stays until that is written', config: {} },
    failed: {
      kind: 'trigger',
      title: 'Three failed attempts',
      config: {
        events: ['ticket.created', 'ticket.imported', 'attempt.failed'],
        when: 'ticket.failedAttemptCount >= 3',
        order: 20,
        mode: 'interrupting',
        reason: 'failed_attempts',
        type: 'functional',
      },
    },
    again: {
      kind: 'trigger',
      title: 'Reopened for the second time',
      config: {
        events: ['ticket.reopened'],
        when: 'ticket.reopenCount >= 2',
        order: 10,
        mode: 'interrupting',
        reason: 'reopened',
        type: 'hierarchical',
      },
    },
    second_line: {
      kind: 'tier',
      ports: { timeout: { reason: 'not_acknowledged', type: 'hierarchical' } },
      config: { tier: 'second_line' },
    },
    support_lead: { kind: 'tier', config: { tier: 'support_lead' } },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'first_line' },
    e2: { from: { node: 'first_line', port: 'escalated:knowledge_gap' }, to: 'hand_over' },
    e3: { from: { node: 'first_line', port: 'escalated' }, to: 'hand_over' },
    e4: { from: { node: 'hand_over', port: 'complete' }, to: 'second_line' },
    e5: { from: { node: 'hand_over', port: 'incomplete' }, to: 'stays' },
    e6: { from: { node: 'failed', port: 'out' }, to: 'second_line' },
    e7: { from: { node: 'second_line', port: 'timeout' }, to: 'support_lead' },
    e8: { from: { node: 'again', port: 'out' }, to: 'support_lead' },
  },
  notApplicable: {
    authority: 'Neither line spends money.',
    communication: 'Whoever has the ticket writes to the customer.',
  },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'three failed attempts, and the second line takes it in time',
      ticket: { id: 'T-1' },
      events: [
        { at: '2026-03-02T09:50:00Z', type: 'ticket.created', message: customerWrites },
        { at: '2026-03-02T10:00:00Z', type: 'attempt.failed', step: 'restart' },
        { at: '2026-03-02T10:20:00Z', type: 'attempt.failed', step: 'reinstall' },
        { at: '2026-03-02T10:50:00Z', type: 'attempt.failed', step: 'reset' },
        { at: '2026-03-02T11:05:00Z', type: 'escalation.acknowledged', by: 'lou' },
      ],
      until: '2026-03-02T12:00:00Z',
      expect: [
        { at: '2026-03-02T09:50:00Z', effect: 'assign', tier: 'first_line', move: 'initial' },
        {
          at: '2026-03-02T10:50:00Z',
          effect: 'assign',
          tier: 'second_line',
          move: 'escalation',
          reasons: ['failed_attempts'],
        },
      ],
      exactly: ['assign'],
      final: { tier: 'second_line' },
    },
    {
      format: 'rung/scenario@1',
      name: 'nobody on the second line takes it: the lead does',
      ticket: { id: 'T-2', failedAttemptCount: 3 },
      events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created', message: customerWrites }],
      until: '2026-03-02T11:00:00Z',
      expect: [
        {
          at: '2026-03-02T10:00:00Z',
          effect: 'assign',
          tier: 'second_line',
          reasons: ['failed_attempts'],
        },
        {
          at: '2026-03-02T10:30:00Z',
          effect: 'assign',
          tier: 'support_lead',
          move: 'escalation',
          reasons: ['not_acknowledged'],
        },
      ],
      exactly: ['assign'],
      final: { tier: 'support_lead' },
    },
    {
      format: 'rung/scenario@1',
      name: 'an agent is at a loss: it moves once what was tried is written',
      ticket: { id: 'T-3' },
      events: [
        { at: '2026-03-02T10:00:00Z', type: 'ticket.created', message: customerWrites },
        { at: '2026-03-02T10:10:00Z', type: 'agent.flagged', reason: 'knowledge_gap', by: 'al' },
        {
          at: '2026-03-02T10:15:00Z',
          type: 'agent.flagged',
          reason: 'knowledge_gap',
          package: { attempts: 'Restarted and reinstalled; it still crashes.' },
          by: 'al',
        },
      ],
      until: '2026-03-02T10:20:00Z',
      expect: [
        { at: '2026-03-02T10:00:00Z', effect: 'assign', tier: 'first_line', move: 'initial' },
        { at: '2026-03-02T10:10:00Z', effect: 'requireContext' },
        {
          at: '2026-03-02T10:15:00Z',
          effect: 'assign',
          tier: 'second_line',
          move: 'escalation',
          reasons: ['knowledge_gap'],
        },
      ],
      exactly: ['assign', 'requireContext'],
      final: { tier: 'second_line' },
    },
  ],
};
