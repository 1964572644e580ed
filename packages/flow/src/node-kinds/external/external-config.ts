import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `external` node is told. */
export const externalConfigSchema = z.strictObject({
  to: targetSchema,
  respondWithin: durationSchema,
  calendar: idSchema,
});
