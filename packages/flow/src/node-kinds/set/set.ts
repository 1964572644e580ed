import { z } from 'zod';
import { fieldPathSchema, moneySchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** Sets priority, tags, status or a field. */
export const setModel = defineNodeKind({
  kind: 'set',
  summary: 'Changes the priority, the status, tags or another field of the ticket.',
  role: 'passes',
  config: z.strictObject({
    set: z
      .array(
        z.union([
          z.strictObject({
            field: fieldPathSchema,
            value: z.union([z.string(), z.number(), z.boolean(), z.null(), moneySchema, z.array(z.string())]),
          }),
          z.strictObject({ field: fieldPathSchema, add: z.array(z.string()).min(1) }),
          z.strictObject({ field: fieldPathSchema, remove: z.array(z.string()).min(1) }),
        ]),
      )
      .min(1),
  }),
  defaults: { set: [{ field: 'ticket.priority', value: 'high' }] },
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
