import { z } from 'zod';
import { draftIdSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `tier` node is told. */
export const tierConfigSchema = z.strictObject({
  /** Empty while none is chosen, as in a new step where every tier has one; such a flow does not compile. */
  tier: draftIdSchema,
  /** The tier's own target where absent. */
  owner: targetSchema.exactOptional(),
  /** Reasons of `agent.flagged` that have a port of their own, `escalated:<reason>`. */
  flagReasons: z
    .array(
      z
        .string()
        .regex(
          /^[a-z][a-z0-9_]{0,63}$/,
          'A reason is written in small letters, digits and _, such as knowledge_gap.',
        ),
    )
    .exactOptional(),
});

/** What a `tier` node is told. */
export type TierConfig = z.infer<typeof tierConfigSchema>;
