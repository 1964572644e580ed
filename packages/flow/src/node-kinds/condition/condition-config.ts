import { z } from 'zod';
import { draftConditionTextSchema, idSchema, labelSchema } from '../../parts/shared.ts';

/** The shape of what a `condition` node is told. */
export const conditionConfigSchema = z.strictObject({
  /** Asked in order; the first that holds is taken. */
  cases: z
    .array(
      z.strictObject({ id: idSchema, label: labelSchema.exactOptional(), when: draftConditionTextSchema }),
    )
    .min(1),
});

/** What a `condition` node is told. */
export type ConditionConfig = z.infer<typeof conditionConfigSchema>;
