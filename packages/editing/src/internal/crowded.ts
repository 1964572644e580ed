import { type Flow, partLimits } from '@rung/flow';
import { refuse } from '../commands/edit.ts';

/** The refusal of so many more entries of a part than it may have, or null. */
export function crowded(
  flow: Flow,
  part: keyof typeof partLimits,
  more: number,
): ReturnType<typeof refuse> | null {
  const limit = partLimits[part];
  return Object.keys(flow[part] ?? {}).length + more > limit ? refuse('tooMany', { part, limit }) : null;
}
