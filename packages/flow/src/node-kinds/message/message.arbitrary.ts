import fc from 'fast-check';
import { ids } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const messageConfigs: fc.Arbitrary<ConfigByKind['message']> = fc.record(
  {
    template: ids,
    promise: fc.oneof(
      ids,
      ids.map((id) => `${id}.acknowledgement`),
      ids.map((id) => `${id}.work`),
    ),
  },
  { requiredKeys: [] },
);
