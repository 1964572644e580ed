import { entriesOf, type PartOf, valueUses } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { own } from '@rung/kernel';
import type { PartName } from '../inspector/parts.ts';
import type { Entry } from './gone-entry.ts';

/** The value that would leave a field's list with an edit although something uses it; null where there is none. */
export function leavingValue(flow: Flow, { part, id }: Entry, next: PartOf<PartName>): string | null {
  const kept = 'values' in next ? next.values : undefined;
  // A field of another type lists none at all, and takes what texts there are.
  if (part !== 'fields' || kept === undefined) return null;
  const listed = own(entriesOf(flow, part), id)?.values ?? [];
  const isUsed = (value: string): boolean => valueUses(flow, { field: id, value }).length > 0;
  return listed.find((value) => !kept.includes(value) && isUsed(value)) ?? null;
}
