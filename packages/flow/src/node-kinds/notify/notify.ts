import { z } from 'zod';
import { idSchema, targetSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** A notice to the owner, a tier, the origin owner or a channel. */
export const notifyModel = defineNodeKind({
  kind: 'notify',
  summary: 'Tells somebody inside, now or when a calendar opens.',
  role: 'passes',
  config: z.strictObject({
    to: targetSchema,
    channel: idSchema,
    template: idSchema,
    /** Delivered at the calendar's next opening instead of now. */
    whenOpen: idSchema.exactOptional(),
  }),
  defaults: { to: 'owner', channel: 'chat', template: 'notice' },
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
