import { listed } from '../internal/names.ts';
import { info, warning } from './entry.ts';
import { removeIt } from './fixes.ts';

/** Clocks and their targets. */
export const clockCodes = {
  'RNG-501': info(
    (d: { readonly clock: string }) =>
      `Tickets that fit no row of the clock “${d.clock}” have no deadline. Add a last row without a condition if they should.`,
  ),
  'RNG-502': warning(
    (d: { readonly clock: string; readonly setting: string; readonly measure: string }) =>
      `“${d.setting}” has no effect on the clock “${d.clock}”, which measures ${d.measure}.`,
    removeIt,
  ),
  'RNG-504': warning(
    (d: { readonly clock: string; readonly threshold: string; readonly isCounted: boolean }) =>
      d.isCounted
        ? `“${d.threshold}” warns only when every target of the clock “${d.clock}” has passed.`
        : `“${d.threshold}” warns before any target of the clock “${d.clock}” has begun to count.`,
  ),
  'RNG-505': warning(
    (d: { readonly clock: string; readonly row: number; readonly by: number }) =>
      `Row ${d.row} of the clock “${d.clock}” is never used: row ${d.by} comes first and holds whenever it does.`,
  ),
  'RNG-506': warning(
    (d: { readonly clock: string }) => `Nothing watches, hears or promises the clock “${d.clock}”.`,
  ),
  'RNG-507': info(
    (d: { readonly clock: string; readonly tiers: readonly string[] }) =>
      `The clock “${d.clock}” also counts out of the hours of ${listed(d.tiers.map((tier) => `“${tier}”`))}, so it can breach when nobody is there.`,
  ),
} as const;
