import type { FieldValue, TicketStatus } from '@rung/kernel';
import type { RuntimeValue } from '../condition/snapshot.ts';
import type { FieldHome } from '../fields/field-home.ts';
import { readFieldValue, unfit } from '../fields/field-value.ts';
import { ownValues, type Run } from '../run.ts';
import { grown } from '../state/lists.ts';

/**
 * Sets the fields that the event in hand gives, in its order. A status among them is changed by `onStatus`, as it opens
 * and closes episodes; null is none.
 */
export function setGivenFields(run: Run, onStatus: (status: TicketStatus) => void): void {
  for (const { home, value } of run.step.fields) {
    if (home.kind !== 'status') keepValue(run, home, value);
    // The event was checked: a text here is one of the declared statuses.
    else if (typeof value === 'string') onStatus(value as TicketStatus);
  }
}

/** Sets a field of the host's; null clears it. The status is not set here. */
export function setHostField(run: Run, path: string, value: FieldValue): void {
  const home = run.linked.homes.get(path);
  const read = home === undefined ? unfit : readFieldValue(value, home.declaration);
  if (home !== undefined && read !== unfit) keepValue(run, home, read);
}

/** As {@link setHostField}, with a value as conditions see it. */
export function setRuntimeField(run: Run, path: string, value: RuntimeValue | undefined): void {
  const home = run.linked.homes.get(path);
  if (home !== undefined && home.kind !== 'counter') keepValue(run, home, value);
}

function keepValue(run: Run, home: FieldHome, value: RuntimeValue | undefined): void {
  const { state } = run;
  const { kind, counter } = home;
  if (kind === 'slot') {
    ownValues(run)[home.slot] = value;
    // Where all fields are written anyway, which of them were changed does not matter.
    if (run.sorted) run.changed = grown(run.changed, home);
    else run.changed ??= [];
  } else if (kind === 'priority') state.priority = typeof value === 'string' ? value : undefined;
  else if (kind === 'customer') state.customer = typeof value === 'string' ? value : undefined;
  else if (kind === 'createdAt') createdSince(run, value);
  else if (counter !== null)
    state.tally = { ...state.tally, [counter]: typeof value === 'number' ? value : 0 };
}

/** The ticket was created when its source says so, but not after it was first heard of. */
export function createdSince({ state }: Run, instant: RuntimeValue | undefined): void {
  if (typeof instant === 'number') state.createdAt = Math.min(instant, state.createdAt);
}
