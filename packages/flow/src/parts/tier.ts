import { z } from 'zod';
import {
  durationSchema,
  fieldPathSchema,
  idSchema,
  labelSchema,
  privacySchema,
  targetSchema,
} from './shared.ts';

/** A rung of responders. Times are counted on the tier's calendar. */
export const tierSchema = z.strictObject({
  name: labelSchema,
  rank: z.int().min(1).max(1000),
  lateral: z.boolean().exactOptional(),
  kind: z.enum(['frontline', 'specialist', 'manager', 'executive', 'external']),
  owner: targetSchema.exactOptional(),
  calendar: idSchema.exactOptional(),
  acknowledge: durationSchema.exactOptional(),
  work: durationSchema.exactOptional(),
  orderBy: z
    .array(z.strictObject({ field: fieldPathSchema, direction: z.enum(['ascending', 'descending']) }))
    .exactOptional(),
  reads: z.array(privacySchema).exactOptional(),
  /** The context package a move to this tier carries when its path has no `handoff` node of its own. */
  package: idSchema.exactOptional(),
  capacity: z
    .strictObject({
      people: z.int().min(0),
      meanHandling: durationSchema,
      maxOpen: z.int().min(1).exactOptional(),
    })
    .exactOptional(),
  notes: labelSchema.exactOptional(),
});
