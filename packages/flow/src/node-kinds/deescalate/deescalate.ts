import { z } from 'zod';
import { idSchema, reasonSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** The path's tier: a lower one, or back where the ticket came from. */
export const deescalateModel = defineNodeKind({
  kind: 'deescalate',
  summary: 'Brings the ticket down to a lower tier, or back where it came from.',
  role: 'rests',
  config: z.strictObject({
    /** A tier node, or `back` to the entry before. */
    to: idSchema,
    reason: reasonSchema.exactOptional(),
    /** A cool-down of `guards.coolDowns` that starts at this de-escalation. */
    coolDown: idSchema.exactOptional(),
  }),
  defaults: { to: 'back' },
  ports: () => [{ id: 'next', required: false, leaves: 'side' }],
});
