import { it } from 'vitest';
import { draw, errorsOf, node, on, tell } from './draw.ts';
import { holds, type Row } from './rehearse.ts';

const initial: Row = ['10:00', 'assign', { tier: 'one' }];
const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];
const flag = (time: string, more = {}): Row => [time, 'agent.flagged', { reason: 'gap', by: 'ann', ...more }];

const items = (whenMissing: string) => [
  { id: 'history', label: 'History', source: 'host', required: true },
  { id: 'steps', label: 'Steps', source: 'agent', required: true, whenMissing },
  {
    id: 'component',
    label: 'Component',
    source: { field: 'ticket.component' },
    required: true,
    whenMissing: 'proceed',
  },
  { id: 'extra', label: 'Extra', source: 'agent', required: false },
  { id: 'mood', label: 'Mood', source: 'host', required: true },
  { id: 'chart', label: 'Chart', source: 'host', required: false, privacy: 'phi' },
];

function policy(whenMissing = 'proceed', rest = {}) {
  return draw({
    tiers: {
      one: { rank: 1 },
      two: { rank: 2, package: 'p' },
      doctor: { rank: 3, package: 'p', reads: ['none', 'personal', 'phi'] },
    },
    contextPackages: { p: { name: 'P', items: items(whenMissing) } },
    nodes: {
      up: on('signal.received', { when: 'event.name == "two"' }),
      top: on('signal.received', { when: 'event.name == "doctor"' }),
    },
    wires: { up: 'two', top: 'doctor' },
    ...rest,
  });
}

it('carries items, missing and withheld ones, and completeness as filled required of required', () => {
  holds(policy(), {
    events: [signal('11:00', 'two')],
    expect: [
      initial,
      [
        '11:00',
        'assign',
        {
          tier: 'two',
          package: {
            id: 'p',
            items: ['history', 'mood'],
            missing: ['steps', 'component'],
            withheld: ['chart'],
            completeness: 0.5,
          },
        },
      ],
    ],
    notes: [{ what: 'contextIncomplete', at: '11:00' }],
  });
});

it('fills items from fields, from the host and from the flag that carries them', () => {
  holds(policy(), {
    ticket: { component: 'db' },
    events: [flag('11:00', { package: { steps: 'rebooted', extra: 'x' } })],
    expect: [
      initial,
      [
        '11:00',
        'assign',
        {
          tier: 'two',
          package: {
            items: ['history', 'steps', 'component', 'extra', 'mood'],
            missing: [],
            withheld: ['chart'],
            completeness: 1,
          },
        },
      ],
    ],
  });
});

it('withholds nothing from a tier that reads it', () => {
  holds(policy(), {
    ticket: { component: 'db' },
    events: [signal('11:00', 'doctor')],
    expect: [
      initial,
      [
        '11:00',
        'assign',
        {
          tier: 'doctor',
          package: {
            items: ['history', 'component', 'mood', 'chart'],
            withheld: [],
            missing: ['steps'],
            completeness: 0.75,
          },
        },
      ],
    ],
  });
});

it('holds a flag back for a missing item that blocks, and moves nothing', () => {
  holds(policy('block'), {
    ticket: { component: 'db' },
    events: [flag('11:00'), flag('11:10', { package: { steps: 'rebooted' } })],
    expect: [
      initial,
      ['11:00', 'requireContext', { package: 'p', missing: ['steps'] }],
      ['11:10', 'assign', { tier: 'two' }],
    ],
  });
});

it('goes on by complete or incomplete at a handoff node', () => {
  const withNode = (whenMissing: string) =>
    draw({
      tiers: { one: { rank: 1 }, two: { rank: 2 } },
      contextPackages: { p: { name: 'P', items: items(whenMissing) } },
      nodes: {
        flagged: on('agent.flagged', { latch: { kind: 'everyTime' } }),
        h: node('handoff', { package: 'p' }),
        no: tell('incomplete'),
      },
      wires: {
        flagged: 'h',
        'h.complete': 'two',
        ...(whenMissing === 'block' ? { 'h.incomplete': 'no' } : {}),
      },
    });
  holds(withNode('block'), {
    ticket: { component: 'db' },
    events: [flag('11:00'), flag('11:10', { package: { steps: 'x' } })],
    exactly: ['assign', 'notify', 'requireContext'],
    expect: [
      initial,
      ['11:00', 'requireContext', { package: 'p', missing: ['steps'] }],
      ['11:00', 'notify', { to: 'queue:incomplete' }],
      ['11:10', 'assign', { tier: 'two' }],
    ],
  });
  holds(withNode('proceed'), {
    events: [flag('11:00')],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two', package: { id: 'p', missing: ['steps', 'component'] } }],
    ],
    notes: [{ what: 'contextIncomplete' }],
  });
});

it('keeps what a flag carried only for this tier entry', () => {
  holds(policy(), {
    events: [
      flag('11:00', { package: { steps: 'x' } }),
      ['11:30', 'escalation.bounced', { reason: 'wrong', by: 'bob' }],
      signal('12:00', 'two'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { package: { missing: ['component'] } }],
      ['11:30', 'assign', { tier: 'one', move: 'bounce' }],
      ['12:00', 'assign', { tier: 'two', package: { missing: ['steps', 'component'] } }],
    ],
  });
});

it('lets an upward flag go only with the package after a bounce for insufficient context', () => {
  holds(policy(), {
    ticket: { component: 'db' },
    events: [
      flag('11:00'),
      ['11:30', 'escalation.bounced', { reason: 'insufficient_context', by: 'bob' }],
      flag('11:40'),
      flag('11:50', { package: { steps: 'x' } }),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'assign', { tier: 'one', move: 'bounce' }],
      ['11:40', 'requireContext', { package: 'p', missing: ['steps'] }],
      ['11:50', 'assign', { tier: 'two', move: 'escalation' }],
    ],
    final: { counts: { bounces: 1, escalations: 2, reEscalations: 1 } },
  });
});

it('asks for no package after a bounce for another reason', () => {
  holds(policy(), {
    ticket: { component: 'db' },
    events: [
      flag('11:00'),
      ['11:30', 'escalation.bounced', { reason: 'wrong_team', by: 'bob' }],
      flag('11:40'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'assign', { tier: 'one', move: 'bounce' }],
      ['11:40', 'assign', { tier: 'two', move: 'escalation' }],
    ],
  });
});

it('refuses a template that shows a class which its audience does not read', () => {
  const sketch = (audience: string) => ({
    tiers: { one: { rank: 1 } },
    fields: { chart: { label: 'Chart', type: 'text', privacy: 'phi' } },
    templates: { t: { name: 'T', audience, text: { en: '{c}' }, vars: { c: 'ticket.chart' } } },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    nodes: {
      up: on('signal.received', { mode: 'side' }),
      n:
        audience === 'internal'
          ? node('notify', { to: 'tier:one', channel: 'chat', template: 't' })
          : node('message', { template: 't' }),
    },
    wires: { up: 'n' },
  });
  if (errorsOf(sketch('internal')).length === 0)
    throw new Error('an internal template may not show it either');
});

it('carries the values of orderBy', () => {
  const linked = draw({
    tiers: {
      one: { rank: 1 },
      two: {
        rank: 2,
        orderBy: [
          { field: 'ticket.clinicalUrgency', direction: 'descending' },
          { field: 'ticket.waiting', direction: 'descending' },
        ],
      },
    },
    nodes: { up: on('signal.received') },
    wires: { up: 'two' },
  });
  const born = (time: string, ticket: string): Row => [time, 'ticket.created', { ticket }];
  const up = (time: string, ticket: string): Row => [time, 'signal.received', { ticket, name: 'x' }];
  holds(linked, {
    tickets: [
      { id: 'A', clinicalUrgency: 'routine' },
      { id: 'B', clinicalUrgency: 'urgent' },
      { id: 'C', clinicalUrgency: 'routine' },
      { id: 'D' },
    ],
    events: [
      born('10:00', 'C'),
      born('10:30', 'A'),
      born('11:00', 'B'),
      born('11:00', 'D'),
      up('11:10', 'A'),
      up('11:20', 'B'),
      up('11:30', 'C'),
      up('11:40', 'D'),
    ],
    exactly: [],
    expect: [['11:20', 'assign', { ticket: 'B', order: ['urgent', 1_200_000] }]],
    final: { queues: { two: ['B', 'C', 'A', 'D'] } },
  });
});

it('notifies nobody by assigning', () => {
  holds(policy(), { events: [signal('11:00', 'two')], exactly: ['notify', 'message'], expect: [] });
});
