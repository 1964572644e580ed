import { it } from 'vitest';
import { aside, at, draw, node, on, tell } from './draw.ts';
import { holds } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };
const initial = ['10:00', 'assign', { tier: 'one', from: null, move: 'initial' }] as const;
const sig = (name: string) => `event.name == "${name}"`;
const signal = (time: string, name: string) => [time, 'signal.received', { name }] as const;
const everyTime = { latch: { kind: 'everyTime' } };

/** One, two and three, each reached by a signal of its name. */
const ladder = {
  tiers,
  nodes: {
    to_two: on('signal.received', { when: sig('two'), ...everyTime }),
    to_three: on('signal.received', { when: sig('three'), ...everyTime }),
  },
  wires: { to_two: 'two', to_three: 'three' },
};

it('takes a flag that nothing listens to up to the requested tier, else the next rank up', () => {
  const linked = draw(ladder);
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'knowledge_gap', by: 'ann' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two', from: 'one', move: 'escalation', reasons: ['knowledge_gap'] }],
    ],
    final: { counts: { escalations: 1 } },
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'knowledge_gap', requestedTier: 'three' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'three', move: 'escalation' }]],
  });
});

it('moves nothing by a flag at the top', () => {
  holds(draw(ladder), {
    events: [signal('10:30', 'three'), ['11:00', 'agent.flagged', { reason: 'stuck' }]],
    expect: [initial, ['10:30', 'assign', { tier: 'three' }]],
    final: { tier: 'three' },
  });
});

it('prefers the port of the reason, then the general port, to the next rank', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, one: at('one', { flagReasons: ['deep_bug'] }), told: tell('general') },
    wires: {
      ...ladder.wires,
      'one.escalated:deep_bug': 'three',
      'one.escalated': 'told',
      'told.next': 'two',
    },
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'deep_bug' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'three', reasons: ['deep_bug'] }]],
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'other' }]],
    expect: [
      initial,
      ['11:00', 'notify', { to: 'queue:general' }],
      ['11:00', 'assign', { tier: 'two', reasons: ['other'] }],
    ],
  });
});

it('leaves a flag to the trigger that takes it', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      flag: on('agent.flagged', { reason: 'flagged', when: 'event.reason == "deep"' }),
    },
    wires: { ...ladder.wires, flag: 'three' },
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'deep' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'three', reasons: ['flagged'] }]],
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'shallow' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'two', reasons: ['shallow'] }]],
  });
});

it('goes back where it came from when bounced before acceptance, and counts a bounce', () => {
  holds(draw(ladder), {
    events: [signal('11:00', 'two'), ['11:30', 'escalation.bounced', { reason: 'wrong_team', by: 'bob' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'assign', { tier: 'one', from: 'two', move: 'bounce', reasons: ['wrong_team'] }],
    ],
    final: { tier: 'one', counts: { escalations: 1, bounces: 1, deescalations: 0, reEscalations: 0 } },
  });
});

it('counts an acknowledged but not accepted return as a bounce, an accepted one as a de-escalation', () => {
  const linked = draw(ladder);
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      ['11:10', 'escalation.acknowledged', { by: 'bob' }],
      ['11:30', 'escalation.bounced', { reason: 'wrong_team', by: 'bob' }],
    ],
    expect: [initial, ['11:00', 'assign'], ['11:30', 'assign', { tier: 'one', move: 'bounce' }]],
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      ['11:10', 'escalation.accepted', { by: 'bob' }],
      ['11:30', 'escalation.bounced', { reason: 'wrong_team', by: 'bob' }],
    ],
    expect: [initial, ['11:00', 'assign'], ['11:30', 'assign', { tier: 'one', move: 'deescalation' }]],
    final: { counts: { bounces: 0, deescalations: 1 } },
  });
});

it('escalates again after a return, and counts a re-escalation', () => {
  holds(draw(ladder), {
    events: [
      signal('11:00', 'two'),
      ['11:30', 'escalation.bounced', { reason: 'wrong_team' }],
      signal('12:00', 'two'),
      signal('12:30', 'three'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'assign', { tier: 'one' }],
      ['12:00', 'assign', { tier: 'two', move: 'escalation' }],
      ['12:30', 'assign', { tier: 'three', move: 'escalation' }],
    ],
    final: { counts: { escalations: 3, bounces: 1, reEscalations: 1 } },
  });
});

it('steps down to the named tier, else back where it came from', () => {
  const linked = draw(ladder);
  const up = [signal('11:00', 'two'), signal('11:10', 'three')];
  const rows = [
    initial,
    ['11:00', 'assign', { tier: 'two' }],
    ['11:10', 'assign', { tier: 'three' }],
  ] as const;
  holds(linked, {
    events: [...up, ['12:00', 'escalation.deescalated', { reason: 'calm', by: 'cy' }]],
    expect: [
      ...rows,
      ['12:00', 'assign', { tier: 'two', from: 'three', move: 'deescalation', reasons: ['calm'] }],
    ],
    final: { counts: { escalations: 2, deescalations: 1 } },
  });
  holds(linked, {
    events: [...up, ['12:00', 'escalation.deescalated', { reason: 'calm', toTier: 'one' }]],
    expect: [...rows, ['12:00', 'assign', { tier: 'one', move: 'deescalation' }]],
  });
});

it('steps down twice along the stack', () => {
  holds(draw(ladder), {
    events: [
      signal('11:00', 'two'),
      signal('11:10', 'three'),
      ['12:00', 'escalation.deescalated', { reason: 'calm' }],
      ['12:10', 'escalation.deescalated', { reason: 'calm' }],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'assign', { tier: 'three' }],
      ['12:00', 'assign', { tier: 'two' }],
      ['12:10', 'assign', { tier: 'one', move: 'deescalation' }],
    ],
  });
});

it('steps a ticket that went up at creation back to its intake tier', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, vip: on('ticket.created', { when: 'customer.vip', reason: 'vip' }) },
    wires: { ...ladder.wires, vip: 'two' },
  });
  holds(linked, {
    ticket: { customer: { vip: true } },
    events: [['11:00', 'escalation.deescalated', { reason: 'calm' }]],
    expect: [
      ['10:00', 'assign', { tier: 'two', from: 'one', move: 'escalation' }],
      ['11:00', 'assign', { tier: 'one', from: 'two', move: 'deescalation' }],
    ],
  });
});

it('runs a deescalate node to a named tier or back, with next like entered', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      calm: on('signal.received', { when: sig('calm'), reason: 'calmed', ...everyTime }),
      down: node('deescalate', { to: 'back' }),
      told: tell('next'),
      hello: tell('entered_one'),
      far: on('signal.received', { when: sig('far'), ...everyTime }),
      bottom: node('deescalate', { to: 'one', reason: 'to_the_bottom' }),
    },
    wires: { ...ladder.wires, calm: 'down', 'down.next': 'told', 'one.entered': 'hello', far: 'bottom' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), signal('11:10', 'calm')],
    expect: [
      initial,
      ['10:00', 'notify', { to: 'queue:entered_one' }],
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'assign', { tier: 'one', move: 'deescalation' }],
      ['11:10', 'notify', { to: 'queue:next' }],
      ['11:10', 'notify', { to: 'queue:entered_one' }],
    ],
  });
  holds(linked, {
    events: [signal('11:00', 'two'), signal('11:05', 'three'), signal('11:10', 'far')],
    expect: [
      initial,
      ['10:00', 'notify'],
      ['11:00', 'assign', { tier: 'two' }],
      ['11:05', 'assign', { tier: 'three' }],
      ['11:10', 'assign', { tier: 'one', from: 'three', move: 'deescalation' }],
      ['11:10', 'notify', { to: 'queue:entered_one' }],
    ],
  });
});

it('runs wired bounced and deescalated ports instead of going back', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, told_b: tell('bounced'), down: node('deescalate', { to: 'one' }) },
    wires: {
      ...ladder.wires,
      'two.bounced': 'told_b',
      'three.deescalated': 'down',
    },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:10', 'escalation.bounced', { reason: 'wrong' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['11:10', 'notify', { to: 'queue:bounced' }]],
    final: { tier: 'two' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      signal('11:05', 'three'),
      ['11:10', 'escalation.deescalated', { reason: 'calm', toTier: 'two' }],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:05', 'assign', { tier: 'three' }],
      ['11:10', 'assign', { tier: 'one', move: 'deescalation', reasons: ['calm'] }],
    ],
  });
});

it('takes nobody there by unavailable, else timeout, else overdue, else stays and notes it', () => {
  const failed = (time: string) => [time, 'assignment.failed', { tier: 'two', reason: 'empty' }] as const;
  const withTimes = { ...tiers, two: { rank: 2, acknowledge: 'PT30M', work: 'PT2H' } };
  const base = { ...ladder, tiers: { ...withTimes, four: { rank: 4 } } };
  const up = signal('11:00', 'two');
  const rows = [initial, ['11:00', 'assign', { tier: 'two' }]] as const;
  holds(
    draw({
      ...base,
      wires: { ...base.wires, 'two.unavailable': 'four', 'two.timeout': 'three', 'two.overdue': 'three' },
    }),
    {
      events: [up, failed('11:01')],
      expect: [...rows, ['11:01', 'assign', { tier: 'four', move: 'escalation', reasons: ['unavailable'] }]],
    },
  );
  holds(draw({ ...base, wires: { ...base.wires, 'two.timeout': 'three', 'two.overdue': 'four' } }), {
    events: [up, failed('11:01')],
    expect: [...rows, ['11:01', 'assign', { tier: 'three' }]],
  });
  holds(draw(ladder), {
    events: [up, failed('11:01')],
    expect: rows,
    notes: [{ what: 'nobodyAvailable', at: '11:01' }],
    final: { tier: 'two' },
  });
});

it('lets an unavailable path go down', () => {
  const linked = draw({ ...ladder, wires: { ...ladder.wires, 'two.unavailable': 'one' } });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:01', 'assignment.failed', { tier: 'two', reason: 'full' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:01', 'assign', { tier: 'one', from: 'two' }],
    ],
  });
});

it('times out once an entry; a later acknowledgement runs its port and the clock stays breached', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M' } },
    nodes: { ...ladder.nodes, late: tell('timeout'), thanks: tell('acknowledged') },
    wires: { ...ladder.wires, 'two.timeout': 'late', 'two.acknowledged': 'thanks' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:45', 'escalation.acknowledged', { by: 'bob' }]],
    until: '14:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'notify', { to: 'queue:timeout' }],
      ['11:45', 'notify', { to: 'queue:acknowledged' }],
    ],
    clocks: [
      {
        clock: 'two.acknowledgement',
        outcome: 'breached',
        breachedAt: '11:30',
        dueAt: '11:30',
        metAt: null,
        countedMs: 1_800_000,
      },
    ],
  });
});

it('takes acceptance as acknowledgement too', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M' } },
    nodes: { ...ladder.nodes, late: tell('timeout'), yes: tell('accepted') },
    wires: { ...ladder.wires, 'two.timeout': 'late', 'two.accepted': 'yes' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:10', 'escalation.accepted', { by: 'bob' }]],
    until: '14:00',
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['11:10', 'notify', { to: 'queue:accepted' }]],
    clocks: [{ clock: 'two.acknowledgement', outcome: 'met', metAt: '11:10', countedMs: 600_000 }],
  });
});

it('runs the acknowledged port also when a ticket is accepted at once', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, thanks: tell('acknowledged'), yes: tell('accepted') },
    wires: { ...ladder.wires, 'two.acknowledged': 'thanks', 'two.accepted': 'yes' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:10', 'escalation.accepted', { by: 'bob' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'notify', { to: 'queue:acknowledged' }],
      ['11:10', 'notify', { to: 'queue:accepted' }],
    ],
  });
});

it('takes overdue by the work target, and starts a new target at each entry', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, work: 'PT2H' } },
    wires: { ...ladder.wires, 'two.overdue': 'three' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      ['12:00', 'escalation.deescalated', { reason: 'calm' }],
      signal('12:30', 'two'),
    ],
    until: '16:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'assign', { tier: 'one' }],
      ['12:30', 'assign', { tier: 'two' }],
      ['14:30', 'assign', { tier: 'three', reasons: ['overdue'] }],
    ],
    clocks: [
      { clock: 'two.work', cycle: 1, countedMs: 3_600_000 },
      { clock: 'two.work', cycle: 2, outcome: 'breached', breachedAt: '14:30' },
    ],
    final: { counts: { reEscalations: 1 } },
  });
});

it('counts tier targets on the calendar of the tier', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT2H', calendar: 'office' } },
    wires: { ...ladder.wires, 'two.timeout': 'three' },
  });
  holds(linked, {
    events: [signal('16:00', 'two')],
    until: '03 12:00',
    expect: [
      initial,
      ['16:00', 'assign', { tier: 'two' }],
      ['03 10:00', 'assign', { tier: 'three', reasons: ['notAcknowledged'] }],
    ],
  });
});

it('counts a human change of owner within the tier as a reassignment, without assign', () => {
  holds(draw(ladder), {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      ['10:20', 'owner.changed', { owner: 'bob', by: 'ann' }],
    ],
    expect: [initial],
    final: { owner: 'bob', tier: 'one', counts: { reassignments: 1, escalations: 0 } },
  });
});

it('does not take our own assignment that comes back for human activity', () => {
  holds(draw(ladder), {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      ['10:20', 'owner.changed', { owner: 'bob', cause: 'T/1/1/one/1' }],
    ],
    expect: [initial],
    final: { counts: { reassignments: 0 } },
  });
});

it('carries the origin owner: the last person before the first move up', () => {
  holds(draw(ladder), {
    events: [
      ['10:10', 'owner.changed', { owner: 'ann', by: 'ann' }],
      ['10:20', 'owner.changed', { owner: 'bob', by: 'bob' }],
      signal('11:00', 'two'),
      ['11:10', 'owner.changed', { owner: 'cy', by: 'cy' }],
      signal('12:00', 'three'),
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two', origin: 'bob', owner: 'queue:two' }],
      ['12:00', 'assign', { tier: 'three', origin: 'bob' }],
    ],
  });
});

it('takes the type from the trigger or the port', () => {
  const linked = draw({
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M' } },
    nodes: {
      ...ladder.nodes,
      to_two: on('signal.received', { type: 'functional', reason: 'r' }),
      two: at('two', {}, { timeout: { type: 'hierarchical', reason: 'not_taken' } }),
    },
    wires: { ...ladder.wires, 'two.timeout': 'three' },
  });
  holds(linked, {
    events: [signal('11:00', 'two')],
    until: '12:00',
    expect: [
      initial,
      ['11:00', 'assign', { type: 'functional', reasons: ['r'] }],
      ['11:30', 'assign', { tier: 'three', type: 'hierarchical', reasons: ['not_taken'] }],
    ],
  });
});

it('runs entered at every entry', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, hello: tell('one') },
    wires: { ...ladder.wires, 'one.entered': 'hello' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:30', 'escalation.deescalated', { reason: 'calm' }]],
    expect: [
      initial,
      ['10:00', 'notify'],
      ['11:00', 'assign'],
      ['11:30', 'assign', { tier: 'one' }],
      ['11:30', 'notify'],
    ],
  });
});

it('uses the owner target of the node before that of the tier', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      two: at('two', { owner: 'role:lead' }),
      side: aside('tier.entered'),
      told: tell('x'),
    },
    wires: { ...ladder.wires, side: 'told' },
  });
  holds(linked, {
    events: [signal('11:00', 'two')],
    exactly: ['assign'],
    expect: [initial, ['11:00', 'assign', { tier: 'two', owner: 'role:lead' }]],
    final: { owner: 'role:lead' },
  });
});
