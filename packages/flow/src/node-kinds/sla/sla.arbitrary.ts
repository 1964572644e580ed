import fc from 'fast-check';
import { ids } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const slaConfigs: fc.Arbitrary<ConfigByKind['sla']> = fc.record({ clock: ids });
