import fc from 'fast-check';
import { durations, ids, targets } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const followUpConfigs: fc.Arbitrary<ConfigByKind['followUp']> = fc.record(
  { to: targets, within: durations, calendar: ids },
  { requiredKeys: ['within', 'calendar'] },
);
