import type { Flow } from '../flow.ts';

const reports = (minute: string, ticket: string) => ({
  at: `2026-03-02T10:${minute}:00Z`,
  type: 'ticket.created',
  ticket,
  message: { role: 'customer', public: true, automated: false, text: 'It is down.' },
});

const reporter = (number: number) => ({
  id: `T-${number}`,
  component: 'checkout',
  customer: { id: `C-${number}` },
});

/** One cause, many customers: one incident, one person in charge, everybody told. */
export const outage: Flow = {
  format: 'rung/flow@1',
  id: 'outage',
  name: 'Many tickets, one outage',
  description:
    'Three customers with the same broken component within a quarter of an hour are one outage: one incident for its lead, and every customer is told that it is known, and when it is over.',
  tiers: {
    support: { name: 'Support', rank: 1, kind: 'frontline', owner: 'queue:support' },
    incident_lead: {
      name: 'Incident lead',
      rank: 2,
      kind: 'manager',
      owner: 'schedule:incident_lead',
      acknowledge: 'PT5M',
    },
    head_of_support: {
      name: 'Head of support',
      rank: 3,
      kind: 'executive',
      owner: 'role:head_of_support',
      notes: 'The last rung.',
    },
  },
  channels: { pager: { name: 'Pager', kind: 'page' } },
  templates: {
    outage_page: {
      name: 'Outage',
      audience: 'internal',
      text: { en: 'Several customers report {component}.', de: 'Mehrere Kunden melden {component}.' },
      vars: { component: 'ticket.component' },
    },
    outage_known: {
      name: 'We know of the outage',
      audience: 'customer',
      text: {
        en: 'You are not alone: we are working on it.',
        de: 'Sie sind nicht allein: Wir arbeiten daran.',
      },
    },
    outage_over: {
      name: 'The outage is over',
      audience: 'customer',
      text: {
        en: 'It should work again. Is all well at your side?',
        de: 'Es sollte wieder gehen. Ist bei Ihnen alles in Ordnung?',
      },
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
    support: { kind: 'tier', config: { tier: 'support' } },
    named: {
      kind: 'trigger',
      title: 'A component is named',
      config: {
        events: ['ticket.created', 'ticket.imported', 'ticket.updated'],
        when: 'has(ticket.component)',
        order: 10,
        mode: 'side',
        reason: 'outage',
        type: 'priority',
      },
    },
    outage: {
      kind: 'group',
      title: 'Three customers in a quarter of an hour',
      ports: { first: { reason: 'outage', type: 'priority' } },
      config: { key: 'ticket.component', count: 3, window: 'PT15M' },
    },
    page: {
      kind: 'notify',
      title: 'Page the incident lead',
      config: { to: 'tier:incident_lead', channel: 'pager', template: 'outage_page' },
    },
    incident_lead: {
      kind: 'tier',
      ports: { timeout: { reason: 'not_acknowledged', type: 'hierarchical' } },
      config: { tier: 'incident_lead' },
    },
    head_of_support: { kind: 'tier', config: { tier: 'head_of_support' } },
    urgent: {
      kind: 'set',
      title: 'Make it urgent',
      config: { set: [{ field: 'ticket.priority', value: 'urgent' }] },
    },
    tell_known: {
      kind: 'message',
      title: 'Tell the customer that it is known',
      config: { template: 'outage_known' },
    },
    tell_over: {
      kind: 'message',
      title: 'Tell the customer that it is over',
      config: { template: 'outage_over' },
    },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'support' },
    e2: { from: { node: 'named', port: 'out' }, to: 'outage' },
    e3: { from: { node: 'outage', port: 'first' }, to: 'page' },
    e4: { from: { node: 'page', port: 'next' }, to: 'incident_lead' },
    e5: { from: { node: 'incident_lead', port: 'timeout' }, to: 'head_of_support' },
    e6: { from: { node: 'outage', port: 'member' }, to: 'urgent' },
    e7: { from: { node: 'urgent', port: 'next' }, to: 'tell_known' },
    e8: { from: { node: 'outage', port: 'resolved' }, to: 'tell_over' },
  },
  notApplicable: { authority: 'An outage costs no sign-off.' },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'three customers in eight minutes, and the lead takes it',
      tickets: [1, 2, 3].map(reporter),
      events: [
        reports('00', 'T-1'),
        reports('04', 'T-2'),
        reports('08', 'T-3'),
        {
          at: '2026-03-02T10:10:00Z',
          type: 'escalation.acknowledged',
          ticket: 'outage:checkout:1',
          by: 'ivy',
        },
      ],
      until: '2026-03-02T10:20:00Z',
      expect: [
        { at: '2026-03-02T10:08:00Z', effect: 'openGroup', members: ['T-1', 'T-2', 'T-3'] },
        { at: '2026-03-02T10:08:00Z', effect: 'notify', ticket: 'outage:checkout:1' },
        {
          at: '2026-03-02T10:08:00Z',
          effect: 'assign',
          tier: 'incident_lead',
          ticket: 'outage:checkout:1',
        },
        { at: '2026-03-02T10:08:00Z', effect: 'message', ticket: 'T-1' },
        { at: '2026-03-02T10:08:00Z', effect: 'message', ticket: 'T-2' },
        { at: '2026-03-02T10:08:00Z', effect: 'message', ticket: 'T-3' },
      ],
      exactly: ['openGroup', 'notify', 'message'],
    },
    {
      format: 'rung/scenario@1',
      name: 'three customers in sixteen minutes are no outage',
      tickets: [1, 2, 3].map(reporter),
      events: [reports('00', 'T-1'), reports('08', 'T-2'), reports('16', 'T-3')],
      until: '2026-03-02T10:30:00Z',
      never: ['openGroup'],
    },
  ],
};
