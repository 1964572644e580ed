import fc from 'fast-check';
import { conditions, distinctById, ids, labels } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const conditionConfigs: fc.Arbitrary<ConfigByKind['condition']> = fc.record({
  cases: distinctById(
    fc.record({ id: ids, label: labels, when: conditions }, { requiredKeys: ['id', 'when'] }),
  ),
});
