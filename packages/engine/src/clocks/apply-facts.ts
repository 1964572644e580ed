import { counted } from '../calendar/counted.ts';
import { evaluate } from '../condition/conditions.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import type { LinkedClock } from '../link/link-clocks.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { none, withItem, withoutItem } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import { isAttached } from './attached.ts';
import { breached, countedAt } from './cycle.ts';
import { declaredFace } from './face.ts';
import { type Facts, hasOpened, isAmong, wasCreated, wasResolved } from './facts.ts';
import { waitsForStart } from './measures.ts';
import {
  addCycle,
  beginCycle,
  endCycle,
  hasOpenCycle,
  lastClosed,
  newCycle,
  openCycles,
} from './open-cycles.ts';
import { reportCycle } from './row.ts';

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
  if (
    !isAmong(clock.measure.startsBy, facts) ||
    isPrevented(run, clock, facts) ||
    hasOpenCycle(run, clock.id)
  )
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
  // An ended cycle leaves another list behind, not a hole in this one.
  for (const cycle of run.state.clocks ?? none)
    if (cycle.clock === clock.id) endCycle(run, cycle, isMet ? 'met' : 'cancelled');
}

/** Opens the next cycle by the clock's `reopen` rule, from what its last one left. */
function reopenClock(run: Run, clock: LinkedClock): void {
  const { state, step, linked } = run;
  const last = lastClosed(state.closed ?? none, clock.id);
  const { reopen } = clock.clock;
  if (last === undefined || reopen === 'keep' || hasOpenCycle(run, clock.id)) return;
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
  addCycle(run, cycle);
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
  if (holds && !stops && state.episode.resolvedAt === null && !hasOpenCycle(run, clock.id))
    beginCycle(run, clock);
}
