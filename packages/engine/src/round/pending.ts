import type { Run } from '../run.ts';

/** Effects of one node, written once the round's moves, threads and clocks are in place. */
export type Pending = (run: Run) => void;
