import { z } from 'zod';
import { durationSchema, fieldPathSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** A systemic problem: distinct customers with one key inside a window. */
export const groupModel = defineNodeKind({
  kind: 'group',
  summary: 'Makes one problem of many customers who report the same within a short time.',
  role: 'passes',
  config: z.strictObject({
    /** The field whose value makes the group; tickets without it never join. */
    key: fieldPathSchema,
    /** Number of distinct customers. */
    count: z.int().min(2),
    /** Half-open window `(t − window, t]`. */
    window: durationSchema,
  }),
  defaults: { key: 'ticket.component', count: 5, window: 'PT15M' },
  ports: () => [
    { id: 'first', required: true, leaves: 'event' },
    { id: 'member', required: false, leaves: 'event' },
    { id: 'resolved', required: false, leaves: 'event' },
  ],
});
