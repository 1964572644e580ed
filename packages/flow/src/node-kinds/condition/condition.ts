import { z } from 'zod';
import { conditionTextSchema, idSchema, labelSchema } from '../../parts/shared.ts';
import { defineNodeKind, type Port } from '../model.ts';

/** Takes the first case that holds. */
export const conditionModel = defineNodeKind({
  kind: 'condition',
  summary: 'Takes the first case that holds.',
  role: 'passes',
  config: z.strictObject({
    /** Asked in order; the first that holds is taken. */
    cases: z
      .array(z.strictObject({ id: idSchema, label: labelSchema.exactOptional(), when: conditionTextSchema }))
      .min(1),
  }),
  defaults: { cases: [{ id: 'yes', when: 'ticket.priority == "urgent"' }] },
  ports: (config) => [
    ...config.cases.map(({ id }): Port => ({ id: `case:${id}`, required: true, leaves: 'passing' })),
    { id: 'else', required: false, leaves: 'passing' },
  ],
});
