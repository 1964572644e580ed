import type { Snapshot } from '../condition/snapshot.ts';
import type { Run } from '../run.ts';
import { type Ask, askParts } from './ask.ts';
import { askMatrix, type Decision } from './matrix.ts';
import { matrixView } from './view.ts';

/** Who asks the matrix what, and on which picture of the ticket. */
interface Question {
  readonly node: string;
  readonly snapshot: Snapshot;
  readonly ask: Ask;
}

/** Asks the matrix, and tells the trace what became of its rows. */
export function askTold(run: Run, { node, snapshot, ask }: Question): Decision {
  const view = matrixView(run, snapshot);
  const decision = askMatrix(view, ask);
  const { told } = view;
  if (told === null) return decision;
  const { outcome, row } = decision;
  if (row !== null) told.set(row.id, 'decided');
  const grants = Array.from(told, ([grant, verdict]) => ({ grant, verdict }));
  run.recorder?.add({ step: 'matrix', node, ...askParts(ask), tier: ask.tier, outcome, grants });
  return decision;
}
