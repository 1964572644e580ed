import { derivedEventTypes, eventTypes } from '@rung/kernel';
import fc from 'fast-check';
import { conditions, durations, escalationTypes, ids, reasons } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

const latches = fc.oneof(
  fc.record({ kind: fc.constantFrom('oncePerEpisode', 'oncePerTicket', 'perCycle', 'everyTime') }),
  fc.record({ kind: fc.constant('rearmWhenFalse' as const), rearm: conditions }, { requiredKeys: ['kind'] }),
  fc.record({
    kind: fc.constant('every' as const),
    interval: durations,
    max: fc.integer({ min: 1, max: 20 }),
  }),
);

/** Configurations that the schema accepts; the parts they name need not exist. */
export const triggerConfigs: fc.Arbitrary<ConfigByKind['trigger']> = fc.record(
  {
    events: fc.uniqueArray(fc.constantFrom(...eventTypes, ...derivedEventTypes), { maxLength: 4 }),
    outlet: fc.record({ clock: ids, at: fc.oneof(ids, fc.constant('breached')) }),
    when: conditions,
    order: fc.integer({ min: -1000, max: 1000 }),
    latch: latches,
    mode: fc.constantFrom('interrupting', 'intake', 'side'),
    reason: reasons,
    type: escalationTypes,
    neverSuppress: fc.boolean(),
    unattended: fc.boolean(),
  },
  { requiredKeys: ['events', 'order', 'mode'] },
);
