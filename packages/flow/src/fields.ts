import { type FieldDeclaration, standardFields } from '@rung/kernel';
import type { Flow } from './flow.ts';

/**
 * Every field that a condition of the flow may read, by dotted path: the standard ones, and each custom field f of
 * the flow as `ticket.<f>`. A custom field that takes the name of a standard one does not replace it; the compiler
 * reports it. Keys are own properties only: look them up with `Object.hasOwn`.
 */
export function fieldDeclarations(flow: Flow): Readonly<Record<string, FieldDeclaration>> {
  const custom = Object.entries(flow.fields ?? {}).map(([id, field]): readonly [string, FieldDeclaration] => [
    `ticket.${id}`,
    field,
  ]);
  return { ...Object.fromEntries(custom), ...standardFields };
}
