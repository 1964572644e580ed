import type { Flow } from '../flow.ts';

/** A small team: time, four words and valued customers. */
export const smallTeam: Flow = {
  format: 'rung/flow@1',
  id: 'small-team',
  name: 'A first policy for a small team',
  description: 'Time, four words and valued customers: enough that nobody is forgotten.',
  calendars: {
    hours: {
      name: 'Office hours',
      zone: 'Europe/London',
      week: {
        mon: [['09:00', '17:00']],
        tue: [['09:00', '17:00']],
        wed: [['09:00', '17:00']],
        thu: [['09:00', '17:00']],
        fri: [['09:00', '17:00']],
      },
    },
  },
  tiers: {
    team: { name: 'Team', rank: 1, kind: 'frontline', owner: 'queue:team', calendar: 'hours' },
    senior: {
      name: 'Senior',
      rank: 2,
      kind: 'specialist',
      owner: 'role:senior',
      calendar: 'hours',
      work: 'PT8H',
    },
    founder: {
      name: 'Founder',
      rank: 3,
      kind: 'executive',
      owner: 'role:founder',
      calendar: 'hours',
    },
  },
  clocks: {
    open_8h: {
      name: 'Open for a working day',
      measure: 'resolution',
      targets: [{ id: 'eight_hours', target: 'PT8H', calendar: 'hours' }],
    },
  },
  wordLists: {
    alarm: {
      name: 'Words that need a senior',
      language: 'en',
      words: ['refund', 'legal', 'cancel', 'urgent'],
    },
  },
  channels: { chat: { name: 'Team chat', kind: 'chat' } },
  templates: {
    for_founder: {
      name: 'A ticket reached you',
      audience: 'internal',
      text: {
        en: 'Ticket {id} has been open for two working days.',
        de: 'Ticket {id} ist seit zwei Arbeitstagen offen.',
      },
      vars: { id: 'ticket.id' },
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
    watch: {
      kind: 'sla',
      title: 'One working day',
      ports: { breached: { reason: 'open_too_long', type: 'hierarchical' } },
      config: { clock: 'open_8h' },
    },
    team: { kind: 'tier', config: { tier: 'team' } },
    alarm: {
      kind: 'trigger',
      title: 'An alarming word',
      config: {
        events: ['ticket.created', 'message.added', 'ticket.reopened'],
        when: 'message.role == "customer" && !message.automated && mentions(message.text, words.alarm)',
        order: 20,
        mode: 'interrupting',
        reason: 'keyword:{word}',
        type: 'functional',
      },
    },
    vip: {
      kind: 'trigger',
      title: 'A valued customer',
      config: {
        events: ['ticket.created', 'ticket.imported', 'ticket.reopened'],
        when: 'customer.vip',
        order: 10,
        mode: 'interrupting',
        reason: 'vip',
        type: 'priority',
      },
    },
    senior: {
      kind: 'tier',
      ports: { overdue: { reason: 'open_too_long', type: 'hierarchical' } },
      config: { tier: 'senior' },
    },
    founder: { kind: 'tier', config: { tier: 'founder' } },
    tell_founder: {
      kind: 'notify',
      title: 'Tell the founder in business hours',
      config: { to: 'role:founder', channel: 'chat', template: 'for_founder', whenOpen: 'hours' },
    },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'watch' },
    e2: { from: { node: 'watch', port: 'continue' }, to: 'team' },
    e3: { from: { node: 'watch', port: 'breached' }, to: 'senior' },
    e4: { from: { node: 'alarm', port: 'out' }, to: 'senior' },
    e5: { from: { node: 'vip', port: 'out' }, to: 'senior' },
    e6: { from: { node: 'senior', port: 'overdue' }, to: 'founder' },
    e7: { from: { node: 'founder', port: 'entered' }, to: 'tell_founder' },
  },
  notApplicable: {
    authority: 'The founder decides about money in person.',
    communication: 'The team answers every message by hand.',
  },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'untouched for two working days',
      ticket: { id: 'T-1' },
      events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
      until: '2026-03-05T10:00:00Z',
      expect: [
        { at: '2026-03-02T10:00:00Z', effect: 'assign', tier: 'team', move: 'initial' },
        {
          at: '2026-03-03T10:00:00Z',
          effect: 'assign',
          tier: 'senior',
          move: 'escalation',
          reasons: ['open_too_long'],
        },
        {
          at: '2026-03-04T10:00:00Z',
          effect: 'assign',
          tier: 'founder',
          move: 'escalation',
          reasons: ['open_too_long'],
        },
      ],
      exactly: ['assign'],
      final: { tier: 'founder' },
    },
    {
      format: 'rung/scenario@1',
      name: 'a valued customer writes urgent: one move, two reasons',
      ticket: { id: 'T-2', customer: { id: 'C-1', vip: true } },
      events: [
        {
          at: '2026-03-02T10:00:00Z',
          type: 'ticket.created',
          message: {
            role: 'customer',
            public: true,
            automated: false,
            text: 'This is urgent, please call.',
          },
        },
      ],
      until: '2026-03-02T16:00:00Z',
      expect: [
        {
          at: '2026-03-02T10:00:00Z',
          effect: 'assign',
          tier: 'senior',
          from: 'team',
          move: 'escalation',
          reasons: ['vip', 'keyword:urgent'],
        },
      ],
      exactly: ['assign'],
    },
  ],
  layout: {
    intake: { x: 0, y: 0 },
    watch: { x: 280, y: 0 },
    team: { x: 560, y: 0 },
    alarm: { x: 0, y: 280 },
    vip: { x: 0, y: 420 },
    senior: { x: 560, y: 280 },
    founder: { x: 840, y: 280 },
    tell_founder: { x: 1120, y: 280 },
  },
};
