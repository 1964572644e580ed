import type { Snapshot } from '../condition/snapshot.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { MatrixView } from './matrix.ts';
import { windowSum } from './sums.ts';

/** The matrix as the ticket stands in a snapshot. */
export function matrixView(run: Run, snapshot: Snapshot): MatrixView {
  return {
    linked: run.linked,
    snapshot,
    granted: (row, ask) => windowSum(run, row, ask),
    freed: run.state.episode.freed ?? none,
    told: run.recorder === null ? null : new Map(),
  };
}
