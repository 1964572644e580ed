import { isRuntimeValue } from '../fields/field-value.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from './state.ts';

/**
 * The fields whose values do not fit what a policy declares, as they stand in a state of another: that version may have
 * declared the field with another type or other words, and such a value says nothing under this one. Taking the state over
 * drops them: an event that opens an episode notes each as `unknown`, and before `migrate` a host may ask here. Pure.
 */
export function unfitFields(
  { fields: { declarations, slotOf } }: LinkedPolicy,
  { fields }: Pick<TicketState, 'fields'>,
): readonly string[] {
  return Object.keys(fields).filter((path) => {
    const slot = slotOf.get(path);
    return slot !== undefined && !isRuntimeValue(fields[path], declarations[slot]);
  });
}

/** The values that fit what a policy declares. */
export function knownFields(linked: LinkedPolicy, fields: TicketState['fields']): TicketState['fields'] {
  const unfit = unfitFields(linked, { fields });
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !unfit.includes(path)));
}
