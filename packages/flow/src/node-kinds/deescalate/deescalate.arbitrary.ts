import fc from 'fast-check';
import { ids, reasons } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const deescalateConfigs: fc.Arbitrary<ConfigByKind['deescalate']> = fc.record(
  { to: fc.oneof(fc.constant('back'), ids), reason: reasons, coolDown: ids },
  { requiredKeys: ['to'] },
);
