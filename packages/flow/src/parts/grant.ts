import { z } from 'zod';
import {
  actionSchema,
  conditionTextSchema,
  durationSchema,
  idSchema,
  labelSchema,
  minorUnitsSchema,
  moneySchema,
  reasonSchema,
  targetTimeSchema,
} from './shared.ts';

/** One row of the authority matrix; rows are asked in `order`, then by id. */
export const grantSchema = z.strictObject({
  order: z.int(),
  tier: idSchema,
  action: actionSchema,
  limit: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('money'),
      amount: minorUnitsSchema.min(0),
      currency: moneySchema.shape.currency,
      inclusive: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('quantity'),
      amount: z.number().min(0),
      unit: z.string().min(1).max(100),
      inclusive: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('unbounded'), reason: labelSchema }),
    z.strictObject({ kind: z.literal('never') }),
  ]),
  when: conditionTextSchema.exactOptional(),
  /**
   * Sums what was granted in `(t − length, t]` on this ticket, to this customer, or by this row to anybody
   * (`period`). The last two need a shared cell.
   */
  window: z
    .strictObject({ length: durationSchema, scope: z.enum(['ticket', 'customer', 'period']) })
    .exactOptional(),
  /** None: decides alone. Several: one after the other. `need` distinct approvers of the listed tiers. */
  stages: z.array(z.strictObject({ tiers: z.array(idSchema).min(1), need: z.int().min(1) })).exactOptional(),
  expires: targetTimeSchema.exactOptional(),
  reason: reasonSchema.exactOptional(),
});
