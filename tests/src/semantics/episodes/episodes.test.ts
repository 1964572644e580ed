import { expect, it } from 'vitest';
import { aside, draw, node, put, tell } from '../draw.ts';
import { holds, rehearse } from '../rehearse.ts';
import { everyTime, followed, initial, ladder, sig, signal, status, tiers } from './life.ts';

it.each(['solved', 'closed', 'cancelled'])(
  'ends the episode, its position and tier clocks at %s',
  (value) => {
    const linked = draw({
      ...ladder,
      tiers: { ...tiers, two: { rank: 2, work: 'PT2H' } },
      wires: { ...ladder.wires, 'two.overdue': 'three' },
    });
    holds(linked, {
      events: [signal('11:00', 'two'), status('12:00', value), signal('12:30', 'three')],
      until: '20:00',
      expect: [initial, ['11:00', 'assign', { tier: 'two' }]],
      clocks: [{ clock: 'two.work', countedMs: 3_600_000 }],
      final: { tier: null, status: value, episode: 1 },
    });
  },
);

it('hears a change of status back to open as a reopening, once, with the counter already raised', () => {
  const linked = draw({
    tiers,
    nodes: {
      t: aside(['ticket.reopened', 'status.changed'], { when: 'ticket.reopenCount == 1', ...everyTime }),
      told: tell('reopened'),
    },
    wires: { t: 'told' },
  });
  for (const event of [status('12:00', 'open'), ['12:00', 'ticket.reopened']] as const) {
    holds(linked, {
      events: [status('11:00', 'solved'), event],
      expect: [
        initial,
        ['12:00', 'assign', { tier: 'one', from: null, move: 'initial' }],
        ['12:00', 'notify', { to: 'queue:reopened' }],
      ],
      final: { tier: 'one', episode: 2 },
    });
  }
});

it('opens no episode by a reopening of a ticket that is open', () => {
  holds(draw(ladder), {
    events: [['11:00', 'ticket.reopened'], status('11:30', 'open')],
    expect: [initial],
    final: { episode: 1 },
  });
});

it('opens a ticket that is reopened by ticket.reopened', () => {
  holds(draw(ladder), {
    events: [status('11:00', 'solved'), ['12:00', 'ticket.reopened']],
    final: { status: 'open', episode: 2, tier: 'one' },
  });
});

it('keeps the counters of moves over episodes and counts an escalation after reopening as a re-escalation', () => {
  holds(draw(ladder), {
    events: [
      signal('11:00', 'two'),
      status('12:00', 'solved'),
      ['13:00', 'ticket.reopened'],
      signal('13:10', 'two'),
      signal('13:20', 'three'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['13:00', 'assign', { tier: 'one', from: null, move: 'initial' }],
      ['13:10', 'assign', { tier: 'two', move: 'escalation' }],
      ['13:20', 'assign', { tier: 'three', move: 'escalation' }],
    ],
    final: { counts: { escalations: 3, reEscalations: 1 } },
  });
});

it('counts no re-escalation when the first episode knew no escalation', () => {
  holds(draw(ladder), {
    events: [status('11:00', 'solved'), ['12:00', 'ticket.reopened'], signal('12:10', 'two')],
    final: { counts: { escalations: 1, reEscalations: 0 } },
  });
});

it('takes as origin after a reopening the last owner of the episode before', () => {
  holds(draw(ladder), {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      signal('11:00', 'two'),
      ['11:10', 'owner.changed', { owner: 'bob', by: 'bob' }],
      status('12:00', 'solved'),
      ['13:00', 'ticket.reopened'],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { origin: 'ann' }],
      ['13:00', 'assign', { tier: 'one', origin: 'bob' }],
    ],
  });
});

it('hears the resolution itself before the episode is over', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      t: aside('status.changed', { when: 'ticket.status == "solved"' }),
      told: tell('solved'),
    },
    wires: { ...ladder.wires, t: 'told' },
  });
  holds(linked, {
    events: [status('11:00', 'solved')],
    expect: [initial, ['11:00', 'notify', { to: 'queue:solved' }]],
  });
});

it('ends everything at a merge, a deletion and spam', () => {
  const linked = draw({
    ...followed,
    nodes: {
      ...followed.nodes,
      go: aside('signal.received', { when: sig('vendor') }),
      v: node('external', { to: 'vendor:acme', respondWithin: 'PT1H', calendar: 'always' }),
      late: tell('vendor_late'),
    },
    wires: { ...followed.wires, go: 'v', 'v.breached': 'late' },
  });
  for (const last of [
    ['11:30', 'ticket.merged', { into: 'U' }],
    ['11:30', 'ticket.deleted'],
    status('11:30', 'spam'),
  ] as const) {
    holds(linked, {
      events: [signal('11:00', 'vendor'), last],
      until: '20:00',
      expect: [initial, ['11:00', 'openExternal', { to: 'vendor:acme', dueAt: '12:00' }]],
      clocks: [{ clock: 'v', outcome: 'cancelled' }],
      final: { tier: null },
    });
  }
});

it('lets events that come after the end change nothing', () => {
  for (const last of [
    ['11:00', 'ticket.merged', { into: 'U' }],
    ['11:00', 'ticket.deleted'],
    status('11:00', 'spam'),
  ] as const) {
    holds(draw(ladder), {
      events: [last, signal('11:10', 'two'), ['11:20', 'agent.flagged', { reason: 'x' }]],
      until: '20:00',
      expect: [initial],
    });
  }
});

it('brings in a ticket taken over in mid-life with position and counted time, else by intake', () => {
  const linked = draw({
    ...ladder,
    clocks: {
      c: { name: 'C', measure: 'resolution', targets: [{ id: 'd', target: 'PT4H', calendar: 'always' }] },
    },
    nodes: { ...ladder.nodes, watch: node('sla', { clock: 'c' }), b: tell('breached') },
    wires: { ...ladder.wires, 'two.entered': 'watch', 'watch.breached': 'b' },
  });
  holds(linked, {
    events: [
      ['10:00', 'ticket.imported', { position: 'two', clocks: { c: 7_200_000 } }],
      ['11:00', 'escalation.bounced', { reason: 'x' }],
    ],
    exactly: ['assign'],
    expect: [],
    final: { tier: 'two', episode: 1 },
  });
  holds(linked, {
    events: [['10:00', 'ticket.imported']],
    expect: [initial],
  });
});

it('keeps the status that the host reports, and the owner over resolution', () => {
  const { final } = rehearse(draw(ladder), {
    events: [['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }], status('11:00', 'closed')],
  });
  expect(final).toMatchObject({ status: 'closed', owner: 'ann', tier: null });
});

it('is not opened again by a status that the policy sets itself', () => {
  const linked = draw({
    tiers: { one: { rank: 1 } },
    nodes: { score: aside('csat.received'), open: put('ticket.status', 'open') },
    wires: { score: 'open' },
  });
  holds(linked, {
    events: [
      ['11:00', 'status.changed', { status: 'solved', by: 'ann' }],
      ['12:00', 'csat.received', { score: 1 }],
    ],
    expect: [
      ['10:00', 'assign'],
      ['12:00', 'set', { field: 'ticket.status', value: 'open' }],
    ],
    final: { status: 'solved', tier: null, episode: 1 },
  });
});
