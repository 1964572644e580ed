import { it } from 'vitest';
import { draw, node, on, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { everyTime, initial, ladder, sig, signal } from './ladder.ts';

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

it('hands down to the node of the named tier that the ticket came through', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      night: node('tier', { tier: 'one', owner: 'schedule:night' }),
      aaa: node('tier', { tier: 'one', owner: 'queue:unused' }),
      other: on(['ticket.imported'], { mode: 'intake', order: 10 }),
    },
    wires: { ...ladder.wires, intake: 'night', other: 'aaa', to_two: 'two' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['12:00', 'escalation.deescalated', { reason: 'calm', toTier: 'one' }]],
    expect: [
      ['10:00', 'assign', { owner: 'schedule:night' }],
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'assign', { tier: 'one', owner: 'schedule:night', move: 'deescalation' }],
    ],
  });
});

it('never leads up by going back: what ranks as high is forgotten on the way down', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...ladder.tiers, other: { rank: 1 } },
    nodes: {
      ...ladder.nodes,
      calm: on('csat.received', everyTime),
      down: node('deescalate', { to: 'other', reason: 'calm' }),
      import_other: on(['ticket.imported'], { mode: 'intake', order: 10 }),
    },
    wires: { ...ladder.wires, calm: 'down', import_other: 'other' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      signal('12:00', 'three'),
      ['13:00', 'csat.received', { score: 5 }],
      ['14:00', 'escalation.deescalated', { reason: 'again' }],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'assign', { tier: 'three' }],
      ['13:00', 'assign', { tier: 'other', move: 'deescalation' }],
    ],
    final: { tier: 'other' },
  });
});
