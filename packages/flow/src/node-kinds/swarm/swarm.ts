import { defineNodeKind } from '../model.ts';

/** Experts join; ownership does not move. */
export const swarmModel = defineNodeKind({
  kind: 'swarm',
  summary: 'Calls experts in while the owner stays the owner.',
  role: 'thread',
  defaults: { to: 'queue:experts', joinWithin: 'PT15M', maxDuration: 'PT1H', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'joined', required: false, leaves: 'event' },
    { id: 'noJoin', required: true, leaves: 'time', defaultReason: 'noJoin' },
    { id: 'solved', required: false, leaves: 'event' },
    { id: 'timeout', required: true, leaves: 'time', defaultReason: 'timeout' },
  ],
});
