import { z } from 'zod';
import { actionSchema, idSchema, targetTimeSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** A side thread that waits for sign-off; the ticket stays where it is. */
export const approvalModel = defineNodeKind({
  kind: 'approval',
  summary: 'Waits beside the ticket for somebody to sign off.',
  role: 'thread',
  config: z.strictObject({
    /** Overrides the matrix row's own expiry. */
    expires: targetTimeSchema.exactOptional(),
    /** Overrides the matrix: for an approval that a path opens without a request. */
    stages: z
      .array(z.strictObject({ tiers: z.array(idSchema).min(1), need: z.int().min(1) }))
      .exactOptional(),
    /** The action of an approval opened without a request. */
    action: actionSchema.exactOptional(),
  }),
  defaults: {},
  ports: () => [
    { id: 'opened', required: true, leaves: 'side' },
    { id: 'approved', required: true, leaves: 'event' },
    { id: 'denied', required: true, leaves: 'event' },
    { id: 'expired', required: true, leaves: 'time', defaultReason: 'expired' },
  ],
});
