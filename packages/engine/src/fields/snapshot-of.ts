import type { TicketEvent } from '@rung/kernel';
import type { RuntimeValue, Snapshot } from '../condition/snapshot.ts';
import type { EngineSlot } from '../link/linked-policy.ts';
import { ownValues, type Run } from '../run.ts';
import { none, withItem } from '../state/lists.ts';
import type { StateView } from '../state/state.ts';
import { type FieldSource, messageOf } from './engine-fields.ts';
import { sameValue } from './field-value.ts';

/** Values of the fields that some `changedTo` reads, for telling later which of them changed. */
export type Baseline = readonly (RuntimeValue | undefined)[];

const unchanged: ReadonlySet<number> = new Set();

/** What `changedTo` compares with: taken before an event is applied. */
export function baselineOf(run: Run): Baseline {
  const { changeSlots } = run.linked;
  if (changeSlots.length === 0) return none;
  const values = fillIn(run, null, run.values.slice());
  return changeSlots.map((slot) => values[slot]);
}

/**
 * The ticket as it is now; `event` is the one heard, null at clock instants and for derived events. Without a baseline
 * nothing has changed.
 */
export function takeSnapshot(run: Run, event: TicketEvent | null, baseline: Baseline | null): Snapshot {
  const { linked, state, step } = run;
  const values = fillIn(run, event, ownValues(run));
  run.valuesTaken = true;
  rememberEver(run, values);
  return {
    at: step.at,
    values,
    changed: baseline === null ? unchanged : changedSlots(run, values, baseline),
    wasEver: linked.history.ever.length === 0 ? neverWas : wasEverOf(linked, state.ever ?? none),
    countWithin: linked.history.counts.length === 0 ? neverCounted : countWithinOf(run, state.heard ?? none),
  };
}

const neverWas: Snapshot['wasEver'] = () => false;
const neverCounted: Snapshot['countWithin'] = () => 0;

function wasEverOf({ history }: Run['linked'], ever: readonly string[]): Snapshot['wasEver'] {
  return (atom) => {
    const known = history.ever.find((item) => item.atom === atom);
    return known !== undefined && ever.includes(known.key);
  };
}

function countWithinOf(
  { linked: { history }, step: { at } }: Run,
  heard: NonNullable<StateView['heard']>,
): Snapshot['countWithin'] {
  return (atom) => {
    const known = history.counts.find((item) => item.atom === atom);
    if (known === undefined) return 0;
    const instants = heard.find(([type]) => type === known.event)?.[1] ?? none;
    return instants.filter((instant) => instant > at - known.ms && instant <= at).length;
  };
}

/** Fills in the slots of fields that the engine keeps, or that are part of the event. */
function fillIn(run: Run, event: TicketEvent | null, values: Run['values']): Run['values'] {
  const { linked, state, step } = run;
  const message = event === null ? undefined : event === step.event ? step.message : messageOf(event);
  const source = { linked, state, at: step.at, event, message };
  for (const field of linked.engineSlots) values[field.slot] = readSlot(field, source);
  return values;
}

/** A field's value. Those that most policies read are told apart here, which takes half of a call for each. */
function readSlot({ path, read }: EngineSlot, source: FieldSource): RuntimeValue | undefined {
  const { state, message } = source;
  switch (path) {
    case 'ticket.id':
      return state.ticket;
    case 'ticket.status':
      return state.status;
    case 'ticket.priority':
      return state.priority;
    case 'customer.id':
      return state.customer;
    case 'message.text':
      return message?.text;
    default:
      return read(source);
  }
}

function changedSlots({ linked }: Run, values: Baseline, baseline: Baseline): ReadonlySet<number> {
  const { changeSlots } = linked;
  if (changeSlots.length === 0) return unchanged;
  return new Set(changeSlots.filter((slot, index) => !sameValue(values[slot], baseline[index])));
}

function rememberEver(run: Run, values: Baseline): void {
  for (const { slot, value, key } of run.linked.history.ever) {
    if (sameValue(values[slot], value)) run.state.ever = withItem(run.state.ever, key);
  }
}
