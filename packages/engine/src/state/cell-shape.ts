import { isRuntimeValue } from '../fields/field-value.ts';
import {
  count,
  instant,
  listOf,
  mapOf,
  number,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  text,
  whole,
} from './shapes.ts';

const group = objectOf({
  kind: oneOf(['group']),
  recent: listOf(objectOf({ ticket: text, customer: text, at: instant })),
  opened: count,
  open: orNull(
    objectOf({
      parent: text,
      members: listOf(text),
      // Which values fit, the policy of the ticket that reads them says.
      fields: mapOf(() => whole((value) => isRuntimeValue(value))),
    }),
  ),
});

const sum = objectOf({
  kind: oneOf(['sum']),
  granted: listOf(objectOf({ at: instant, request: text, amount: number, in: text })),
});

/** A shared cell of either kind, `SharedCell`. */
export const cellShape: Shape = (value, linked) => {
  const isSum = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'sum';
  return (isSum ? sum : group)(value, linked);
};
