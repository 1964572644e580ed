import { evaluate } from '../condition/conditions.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import type { LinkedClock } from '../link/link-clocks.ts';
import { clockOf } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import { foldCycle, pauseCycle, resumeCycle } from './cycle.ts';
import { declaredFace } from './face.ts';

/** Gives every open cycle its row and lets it run or pause, as the ticket stands. */
export function settleClocks(run: Run, snapshot: Snapshot): void {
  const { state, settled } = run;
  const { status, customerWrote } = state;
  const isSame =
    settled.clocks === state.clocks && settled.status === status && settled.customerWrote === customerWrote;
  if (isSame && !run.linked.settlingAsks) return;
  settleAll(run, snapshot);
  settled.clocks = state.clocks;
  settled.status = status;
  settled.customerWrote = customerWrote;
}

function settleAll(run: Run, snapshot: Snapshot): void {
  const { linked, state } = run;
  const { clocks = none } = state;
  let settled: Cycle[] | null = null;
  for (let place = 0; place < clocks.length; place += 1) {
    const cycle = clocks[place];
    const clock = cycle === undefined ? undefined : clockOf(linked, cycle.clock);
    if (cycle === undefined || clock === undefined || isSettled(run, cycle, clock)) continue;
    const targeted = retarget(run, { clock, cycle, snapshot });
    const changed = settlePause(run, { clock, cycle: targeted, snapshot });
    if (changed === cycle) continue;
    settled ??= clocks.slice();
    settled[place] = changed;
  }
  if (settled !== null) state.clocks = settled;
}

/** Whether a cycle has its one row and runs on, as most do. */
function isSettled({ state }: Run, cycle: Cycle, { asks, pause }: LinkedClock): boolean {
  const mayPause = asks || pause.has(state.status);
  return !mayPause && cycle.row !== undefined && cycle.since !== null && cycle.overPaused === undefined;
}

interface Settling {
  readonly clock: LinkedClock;
  readonly cycle: Cycle;
  readonly snapshot: Snapshot;
}

/** Counted time is kept across rows; what it counts on from now is the new row's calendar. */
function retarget(run: Run, { clock, cycle, snapshot }: Settling): Cycle {
  const { linked, step } = run;
  if (clock.fixed && cycle.row !== undefined) return cycle;
  const holding = clock.fixed
    ? clock.rows[0]
    : clock.rows.find(({ when }) => evaluate(linked.conditions, when, snapshot) === TRUE);
  const row = holding?.id;
  if (row === cycle.row) return cycle;
  // A cycle that has no row yet because it has just begun, be it in the past, counts on its first row from its start.
  const fresh = cycle.row === undefined && (cycle.since === step.at || step.isFirst);
  const folded = fresh ? cycle : folding(run, clock, { cycle, row });
  run.recorder?.add({ step: 'clock', clock: clock.id, change: 'retargeted', data: { row: row ?? null } });
  return row === undefined ? withoutRow(folded) : { ...folded, row };
}

/** The cycle with what its calendar has counted so far, if the next row counts on another. */
function folding(
  { linked, state, step }: Run,
  clock: LinkedClock,
  { cycle, row }: { readonly cycle: Cycle; readonly row: string | undefined },
): Cycle {
  const before = declaredFace(linked, state, { clock, row: cycle.row });
  const after = declaredFace(linked, state, { clock, row });
  return before.calendar === after.calendar ? cycle : foldCycle(cycle, before, step.at);
}

function withoutRow({ row: _row, ...rest }: Cycle): Cycle {
  return rest;
}

function settlePause(run: Run, { clock, cycle, snapshot }: Settling): Cycle {
  const { linked, state, step } = run;
  if (!shouldPause(run, clock, snapshot))
    return cycle.since !== null && cycle.overPaused === undefined ? cycle : goOn(run, cycle);
  if (cycle.overPaused !== undefined || cycle.since === null) return cycle;
  const paused = pauseCycle(cycle, declaredFace(linked, state, { clock, row: cycle.row }), step.at);
  run.recorder?.add({
    step: 'clock',
    clock: clock.id,
    change: 'paused',
    data: { countedMs: paused.counted },
  });
  return paused;
}

/** The cycle, running because nothing pauses it. */
function goOn({ step, recorder }: Run, cycle: Cycle): Cycle {
  const running = cycle.overPaused === undefined ? cycle : withoutOverPaused(cycle);
  if (running.since !== null) return running;
  recorder?.add({
    step: 'clock',
    clock: cycle.clock,
    change: 'resumed',
    data: { countedMs: running.counted },
  });
  return resumeCycle(running, step.at);
}

function withoutOverPaused({ overPaused: _over, ...running }: Cycle): Cycle {
  return running;
}

function shouldPause({ linked, state }: Run, { clock, pause }: LinkedClock, snapshot: Snapshot): boolean {
  if (pause.has(state.status) && state.customerWrote === undefined) return true;
  return clock.pauseWhen !== null && evaluate(linked.conditions, clock.pauseWhen, snapshot) === TRUE;
}
