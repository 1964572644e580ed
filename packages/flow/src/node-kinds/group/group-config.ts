import { z } from 'zod';
import { durationSchema, fieldPathSchema } from '../../parts/shared.ts';

/** The shape of what a `group` node is told. */
export const groupConfigSchema = z.strictObject({
  /** The field whose value makes the group; tickets without it never join. */
  key: fieldPathSchema,
  /** Number of distinct customers. */
  count: z.int().min(2),
  /** Half-open window `(t − window, t]`. */
  window: durationSchema,
});
