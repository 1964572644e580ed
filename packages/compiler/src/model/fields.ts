import { type Flow, fieldDeclarations } from '@rung/flow';
import { type FieldDeclaration, type StandardField, standardFields } from '@rung/kernel';
import { sortedMap } from '../internal/order.ts';

/** Who writes a field: a custom field is the host's. */
export type KeptBy = StandardField['kept'];

/** Every field that may be read, by dotted path, sorted. */
export function knownFields(flow: Flow): ReadonlyMap<string, FieldDeclaration> {
  return sortedMap(fieldDeclarations(flow));
}

/** Who writes a field that is known. */
export function keptBy(path: string): KeptBy {
  const standard = Object.hasOwn(standardFields, path) ? standardFields[path] : undefined;
  return standard?.kept ?? 'host';
}
