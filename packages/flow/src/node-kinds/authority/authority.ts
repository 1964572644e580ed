import { z } from 'zod';
import { actionSchema, fieldPathSchema, idSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** Asks the matrix whether the tier in charge may do this action for this amount. */
export const authorityModel = defineNodeKind({
  kind: 'authority',
  summary: 'Asks the authority matrix whether the tier in charge may do something for an amount.',
  role: 'passes',
  config: z.strictObject({
    /** The action asked about; the event's `request.action` where absent. */
    action: actionSchema.exactOptional(),
    /** The money or number field asked about when the event carries no request. */
    amount: fieldPathSchema.exactOptional(),
    /** The asking tier; the tier in charge, or the event's `byTier`, where absent. */
    tier: idSchema.exactOptional(),
  }),
  defaults: {},
  ports: () => [
    { id: 'granted', required: true, leaves: 'passing' },
    { id: 'needsSignOff', required: true, leaves: 'passing' },
    { id: 'denied', required: true, leaves: 'passing' },
  ],
});
