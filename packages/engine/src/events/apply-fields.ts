import type { FieldValue } from '@rung/kernel';
import type { RuntimeValue } from '../condition/snapshot.ts';
import { readFieldValue, unfit } from '../fields/field-value.ts';
import type { Run } from '../run.ts';
import type { Tally } from '../state/state.ts';

const counters: ReadonlyMap<string, keyof Tally> = new Map([
  ['ticket.reopenCount', 'reopened'],
  ['ticket.contactCount', 'contacts'],
  ['ticket.failedAttemptCount', 'failed'],
  ['ticket.transferCount', 'transfers'],
  ['ticket.bounceCount', 'bounces'],
]);

/** Sets a field of the host's; null clears it. The status is not set here: it opens and closes episodes. */
export function setHostField(run: Run, path: string, value: FieldValue): void {
  const declaration = run.linked.declarations.get(path);
  const read = declaration === undefined ? unfit : readFieldValue(value, declaration);
  if (read === unfit) return;
  const counter = counters.get(path);
  if (counter !== undefined) {
    run.state.tally = { ...run.state.tally, [counter]: typeof read === 'number' ? read : 0 };
    return;
  }
  setRuntimeField(run, path, read);
}

/** As {@link setHostField}, with a value as conditions see it. */
export function setRuntimeField(run: Run, path: string, value: RuntimeValue | undefined): void {
  const { state } = run;
  if (path === 'ticket.priority') setOptional(state, 'priority', value);
  else if (path === 'customer.id') setOptional(state, 'customer', value);
  else if (path !== 'ticket.id' && path !== 'ticket.status') setSlot(run, path, value);
}

function setOptional(
  state: Run['state'],
  key: 'priority' | 'customer',
  value: RuntimeValue | undefined,
): void {
  if (typeof value === 'string') state[key] = value;
  else state[key] = undefined;
}

function setSlot(run: Run, path: string, value: RuntimeValue | undefined): void {
  const slot = run.linked.fields.slotOf.get(path);
  if (slot === undefined) return;
  run.values[slot] = value;
  run.valuesChanged = true;
}
