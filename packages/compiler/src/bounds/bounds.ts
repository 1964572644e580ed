import type { Policy } from '@rung/policy';
import type { FlowModel } from '../model/flow-model.ts';

/** Worst case of one episode without further events. */
export function boundsOf(_model: FlowModel): Policy['bounds'] {
  return { effects: 0, notices: 0, moves: 0, byRoot: {} };
}
