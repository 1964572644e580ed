import fc from 'fast-check';
import { ids, targets } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const notifyConfigs: fc.Arbitrary<ConfigByKind['notify']> = fc.record(
  { to: targets, channel: ids, template: ids, whenOpen: ids },
  { requiredKeys: ['to', 'channel'] },
);
