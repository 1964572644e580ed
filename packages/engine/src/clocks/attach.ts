import { clockOf } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { none, withItem } from '../state/lists.ts';
import { isAttached } from './attached.ts';
import { countedAt, passOver } from './cycle.ts';
import { declaredFace } from './face.ts';
import { waitsForStart } from './measures.ts';
import { beginCycle, replaceCycle } from './open-cycles.ts';

/**
 * An `sla` node is reached: its clock gets outlets for the rest of the episode. Thresholds that were passed before do not
 * fire; a passed target breaches in the next round. A clock that nothing starts, starts now. False if the clock has run
 * in this episode and will not again by itself.
 */
export function attachClock(run: Run, node: string, clockId: string): boolean {
  const { linked, state } = run;
  const clock = clockOf(linked, clockId);
  const already = clock !== undefined && isAttached(state, clock);
  changing(state).slas = withItem(state.episode.slas, node);
  if (clock === undefined || already) return true;
  let isOpen = false;
  // A changed cycle stands in another list, so this one stays as it is.
  for (const cycle of state.clocks ?? none) {
    if (cycle.clock !== clockId) continue;
    isOpen = true;
    const face = declaredFace(linked, state, { clock, row: cycle.row });
    replaceCycle(run, cycle, passOver(cycle, face, countedAt(cycle, face, run.step.at)));
  }
  run.recorder?.add({ step: 'clock', clock: clockId, change: 'attached', data: { node } });
  if (isOpen || clock.scope !== 'ticket') return true;
  if (!clock.measure.startsAttached || waitsForStart(clock)) return !hasEnded(run, clockId);
  beginCycle(run, clock);
  return true;
}

function hasEnded({ linked, state }: Run, clock: string): boolean {
  const measure = linked.clocks.get(clock)?.clock.measure;
  if (measure === 'nextReply' || measure === 'custom') return false;
  return (state.closed ?? none).some((closed) => closed.clock === clock);
}
