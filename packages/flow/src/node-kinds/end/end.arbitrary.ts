import fc from 'fast-check';

import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const endConfigs: fc.Arbitrary<ConfigByKind['end']> = fc.record({});
