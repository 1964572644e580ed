import fc from 'fast-check';
import { conditions, durations, ids } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const waitConfigs: fc.Arbitrary<ConfigByKind['wait']> = fc.record(
  {
    until: fc.oneof(fc.record({ for: durations, calendar: ids }), fc.record({ open: ids })),
    cancelWhen: conditions,
  },
  { requiredKeys: ['until'] },
);
