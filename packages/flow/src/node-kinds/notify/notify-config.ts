import { z } from 'zod';
import { draftIdSchema, idSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `notify` node is told. */
export const notifyConfigSchema = z.strictObject({
  to: targetSchema,
  channel: draftIdSchema,
  /** Absent while none is chosen, as in a new step; such a flow does not compile. */
  template: idSchema.exactOptional(),
  /** Delivered at the calendar's next opening instead of now. */
  whenOpen: idSchema.exactOptional(),
});
