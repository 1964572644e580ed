import { z } from 'zod';
import { draftIdSchema } from '../../parts/shared.ts';

/** The shape of what a `sla` node is told. */
export const slaConfigSchema = z.strictObject({ clock: draftIdSchema });

/** What a `sla` node is told. */
export type SlaConfig = z.infer<typeof slaConfigSchema>;
