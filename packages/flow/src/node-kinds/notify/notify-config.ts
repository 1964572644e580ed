import { z } from 'zod';
import { idSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `notify` node is told. */
export const notifyConfigSchema = z.strictObject({
  to: targetSchema,
  channel: idSchema,
  template: idSchema,
  /** Delivered at the calendar's next opening instead of now. */
  whenOpen: idSchema.exactOptional(),
});
