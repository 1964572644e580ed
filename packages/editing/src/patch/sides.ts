import type { Patch } from './patch.ts';

/** The two sides of a merge: two changes of the same document. */
export interface Sides {
  readonly mine: readonly Patch[];
  readonly theirs: readonly Patch[];
}

/** How two sides are brought together: which of my patches do not count, and which of theirs are undone. */
export interface Settled extends Sides {
  readonly apart: ReadonlySet<Patch>;
  readonly undone: ReadonlySet<Patch>;
}
