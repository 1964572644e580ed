import { z } from 'zod';
import { fieldPathSchema, idSchema, labelSchema, privacySchema } from './shared.ts';

/** Items handed over with a move. */
export const contextPackageSchema = z.strictObject({
  name: labelSchema,
  items: z.array(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      /** `host`: always there. `field`: filled when the field has a value. `agent`: carried by `agent.flagged`. */
      source: z.union([z.enum(['host', 'agent']), z.strictObject({ field: fieldPathSchema })]),
      required: z.boolean(),
      privacy: privacySchema.exactOptional(),
      whenMissing: z.enum(['block', 'proceed']).exactOptional(),
    }),
  ),
});
