import type { Snapshot, TruthValue } from './snapshot.ts';

/**
 * What is already known about the snapshot in hand. Each cell holds an atom's truth below a generation number, so
 * that beginning a new snapshot forgets everything in one increment and a decision allocates nothing.
 */
export interface Memo {
  snapshot: Snapshot | undefined;
  /** Above the two bits of a truth value; never 0, so a cleared cell is never taken for a known one. */
  generation: number;
  /** By atom: `generation << 2 | truth`. */
  readonly cells: Uint32Array;
}

const lastGeneration = 2 ** 30 - 1;

/** A memo for a table of `size` atoms. */
export function createMemo(size: number): Memo {
  return { snapshot: undefined, generation: 0, cells: new Uint32Array(size) };
}

/**
 * Takes a snapshot in hand. INVARIANT: a snapshot object is one immutable picture; whoever wants another picture makes
 * another object, for truths are kept for as long as the same object is asked about.
 */
export function enter(memo: Memo, snapshot: Snapshot): void {
  if (memo.snapshot === snapshot) return;
  memo.snapshot = snapshot;
  if (memo.generation === lastGeneration) {
    memo.cells.fill(0);
    memo.generation = 0;
  }
  memo.generation += 1;
}

/** Keeps what was found about an atom for the snapshot in hand. */
export function remember(memo: Memo, atom: number, truth: TruthValue): void {
  memo.cells[atom] = ((memo.generation << 2) | truth) >>> 0;
}
