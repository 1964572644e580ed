import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';

/** The shape of what a `swarm` node is told. */
export const swarmConfigSchema = z.strictObject({
  /** Who is asked to join. */
  to: targetSchema,
  joinWithin: durationSchema,
  /** Longest the swarm may last after it was opened. */
  maxDuration: durationSchema,
  calendar: idSchema,
  minExperts: z.int().min(1).exactOptional(),
});
