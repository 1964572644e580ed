import { z } from 'zod';
import { labelSchema, privacySchema } from './shared.ts';

/** A custom ticket field, addressed as `ticket.<id>`. */
export const fieldSchema = z.strictObject({
  label: labelSchema,
  type: z.enum(['boolean', 'enum', 'orderedEnum', 'number', 'money', 'text', 'set', 'instant']),
  values: z.array(z.string().min(1).max(200)).max(10_000).exactOptional(),
  unit: z.string().max(100).exactOptional(),
  range: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
  privacy: privacySchema.exactOptional(),
});
