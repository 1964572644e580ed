import { type EngineError, engineError } from '../error.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { stateShape } from './state-shape.ts';

/**
 * What keeps the engine from going on from a state: `invalidState` with the place, or null. A state is read back from
 * wherever a host keeps it, so nothing of it is taken on trust: it may have been cut short, edited, or mixed up with
 * another's. Ids are looked up where the state is pinned to this very policy. A state object that was found sound is not
 * looked at again.
 */
export function stateFault(linked: LinkedPolicy, state: unknown): EngineError | null {
  if (typeof state === 'object' && state !== null && linked.sound.has(state)) return null;
  const isPinned =
    typeof state === 'object' && state !== null && 'policy' in state && state.policy === linked.digest;
  const fault = stateShape(state, isPinned ? linked : null);
  if (fault !== null) return engineError('invalidState', fault);
  if (typeof state === 'object' && state !== null) linked.sound.add(state);
  return null;
}
