import { defineNodeKind } from '../model.ts';

/** A notice to the owner, a tier, the origin owner or a channel. */
export const notifyModel = defineNodeKind({
  kind: 'notify',
  summary: 'Tells somebody inside, now or when a calendar opens.',
  role: 'passes',
  defaults: { to: 'owner', channel: 'chat' },
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
