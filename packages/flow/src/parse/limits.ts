import type { PlainJsonLimits } from '@rung/kernel';

/** How large a document may be as JSON. */
export const jsonLimits: PlainJsonLimits = { depth: 64, values: 1_000_000 };

/** How many entries each part of a flow may have: far above what people draw, low enough to stay quick. */
export const partLimits = {
  fields: 500,
  calendars: 200,
  tiers: 500,
  grants: 5_000,
  clocks: 500,
  wordLists: 500,
  channels: 200,
  templates: 1_000,
  contextPackages: 200,
  /** As many triggers and other steps as the compiler takes: 10,000 and 2,000. */
  nodes: 12_000,
  edges: 20_000,
  pinned: 500,
  scenarios: 2_000,
  /** A position for every node, and as many left over where two drawings were merged. */
  layout: 24_000,
} as const;

/** The longest text that people read, such as a title, in UTF-16 units. */
export const longestText = 10_000;
