import { clockOf, type LinkedPlace } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import type { TierTarget } from './cycle.ts';
import { tierFace } from './face.ts';
import { beginCycle, endCycle, newCycle } from './open-cycles.ts';
import { finishCycle } from './row.ts';

/** Starts what belongs to a tier entry: the tier's own targets, and declared clocks that measure entries. */
export function startEntryClocks(
  run: Run,
  { tier: { faces }, clocks }: LinkedPlace,
  entry: number,
): Readonly<Record<TierTarget, Cycle | null>> {
  for (const clock of run.linked.entryClocks) beginCycle(run, clock, { of: entry });
  return {
    acknowledge: faces.acknowledge.targetMs === null ? null : newCycle(run, clocks.acknowledge),
    work: faces.work.targetMs === null ? null : newCycle(run, clocks.work),
  };
}

/** Ends what belongs to the present tier entry: time in the tier is met by leaving, an acknowledgement is not. */
export function endEntryClocks(run: Run, left: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  if (state.position === null) return;
  if (linked.entryClocks.length > 0) endDeclared(run, left);
  finishTarget(run, 'acknowledge', 'cancelled');
  finishTarget(run, 'work', left);
}

function endDeclared(run: Run, left: 'met' | 'cancelled'): void {
  for (const cycle of run.state.clocks ?? none) {
    const clock = clockOf(run.linked, cycle.clock);
    if (clock?.scope === 'entry')
      endCycle(run, cycle, clock.clock.measure === 'tierTime' ? left : 'cancelled');
  }
}

/** Reports a target of the present entry, if it has one that is open. */
function finishTarget(run: Run, target: TierTarget, outcome: 'met' | 'cancelled'): void {
  const { position } = run.state;
  if (position === null) return;
  // By name: a computed key is a call to the runtime.
  const cycle = target === 'work' ? position.work : position.acknowledge;
  if (cycle === undefined) return;
  finishCycle(run, { cycle, face: tierFace(run.linked, position.node, target) }, outcome);
}

/** Ends the acknowledgement clock of the present entry, if it has one that is open. */
export function endAcknowledgement(run: Run, outcome: 'met' | 'cancelled'): void {
  const { state } = run;
  if (state.position?.acknowledge === undefined) return;
  finishTarget(run, 'acknowledge', outcome);
  const { acknowledge: _ended, ...rest } = state.position;
  state.position = rest;
}
