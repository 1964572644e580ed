import { it } from 'vitest';
import { aside, draw, node, on, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { everyTime, initial, ladder, sig, signal, status, swarmed, tiers } from './life.ts';

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
