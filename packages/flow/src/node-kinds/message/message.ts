import { z } from 'zod';
import { idSchema } from '../../parts/shared.ts';
import { defineNodeKind } from '../model.ts';

/** A message to the customer, with a promised time when it names a clock. */
export const messageModel = defineNodeKind({
  kind: 'message',
  summary: "Writes to the customer; a promised time is a clock's own deadline.",
  role: 'passes',
  config: z.strictObject({
    template: idSchema,
    /** The clock whose deadline is promised: a declared clock, `<tier node>.acknowledgement`, `<tier node>.work`, or an approval, external or follow-up node. */
    promise: z
      .string()
      .regex(
        /^[A-Za-z][A-Za-z0-9_-]{0,63}(\.(acknowledgement|work))?$/,
        'A promise names a clock, a tier node with .acknowledgement or .work, or an approval, external or follow-up node.',
      )
      .exactOptional(),
  }),
  defaults: { template: 'update' },
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
