import { z } from 'zod';

/** The shape of what a `repeat` node is told. */
export const repeatConfigSchema = z.strictObject({ times: z.int().min(1).max(1000) });
