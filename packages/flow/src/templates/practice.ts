import type { Flow } from '../flow.ts';
import { practiceTickets } from './practice-tickets.ts';

/**
 * A shop's policy with three things wrong, to be found and put right: a misspelt field, a way that ends before anybody has the
 * ticket, and a step that nothing leads to. It brings twenty sample tickets.
 */
export const practiceFlow: Flow = {
  format: 'rung/flow@1',
  id: 'practice',
  name: 'Practice: three things to fix',
  description:
    'A web shop whose policy is nearly ready. The problems list says what is missing; every step has help.',
  fields: {
    order_value: { label: 'Order value', type: 'money', unit: 'EUR' },
  },
  calendars: {
    shop_hours: {
      name: 'Shop hours',
      zone: 'Europe/Berlin',
      week: {
        mon: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
        tue: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
        wed: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
        thu: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
        fri: [['08:00', '16:00']],
      },
    },
  },
  tiers: {
    desk: { name: 'Service desk', rank: 1, kind: 'frontline', owner: 'queue:desk', calendar: 'shop_hours' },
    expert: {
      name: 'Order experts',
      rank: 2,
      kind: 'specialist',
      owner: 'queue:experts',
      calendar: 'shop_hours',
      acknowledge: 'PT1H',
    },
    lead: { name: 'Shift lead', rank: 3, kind: 'manager', owner: 'role:lead', calendar: 'shop_hours' },
  },
  clocks: {
    first_answer: {
      name: 'First answer',
      measure: 'firstResponse',
      targets: [
        { id: 'urgent', when: 'ticket.priority >= "high"', target: 'PT1H', calendar: 'shop_hours' },
        { id: 'others', target: 'PT4H', calendar: 'shop_hours' },
      ],
      thresholds: [{ id: 'soon', percent: 75 }],
    },
  },
  wordLists: {
    damage: {
      name: 'Words for damage',
      language: 'en',
      words: ['broken', 'damaged', 'scratched', 'leaking'],
    },
  },
  channels: { chat: { name: 'Team chat', kind: 'chat' } },
  templates: {
    look: {
      name: 'Please look',
      audience: 'internal',
      text: { en: 'Ticket {id} needs an answer soon.', de: 'Ticket {id} braucht bald eine Antwort.' },
      vars: { id: 'ticket.id' },
    },
  },
  nodes: {
    intake: {
      kind: 'trigger',
      title: 'Every new ticket',
      config: { events: ['ticket.created', 'ticket.reopened'], order: 1000, mode: 'intake' },
    },
    answer_clock: {
      kind: 'sla',
      ports: { breached: { reason: 'no_answer', type: 'hierarchical' } },
      config: { clock: 'first_answer' },
    },
    remind: {
      kind: 'notify',
      title: 'Remind the desk',
      config: { to: 'owner', channel: 'chat', template: 'look' },
    },
    damaged: {
      kind: 'trigger',
      title: 'Something arrived broken',
      config: {
        events: ['ticket.created', 'message.added'],
        when: 'message.role == "customer" && mentions(message.text, words.damage)',
        order: 10,
        mode: 'interrupting',
        reason: 'keyword:{word}',
        type: 'functional',
      },
    },
    valuable: {
      kind: 'condition',
      title: 'Is it a valuable order?',
      config: {
        cases: [{ id: 'valuable', label: 'Over 500 euros', when: 'ticket.ordervalue >= eur("500.00")' }],
      },
    },
    expert: {
      kind: 'tier',
      ports: { timeout: { reason: 'not_taken_on', type: 'hierarchical' } },
      config: { tier: 'expert' },
    },
    lead: { kind: 'tier', config: { tier: 'lead' } },
    tell_lead: {
      kind: 'notify',
      title: 'Tell the shift lead',
      config: { to: 'role:lead', channel: 'chat', template: 'look' },
    },
  },
  edges: {
    intake_out: { from: { node: 'intake', port: 'out' }, to: 'answer_clock' },
    clock_soon: { from: { node: 'answer_clock', port: 'at:soon' }, to: 'remind' },
    clock_breached: { from: { node: 'answer_clock', port: 'breached' }, to: 'lead' },
    damaged_out: { from: { node: 'damaged', port: 'out' }, to: 'valuable' },
    valuable_yes: { from: { node: 'valuable', port: 'case:valuable' }, to: 'expert' },
    expert_timeout: { from: { node: 'expert', port: 'timeout' }, to: 'lead' },
  },
  notApplicable: {
    authority: 'The shift lead decides about money in person.',
    communication: 'The desk answers every message by hand.',
  },
  scenarios: practiceTickets,
};
