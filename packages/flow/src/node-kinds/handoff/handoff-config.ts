import { z } from 'zod';
import { idSchema } from '../../parts/shared.ts';

/** The shape of what a `handoff` node is told. */
export const handoffConfigSchema = z.strictObject({ package: idSchema });

/** What a `handoff` node is told. */
export type HandoffConfig = z.infer<typeof handoffConfigSchema>;
