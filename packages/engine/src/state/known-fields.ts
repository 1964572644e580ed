import { isRuntimeValue } from '../fields/field-value.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { stateFault } from './check-state.ts';
import { none } from './lists.ts';
import type { TicketState } from './state.ts';

/**
 * The fields whose values do not fit what a policy declares, as they stand in a state of another: that version may have
 * declared the field with another type or other words, and such a value says nothing under this one. Taking the state over
 * drops them: an event that opens an episode notes each as `unknown`, and before `migrate` a host may ask here. Pure; none of
 * a state that `step` refuses.
 */
export function unfitFields(linked: LinkedPolicy, state: TicketState): readonly string[] {
  return stateFault(linked, state) === null ? unfitAmong(linked, state.fields) : none;
}

function unfitAmong(
  { fields: { declarations, slotOf } }: LinkedPolicy,
  fields: TicketState['fields'],
): readonly string[] {
  return Object.keys(fields).filter((path) => {
    const slot = slotOf.get(path);
    return slot !== undefined && !isRuntimeValue(fields[path], declarations[slot]);
  });
}

/** The values that fit what a policy declares. */
export function knownFields(linked: LinkedPolicy, fields: TicketState['fields']): TicketState['fields'] {
  const unfit = unfitAmong(linked, fields);
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !unfit.includes(path)));
}
