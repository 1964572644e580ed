import fc from 'fast-check';
import { durations, fieldPaths } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const groupConfigs: fc.Arbitrary<ConfigByKind['group']> = fc.record({
  key: fieldPaths,
  count: fc.integer({ min: 2, max: 100 }),
  window: durations,
});
