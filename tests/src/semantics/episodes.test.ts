import { expect, it } from 'vitest';
import { aside, at, draw, node, on, put, tell } from './draw.ts';
import { holds, type Row, rehearse } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };
const initial: Row = ['10:00', 'assign', { tier: 'one', from: null, move: 'initial' }];
const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];
const status = (time: string, value: string, more = {}): Row => [
  time,
  'status.changed',
  { status: value, by: 'ann', ...more },
];
const everyTime = { latch: { kind: 'everyTime' } };
const sig = (name: string) => `event.name == "${name}"`;
const ladder = {
  tiers,
  nodes: {
    to_two: on('signal.received', { when: sig('two'), ...everyTime }),
    to_three: on('signal.received', { when: sig('three'), ...everyTime }),
  },
  wires: { to_two: 'two', to_three: 'three' },
};

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

it('ends waits and swarms at resolution', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      go: aside('signal.received'),
      w: node('wait', { until: { for: 'PT1H', calendar: 'always' } }),
      told: tell('elapsed'),
    },
    wires: { go: 'w', 'w.elapsed': 'told' },
  });
  holds(linked, { events: [signal('11:00'), status('11:30', 'solved')], until: '20:00', expect: [initial] });
});

const followed = {
  tiers,
  nodes: {
    ...ladder.nodes,
    done: aside('status.changed', { when: 'ticket.status == "solved"' }),
    ask: node('followUp', { within: 'PT8H', calendar: 'office' }),
    asked: tell('asked'),
    happy: tell('satisfied'),
    quiet: tell('no_answer'),
  },
  wires: {
    ...ladder.wires,
    done: 'ask',
    'ask.opened': 'asked',
    'ask.satisfied': 'happy',
    'ask.unsatisfied': 'two',
    'ask.noAnswer': 'quiet',
  },
};

it('asks the origin owner after resolution and hears the answer', () => {
  const linked = draw(followed);
  const rows: readonly Row[] = [
    initial,
    ['12:00', 'followUp', { to: 'origin', dueAt: '03 12:00' }],
    ['12:00', 'notify', { to: 'queue:asked' }],
  ];
  holds(linked, {
    events: [status('12:00', 'solved'), ['15:00', 'followup.completed', { outcome: 'satisfied' }]],
    until: '05 12:00',
    expect: [...rows, ['15:00', 'notify', { to: 'queue:satisfied' }]],
    clocks: [{ clock: 'ask', outcome: 'met', metAt: '15:00', dueAt: '03 12:00' }],
  });
  holds(linked, {
    events: [status('12:00', 'solved')],
    until: '05 12:00',
    expect: [...rows, ['03 12:00', 'notify', { to: 'queue:no_answer' }]],
    clocks: [{ clock: 'ask', outcome: 'breached', breachedAt: '03 12:00' }],
  });
  holds(linked, {
    events: [status('12:00', 'solved'), ['15:00', 'followup.completed', { outcome: 'noAnswer' }]],
    until: '05 12:00',
    expect: [...rows, ['15:00', 'notify', { to: 'queue:no_answer' }]],
  });
});

it('resumes the same episode when the customer is not satisfied', () => {
  holds(draw(followed), {
    events: [
      signal('11:00', 'two'),
      status('12:00', 'solved'),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    until: '05 12:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'followUp'],
      ['12:00', 'notify'],
      ['15:00', 'set', { field: 'ticket.status', value: 'open' }],
      ['15:00', 'assign', { tier: 'two', from: null, move: 'escalation', reasons: ['unsatisfied'] }],
    ],
    final: { episode: 1, status: 'open', tier: 'two', counts: { escalations: 2, reEscalations: 1 } },
  });
});

it('keeps latches over a follow-up that resumes', () => {
  const linked = draw({
    ...followed,
    nodes: { ...followed.nodes, once: aside('csat.received'), told: tell('once') },
    wires: { ...followed.wires, once: 'told' },
  });
  holds(linked, {
    events: [
      ['11:00', 'csat.received', { score: 1 }],
      status('12:00', 'solved'),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
      ['15:10', 'csat.received', { score: 1 }],
    ],
    exactly: [],
    expect: [['11:00', 'notify', { to: 'queue:once' }]],
    notes: [{ what: 'suppressed', cause: 'latch', at: '15:10' }],
  });
});

it('ends a follow-up by a reopening, which starts the next episode', () => {
  holds(draw(followed), {
    events: [
      status('12:00', 'solved'),
      ['13:00', 'ticket.reopened'],
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    until: '05 12:00',
    expect: [
      initial,
      ['12:00', 'followUp'],
      ['12:00', 'notify'],
      ['13:00', 'assign', { tier: 'one', move: 'initial' }],
    ],
    final: { episode: 2, tier: 'one' },
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

it('keeps approvals and outside cases when a tier is left, and ends waits and swarms with it', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      go: aside('signal.received', { when: sig('go') }),
      v: node('external', { to: 'vendor:acme', respondWithin: 'PT2H', calendar: 'always' }),
      late: tell('vendor_late'),
      go2: aside('signal.received', { when: sig('go') }),
      w: node('wait', { until: { for: 'PT2H', calendar: 'always' } }),
      waited: tell('waited'),
      cancelled: tell('cancelled'),
      go3: aside('signal.received', { when: sig('go') }),
      s: node('swarm', { to: 'queue:x', joinWithin: 'PT1H', maxDuration: 'PT2H', calendar: 'always' }),
      swarmed: tell('swarmed'),
    },
    wires: {
      ...ladder.wires,
      go: 'v',
      'v.breached': 'late',
      go2: 'w',
      'w.elapsed': 'waited',
      'w.cancelled': 'cancelled',
      go3: 's',
      's.noJoin': 'swarmed',
      's.timeout': 'swarmed',
    },
  });
  holds(linked, {
    events: [signal('11:00', 'go'), signal('11:30', 'two')],
    until: '20:00',
    expect: [
      initial,
      ['11:00', 'openExternal'],
      ['11:00', 'openSwarm', { to: 'queue:x', dueAt: '12:00' }],
      ['11:30', 'assign', { tier: 'two' }],
      ['11:30', 'notify', { to: 'queue:cancelled' }],
      ['13:00', 'notify', { to: 'queue:vendor_late' }],
    ],
    final: { counts: { swarms: 1 } },
  });
});

it('cancels a wait when its condition holds', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      go: aside('signal.received'),
      w: node('wait', { until: { for: 'PT2H', calendar: 'always' }, cancelWhen: 'ticket.topic == "done"' }),
      waited: tell('waited'),
      cancelled: tell('cancelled'),
    },
    wires: { go: 'w', 'w.elapsed': 'waited', 'w.cancelled': 'cancelled' },
  });
  holds(linked, {
    events: [signal('11:00'), ['11:30', 'ticket.updated', { set: { 'ticket.topic': 'done' } }]],
    until: '20:00',
    expect: [initial, ['11:30', 'notify', { to: 'queue:cancelled' }]],
  });
});

it('cancels a wait on a path from timeout also when the tier is acknowledged', () => {
  const linked = draw({
    tiers: { ...tiers, one: { rank: 1, acknowledge: 'PT10M' } },
    nodes: {
      w: node('wait', { until: { for: 'PT30M', calendar: 'always' } }),
      cancelled: tell('cancelled'),
    },
    wires: { 'one.timeout': 'w', 'w.elapsed': 'two', 'w.cancelled': 'cancelled' },
  });
  holds(linked, {
    events: [['10:20', 'escalation.acknowledged', { by: 'ann' }]],
    until: '20:00',
    expect: [initial, ['10:20', 'notify', { to: 'queue:cancelled' }]],
  });
  holds(linked, {
    until: '20:00',
    expect: [initial, ['10:40', 'assign', { tier: 'two' }]],
  });
});

it('waits until a calendar opens', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      go: aside('signal.received', everyTime),
      w: node('wait', { until: { open: 'office' } }),
      waited: tell('waited'),
    },
    wires: { go: 'w', 'w.elapsed': 'waited' },
  });
  holds(linked, {
    events: [signal('20:00')],
    until: '04 12:00',
    expect: [initial, ['03 09:00', 'notify', { to: 'queue:waited' }]],
  });
});

it('counts the business time of a wait', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      go: aside('signal.received', everyTime),
      w: node('wait', { until: { for: 'PT2H', calendar: 'office' } }),
      waited: tell('waited'),
    },
    wires: { go: 'w', 'w.elapsed': 'waited' },
  });
  holds(linked, {
    events: [signal('16:00')],
    until: '04 12:00',
    expect: [initial, ['03 10:00', 'notify', { to: 'queue:waited' }]],
  });
});

const swarmed = {
  tiers,
  nodes: {
    go: aside('signal.received', { when: sig('go') }),
    s: node('swarm', { to: 'queue:experts', joinWithin: 'PT10M', maxDuration: 'PT1H', calendar: 'always' }),
    o: tell('opened'),
    j: tell('joined'),
    n: tell('no_join'),
    d: tell('solved'),
    t: tell('timeout'),
  },
  wires: { go: 's', 's.opened': 'o', 's.joined': 'j', 's.noJoin': 'n', 's.solved': 'd', 's.timeout': 't' },
};

it('runs a swarm: joined, solved after a join before threads end, owner unchanged', () => {
  holds(draw(swarmed), {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      signal('11:00', 'go'),
      ['11:05', 'swarm.joined', { by: 'eve' }],
      status('11:30', 'solved'),
    ],
    until: '20:00',
    expect: [
      initial,
      ['11:00', 'openSwarm', { to: 'queue:experts', dueAt: '11:10' }],
      ['11:00', 'notify', { to: 'queue:opened' }],
      ['11:05', 'notify', { to: 'queue:joined' }],
      ['11:30', 'notify', { to: 'queue:solved' }],
    ],
    final: { owner: 'ann', counts: { swarms: 1, escalations: 0, transfers: 0 } },
  });
});

it('runs noJoin when nobody joins, and no solved without a join', () => {
  holds(draw(swarmed), {
    events: [signal('11:00', 'go'), status('11:05', 'solved')],
    until: '20:00',
    expect: [initial, ['11:00', 'openSwarm'], ['11:00', 'notify', { to: 'queue:opened' }]],
  });
  holds(draw(swarmed), {
    events: [signal('11:00', 'go')],
    until: '11:30',
    expect: [
      initial,
      ['11:00', 'openSwarm'],
      ['11:00', 'notify', { to: 'queue:opened' }],
      ['11:10', 'notify', { to: 'queue:no_join' }],
    ],
  });
});

it('times a joined swarm out', () => {
  holds(draw(swarmed), {
    events: [signal('11:00', 'go'), ['11:10', 'swarm.joined']],
    until: '20:00',
    exactly: [],
    expect: [
      ['11:10', 'notify', { to: 'queue:joined' }],
      ['12:00', 'notify', { to: 'queue:timeout' }],
    ],
    never: [],
  });
});

it('hears an answer of the vendor, and a breach when there is none', () => {
  const linked = draw({
    tiers,
    nodes: {
      go: aside('signal.received'),
      v: node('external', { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'always' }),
      r: tell('replied'),
      b: tell('breached'),
    },
    wires: { go: 'v', 'v.replied': 'r', 'v.breached': 'b' },
  });
  holds(linked, {
    events: [signal('11:00'), ['15:00', 'vendor.updated', { text: 'ok' }]],
    until: '20:00',
    expect: [
      initial,
      ['11:00', 'openExternal', { dueAt: '15:00' }],
      ['15:00', 'notify', { to: 'queue:replied' }],
    ],
    clocks: [{ clock: 'v', outcome: 'met', countedMs: 14_400_000 }],
  });
  holds(linked, {
    events: [signal('11:00')],
    until: '20:00',
    expect: [initial, ['11:00', 'openExternal'], ['15:00', 'notify', { to: 'queue:breached' }]],
  });
});

it('lets the first n passes of an episode leave by again, later ones by exhausted', () => {
  const linked = draw({
    tiers,
    nodes: {
      go: aside('signal.received', everyTime),
      r: node('repeat', { times: 2 }),
      a: tell('again'),
      e: tell('exhausted'),
      up: on('agent.flagged', everyTime),
    },
    wires: { go: 'r', 'r.again': 'a', 'r.exhausted': 'e', up: 'two' },
  });
  holds(linked, {
    events: [
      signal('11:00'),
      ['11:05', 'agent.flagged', { reason: 'x' }],
      signal('11:10'),
      signal('11:20'),
      status('12:00', 'solved'),
      ['13:00', 'ticket.reopened'],
      signal('13:10'),
    ],
    exactly: ['notify'],
    expect: [
      ['11:00', 'notify', { to: 'queue:again' }],
      ['11:10', 'notify', { to: 'queue:again' }],
      ['11:20', 'notify', { to: 'queue:exhausted' }],
      ['13:10', 'notify', { to: 'queue:again' }],
    ],
  });
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

it('runs entered of the tier to which an unsatisfied customer returns, with the resolver as owner', () => {
  const linked = draw({
    ...followed,
    nodes: { ...followed.nodes, two: at('two', { owner: 'resolver' }), hi: put('ticket.topic', 'again') },
    wires: { ...followed.wires, 'two.entered': 'hi' },
  });
  holds(linked, {
    events: [
      status('12:00', 'solved', { by: 'sam' }),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    exactly: ['assign', 'set'],
    expect: [
      initial,
      ['15:00', 'set', { field: 'ticket.status', value: 'open' }],
      ['15:00', 'assign', { tier: 'two', owner: 'resolver' }],
      ['15:00', 'set', { field: 'ticket.topic' }],
    ],
    final: { owner: 'sam' },
  });
});
