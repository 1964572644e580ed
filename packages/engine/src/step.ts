import {
  type ClockRow,
  type Effect,
  err,
  ok,
  type Result,
  type TicketEvent,
  type TraceGroup,
} from '@rung/kernel';
import { type DueTogether, firstDue, nextDue } from './clocks/dues.ts';
import { engineNode, note } from './effects.ts';
import { type EngineError, engineError } from './error.ts';
import { applyEvent } from './events/apply-event.ts';
import { type CheckedEvent, checkEvent } from './events/check-event.ts';
import { cancelAll } from './events/episode.ts';
import { opensEpisode } from './events/status.ts';
import { baselineOf } from './fields/snapshot-of.ts';
import type { SharedCells } from './groups/shared-cells.ts';
import type { LinkedPolicy } from './link/linked-policy.ts';
import { runRounds } from './round/round.ts';
import { newStimulus } from './round/stimulus.ts';
import { beginRun, beginStep, endRun, makerOf, openRun, type Run } from './run.ts';
import { adoptPolicy } from './state/adopt-policy.ts';
import { cellsFault, stateFault } from './state/check-state.ts';
import { firstState } from './state/first-state.ts';
import { unfitFields } from './state/known-fields.ts';
import { hasId, none } from './state/lists.ts';
import { rememberHeard, rememberSeen } from './state/remember.ts';
import { isInstant } from './state/shapes.ts';
import { markOf } from './state/sound-mark.ts';
import type { TicketState } from './state/state.ts';
import { fireDue } from './threads/fire-due.ts';
import { createRecorder } from './trace/recorder.ts';

/** What a step may be given besides the event. */
export interface StepOptions {
  /** The cells named by `sharedKeys`, loaded under lock; a cell that is not there is empty. */
  readonly shared?: SharedCells;
  /** Whether to say why: `trace` is empty otherwise. */
  readonly trace?: boolean;
}

/** What a step or an advance came to. Commit all of it together. */
export interface StepResult {
  readonly state: TicketState;
  /** In the order in which they are to be carried out. */
  readonly effects: readonly Effect[];
  /** Cycles of clocks that ended: met, breached or cancelled. Each is final and given once. */
  readonly finishedClocks: readonly ClockRow[];
  readonly trace: readonly TraceGroup[];
  /** Cells that were changed; absent if none was. */
  readonly shared?: SharedCells;
}

/** The most clock instants that one call works through. */
const maxInstants = 100_000;

/**
 * Takes one event: fires everything due strictly before it, then applies it and runs its rounds. Pure and total: the
 * state given stays as it is, and for any policy, state and event the answer is a result or a typed error. An event whose
 * id is among the last 64 changes nothing (language.md 2).
 */
// biome-ignore lint/complexity/useMaxParams: the signature is the one of language.md 2
export function step(
  linked: LinkedPolicy,
  state: TicketState | null,
  event: TicketEvent,
  options: StepOptions = {},
): Result<StepResult, EngineError> {
  const mark = markOf(linked, state);
  const isSound = state === null || mark !== null;
  const fault = (isSound ? null : stateFault(linked, state)) ?? cellsFault(linked, options.shared);
  if (fault !== null) return err(fault);
  // Whether a call may go on is asked of the working copy, where there is one: all of those have one shape.
  const view = makerOf(mark)?.state ?? state;
  const checked = checkEvent(linked, view, event);
  if (!checked.ok) return checked;
  if (state === null || view === null) return ok(firstStep(linked, checked.value, options));
  if (hasId(view.seen, checked.value.event.id)) return ok(unchanged(state));
  const isPinned = view.policy === linked.digest;
  const goesOn = isPinned && view.ended === undefined && !checked.value.isFirst;
  const error = goesOn ? null : refusalOf(linked, state, checked.value);
  if (error !== null) return err(error);
  const run = isPinned ? beginRun(linked, state, mark) : openRun(linked, adoptPolicy(linked, state));
  begin(run, options);
  if (!fireUntil(run, checked.value.at - 1)) return err(engineError('endless'));
  processEvent(run, checked.value);
  if (!isPinned) noteUnfit(run, state);
  return ok(finish(run));
}

/** What the policy before this one knew about the ticket and this one cannot take over. */
function noteUnfit(run: Run, state: TicketState): void {
  for (const field of unfitFields(run.linked, state)) note(run, engineNode, { what: 'unknown', field });
}

/**
 * Fires all that is due up to and including an instant, each instant a step of its own. With nothing due only the
 * state's instant changes. An instant before the state's own changes nothing.
 */
// biome-ignore lint/complexity/useMaxParams: as above
export function advance(
  linked: LinkedPolicy,
  state: TicketState,
  at: number,
  options: StepOptions = {},
): Result<StepResult, EngineError> {
  const error = stateError(linked, state) ?? cellsFault(linked, options.shared);
  if (error !== null) return err(error);
  if (!isInstant(at)) return err(engineError('invalidInstant', '/at'));
  if (at < state.at) return ok(unchanged(state));
  // What fell due at an instant after its clocks had fired, by a late event or another policy, still fires.
  if (at === state.at && state.fired && nextDue(linked, state, at) === null) return ok(unchanged(state));
  const run = begin(beginRun(linked, state, markOf(linked, state)), options);
  if (!fireUntil(run, at)) return err(engineError('endless'));
  run.state.at = at;
  run.state.fired = true;
  return ok(finish(run));
}

/**
 * The earliest instant at which something will fire by itself, never before the state's own; null if nothing will, and for
 * a state that `advance` refuses.
 */
export function nextDeadline(linked: LinkedPolicy, state: TicketState): number | null {
  return stateError(linked, state) === null ? nextDue(linked, state) : null;
}

function stateError(linked: LinkedPolicy, state: TicketState): EngineError | null {
  const fault = stateFault(linked, state);
  if (fault !== null) return fault;
  return state.policy === linked.digest ? null : engineError('policyMismatch', '/policy');
}

function refusalOf(
  linked: LinkedPolicy,
  state: TicketState,
  { event, isFirst }: CheckedEvent,
): EngineError | null {
  if (isFirst) return engineError('ticketExists', '/type');
  const isPinned = state.policy === linked.digest;
  if ((state.ended === undefined && isPinned) || opensEpisode(state, event)) return null;
  return state.ended === undefined ? engineError('policyMismatch', '/policy') : engineError('ended', '');
}

function begin(run: Run, { shared, trace = false }: StepOptions): Run {
  if (shared !== undefined) run.shared = new Map(Object.entries(shared));
  if (trace) run.recorder = createRecorder();
  return run;
}

function unchanged(state: TicketState): StepResult {
  return { state, effects: [], finishedClocks: [], trace: [] };
}

function finish(run: Run): StepResult {
  const { effects, finished, recorder, sharedWritten } = run;
  const state = endRun(run);
  const result: StepResult = {
    state,
    effects: effects ?? [],
    finishedClocks: finished ?? [],
    trace: recorder?.groups ?? none,
  };
  return sharedWritten === null ? result : { ...result, shared: Object.fromEntries(sharedWritten) };
}

function firstStep(linked: LinkedPolicy, checked: CheckedEvent, options: StepOptions): StepResult {
  const run = begin(openRun(linked, firstState(linked, checked)), options);
  processEvent(run, checked);
  return finish(run);
}

/** Applies an event and runs its rounds. An event that comes too late is processed as of the state's instant. */
function processEvent(run: Run, checked: CheckedEvent): void {
  const { state } = run;
  const { event, at } = checked;
  const isLate = at < state.at || (at === state.at && state.fired);
  if (at > state.at) {
    state.at = at;
    state.fired = false;
  }
  beginStep(run, state.at, checked);
  const baseline = baselineOf(run);
  const stimulus = newStimulus(run, event);
  run.recorder?.round(stimulus.causes);
  applyEvent(run, checked, stimulus);
  rememberHeard(run, stimulus.heard);
  rememberSeen(run, event.id);
  if (isLate) note(run, engineNode, { what: 'late', event: event.id });
  runRounds(run, stimulus, baseline);
  if (state.ended !== undefined) cancelAll(run);
}

/** Fires every instant due until a bound, in order; false if there is no end to them. */
function fireUntil(run: Run, bound: number): boolean {
  let last: number | null = null;
  for (let instants = 0; instants < maxInstants; instants += 1) {
    const due = run.state.at > bound ? null : firstDue(run, bound);
    if (due === null) return true;
    if (due.at !== last) beginInstant(run, due.at);
    last = due.at;
    fireTogether(run, due);
  }
  return false;
}

/** All that is due at one instant is one step, what only became due there because of it included. */
function beginInstant(run: Run, at: number): void {
  const { state } = run;
  state.at = at;
  state.fired = true;
  beginStep(run, at, null);
}

/** All that is due together is decided on one snapshot. */
function fireTogether(run: Run, { dues }: DueTogether): void {
  const { state } = run;
  const stimulus = newStimulus(run, null);
  const baseline = baselineOf(run);
  run.recorder?.round(stimulus.causes);
  for (const what of dues) {
    if (what.kind === 'maxPause')
      stimulus.causes?.push({ kind: 'timer', node: what.cycle.clock, outlet: 'maxPause' });
    fireDue(run, what, stimulus);
  }
  runRounds(run, stimulus, baseline);
  if (state.ended !== undefined) cancelAll(run);
}
