import { isRuntimeValue } from '../fields/field-value.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from './state.ts';

/**
 * The values that fit what a policy declares: another version may have declared the field with another type or other words,
 * and such a value says nothing under this one.
 */
export function knownFields(
  { fields: { declarations, slotOf } }: LinkedPolicy,
  fields: TicketState['fields'],
): TicketState['fields'] {
  const known = Object.entries(fields).filter(([path, value]) => {
    const slot = slotOf.get(path);
    return slot === undefined || isRuntimeValue(value, declarations[slot]);
  });
  return Object.fromEntries(known);
}
