import { clockOf, type LinkedPolicy } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import type { TierTarget } from './cycle.ts';
import { beginCycle, endCycle, newCycle } from './declared.ts';
import { tierFace } from './face.ts';
import { finishCycle } from './row.ts';

/** The name of a tier node's target among the clocks. */
export function tierClockName({ tierClocks }: LinkedPolicy, node: string, which: TierTarget): string {
  return tierClocks.get(node)?.[which] ?? node;
}

/** Starts what belongs to a tier entry: the tier's own targets, and declared clocks that measure entries. */
export function startEntryClocks(
  run: Run,
  node: string,
  entry: number,
): Readonly<Record<TierTarget, Cycle | null>> {
  for (const clock of run.linked.clockList) {
    if (clock.scope === 'entry') beginCycle(run, clock, { of: entry });
  }
  return { acknowledge: tierCycle(run, node, 'acknowledge'), work: tierCycle(run, node, 'work') };
}

function tierCycle(run: Run, node: string, which: TierTarget): Cycle | null {
  return tierFace(run.linked, node, which).targetMs === null
    ? null
    : newCycle(run, tierClockName(run.linked, node, which));
}

/** Ends what belongs to the present tier entry: time in the tier is met by leaving, an acknowledgement is not. */
export function endEntryClocks(run: Run, left: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  const { position } = state;
  if (position === null) return;
  for (const cycle of state.clocks ?? none) {
    const clock = clockOf(linked, cycle.clock);
    if (clock?.scope === 'entry')
      endCycle(run, cycle, clock.clock.measure === 'tierTime' ? left : 'cancelled');
  }
  if (position.acknowledge !== undefined) finishTarget(run, 'acknowledge', 'cancelled');
  if (position.work !== undefined) finishTarget(run, 'work', left);
}

/** Reports a target of the present entry, if it has one that is open. */
function finishTarget(run: Run, target: TierTarget, outcome: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  const cycle = state.position?.[target];
  if (state.position === null || cycle === undefined) return;
  finishCycle(run, { cycle, face: tierFace(linked, state.position.node, target) }, outcome);
}

/** Ends the acknowledgement clock of the present entry, if it has one that is open. */
export function endAcknowledgement(run: Run, outcome: 'met' | 'cancelled'): void {
  const { state } = run;
  if (state.position?.acknowledge === undefined) return;
  finishTarget(run, 'acknowledge', outcome);
  const { acknowledge: _ended, ...rest } = state.position;
  state.position = rest;
}
