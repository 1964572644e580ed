import { z } from 'zod';
import { fieldPathSchema, moneySchema } from '../../parts/shared.ts';

/** The shape of what a `set` node is told. */
export const setConfigSchema = z.strictObject({
  set: z
    .array(
      z.union([
        z.strictObject({
          field: fieldPathSchema,
          value: z.union([z.string(), z.number(), z.boolean(), z.null(), moneySchema, z.array(z.string())]),
        }),
        z.strictObject({ field: fieldPathSchema, add: z.array(z.string()).min(1) }),
        z.strictObject({ field: fieldPathSchema, remove: z.array(z.string()).min(1) }),
      ]),
    )
    .min(1),
});
