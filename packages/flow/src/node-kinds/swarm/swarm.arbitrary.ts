import fc from 'fast-check';
import { durations, ids, targets } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const swarmConfigs: fc.Arbitrary<ConfigByKind['swarm']> = fc.record(
  {
    to: targets,
    joinWithin: durations,
    maxDuration: durations,
    calendar: ids,
    minExperts: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['to', 'joinWithin', 'maxDuration', 'calendar'] },
);
