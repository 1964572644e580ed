import { it } from 'vitest';
import { aside, at, draw, node, on, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, ladder, signal, tiers } from './ladder.ts';

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

it('tells a path which tier a flag asks for', () => {
  const linked = draw({
    ...ladder,
    nodes: {
      ...ladder.nodes,
      which: node('condition', { cases: [{ id: 'top', when: 'event.requestedTier == "three"' }] }),
      told: tell('experts'),
    },
    wires: { ...ladder.wires, 'one.escalated': 'which', 'which.case:top': 'three', 'which.else': 'told' },
  });
  holds(linked, {
    events: [['11:00', 'agent.flagged', { reason: 'stuck', requestedTier: 'three' }]],
    expect: [initial, ['11:00', 'assign', { tier: 'three', move: 'escalation' }]],
  });
  for (const asked of [{}, { requestedTier: 'two' }]) {
    holds(linked, {
      events: [['11:00', 'agent.flagged', { reason: 'stuck', ...asked }]],
      expect: [initial, ['11:00', 'notify', { to: 'queue:experts' }]],
    });
  }
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
