import { z } from 'zod';
import { actionSchema, fieldPathSchema, idSchema } from '../../parts/shared.ts';

/** The shape of what a `authority` node is told. */
export const authorityConfigSchema = z.strictObject({
  /** The action asked about; the event's `request.action` where absent. */
  action: actionSchema.exactOptional(),
  /** The money or number field asked about when the event carries no request. */
  amount: fieldPathSchema.exactOptional(),
  /** The asking tier; the tier in charge, or the event's `byTier`, where absent. */
  tier: idSchema.exactOptional(),
});
