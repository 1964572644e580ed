import type { Flow } from '@rung/flow';
import { fieldDeclarations } from '@rung/flow';
import type { FieldDeclaration } from '@rung/kernel';
import type { Speech } from '../speech.tsx';

/** What fields are about; each is a heading in the list of fields. */
const fieldGroups = ['ticket', 'customer', 'conversation', 'request', 'signals', 'position'] as const;

/** A heading in the list of fields. */
type FieldGroup = (typeof fieldGroups)[number];

const groupOfRoot: Readonly<Record<string, FieldGroup>> = {
  ticket: 'ticket',
  customer: 'customer',
  message: 'conversation',
  sentiment: 'signals',
  csat: 'signals',
  ai: 'signals',
  event: 'signals',
  request: 'request',
};

/** Which heading a field stands under. */
function groupOfField(path: string): FieldGroup {
  return groupOfRoot[path.split('.')[0] ?? ''] ?? 'position';
}

/** The fields of a flow under their headings, by label. */
export function groupedFields(
  flow: Flow,
  { t, wording, language }: Speech,
  isShown: (path: string, field: FieldDeclaration) => boolean = () => true,
): { group: string; items: { value: string; label: string }[] }[] {
  const shown = Object.entries(fieldDeclarations(flow))
    .filter(([path, field]) => isShown(path, field))
    .map(([value]) => ({ value, label: wording.sayField(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return fieldGroups
    .map((group) => ({
      group: t(`fields.group.${group}`),
      items: shown.filter(({ value }) => groupOfField(value) === group),
    }))
    .filter(({ items }) => items.length > 0);
}
