import fc from 'fast-check';
import { fieldPaths, ids } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const authorityConfigs: fc.Arbitrary<ConfigByKind['authority']> = fc.record(
  { action: fc.constantFrom('refund', 'discount', 'ticket.close'), amount: fieldPaths, tier: ids },
  { requiredKeys: [] },
);
