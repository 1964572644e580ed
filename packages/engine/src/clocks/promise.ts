import { placeAt } from '../link/place-at.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import { dueAt } from './cycle.ts';
import { declaredFace, threadFace, tierFace } from './face.ts';
import { openCycles } from './open-cycles.ts';

/**
 * The deadline of a named clock: a declared clock, `<tier node>.acknowledgement`, `<tier node>.work`, or the node of a
 * thread. Null if it is not running toward one.
 */
export function promisedInstant(run: Run, name: string): number | null {
  const { linked, state } = run;
  const clock = linked.clocks.get(name);
  if (clock !== undefined) {
    const cycle = openCycles(run, name).at(-1);
    return cycle === undefined ? null : dueAt(cycle, declaredFace(linked, state, { clock, row: cycle.row }));
  }
  return tierPromise(run, name) ?? threadPromise(run, name);
}

function tierPromise({ linked, state: { position } }: Run, name: string): number | null {
  if (position === null) return null;
  for (const which of ['acknowledge', 'work'] as const) {
    const cycle = position[which];
    if (cycle !== undefined && placeAt(linked, position.node)?.clocks[which] === name) {
      return dueAt(cycle, tierFace(linked, position.node, which));
    }
  }
  return null;
}

function threadPromise({ linked, state }: Run, name: string): number | null {
  const thread = (state.threads ?? none).findLast(({ node }) => node === name);
  if (thread === undefined || !('cycle' in thread) || thread.cycle === null) return null;
  return dueAt(thread.cycle, threadFace(linked, thread));
}
