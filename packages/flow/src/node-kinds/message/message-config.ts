import { z } from 'zod';
import { idSchema } from '../../parts/shared.ts';

/** The shape of what a `message` node is told. */
export const messageConfigSchema = z.strictObject({
  /** Absent while none is chosen, as in a new step; such a flow does not compile. */
  template: idSchema.exactOptional(),
  /** The clock whose deadline is promised: a declared clock, `<tier node>.acknowledgement`, `<tier node>.work`, or an approval, external or follow-up node. */
  promise: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]{0,63}(\.(acknowledgement|work))?$/,
      'A promise names a clock, a tier node with .acknowledgement or .work, or an approval, external or follow-up node.',
    )
    .exactOptional(),
});
