import { z } from 'zod';
import { actionSchema, idSchema, targetTimeSchema } from '../../parts/shared.ts';

/** The shape of what a `approval` node is told. */
export const approvalConfigSchema = z.strictObject({
  /** Overrides the matrix row's own expiry. */
  expires: targetTimeSchema.exactOptional(),
  /** Overrides the matrix: for an approval that a path opens without a request. */
  stages: z.array(z.strictObject({ tiers: z.array(idSchema).min(1), need: z.int().min(1) })).exactOptional(),
  /** The action of an approval opened without a request. */
  action: actionSchema.exactOptional(),
});
