import type { PrivacyClass } from '@rung/kernel';
import { sortedEntries } from '../internal/order.ts';
import type { FlowModel } from './flow-model.ts';

/** A value that a template shows, and who may read it. */
export interface TemplateVar {
  readonly name: string;
  readonly field: string;
  readonly privacy: PrivacyClass;
}

/** The declared values of a template, by name; none for a template that does not exist or is not chosen yet. */
export function varsOf(
  { templates, fields }: FlowModel,
  template: string | undefined,
): readonly TemplateVar[] {
  const declared = template === undefined ? undefined : templates.get(template)?.vars;
  return sortedEntries(declared).map(([name, field]) => ({
    name,
    field,
    privacy: fields.get(field)?.privacy ?? 'none',
  }));
}
