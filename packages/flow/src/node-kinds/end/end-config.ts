import { z } from 'zod';

/** The shape of what a `end` node is told. */
export const endConfigSchema = z.strictObject({});
