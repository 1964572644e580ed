/** What a path may give rise to at most. */
export interface Cost {
  /** Effects of any kind but `record`, which only remarks on the others. */
  readonly effects: number;
  /** Notices and messages. */
  readonly notices: number;
  /** Assignments. */
  readonly moves: number;
}

/** Nothing at all. */
export const noCost: Cost = { effects: 0, notices: 0, moves: 0 };

/**
 * The sum of two costs. A count that would exceed 2^53 − 1 stays there: it only says that there is no bound worth
 * the name.
 */
export function plus(a: Cost, b: Cost): Cost {
  return combine(a, b, (x, y) => saturate(x + y));
}

/**
 * The worse of two alternatives, count by count: of `effects` the larger, of `notices` the larger, of `moves` the
 * larger.
 */
export function eitherOf(a: Cost, b: Cost): Cost {
  return combine(a, b, Math.max);
}

/** The cost of something that happens `count` times. */
export function times(cost: Cost, count: number): Cost {
  const scale = (x: number): number => saturate(x * count);
  return { effects: scale(cost.effects), notices: scale(cost.notices), moves: scale(cost.moves) };
}

function saturate(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

function combine(a: Cost, b: Cost, by: (x: number, y: number) => number): Cost {
  return {
    effects: by(a.effects, b.effects),
    notices: by(a.notices, b.notices),
    moves: by(a.moves, b.moves),
  };
}
