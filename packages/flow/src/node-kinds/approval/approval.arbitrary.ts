import fc from 'fast-check';
import { stages, targetTimes } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const approvalConfigs: fc.Arbitrary<ConfigByKind['approval']> = fc.record(
  { expires: targetTimes, stages, action: fc.constantFrom('refund', 'contract_change') },
  { requiredKeys: [] },
);
