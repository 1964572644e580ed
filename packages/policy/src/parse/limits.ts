/** How many entries each part of a policy may have: what the compiler makes of the largest flow that it takes. */
export const partLimits = {
  /** 500 of the author's own, and the standard ones. */
  fields: 1_000,
  calendars: 200,
  tiers: 500,
  grants: 5_000,
  clocks: 500,
  wordLists: 500,
  channels: 200,
  templates: 1_000,
  contextPackages: 200,
  atoms: 200_000,
  conditions: 100_000,
  nodes: 12_000,
  triggers: 10_000,
  pinned: 500,
} as const;
