import type { Flow } from '../flow.ts';

/** An agency: a customer waits four business hours, and the director takes over. */
export const unanswered: Flow = {
  format: 'rung/flow@1',
  id: 'unanswered',
  name: 'Nobody waits half a day',
  description: 'A customer who waits four business hours for an answer gets the account director.',
  calendars: {
    agency: {
      name: 'Agency hours',
      zone: 'Europe/London',
      week: {
        mon: [['09:00', '17:30']],
        tue: [['09:00', '17:30']],
        wed: [['09:00', '17:30']],
        thu: [['09:00', '17:30']],
        fri: [['09:00', '17:30']],
      },
      exceptions: [
        { date: '2026-04-03', windows: [], name: 'Good Friday', source: 'gov.uk/bank-holidays' },
        { date: '2026-04-06', windows: [], name: 'Easter Monday', source: 'gov.uk/bank-holidays' },
      ],
    },
  },
  tiers: {
    account_team: {
      name: 'Account team',
      rank: 1,
      kind: 'frontline',
      owner: 'queue:account_team',
      calendar: 'agency',
    },
    account_director: {
      name: 'Account director',
      rank: 2,
      kind: 'manager',
      owner: 'role:account_director',
      calendar: 'agency',
    },
  },
  clocks: {
    unanswered: {
      name: 'Unanswered',
      measure: 'nextReply',
      targets: [{ id: 'four_hours', target: 'PT4H', calendar: 'agency' }],
      thresholds: [{ id: 'three_hours', percent: 75 }],
      pause: ['pending_customer'],
    },
  },
  channels: { chat: { name: 'Agency chat', kind: 'chat' } },
  templates: {
    almost: {
      name: 'One hour is left',
      audience: 'internal',
      text: {
        en: 'Ticket {id} waits for an answer: one business hour is left.',
        de: 'Ticket {id} wartet auf Antwort: eine Geschäftsstunde bleibt.',
      },
      vars: { id: 'ticket.id' },
    },
    yours: {
      name: 'The ticket is yours',
      audience: 'internal',
      text: {
        en: 'Ticket {id} waited four business hours and is yours.',
        de: 'Ticket {id} wartete vier Geschäftsstunden und gehört jetzt Ihnen.',
      },
      vars: { id: 'ticket.id' },
    },
    sorry: {
      name: 'The director takes over',
      audience: 'customer',
      text: {
        en: 'Your account director takes over your request in person.',
        de: 'Die Kundenleitung kümmert sich jetzt persönlich um Ihre Anfrage.',
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
    watch: {
      kind: 'sla',
      title: 'Four business hours to answer',
      ports: { breached: { reason: 'unanswered', type: 'hierarchical' } },
      config: { clock: 'unanswered' },
    },
    team: { kind: 'tier', config: { tier: 'account_team' } },
    warn: {
      kind: 'notify',
      title: 'Warn the owner',
      config: { to: 'owner', channel: 'chat', template: 'almost' },
    },
    sorry: { kind: 'message', title: 'Tell the customer', config: { template: 'sorry' } },
    director: { kind: 'tier', config: { tier: 'account_director' } },
    ping: {
      kind: 'notify',
      title: 'Ping the director',
      config: { to: 'role:account_director', channel: 'chat', template: 'yours' },
    },
    solved: {
      kind: 'trigger',
      title: 'Solved',
      config: {
        events: ['status.changed'],
        when: 'changedTo(ticket.status, "solved")',
        order: 20,
        mode: 'side',
      },
    },
    ask: {
      kind: 'followUp',
      title: 'Ask whether it helped',
      ports: { unsatisfied: { reason: 'unsatisfied', type: 'hierarchical' } },
      config: { within: 'PT8H30M', calendar: 'agency' },
    },
  },
  edges: {
    e1: { from: { node: 'intake', port: 'out' }, to: 'watch' },
    e2: { from: { node: 'watch', port: 'continue' }, to: 'team' },
    e3: { from: { node: 'watch', port: 'at:three_hours' }, to: 'warn' },
    e4: { from: { node: 'watch', port: 'breached' }, to: 'sorry' },
    e5: { from: { node: 'sorry', port: 'next' }, to: 'director' },
    e6: { from: { node: 'director', port: 'entered' }, to: 'ping' },
    e7: { from: { node: 'solved', port: 'out' }, to: 'ask' },
    e8: { from: { node: 'ask', port: 'unsatisfied' }, to: 'sorry' },
  },
  notApplicable: { authority: 'The agency decides about money outside the ticket system.' },
  scenarios: [
    {
      format: 'rung/scenario@1',
      name: 'unanswered over a week-end, in which the clocks change',
      ticket: { id: 'T-1' },
      events: [
        {
          at: '2026-03-27T16:00:00Z',
          type: 'ticket.created',
          message: { role: 'customer', public: true, automated: false, text: 'Any news?' },
        },
      ],
      until: '2026-03-31T00:00:00Z',
      expect: [
        { at: '2026-03-27T16:00:00Z', effect: 'assign', tier: 'account_team', move: 'initial' },
        { at: '2026-03-30T09:30:00Z', effect: 'notify', to: 'owner' },
        { at: '2026-03-30T10:30:00Z', effect: 'message' },
        {
          at: '2026-03-30T10:30:00Z',
          effect: 'assign',
          tier: 'account_director',
          move: 'escalation',
          reasons: ['unanswered'],
        },
        { at: '2026-03-30T10:30:00Z', effect: 'notify', to: 'role:account_director' },
      ],
      exactly: ['assign', 'notify', 'message'],
      clocks: [{ clock: 'unanswered', outcome: 'breached', countedMs: 14400000 }],
    },
    {
      format: 'rung/scenario@1',
      name: 'a public answer in time',
      ticket: { id: 'T-2' },
      events: [
        {
          at: '2026-03-27T16:00:00Z',
          type: 'ticket.created',
          message: { role: 'customer', public: true, automated: false, text: 'Any news?' },
        },
        {
          at: '2026-03-30T09:00:00Z',
          type: 'message.added',
          role: 'agent',
          public: true,
          automated: false,
          text: 'Yes, today.',
          by: 'anna',
        },
      ],
      until: '2026-03-31T00:00:00Z',
      expect: [{ at: '2026-03-27T16:00:00Z', effect: 'assign', tier: 'account_team', move: 'initial' }],
      exactly: ['assign', 'notify', 'message'],
      clocks: [{ clock: 'unanswered', outcome: 'met', countedMs: 9000000 }],
    },
  ],
  layout: {
    intake: { x: 0, y: 0 },
    watch: { x: 280, y: 0 },
    team: { x: 560, y: 0 },
    warn: { x: 560, y: 140 },
    sorry: { x: 560, y: 280 },
    director: { x: 840, y: 280 },
    ping: { x: 1120, y: 280 },
    solved: { x: 0, y: 420 },
    ask: { x: 280, y: 420 },
  },
};
