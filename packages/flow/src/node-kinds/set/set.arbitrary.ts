import fc from 'fast-check';
import { fieldPaths, ids, labels } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

const values = fc.oneof(
  labels,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ amount: fc.integer(), currency: fc.constantFrom('EUR', 'USD') }),
  fc.array(ids, { maxLength: 3 }),
);
const words = fc.uniqueArray(ids, { minLength: 1, maxLength: 3 });

/** Configurations that the schema accepts; the parts they name need not exist. */
export const setConfigs: fc.Arbitrary<ConfigByKind['set']> = fc.record({
  set: fc.array(
    fc.oneof(
      fc.record({ field: fieldPaths, value: values }),
      fc.record({ field: fieldPaths, add: words }),
      fc.record({ field: fieldPaths, remove: words }),
    ),
    { minLength: 1, maxLength: 4 },
  ),
});
