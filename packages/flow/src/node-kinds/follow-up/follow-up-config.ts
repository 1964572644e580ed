import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `followUp` node is told. */
export const followUpConfigSchema = z.strictObject({
  /** The origin owner where absent. */
  to: targetSchema.exactOptional(),
  within: durationSchema,
  calendar: idSchema,
});
