import { z } from 'zod';
import { conditionTextSchema, durationSchema, idSchema } from '../../parts/shared.ts';

/** The shape of what a `wait` node is told. */
export const waitConfigSchema = z.strictObject({
  until: z.union([
    z.strictObject({ for: durationSchema, calendar: idSchema }),
    z.strictObject({ open: idSchema }),
  ]),
  cancelWhen: conditionTextSchema.exactOptional(),
});
