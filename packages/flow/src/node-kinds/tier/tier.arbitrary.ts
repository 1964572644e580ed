import fc from 'fast-check';
import { ids, reasons, targets } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const tierConfigs: fc.Arbitrary<ConfigByKind['tier']> = fc.record(
  {
    tier: fc.oneof({ weight: 9, arbitrary: ids }, fc.constant('')),
    owner: targets,
    flagReasons: fc.uniqueArray(reasons, { maxLength: 3 }),
  },
  { requiredKeys: ['tier'] },
);
