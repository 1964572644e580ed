import type { LinkedClock } from '../link/link-clocks.ts';
import { clockOf } from '../link/linked-policy.ts';
import { keepQuiet, type Run } from '../run.ts';
import { countedOnce, grown, none, withLast, withoutItem } from '../state/lists.ts';
import type { ClosedCycle, Cycle } from '../state/state.ts';
import { isAttached } from './attached.ts';
import { countedAt } from './cycle.ts';
import { declaredFace } from './face.ts';
import { finishCycle } from './row.ts';

/** How a cycle begins, where it does not begin empty and now. */
interface CycleStart {
  readonly startedAt?: number;
  readonly counted?: number;
  readonly since?: number;
  /** Entry or thread that it belongs to. */
  readonly of?: number;
}

/** A new cycle of any clock; its number is the next of that name. */
export function newCycle(run: Run, clock: string, start: CycleStart = {}): Cycle {
  const { state, step } = run;
  state.cycles = countedOnce(state.cycles, clock);
  const cycle = state.cycles.at(-1)?.[1] ?? 1;
  const { startedAt = step.at, counted: so = 0, since = startedAt, of } = start;
  const fresh: Cycle = { clock, cycle, startedAt, counted: so, since };
  return of === undefined ? fresh : { ...fresh, of };
}

/** Whether a declared clock has an open cycle. */
export function hasOpenCycle(run: Run, clock: string): boolean {
  return (run.state.clocks ?? none).some((cycle) => cycle.clock === clock);
}

/** The open cycles of a declared clock: one, but for clocks of threads. */
export function openCycles(run: Run, clock: string): readonly Cycle[] {
  let open: Cycle[] | null = null;
  for (const cycle of run.state.clocks ?? none) if (cycle.clock === clock) open = grown(open, cycle);
  return open ?? none;
}

/** Begins a cycle of a declared clock. Row and pause are settled with all others of the round. */
export function beginCycle(run: Run, { id }: LinkedClock, start: CycleStart = {}): void {
  addCycle(run, newCycle(run, id, start));
}

/** Adds a new cycle to the open ones. */
export function addCycle({ state, recorder }: Run, cycle: Cycle): void {
  state.clocks = withLast(state.clocks, cycle);
  recorder?.add({ step: 'clock', clock: cycle.clock, change: 'started', data: { cycle: cycle.cycle } });
}

/** Puts a changed cycle in the place of the old one. */
export function replaceCycle(run: Run, old: Cycle, changed: Cycle): void {
  if (old === changed) return;
  run.state.clocks = (run.state.clocks ?? none).map((cycle) => (cycle === old ? changed : cycle));
}

/** Ends a cycle of a declared clock: it is reported if attached, and leaves the state but for what a reopening needs. */
export function endCycle(run: Run, cycle: Cycle, outcome: 'met' | 'cancelled'): void {
  const { linked, state } = run;
  const clock = clockOf(linked, cycle.clock);
  const before = state.clocks ?? none;
  const others = withoutItem(before, cycle);
  keepQuiet(run, before, others);
  state.clocks = others;
  if (clock === undefined) return;
  const face = declaredFace(linked, state, { clock, row: cycle.row });
  const countedMs = countedAt(cycle, face, run.step.at);
  if (isAttached(state, clock)) finishCycle(run, { cycle, face, countedMs }, outcome);
  if (clock.scope === 'ticket') keepClosed(run, cycle, countedMs);
}

type ClosedBuilding = { -readonly [K in keyof ClosedCycle]: ClosedCycle[K] };

/** What a reopening needs of a cycle. Nearly all have a row: it is written with the rest, which makes room for it at once. */
function closedOf(
  { clock, row, fired, breachedAt }: Cycle,
  countedMs: number,
  closedAt: number,
): ClosedCycle {
  const closed: ClosedBuilding =
    row === undefined
      ? { clock, counted: countedMs, closedAt }
      : { clock, counted: countedMs, closedAt, row };
  if (fired !== undefined) closed.fired = fired;
  if (breachedAt !== undefined) closed.breached = true;
  return closed;
}

/** What the last cycle of a clock has left. */
export function lastClosed(closed: readonly ClosedCycle[], clock: string): ClosedCycle | undefined {
  for (const one of closed) if (one.clock === clock) return one;
  return undefined;
}

function keepClosed(run: Run, cycle: Cycle, countedMs: number): void {
  const { state, step } = run;
  const { closed = none } = state;
  const last = lastClosed(closed, cycle.clock);
  const others = last === undefined ? closed : withoutItem(closed, last);
  state.closed = withLast(others, closedOf(cycle, countedMs, step.at));
}
