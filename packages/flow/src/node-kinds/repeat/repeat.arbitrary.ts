import fc from 'fast-check';

import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const repeatConfigs: fc.Arbitrary<ConfigByKind['repeat']> = fc.record({
  times: fc.integer({ min: 1, max: 1000 }),
});
