export const tiers = {
  one: { rank: 1 },
  two: { rank: 2 },
  three: { rank: 3 },
  desk: { rank: 2, lateral: true },
};

export const initial = [
  '10:00',
  'assign',
  { tier: 'one', from: null, move: 'initial', reasons: ['intake'] },
] as const;

export const sig = (name: string) => `event.name == "${name}"`;

export const signal = (time: string, name: string) => [time, 'signal.received', { name }] as const;
