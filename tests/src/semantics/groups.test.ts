import { expect, it } from 'vitest';
import { aside, draw, node, on, put, tell, write } from './draw.ts';
import { holds, type Row } from './rehearse.ts';

const tiers = { one: { rank: 1 }, lead: { rank: 2 }, boss: { rank: 3 } };

const linked = draw({
  tiers,
  fields: { vendor: { label: 'Vendor', type: 'text' } },
  nodes: {
    known: aside(['ticket.created', 'ticket.updated']),
    g: node('group', { key: 'ticket.component', count: 3, window: 'PT15M' }, { first: { reason: 'outage' } }),
    page: tell('page'),
    raise: put('ticket.priority', 'urgent'),
    told: write(),
    over: tell('over'),
    wait: put('ticket.status', 'pending_customer'),
    up: on('signal.received'),
  },
  wires: {
    known: 'g',
    'g.first': 'page',
    'page.next': 'lead',
    'g.member': 'raise',
    'raise.next': 'told',
    'g.resolved': 'over',
    'over.next': 'wait',
    up: 'boss',
  },
});

const ticket = (id: string, customer = id, component: string | null = 'db') => ({
  id,
  component,
  customer: { id: `C-${customer}` },
});
const created = (time: string, id: string): Row => [time, 'ticket.created', { ticket: id }];
const parent = 'g:db:1';
const members = ['A', 'B', 'C'];

function opening(time: string, ids: readonly string[] = members, name = parent): readonly Row[] {
  return [
    [time, 'openGroup', { parent: name, members: ids, ticket: ids.at(-1) }],
    [time, 'notify', { to: 'queue:page', ticket: name }],
    [time, 'assign', { tier: 'lead', from: null, move: 'initial', reasons: ['outage'], ticket: name }],
    ...ids.flatMap((id): readonly Row[] => [
      [time, 'set', { ticket: id, field: 'ticket.priority', value: 'urgent' }],
      [time, 'message', { ticket: id }],
    ]),
  ];
}

const parts = ['openGroup', 'closeGroup', 'notify', 'set', 'message'];

it('opens a group on the n-th distinct customer inside the window', () => {
  holds(linked, {
    tickets: members.map((id) => ticket(id)),
    events: [created('10:00', 'A'), created('10:05', 'B'), created('10:10', 'C')],
    exactly: parts,
    expect: opening('10:10'),
    final: { A: { tier: 'one', priority: 'urgent', counts: { escalations: 0 } }, [parent]: { tier: 'lead' } },
  });
});

it('counts one customer once', () => {
  holds(linked, {
    tickets: members.map((id) => ticket(id, 'same')),
    events: [created('10:00', 'A'), created('10:05', 'B'), created('10:10', 'C')],
    exactly: parts,
    expect: [],
  });
});

it('leaves out of a half-open window what lies exactly its length behind', () => {
  const events = (last: string) => [created('10:00', 'A'), created('10:05', 'B'), created(last, 'C')];
  const tickets = members.map((id) => ticket(id));
  holds(linked, { tickets, events: events('10:15'), exactly: parts, expect: [] });
  holds(linked, { tickets, events: events('10:14:59.999'), exactly: parts, expect: opening('10:14:59.999') });
});

it('never lets a ticket without a key join', () => {
  holds(linked, {
    tickets: members.map((id) => ticket(id, id, null)),
    events: [created('10:00', 'A'), created('10:05', 'B'), created('10:10', 'C')],
    exactly: parts,
    expect: [],
  });
});

it('keeps keys apart', () => {
  holds(linked, {
    tickets: [ticket('A'), ticket('B'), ticket('C', 'C', 'web')],
    events: [created('10:00', 'A'), created('10:05', 'B'), created('10:10', 'C')],
    exactly: parts,
    expect: [],
  });
});

it('lets later matches join while the parent is open, and does not fire the key again', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  holds(linked, {
    tickets: ids.map((id) => ticket(id)),
    events: ids.map((id, index) => created(`10:0${index}`, id)),
    exactly: parts,
    expect: [
      ...opening('10:02'),
      ...(['D', 'E', 'F'] as const).flatMap((id, index): readonly Row[] => [
        [`10:0${index + 3}`, 'set', { ticket: id, value: 'urgent' }],
        [`10:0${index + 3}`, 'message', { ticket: id }],
      ]),
    ],
  });
});

it('joins later matches also after the window, and of the same customer', () => {
  holds(linked, {
    tickets: [...members.map((id) => ticket(id)), ticket('D', 'A')],
    events: [created('10:00', 'A'), created('10:01', 'B'), created('10:02', 'C'), created('12:00', 'D')],
    exactly: parts,
    expect: [...opening('10:02'), ['12:00', 'set', { ticket: 'D' }], ['12:00', 'message', { ticket: 'D' }]],
  });
});

it('names the members when the parent is solved, each of which is told', () => {
  holds(linked, {
    tickets: [...members.map((id) => ticket(id)), ticket('D')],
    events: [
      created('10:00', 'A'),
      created('10:01', 'B'),
      created('10:02', 'C'),
      created('10:05', 'D'),
      ['11:00', 'status.changed', { ticket: parent, status: 'solved', by: 'lee' }],
    ],
    exactly: ['closeGroup', 'openGroup'],
    expect: [
      ['10:02', 'openGroup'],
      ['11:00', 'closeGroup', { parent, members: ['A', 'B', 'C', 'D'], ticket: parent }],
      ...['A', 'B', 'C', 'D'].flatMap((id): readonly Row[] => [
        ['11:00', 'notify', { ticket: id, to: 'queue:over' }],
        ['11:00', 'set', { ticket: id, field: 'ticket.status', value: 'pending_customer' }],
      ]),
    ],
    final: { A: { status: 'pending_customer', tier: 'one' } },
  });
});

it('opens the key’s next group, with the next number, after the parent is solved', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  holds(linked, {
    tickets: ids.map((id) => ticket(id)),
    events: [
      created('10:00', 'A'),
      created('10:01', 'B'),
      created('10:02', 'C'),
      ['11:00', 'status.changed', { ticket: parent, status: 'solved', by: 'lee' }],
      created('12:00', 'D'),
      created('12:01', 'E'),
      created('12:02', 'F'),
    ],
    exactly: ['openGroup'],
    expect: [
      ['10:02', 'openGroup', { parent }],
      ['12:02', 'openGroup', { parent: 'g:db:2', members: ['D', 'E', 'F'] }],
    ],
  });
});

it('runs no intake in a parent', () => {
  const { effects } = holds(linked, {
    tickets: members.map((id) => ticket(id)),
    events: [created('10:00', 'A'), created('10:00', 'B'), created('10:00', 'C')],
  });
  const own = effects.filter((effect) => effect.ticket === parent && effect.effect === 'assign');
  expect(own).toHaveLength(1);
});

it('makes the parent a ticket under the same policy, which may climb', () => {
  holds(linked, {
    tickets: members.map((id) => ticket(id)),
    events: [
      created('10:00', 'A'),
      created('10:01', 'B'),
      created('10:02', 'C'),
      ['10:30', 'signal.received', { ticket: parent, name: 'x' }],
    ],
    exactly: [],
    expect: [['10:30', 'assign', { ticket: parent, tier: 'boss', from: 'lead', move: 'escalation' }]],
  });
});

it('joins a ticket whose key becomes known later', () => {
  holds(linked, {
    tickets: [ticket('A'), ticket('B'), ticket('C', 'C', null)],
    events: [
      created('10:00', 'A'),
      created('10:01', 'B'),
      created('10:02', 'C'),
      ['10:05', 'ticket.updated', { ticket: 'C', set: { 'ticket.component': 'db' } }],
    ],
    exactly: ['openGroup'],
    expect: [],
  });
});

it('closes a group of which a member was merged in the meantime', () => {
  holds(linked, {
    tickets: members.map((id) => ticket(id)),
    events: [
      created('10:00', 'A'),
      created('10:01', 'B'),
      created('10:02', 'C'),
      ['10:30', 'ticket.merged', { ticket: 'B', into: 'A' }],
      ['11:00', 'status.changed', { ticket: parent, status: 'solved', by: 'lee' }],
    ],
    exactly: [],
    expect: [
      ['11:00', 'closeGroup', { parent }],
      ['11:00', 'notify', { ticket: 'A', to: 'queue:over' }],
      ['11:00', 'notify', { ticket: 'C', to: 'queue:over' }],
    ],
  });
});

it('moves a ticket that joins later as it moves the others, and lets nothing join twice', () => {
  const moving = draw({
    tiers,
    nodes: {
      known: aside('ticket.updated', { when: 'has(ticket.component)' }),
      g: node('group', { key: 'ticket.component', count: 2, window: 'PT15M' }),
      seen: tell('seen'),
      n: tell('member'),
      up: aside('tier.entered', { when: 'position.tier == "lead"', latch: { kind: 'everyTime' } }),
      again: tell('again'),
    },
    wires: {
      known: 'g',
      'g.first': 'seen',
      'seen.next': 'g',
      'g.member': 'n',
      'n.next': 'lead',
      up: 'again',
      'again.next': 'g',
    },
  });
  const set = { 'ticket.component': 'db' };
  const joined = (time: string, id: string): readonly Row[] => [
    [time, 'notify', { ticket: id, to: 'queue:member' }],
    [time, 'assign', { ticket: id, tier: 'lead', move: 'escalation', reasons: ['member'] }],
    [time, 'notify', { ticket: id, to: 'queue:again' }],
  ];
  holds(moving, {
    tickets: ['A', 'B', 'D'].map((id) => ticket(id, id, null)),
    events: [
      ...['A', 'B', 'D'].map((id) => created('10:00', id)),
      ...['A', 'B', 'D'].map((id, index): Row => [`10:0${index + 1}`, 'ticket.updated', { ticket: id, set }]),
    ],
    exactly: ['openGroup', 'notify'],
    expect: [
      ['10:02', 'openGroup', { members: ['A', 'B'] }],
      ['10:02', 'notify', { ticket: parent, to: 'queue:seen' }],
      ...joined('10:02', 'A'),
      ...joined('10:02', 'B'),
      ...joined('10:03', 'D'),
    ],
    final: { D: { tier: 'lead', counts: { escalations: 1 } } },
  });
});
