import { z } from 'zod';
import { idSchema, reasonSchema } from '../../parts/shared.ts';

/** The shape of what a `deescalate` node is told. */
export const deescalateConfigSchema = z.strictObject({
  /** A tier node, or `back` to the entry before. */
  to: idSchema,
  reason: reasonSchema.exactOptional(),
  /** A cool-down of `guards.coolDowns` that starts at this de-escalation. */
  coolDown: idSchema.exactOptional(),
});
