import type { Flow } from '@rung/flow';

const day: [string, string][] = [['09:00', '17:30']];

/** A small flow with names, for tests. */
export const sampleFlow: Flow = {
  format: 'rung/flow@1',
  id: 'sample',
  name: 'Sample',
  calendars: {
    agency: {
      name: 'Agency hours',
      zone: 'Europe/London',
      week: { mon: day, tue: day, wed: day, thu: day, fri: day },
    },
  },
  tiers: {
    frontline: { name: 'Frontline', rank: 1, kind: 'frontline', owner: 'queue:frontline' },
    retention: {
      name: 'Retention',
      rank: 2,
      kind: 'specialist',
      owner: 'queue:retention',
      calendar: 'agency',
      acknowledge: 'PT30M',
    },
  },
  clocks: {
    reply: {
      name: 'First reply',
      measure: 'firstResponse',
      targets: [{ id: 'all', target: 'PT1H', calendar: 'agency' }],
    },
  },
  wordLists: { leaving: { name: 'retention words', language: 'en', words: ['cancel'] } },
  nodes: {
    leaving: {
      kind: 'trigger',
      config: {
        events: ['message.added'],
        when: 'ticket.priority == "urgent" && mentions(message.text, words.leaving)',
        order: 10,
        mode: 'interrupting',
      },
    },
    wait: {
      kind: 'wait',
      title: 'Wait a little',
      config: { until: { for: 'PT4H', calendar: 'agency' } },
    },
    retention: { kind: 'tier', config: { tier: 'retention', flagReasons: ['legal'] } },
  },
  edges: {
    a: { from: { node: 'leaving', port: 'out' }, to: 'wait' },
    b: { from: { node: 'wait', port: 'elapsed' }, to: 'retention' },
  },
};
