import { defineNodeKind } from '../model.ts';

/** A vendor, partner or regulator; the owner stays inside. */
export const externalModel = defineNodeKind({
  kind: 'external',
  summary: 'Opens a case with somebody outside, who has so much time to answer.',
  role: 'thread',
  defaults: { to: 'vendor:partner', respondWithin: 'PT4H', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'replied', required: false, leaves: 'event' },
    { id: 'breached', required: true, leaves: 'time', defaultReason: 'breached' },
  ],
});
