import { own } from '@rung/kernel';
import { defineNodeKind, type Port } from '../model.ts';
import type { TierConfig } from './tier-config.ts';

/** The ticket's position: assigns the owner and rests. */
export const tierModel = defineNodeKind({
  kind: 'tier',
  summary: "The ticket's position: assigns it to the people of a rung, where it rests.",
  role: 'rests',
  defaults: { tier: 'frontline' },
  ports: (config: TierConfig, context) => {
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
