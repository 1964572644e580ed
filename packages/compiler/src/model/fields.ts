import { own, type StandardField, standardFields } from '@rung/kernel';

/** Who writes a field: a custom field is the host's. */
export type KeptBy = StandardField['kept'];

/** Who writes a field that is known. */
export function keptBy(path: string): KeptBy {
  const standard = own(standardFields, path);
  return standard?.kept ?? 'host';
}
