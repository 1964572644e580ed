import { defineNodeKind } from '../model.ts';

/** The path's tier: a lower one, or back where the ticket came from. */
export const deescalateModel = defineNodeKind({
  kind: 'deescalate',
  summary: 'Brings the ticket down to a lower tier, or back where it came from.',
  role: 'rests',
  defaults: { to: 'back' },
  ports: () => [{ id: 'next', required: false, leaves: 'side' }],
});
