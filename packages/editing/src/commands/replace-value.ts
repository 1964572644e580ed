import type { Flow } from '@rung/flow';
import { ok, own } from '@rung/kernel';
import { type FieldValueNamed, withOtherValue } from '../references/value-sites.ts';
import { type EditResult, refuse } from './edit.ts';

/** A value that is to go from the list of a field's values. */
export interface ReplaceValue extends FieldValueNamed {
  /** Another of the field's values, which stands wherever this one was. */
  readonly replacement: string;
}

/**
 * Takes a value out of the list of a field's values and puts another one in its place wherever it is used: in conditions, in
 * what steps set, and in scenarios. The other one must be listed already.
 */
export function replaceValue(flow: Flow, { field, value, replacement }: ReplaceValue): EditResult {
  const entry = own(flow.fields ?? {}, field);
  if (entry === undefined) return refuse('unknownPart', { part: 'fields', id: field });
  const values = entry.values ?? [];
  if (replacement === value || !values.includes(replacement))
    return refuse('invalid', { part: 'fields', id: field });
  const replaced = withOtherValue(flow, { field, value }, replacement);
  const kept = { ...entry, values: values.filter((one) => one !== value) };
  const label = { part: 'fields', id: field, name: entry.label.trim() };
  return ok({
    flow: { ...replaced, fields: { ...replaced.fields, [field]: kept } },
    label: { what: 'partChanged', data: { ...label, setting: 'values', from: value, to: replacement } },
  });
}
