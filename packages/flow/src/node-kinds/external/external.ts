import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** A vendor, partner or regulator; the owner stays inside. */
export const externalModel = defineNodeKind({
  kind: 'external',
  summary: 'Opens a case with somebody outside, who has so much time to answer.',
  role: 'thread',
  config: z.strictObject({
    to: targetSchema,
    respondWithin: durationSchema,
    calendar: idSchema,
  }),
  defaults: { to: 'vendor:partner', respondWithin: 'PT4H', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'replied', required: false, leaves: 'event' },
    { id: 'breached', required: true, leaves: 'time', defaultReason: 'breached' },
  ],
});
