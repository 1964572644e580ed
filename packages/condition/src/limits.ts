/** What a single condition may hold. Everything within the limits parses, checks, prints and lowers on any stack. */
export const conditionLimits = {
  /** UTF-16 units of text. */
  length: 1_000_000,
  /** Atoms, however they are joined. */
  atoms: 20_000,
  /** Values of one `in [...]` list. */
  listValues: 10_000,
  /** Parentheses, negations and groups inside each other. */
  depth: 100,
} as const;
