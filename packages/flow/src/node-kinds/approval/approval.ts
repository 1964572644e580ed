import { defineNodeKind } from '../model.ts';

/** A side thread that waits for sign-off; the ticket stays where it is. */
export const approvalModel = defineNodeKind({
  kind: 'approval',
  summary: 'Waits beside the ticket for somebody to sign off.',
  role: 'thread',
  defaults: {},
  ports: () => [
    { id: 'opened', required: true, leaves: 'side' },
    { id: 'approved', required: true, leaves: 'event' },
    { id: 'denied', required: true, leaves: 'event' },
    { id: 'expired', required: true, leaves: 'time', defaultReason: 'expired' },
  ],
});
