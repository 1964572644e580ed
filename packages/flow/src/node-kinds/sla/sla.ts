import { own } from '@rung/kernel';
import { defineNodeKind, type Port } from '../model.ts';
import type { SlaConfig } from './sla-config.ts';

/** Attaches a clock for the rest of the episode and goes on at once. */
export const slaModel = defineNodeKind({
  kind: 'sla',
  summary: 'Attaches a clock for the rest of the episode and goes on at once.',
  role: 'passes',
  defaults: { clock: 'resolution' },
  ports: (config: SlaConfig, context) => {
    const clock = own(context.clocks, config.clock);
    return [
      { id: 'continue', required: false, shown: true, leaves: 'passing' },
      ...(clock?.thresholds ?? []).map(
        ({ id }): Port => ({ id: `at:${id}`, required: true, leaves: 'time' }),
      ),
      { id: 'breached', required: true, leaves: 'time', defaultReason: 'breached' },
    ];
  },
});
