import fc from 'fast-check';
import { durations, ids, targets } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const externalConfigs: fc.Arbitrary<ConfigByKind['external']> = fc.record({
  to: targets,
  respondWithin: durations,
  calendar: ids,
});
