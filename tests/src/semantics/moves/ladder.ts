import { on } from '../draw.ts';

export const tiers = { one: { rank: 1 }, two: { rank: 2 }, three: { rank: 3 } };

export const initial = ['10:00', 'assign', { tier: 'one', from: null, move: 'initial' }] as const;

export const sig = (name: string) => `event.name == "${name}"`;

export const signal = (time: string, name: string) => [time, 'signal.received', { name }] as const;

export const everyTime = { latch: { kind: 'everyTime' } };

/** One, two and three, each reached by a signal of its name. */
export const ladder = {
  tiers,
  nodes: {
    to_two: on('signal.received', { when: sig('two'), ...everyTime }),
    to_three: on('signal.received', { when: sig('three'), ...everyTime }),
  },
  wires: { to_two: 'two', to_three: 'three' },
};
