import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Cycle, Position } from '../state/state.ts';
import type { TierTarget } from './cycle.ts';
import { beginCycle, endCycle, newCycle } from './declared.ts';
import { tierClockSuffix, tierFace } from './face.ts';
import { finishCycle } from './row.ts';

/** The name of a tier node's target among the clocks. */
export function tierClockName(node: string, which: TierTarget): string {
  return `${node}.${tierClockSuffix[which]}`;
}

/** Starts what belongs to a tier entry: the tier's own targets, and declared clocks that measure entries. */
export function startEntryClocks(
  run: Run,
  node: string,
  entry: number,
): Pick<Position, 'acknowledge' | 'work'> {
  for (const clock of run.linked.clocks.values()) {
    if (clock.scope === 'entry') beginCycle(run, clock, { of: entry });
  }
  const acknowledge = tierCycle(run, node, 'acknowledge');
  const work = tierCycle(run, node, 'work');
  return { ...(acknowledge === null ? {} : { acknowledge }), ...(work === null ? {} : { work }) };
}

function tierCycle(run: Run, node: string, which: TierTarget): Cycle | null {
  return tierFace(run.linked, node, which).targetMs === null
    ? null
    : newCycle(run, tierClockName(node, which));
}

/** Ends what belongs to the present tier entry: time in the tier is met by leaving, an acknowledgement is not. */
export function endEntryClocks(run: Run, left: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  const { position } = state;
  if (position === null) return;
  for (const cycle of state.clocks ?? none) {
    const clock = linked.clocks.get(cycle.clock);
    if (clock?.scope === 'entry')
      endCycle(run, cycle, clock.clock.measure === 'tierTime' ? left : 'cancelled');
  }
  endAcknowledgement(run, 'cancelled');
  if (position.work !== undefined) {
    finishCycle(run, { cycle: position.work, face: tierFace(linked, position.node, 'work') }, left);
  }
}

/** Ends the acknowledgement clock of the present entry, if it has one that is open. */
export function endAcknowledgement(run: Run, outcome: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  const { position } = state;
  if (position?.acknowledge === undefined) return;
  finishCycle(
    run,
    { cycle: position.acknowledge, face: tierFace(linked, position.node, 'acknowledge') },
    outcome,
  );
  const { acknowledge: _ended, ...rest } = position;
  state.position = rest;
}
