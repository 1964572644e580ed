import type { Flow } from '../flow.ts';

/** A shop: valued customers go to a senior lead, and closing their ticket needs a manager. */
export const valuedCustomer: Flow = {
  format: 'rung/flow@1',
  id: 'valued-customer',
  name: 'Valued customers get the senior lead',
  description:
    'A customer who spent ten thousand dollars goes to the senior lead; only a manager signs off closing such a ticket lower down.',
  tiers: {
    cx: { name: 'Customer experience', rank: 1, kind: 'frontline', owner: 'queue:cx' },
    senior_cx_lead: {
      name: 'Senior CX lead',
      rank: 2,
      kind: 'specialist',
      owner: 'role:senior_cx_lead',
    },
    cx_manager: { name: 'CX manager', rank: 3, kind: 'manager', owner: 'role:cx_manager' },
  },
  grants: {
    cx_close_valued: {
      order: 10,
      tier: 'cx',
      action: 'ticket.close',
      when: 'customer.ltv >= usd("10000.00")',
      limit: { kind: 'unbounded', reason: 'Closing has no amount.' },
      stages: [{ tiers: ['cx_manager'], need: 1 }],
      expires: { target: 'PT24H', calendar: 'always' },
    },
    cx_close: {
      order: 20,
      tier: 'cx',
      action: 'ticket.close',
      limit: { kind: 'unbounded', reason: 'Anybody closes an ordinary ticket.' },
    },
    lead_close: {
      order: 30,
      tier: 'senior_cx_lead',
      action: 'ticket.close',
      limit: { kind: 'unbounded', reason: 'The senior lead closes any ticket.' },
    },
    manager_close: {
      order: 40,
      tier: 'cx_manager',
      action: 'ticket.close',
      limit: { kind: 'unbounded', reason: 'The manager closes any ticket.' },
    },
  },
  channels: { chat: { name: 'CX chat', kind: 'chat' } },
  templates: {
    flag: {
      name: 'A valued customer',
      audience: 'internal',
      text: {
        en: 'Ticket {id} is from a valued customer and goes to the senior lead.',
        de: 'Ticket {id} kommt von einem wichtigen Kunden und geht an die Leitung.',
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
    cx: { kind: 'tier', config: { tier: 'cx' } },
    valued: {
      kind: 'trigger',
      title: 'Spent 10,000 dollars or more',
      config: {
        events: ['ticket.created', 'ticket.imported', 'ticket.updated', 'ticket.reopened'],
        when: 'customer.ltv >= usd("10000.00")',
        order: 10,
        mode: 'interrupting',
        reason: 'vip_value',
        type: 'priority',
      },
    },
    flag: {
      kind: 'notify',
      title: 'Flag it to the team',
      config: { to: 'queue:cx', channel: 'chat', template: 'flag' },
    },
    lead: { kind: 'tier', config: { tier: 'senior_cx_lead' } },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'cx' },
    e2: { from: { node: 'valued', port: 'out' }, to: 'flag' },
    e3: { from: { node: 'flag', port: 'next' }, to: 'lead' },
  },
  notApplicable: { communication: 'The senior lead greets valued customers in person.' },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'a valued customer goes to the senior lead at once',
      ticket: {
        id: 'T-1',
        customer: { id: 'C-1', ltv: { amount: 2500000, currency: 'USD' } },
      },
      events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
      until: '2026-03-02T16:00:00Z',
      expect: [
        { at: '2026-03-02T10:00:00Z', effect: 'notify', to: 'queue:cx' },
        {
          at: '2026-03-02T10:00:00Z',
          effect: 'assign',
          tier: 'senior_cx_lead',
          from: 'cx',
          move: 'escalation',
          reasons: ['vip_value'],
        },
      ],
      exactly: ['assign', 'notify'],
    },
    {
      format: 'rung/scenario@1',
      name: 'one cent below stays at the front line',
      ticket: { id: 'T-2', customer: { id: 'C-2', ltv: { amount: 999999, currency: 'USD' } } },
      events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
      until: '2026-03-02T16:00:00Z',
      expect: [{ at: '2026-03-02T10:00:00Z', effect: 'assign', tier: 'cx', move: 'initial' }],
      exactly: ['assign', 'notify'],
    },
  ],
  layout: {
    intake: { x: 0, y: 0 },
    cx: { x: 280, y: 0 },
    valued: { x: 0, y: 140 },
    flag: { x: 280, y: 140 },
    lead: { x: 560, y: 140 },
  },
};
