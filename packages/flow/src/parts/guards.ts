import { z } from 'zod';
import { conditionTextSchema, durationSchema, idSchema, labelSchema } from './shared.ts';

/**
 * Limits that no path may exceed; a reached cap on moves sends to `then`, else suppresses; one on notices leaves notices
 * out. `then`, `a` and `b` are tiers; where several nodes stand for one tier, `then` means the first of them by id.
 */
export const guardsSchema = z.strictObject({
  caps: z
    .record(
      idSchema,
      z.strictObject({
        of: z.enum(['reEscalations', 'repeatsPerTier', 'transfers', 'noticesPerHour']),
        max: z.int().min(0),
        then: idSchema.exactOptional(),
      }),
    )
    .exactOptional(),
  pingPong: z
    .record(idSchema, z.strictObject({ a: idSchema, b: idSchema, max: z.int().min(0), then: idSchema }))
    .exactOptional(),
  /** Held back for `length` after any de-escalation; a `deescalate` node may name one for itself alone. */
  coolDowns: z
    .record(
      idSchema,
      z.strictObject({ triggers: z.array(idSchema), length: durationSchema, calendar: idSchema }),
    )
    .exactOptional(),
});

/** A sentence that must always hold, kept with the policy; nothing proves it yet. */
export const pinnedSchema = z.strictObject({ text: labelSchema, never: conditionTextSchema.exactOptional() });
