import { counted } from '../calendar/counted.ts';
import { evaluate } from '../condition/conditions.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import type { LinkedClock } from '../link/link-clocks.ts';
import { clockOf } from '../link/linked-policy.ts';
import { keepQuiet, type Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { countOf, grown, none, withCount, withItem, withLast, withoutItem } from '../state/lists.ts';
import type { ClosedCycle, Cycle } from '../state/state.ts';
import { isAttached } from './attached.ts';
import { breached, countedAt, foldCycle, pauseCycle, resumeCycle } from './cycle.ts';
import { declaredFace } from './face.ts';
import { type Facts, hasOpened, isAmong, wasCreated, wasResolved } from './facts.ts';
import { waitsForStart } from './measures.ts';
import { finishCycle, reportCycle } from './row.ts';

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
  const cycle = countOf(state.cycles, clock) + 1;
  state.cycles = withCount(state.cycles, clock, cycle);
  const { startedAt = step.at, counted: so = 0, since = startedAt, of } = start;
  const fresh: Cycle = { clock, cycle, startedAt, counted: so, since };
  return of === undefined ? fresh : { ...fresh, of };
}

/** Whether a declared clock has an open cycle. */
function isOpen(run: Run, clock: string): boolean {
  for (const cycle of run.state.clocks ?? none) if (cycle.clock === clock) return true;
  return false;
}

/** The open cycles of a declared clock: one, but for clocks of threads. */
export function openCycles(run: Run, clock: string): readonly Cycle[] {
  let open: Cycle[] | null = null;
  for (const cycle of run.state.clocks ?? none) if (cycle.clock === clock) open = grown(open, cycle);
  return open ?? none;
}

/** Begins a cycle of a declared clock. Row and pause are settled with all others of the round. */
export function beginCycle(run: Run, { id }: LinkedClock, start: CycleStart = {}): void {
  const cycle = newCycle(run, id, start);
  run.state.clocks = withLast(run.state.clocks, cycle);
  run.recorder?.add({ step: 'clock', clock: id, change: 'started', data: { cycle: cycle.cycle } });
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
  const others = before.filter((other) => other !== cycle);
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

function keepClosed(run: Run, cycle: Cycle, countedMs: number): void {
  const { state, step } = run;
  const { clock } = cycle;
  let others = state.closed ?? none;
  for (const closed of others)
    if (closed.clock === clock) others = others.filter((other) => other !== closed);
  state.closed = withLast(others, closedOf(cycle, countedMs, step.at));
}

/** Step (3) of a round for declared clocks: begins, ends and reopens cycles as the event and the conditions say. */
export function applyFacts(run: Run, facts: Facts, snapshot: Snapshot): void {
  const { clockList, hasCustomClocks } = run.linked;
  if (facts === 0 && !hasCustomClocks) return;
  for (const clock of clockList) {
    if (isAmong(clock.heeds, facts)) heedFacts(run, clock, facts);
    if (clock.clock.measure === 'custom') applyConditions(run, clock, snapshot);
  }
}

function heedFacts(run: Run, clock: LinkedClock, facts: Facts): void {
  const opens = isAmong(hasOpened, facts);
  const reopens = opens && !isAmong(wasCreated, facts) && clock.measure.reopens && !waitsForStart(clock);
  if (reopens) reopenClock(run, clock);
  else if (opens) startByFacts(run, clock, facts);
  endByFacts(run, clock, facts);
  if (!opens) startByFacts(run, clock, facts);
}

function startByFacts(run: Run, clock: LinkedClock, facts: Facts): void {
  if (!isAmong(clock.measure.startsBy, facts) || isPrevented(run, clock, facts) || isOpen(run, clock.id))
    return;
  beginCycle(run, clock, isAmong(wasCreated, facts) ? { startedAt: run.state.createdAt } : {});
}

/** Whether a clock does not start although its event happened. */
function isPrevented({ state }: Run, { clock, scope }: LinkedClock, facts: Facts): boolean {
  const resolves = isAmong(wasResolved, facts);
  if (state.episode.resolvedAt !== null && !resolves) return true;
  if (clock.measure === 'periodicUpdate') return resolves;
  // Begun by the entry that it belongs to, not by an event.
  if (clock.measure === 'assignment') return scope !== 'ticket';
  if (clock.measure !== 'nextReply') return false;
  return state.waitingSince === undefined || (clock.afterFirstResponse && state.repliedAt === undefined);
}

function endByFacts(run: Run, clock: LinkedClock, facts: Facts): void {
  const { metBy, cancelledBy } = clock.measure;
  const isMet = isAmong(metBy, facts);
  if (!isMet && !isAmong(cancelledBy, facts)) return;
  // Each end makes another list of those that go on; this one stays as it is.
  for (const cycle of run.state.clocks ?? none)
    if (cycle.clock === clock.id) endCycle(run, cycle, isMet ? 'met' : 'cancelled');
}

/** Opens the next cycle by the clock's `reopen` rule, from what its last one left. */
function reopenClock(run: Run, clock: LinkedClock): void {
  const { state, step, linked } = run;
  const last = state.closed?.find((closed) => closed.clock === clock.id);
  const { reopen } = clock.clock;
  if (last === undefined || reopen === 'keep' || isOpen(run, clock.id)) return;
  if (reopen === 'restart') {
    beginCycle(run, clock);
    return;
  }
  const { calendar } = declaredFace(linked, state, { clock, row: last.row });
  const gap = reopen === 'total' ? counted(calendar, last.closedAt, step.at) : 0;
  const fresh = newCycle(run, clock.id, { counted: last.counted + gap });
  const cycle: Cycle = {
    ...fresh,
    ...(last.row === undefined ? {} : { row: last.row }),
    ...(last.fired === undefined ? {} : { fired: last.fired }),
    ...(last.breached === undefined ? {} : { breachedAt: step.at }),
  };
  state.clocks = withLast(state.clocks, cycle);
  run.recorder?.add({ step: 'clock', clock: clock.id, change: 'started', data: { cycle: cycle.cycle } });
  if (last.breached !== undefined && isAttached(state, clock)) {
    const face = declaredFace(linked, state, { clock, row: cycle.row });
    const countedMs = countedAt(cycle, face, step.at);
    reportCycle(run, { cycle, face }, { outcome: breached, countedMs, mark: 'retroactive' });
  }
}

/** Start and stop conditions of a custom clock. It starts on the edge, so that a stop is not undone by the next event. */
function applyConditions(run: Run, clock: LinkedClock, snapshot: Snapshot): void {
  const { linked, state } = run;
  const { start, stop } = clock.clock;
  const stops = stop !== null && evaluate(linked.conditions, stop, snapshot) === TRUE;
  if (stops) for (const cycle of openCycles(run, clock.id)) endCycle(run, cycle, 'met');
  if (start === null) return;
  const holds = evaluate(linked.conditions, start, snapshot) === TRUE;
  const { started = none } = state.episode;
  const held = started.includes(clock.id);
  if (holds === held) return;
  changing(state).started = holds ? withItem(started, clock.id) : withoutItem(started, clock.id);
  if (holds && !stops && state.episode.resolvedAt === null && !isOpen(run, clock.id)) beginCycle(run, clock);
}

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
