import { jsonPointer } from '@rung/kernel';
import { type EngineError, engineError } from '../error.ts';
import type { SharedCells } from '../groups/shared-cells.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { cellShape } from './cell-shape.ts';
import type { Shape } from './shapes.ts';
import { markOf, markSound } from './sound-mark.ts';
import { stateShape } from './state-shape.ts';

/**
 * What keeps the engine from going on from a state: `invalidState` with the place, or null. A state is read back from
 * wherever a host keeps it, so nothing of it is taken on trust: it may have been cut short, edited, or mixed up with
 * another's. Ids are looked up where the state is pinned to this very policy. A state object that was found sound is not
 * looked at again.
 */
export function stateFault(linked: LinkedPolicy, state: unknown): EngineError | null {
  const isPinned = isObject(state) && 'policy' in state && state.policy === linked.digest;
  const fault = faultOf(linked, state, isPinned ? stateShape : unpinnedState);
  return fault === null ? null : engineError('invalidState', fault);
}

/** The same of shared cells: `invalidCell` with a place below the cell's key. */
export function cellsFault(linked: LinkedPolicy, cells: SharedCells | undefined): EngineError | null {
  if (cells === undefined) return null;
  if (!isObject(cells)) return engineError('invalidCell', '');
  for (const key of Object.keys(cells)) {
    const fault = faultOf(linked, cells[key], cellShape);
    if (fault !== null) return engineError('invalidCell', `${jsonPointer([key])}${fault}`);
  }
  return null;
}

const unpinnedState: Shape = (state) => stateShape(state, null);

function faultOf(linked: LinkedPolicy, value: unknown, shape: Shape): string | null {
  if (markOf(linked, value) !== null) return null;
  const fault = shape(value, linked);
  if (fault === null && isObject(value)) markSound(linked, value);
  return fault;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
