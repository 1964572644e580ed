import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** After resolution: is the customer satisfied? */
export const followUpModel = defineNodeKind({
  kind: 'followUp',
  summary: 'Asks after the solution whether the customer is content.',
  role: 'thread',
  config: z.strictObject({
    /** The origin owner where absent. */
    to: targetSchema.exactOptional(),
    within: durationSchema,
    calendar: idSchema,
  }),
  defaults: { within: 'P1D', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'satisfied', required: false, leaves: 'event' },
    { id: 'unsatisfied', required: true, leaves: 'event' },
    { id: 'noAnswer', required: false, leaves: 'time' },
  ],
});
