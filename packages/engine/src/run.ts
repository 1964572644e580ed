import type { ClockRow, Effect, TicketEvent, TicketMessage } from '@rung/kernel';
import type { RuntimeValue } from './condition/snapshot.ts';
import type { CheckedEvent } from './events/check-event.ts';
import { messageOf } from './fields/engine-fields.ts';
import type { FieldHome } from './fields/field-home.ts';
import type { GivenField } from './fields/given-field.ts';
import { fieldsWith } from './fields/host-fields.ts';
import type { SharedCell } from './groups/shared-cells.ts';
import type { LinkedPolicy } from './link/linked-policy.ts';
import { closeDraft, openDraft } from './state/draft.ts';
import { none } from './state/lists.ts';
import type { Mark } from './state/sound-mark.ts';
import type { Cycle, Draft, TicketState } from './state/state.ts';
import type { Recorder } from './trace/recorder.ts';

/** One step: an accepted event with its rounds, or all timers of one instant. */
interface StepScope {
  readonly at: number;
  /** `at` as text, once an effect needs it. */
  iso: string | null;
  /** The place in the run's effects at which its own begin. */
  readonly firstEffect: number;
  /** Positions of triggers that have fired: each does so at most once per root event. Null: none. */
  fired: number[] | null;
  readonly event: TicketEvent | null;
  /** Of the event's type among all; −1 without an event. */
  readonly place: number;
  /** The message that the event is or carries. */
  readonly message: TicketMessage | undefined;
  /** The event is the ticket's first. */
  readonly isFirst: boolean;
  /** The fields that the event gives. */
  readonly fields: readonly GivenField[];
}

/** Before when nothing falls due, as long as these parts of a state are in place. */
interface Quiet extends Pick<Draft, 'clocks' | 'position' | 'threads'> {
  /** Of the declared clocks. */
  clocksUntil: number;
  /** Of the tier entry's targets. */
  positionUntil: number;
}

/** What settling the clocks went by, where no condition is asked for it. */
type Settled = Pick<Draft, 'clocks' | 'status' | 'customerWrote'>;

/**
 * Everything one call works with. `state` is a private copy whose parts are replaced, never changed inside; what the
 * caller gave stays as it was, and nothing of a refused call is seen. A run stays with the state that it has made, and
 * the first call that goes on from that state goes on with the run; any other begins with the state.
 */
export interface Run {
  readonly linked: LinkedPolicy;
  readonly state: Draft;
  /** Values of the host's fields by slot; the engine's own slots are filled in when a snapshot is taken. */
  values: (RuntimeValue | undefined)[];
  /** A snapshot holds `values`: whoever changes one takes a copy first, by {@link ownValues}. */
  valuesTaken: boolean;
  /** Fields of the host's that the call has given a value, or cleared. Null: none so far. */
  changed: FieldHome[] | null;
  /** The state's fields were written by the run: those that the policy has, sorted. */
  sorted: boolean;
  /** What is known of what falls due. */
  readonly quiet: Quiet;
  /** How the clocks were settled last. */
  readonly settled: Settled;
  /** Positions of the triggers that matched when they were last asked, as long as the list of their ids is in place. */
  matching: { readonly ids: readonly string[]; readonly positions: readonly number[] };
  /** Null: none so far. */
  effects: Effect[] | null;
  /** Null: none so far. */
  finished: ClockRow[] | null;
  recorder: Recorder | null;
  shared: ReadonlyMap<string, SharedCell>;
  /** Shared cells that were written, once one was. */
  sharedWritten: Map<string, SharedCell> | null;
  /** What the keys of an episode's effects begin with, once one needs it. */
  key: { readonly episode: number; readonly start: string } | null;
  step: StepScope;
}

/** The run that has made a state with this mark, if no call has gone on with it. */
export function makerOf(mark: Mark | null): Run | null {
  // Nothing else than the run that ends with a state is kept with it.
  return (mark?.maker ?? null) as Run | null;
}

/** Begins a call that goes on from a state: with the run that has made it, if that is still there. */
export function beginRun(linked: LinkedPolicy, state: TicketState, mark: Mark | null): Run {
  const run = makerOf(mark) ?? openRun(linked, state);
  if (mark !== null) mark.maker = null;
  return run;
}

/** Clocks that no state has: nothing is known of any. */
const noClocks: readonly Cycle[] = Object.freeze([]);
const noneMatching: Run['matching'] = Object.freeze({ ids: none, positions: none });
const noCells: ReadonlyMap<string, SharedCell> = new Map();

/** A run on a copy of a state. */
export function openRun(linked: LinkedPolicy, state: TicketState): Run {
  return {
    linked,
    state: openDraft(state),
    values: valuesOf(linked, state),
    valuesTaken: false,
    changed: null,
    sorted: false,
    quiet: { clocks: noClocks, position: null, threads: undefined, clocksUntil: 0, positionUntil: 0 },
    settled: { clocks: noClocks, status: state.status, customerWrote: undefined },
    matching: noneMatching,
    effects: null,
    finished: null,
    recorder: null,
    shared: noCells,
    sharedWritten: null,
    key: null,
    step: noStep,
  };
}

/** Values by slot. */
function valuesOf(
  { fields: { slotOf }, missing }: LinkedPolicy,
  { fields }: TicketState,
): (RuntimeValue | undefined)[] {
  const values = missing.slice();
  for (const path in fields) {
    const slot = slotOf.get(path);
    if (slot !== undefined) values[slot] = fields[path];
  }
  return values;
}

/** The values by slot, for changing: those of a snapshot stay as they are. */
export function ownValues(run: Run): Run['values'] {
  if (run.valuesTaken) run.values = run.values.slice();
  run.valuesTaken = false;
  return run.values;
}

/** What a run has before its first step begins. Frozen, since all runs share it: whoever tells an effect first begins a step. */
const noStep: StepScope = Object.freeze({
  at: 0,
  iso: null,
  firstEffect: 0,
  fired: null,
  event: null,
  place: -1,
  message: undefined,
  isFirst: false,
  fields: none,
});

/** Before when nothing falls due is no earlier without some cycles, so it need not be worked out anew. */
export function keepQuiet({ quiet }: Run, clocks: readonly Cycle[], fewer: readonly Cycle[]): void {
  if (quiet.clocks === clocks) quiet.clocks = fewer;
}

/** Begins the ticket's next step: an event with the fields it gives, or none at a clock instant. */
export function beginStep(run: Run, at: number, heard: CheckedEvent | null): void {
  const { state } = run;
  state.sequence += 1;
  run.step = {
    at,
    iso: null,
    firstEffect: run.effects?.length ?? 0,
    fired: null,
    event: heard?.event ?? null,
    place: heard?.place ?? -1,
    message: heard === null ? undefined : messageOf(heard.event, heard.type),
    isFirst: heard?.isFirst ?? false,
    fields: heard?.fields ?? none,
  };
  run.recorder?.begin({ at, ticket: state.ticket, sequence: state.sequence });
}

/** The state as the run leaves it; with `maker` for the call that goes on from there. */
export function stateOf(run: Run, maker: Run | null): TicketState {
  const { linked, state } = run;
  if (run.changed !== null) state.fields = fieldsWith(run, run.changed);
  return closeDraft(state, linked, maker);
}

/** Ends a call: the run keeps nothing of it but the state, with which it stays. */
export function endRun(run: Run): TicketState {
  const state = stateOf(run, run);
  run.valuesTaken = false;
  run.changed = null;
  run.effects = null;
  run.finished = null;
  run.recorder = null;
  run.shared = noCells;
  run.sharedWritten = null;
  run.step = noStep;
  return state;
}
