import type { Draft, Tally } from './state.ts';

/** Counts one more; at the end of exact numbers, where a host's start value may stand, a counter stays. */
export function countOneMore(state: Draft, counter: keyof Tally): void {
  const next = Math.min(state.tally[counter] + 1, Number.MAX_SAFE_INTEGER);
  state.tally = { ...state.tally, [counter]: next };
}
