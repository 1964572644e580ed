import type { Draft, Tally } from './state.ts';

/** Counts one more; at the end of exact numbers, where a host's start value may stand, a counter stays. */
export function countOneMore(state: Draft, counter: keyof Tally): void {
  const { reopened, contacts, failed, transfers, bounces } = state.tally;
  // Key by key: a copy, and a computed key, are calls to the runtime.
  state.tally = {
    reopened: counter === 'reopened' ? oneMore(reopened) : reopened,
    contacts: counter === 'contacts' ? oneMore(contacts) : contacts,
    failed: counter === 'failed' ? oneMore(failed) : failed,
    transfers: counter === 'transfers' ? oneMore(transfers) : transfers,
    bounces: counter === 'bounces' ? oneMore(bounces) : bounces,
  };
}

function oneMore(count: number): number {
  return Math.min(count + 1, Number.MAX_SAFE_INTEGER);
}
