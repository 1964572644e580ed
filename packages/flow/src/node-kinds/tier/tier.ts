import { own } from '@rung/kernel';
import { z } from 'zod';
import { idSchema, targetSchema } from '../../parts/shared.ts';
import { defineNodeKind, type Port } from '../model.ts';

/** The ticket's position: assigns the owner and rests. */
export const tierModel = defineNodeKind({
  kind: 'tier',
  summary: "The ticket's position: assigns it to the people of a rung, where it rests.",
  role: 'rests',
  config: z.strictObject({
    tier: idSchema,
    /** The tier's own target where absent. */
    owner: targetSchema.exactOptional(),
    /** Reasons of `agent.flagged` that have a port of their own, `escalated:<reason>`. */
    flagReasons: z
      .array(
        z
          .string()
          .regex(
            /^[a-z][a-z0-9_]{0,63}$/,
            'A reason is written in small letters, digits and _, such as knowledge_gap.',
          ),
      )
      .exactOptional(),
  }),
  defaults: { tier: 'frontline' },
  ports: (config, context) => {
    const tier = own(context.tiers, config.tier);
    return [
      { id: 'entered', required: false, leaves: 'side' },
      { id: 'acknowledged', required: false, leaves: 'event' },
      { id: 'accepted', required: false, leaves: 'event' },
      {
        id: 'timeout',
        required: tier?.acknowledge !== undefined,
        leaves: 'time',
        defaultReason: 'notAcknowledged',
      },
      { id: 'overdue', required: tier?.work !== undefined, leaves: 'time', defaultReason: 'overdue' },
      { id: 'bounced', required: false, leaves: 'event', unwired: 'bounced' },
      { id: 'deescalated', required: false, leaves: 'event', unwired: 'deescalated' },
      ...(config.flagReasons ?? []).map(
        (reason): Port => ({ id: `escalated:${reason}`, required: true, leaves: 'event' }),
      ),
      { id: 'escalated', required: false, leaves: 'event', unwired: 'escalated' },
      {
        id: 'unavailable',
        required: false,
        leaves: 'time',
        unwired: 'unavailable',
        defaultReason: 'unavailable',
      },
    ];
  },
});
