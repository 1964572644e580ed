import { aside, node, on, tell } from '../draw.ts';
import type { Row } from '../rehearse.ts';

export const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };

export const initial: Row = ['10:00', 'assign', { tier: 'one', from: null, move: 'initial' }];

export const signal = (time: string, name = 'x'): Row => [time, 'signal.received', { name }];

export const status = (time: string, value: string, more = {}): Row => [
  time,
  'status.changed',
  { status: value, by: 'ann', ...more },
];

export const everyTime = { latch: { kind: 'everyTime' } };

export const sig = (name: string) => `event.name == "${name}"`;

export const ladder = {
  tiers,
  nodes: {
    to_two: on('signal.received', { when: sig('two'), ...everyTime }),
    to_three: on('signal.received', { when: sig('three'), ...everyTime }),
  },
  wires: { to_two: 'two', to_three: 'three' },
};

export const followed = {
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

export const swarmed = {
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
