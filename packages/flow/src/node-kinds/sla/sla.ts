import { own } from '@rung/kernel';
import { z } from 'zod';
import { idSchema } from '../../parts/shared.ts';
import { defineNodeKind, type Port } from '../model.ts';

/** Attaches a clock for the rest of the episode and goes on at once. */
export const slaModel = defineNodeKind({
  kind: 'sla',
  summary: 'Attaches a clock for the rest of the episode and goes on at once.',
  role: 'passes',
  config: z.strictObject({ clock: idSchema }),
  defaults: { clock: 'resolution' },
  ports: (config, context) => {
    const clock = own(context.clocks, config.clock);
    return [
      { id: 'continue', required: false, leaves: 'passing' },
      ...(clock?.thresholds ?? []).map(
        ({ id }): Port => ({ id: `at:${id}`, required: true, leaves: 'time' }),
      ),
      { id: 'breached', required: true, leaves: 'time', defaultReason: 'breached' },
    ];
  },
});
