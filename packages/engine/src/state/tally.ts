import type { Draft, Tally } from './state.ts';

/** Counts one more; at the end of exact numbers, where a host's start value may stand, a counter stays. */
export function countOneMore(state: Draft, counter: keyof Tally): void {
  const next = Math.min(state.tally[counter] + 1, Number.MAX_SAFE_INTEGER);
  // Set apart from the copy: a computed key within it is a call to the runtime.
  const tally = { ...state.tally };
  tally[counter] = next;
  state.tally = tally;
}
