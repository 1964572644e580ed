import type { Flow } from '../flow.ts';

/** Who may promise what: limits for each tier, sign-off above them, and the ticket stays with its agent. */
export const authorityLadder: Flow = {
  format: 'rung/flow@1',
  id: 'authority-ladder',
  name: 'Who may promise what',
  description:
    'Refunds and extensions with a limit for each tier. What is above it is signed off; the ticket stays with its agent.',
  calendars: {
    office: {
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
    agent: {
      name: 'Agent',
      rank: 1,
      kind: 'frontline',
      owner: 'queue:agent',
      calendar: 'office',
    },
    lead: {
      name: 'Team lead',
      rank: 2,
      kind: 'manager',
      owner: 'queue:lead',
      calendar: 'office',
    },
    supervisor: {
      name: 'Supervisor',
      rank: 3,
      kind: 'manager',
      owner: 'queue:supervisor',
      calendar: 'office',
    },
    finance: {
      name: 'Finance',
      rank: 4,
      kind: 'specialist',
      owner: 'queue:finance',
      calendar: 'office',
    },
  },
  grants: {
    agent_refund: {
      order: 10,
      tier: 'agent',
      action: 'refund',
      limit: { kind: 'money', amount: 5000, currency: 'USD', inclusive: false },
      window: { length: 'P30D', scope: 'ticket' },
    },
    agent_extension: {
      order: 20,
      tier: 'agent',
      action: 'trial_extension',
      limit: { kind: 'quantity', amount: 7, unit: 'days', inclusive: true },
    },
    lead_refund: {
      order: 30,
      tier: 'lead',
      action: 'refund',
      limit: { kind: 'money', amount: 50000, currency: 'USD', inclusive: true },
      expires: { target: 'PT4H', calendar: 'office' },
    },
    lead_extension: {
      order: 40,
      tier: 'lead',
      action: 'trial_extension',
      limit: { kind: 'quantity', amount: 30, unit: 'days', inclusive: true },
      expires: { target: 'PT4H', calendar: 'office' },
    },
    supervisor_refund: {
      order: 50,
      tier: 'supervisor',
      action: 'refund',
      limit: { kind: 'money', amount: 500000, currency: 'USD', inclusive: true },
      expires: { target: 'PT4H', calendar: 'office' },
    },
    four_eyes_refund: {
      order: 60,
      tier: 'supervisor',
      action: 'refund',
      limit: { kind: 'unbounded', reason: 'Two people decide together.' },
      stages: [{ tiers: ['supervisor', 'finance'], need: 2 }],
      expires: { target: 'PT4H', calendar: 'office' },
    },
  },
  channels: { chat: { name: 'Team chat', kind: 'chat' } },
  templates: {
    please_decide: {
      name: 'Please decide',
      audience: 'internal',
      text: {
        en: 'Ticket {id} waits for your decision.',
        de: 'Ticket {id} wartet auf Ihre Entscheidung.',
      },
      vars: { id: 'ticket.id' },
    },
    decided: {
      name: 'Decided',
      audience: 'internal',
      text: {
        en: 'The request on ticket {id} is decided.',
        de: 'Über die Anfrage zu Ticket {id} ist entschieden.',
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
    agent: { kind: 'tier', title: 'Agent', config: { tier: 'agent' } },
    asks: {
      kind: 'trigger',
      title: 'An agent asks',
      config: {
        events: ['action.requested'],
        order: 10,
        latch: { kind: 'everyTime' },
        mode: 'side',
        type: 'authority',
      },
    },
    matrix: { kind: 'authority', title: 'May they?', config: {} },
    sign_off: {
      kind: 'approval',
      title: 'Sign-off',
      config: { expires: { target: 'PT4H', calendar: 'office' } },
    },
    ask: {
      kind: 'notify',
      title: 'Ask for a decision',
      config: { to: 'queue:lead', channel: 'chat', template: 'please_decide' },
    },
    tell: {
      kind: 'notify',
      title: 'Tell the owner',
      config: { to: 'owner', channel: 'chat', template: 'decided' },
    },
    granted: { kind: 'end', title: 'Granted at once', config: {} },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'agent' },
    e2: { from: { node: 'asks', port: 'out' }, to: 'matrix' },
    e3: { from: { node: 'matrix', port: 'granted' }, to: 'granted' },
    e4: { from: { node: 'matrix', port: 'needsSignOff' }, to: 'sign_off' },
    e5: { from: { node: 'matrix', port: 'denied' }, to: 'tell' },
    e6: { from: { node: 'sign_off', port: 'opened' }, to: 'ask' },
    e7: { from: { node: 'sign_off', port: 'approved' }, to: 'tell' },
    e8: { from: { node: 'sign_off', port: 'denied' }, to: 'tell' },
    e9: { from: { node: 'sign_off', port: 'expired' }, to: 'tell' },
  },
  notApplicable: { communication: 'The agent tells the customer; nothing is sent before a decision.' },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'a small refund is granted at once',
      ticket: { id: 'T-1' },
      events: [
        { at: '2026-03-02T10:00:00Z', type: 'ticket.created' },
        {
          at: '2026-03-02T10:05:00Z',
          type: 'action.requested',
          request: 'R-1',
          action: 'refund',
          amount: { amount: 4999, currency: 'USD' },
          by: 'anna',
        },
      ],
      expect: [{ at: '2026-03-02T10:05:00Z', effect: 'grant', request: 'R-1' }],
      never: ['requestApproval', 'deny'],
    },
    {
      format: 'rung/scenario@1',
      name: 'fifty dollars need the lead',
      ticket: { id: 'T-2' },
      events: [
        { at: '2026-03-02T10:00:00Z', type: 'ticket.created' },
        {
          at: '2026-03-02T10:05:00Z',
          type: 'action.requested',
          request: 'R-2',
          action: 'refund',
          amount: { amount: 5000, currency: 'USD' },
          by: 'anna',
        },
        {
          at: '2026-03-02T10:30:00Z',
          type: 'approval.decided',
          request: 'R-2',
          decision: 'approved',
          by: 'ben',
          byTier: 'lead',
        },
      ],
      expect: [
        {
          at: '2026-03-02T10:05:00Z',
          effect: 'requestApproval',
          request: 'R-2',
          approvers: ['lead'],
        },
        { at: '2026-03-02T10:30:00Z', effect: 'grant', request: 'R-2' },
      ],
      never: ['deny'],
    },
  ],
  layout: {
    intake: { x: 0, y: 0 },
    agent: { x: 280, y: 0 },
    asks: { x: 0, y: 140 },
    matrix: { x: 280, y: 140 },
    sign_off: { x: 560, y: 280 },
    ask: { x: 840, y: 280 },
    tell: { x: 840, y: 420 },
    granted: { x: 560, y: 140 },
  },
};
