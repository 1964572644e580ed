import { z } from 'zod';
import { draftIdSchema } from '../../parts/shared.ts';

/** The shape of what a `handoff` node is told. */
export const handoffConfigSchema = z.strictObject({ package: draftIdSchema });

/** What a `handoff` node is told. */
export type HandoffConfig = z.infer<typeof handoffConfigSchema>;
