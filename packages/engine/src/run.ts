import {
  type ClockRow,
  type Effect,
  type EffectBase,
  type EffectName,
  epochMs,
  type FieldValue,
  formatInstant,
  type NoteKind,
  type TicketEvent,
} from '@rung/kernel';
import type { RuntimeValue } from './condition/snapshot.ts';
import { engineFields } from './fields/engine-fields.ts';
import { writeFieldValue } from './fields/field-value.ts';
import type { GivenField } from './fields/given-field.ts';
import type { SharedCell } from './groups/shared-cells.ts';
import type { LinkedPolicy } from './link/linked-policy.ts';
import { closeDraft, openDraft } from './state/draft.ts';
import { grown, none } from './state/lists.ts';
import type { Quiet, Settled } from './state/ready.ts';
import { readyOf } from './state/sound-mark.ts';
import type { Draft, TicketState } from './state/state.ts';
import type { Recorder } from './trace/recorder.ts';

/** One step: an accepted event with its rounds, or all clocks of one instant. */
interface StepScope {
  readonly at: number;
  /** `at` as text, once an effect needs it. */
  iso: string | null;
  /** The place in the run's effects at which its own begin. */
  readonly firstEffect: number;
  /** Positions of triggers that have fired: each does so at most once per root event. Null: none. */
  fired: number[] | null;
  readonly event: TicketEvent | null;
  /** The fields that the event gives. */
  readonly fields: readonly GivenField[];
}

/**
 * Everything one call works with. `state` is a private copy whose parts are replaced, never changed inside; what the
 * caller gave stays as it was, and nothing of a refused call is seen.
 */
export interface Run {
  readonly linked: LinkedPolicy;
  readonly state: Draft;
  /** Values of the host's fields by slot; the engine's own slots are filled in when a snapshot is taken. */
  values: (RuntimeValue | undefined)[];
  /** A snapshot holds `values`: whoever changes one takes a copy first, by {@link ownValues}. */
  valuesTaken: boolean;
  valuesChanged: boolean;
  /** What is known of what falls due; null: nothing yet. */
  quiet: Quiet | null;
  /** How the clocks were settled last; null: not yet. */
  settled: Settled | null;
  /** Null: none so far. */
  effects: Effect[] | null;
  /** Null: none so far. */
  finished: ClockRow[] | null;
  readonly recorder: Recorder | null;
  readonly shared: ReadonlyMap<string, SharedCell>;
  /** Shared cells that were written, once one was. */
  sharedWritten: Map<string, SharedCell> | null;
  /** The ticket's id as keys of effects have it, once one needs it. */
  ticketKey: string | null;
  step: StepScope;
}

/** The node of effects that no node gives. */
export const engineNode = 'engine';

/** What a run begins with. */
interface RunStart {
  readonly linked: LinkedPolicy;
  readonly state: TicketState;
  readonly recorder: Recorder | null;
  readonly shared: ReadonlyMap<string, SharedCell>;
}

/** Begins a run on a copy of a state. */
export function beginRun({ linked, state, recorder, shared }: RunStart): Run {
  const ready = state.sequence === 0 ? null : readyOf(linked, state); // the state of a first step was never marked
  return {
    linked,
    state: openDraft(ready?.state ?? state),
    values: ready?.values ?? valuesOf(linked, state),
    valuesTaken: ready !== null,
    valuesChanged: false,
    quiet: ready?.quiet ?? null,
    settled: ready?.settled ?? null,
    effects: null,
    finished: null,
    recorder,
    shared,
    sharedWritten: null,
    ticketKey: ready?.ticketKey ?? null,
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
  fields: none,
});

/** Begins the ticket's next step: an event with the fields it gives, or none at a clock instant. */
export function beginStep(run: Run, at: number, heard: Pick<StepScope, 'event' | 'fields'> | null): void {
  const { state } = run;
  state.sequence += 1;
  run.step = {
    at,
    iso: null,
    firstEffect: run.effects?.length ?? 0,
    fired: null,
    event: heard?.event ?? null,
    fields: heard?.fields ?? none,
  };
  run.recorder?.begin({ at, ticket: state.ticket, sequence: state.sequence });
}

/** The state as the run leaves it. */
export function endRun(run: Run): TicketState {
  const { state } = run;
  if (run.valuesChanged) state.fields = hostFields(run);
  return closeDraft(state);
}

/** The host's fields that have a value, sorted by path so that equal tickets are equal byte for byte. */
function hostFields({ linked, values }: Run): TicketState['fields'] {
  const fields: Record<string, RuntimeValue> = {};
  for (const { slot, path } of linked.hostSlots) {
    const value = values[slot];
    if (value !== undefined) fields[path] = value;
  }
  return fields;
}

/** The instant of the step in hand as text. */
export function stepInstant(run: Run): string {
  const { step } = run;
  step.iso ??= instantText(step.at);
  return step.iso;
}

/** An instant as text. */
export function instantText(at: number): string {
  return formatInstant(epochMs(at));
}

/**
 * What every effect begins with. An effect is a literal that spreads it first, so that all of its kind have one shape:
 * `emit(run, { ...stamp(run, 'set', node), field, value })`. Called once for each effect, in order. The effects that come
 * most often are written out instead, which makes their object at once.
 */
export function stamp<E extends EffectName>(run: Run, effect: E, node: string): EffectBase<E> {
  const { state } = run;
  return { effect, at: stepInstant(run), node, ticket: state.ticket, key: effectKey(run, node) };
}

/** Emits an effect of a node, or of the engine itself. */
export function emit(run: Run, effect: Effect): void {
  run.effects = grown(run.effects, effect);
}

/** The key of the next effect. An id of a node is written as it is: it holds no character that a key would escape. */
export function effectKey(run: Run, node: string): string {
  const { state, step } = run;
  const effects = run.effects ?? none;
  run.ticketKey ??= escaped(state.ticket);
  let occurrence = 1;
  for (let place = step.firstEffect; place < effects.length; place += 1) {
    if (effects[place]?.node === node) occurrence += 1;
  }
  return `${run.ticketKey}/${state.episode.number}/${state.sequence}/${node}/${occurrence}`;
}

/** Notes something the engine did not do, or did not know. */
export function note(
  run: Run,
  node: string,
  remark: { readonly what: NoteKind; readonly [detail: string]: unknown },
): void {
  emit(run, { ...stamp(run, 'record', node), ...remark });
  if (run.recorder === null) return;
  const { what, ...data } = remark;
  run.recorder.add({ step: 'note', what, node, data });
}

const plain = /^[A-Za-z0-9_.~-]*$/;

/** Percent-escapes a part of a key. Half a surrogate pair, which cannot be escaped, becomes the replacement character. */
function escaped(part: string): string {
  return plain.test(part) ? part : encodeURIComponent(part.toWellFormed());
}

/** A field's value now, as conditions see it. */
export function fieldNow(run: Run, path: string): RuntimeValue | undefined {
  const read = engineFields.get(path);
  const { linked, state, step } = run;
  if (read !== undefined) return read({ linked, state, at: step.at, event: step.event });
  const slot = linked.fields.slotOf.get(path);
  return slot === undefined ? undefined : run.values[slot];
}

/** A field's value now, as it travels in JSON. */
export function fieldText(run: Run, path: string): FieldValue {
  return writeFieldValue(fieldNow(run, path), run.linked.declarations.get(path));
}
