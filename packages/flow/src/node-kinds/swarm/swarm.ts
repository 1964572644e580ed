import { z } from 'zod';
import { durationSchema, idSchema, targetSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** Experts join; ownership does not move. */
export const swarmModel = defineNodeKind({
  kind: 'swarm',
  summary: 'Calls experts in while the owner stays the owner.',
  role: 'thread',
  config: z.strictObject({
    /** Who is asked to join. */
    to: targetSchema,
    joinWithin: durationSchema,
    /** Longest the swarm may last after it was opened. */
    maxDuration: durationSchema,
    calendar: idSchema,
    minExperts: z.int().min(1).exactOptional(),
  }),
  defaults: { to: 'queue:experts', joinWithin: 'PT15M', maxDuration: 'PT1H', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'joined', required: false, leaves: 'event' },
    { id: 'noJoin', required: true, leaves: 'time', defaultReason: 'noJoin' },
    { id: 'solved', required: false, leaves: 'event' },
    { id: 'timeout', required: true, leaves: 'time', defaultReason: 'timeout' },
  ],
});
