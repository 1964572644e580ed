import fc from 'fast-check';
import { labels } from '../../parts/shared.arbitrary.ts';
import type { ConfigByKind } from '../registry.ts';

/** Configurations that the schema accepts; the parts they name need not exist. */
export const noteConfigs: fc.Arbitrary<ConfigByKind['note']> = fc.record({ text: labels });
