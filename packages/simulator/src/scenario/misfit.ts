import type { LinkedPolicy } from '@rung/engine';
import {
  type Diagnostic,
  type FieldDeclaration,
  type InputFinding,
  isJsonObject,
  keysOfPointer,
  own,
  parseInstant,
  scenarioDiagnostic,
} from '@rung/kernel';

/** What is wrong with a value that does not fit the field it is given to; null for one that fits, and for a field nobody declares. */
export function misfitOf({ homes }: LinkedPolicy, field: string, value: unknown): InputFinding | null {
  const home = homes.get(field);
  if (home === undefined || value === null || value === undefined) return null;
  if (home.kind === 'counter') return misfitCounter(value);
  return misfit(value, home.declaration);
}

/** As {@link misfitOf}, of the field that a refusal of the engine points at in the event; null where it points at none. */
export function misfitAt(linked: LinkedPolicy, event: unknown, path: string): Diagnostic | null {
  const keys = keysOfPointer(path) ?? [];
  const [bag, field] = keys;
  const fields = isJsonObject(event) ? own(event, bag ?? '') : undefined;
  if (field === undefined || !isJsonObject(fields)) return null;
  const finding = misfitOf(linked, field, own(fields, field));
  return finding === null ? null : scenarioDiagnostic(finding, keys, 'EVT');
}

function misfit(value: unknown, declaration: FieldDeclaration): InputFinding | null {
  switch (declaration.type) {
    case 'text':
      return typeof value === 'string' ? null : wrongType('text', value);
    case 'enum':
    case 'orderedEnum':
      return misfitWord(value, declaration);
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType('boolean', value);
    case 'number':
    case 'duration':
      return misfitNumber(value, declaration);
    case 'money':
      return isJsonObject(value) && 'currency' in value
        ? null
        : { problem: 'badMoney', data: { found: value }, path: [] };
    case 'set':
      return Array.isArray(value) ? misfitMember(value, declaration) : wrongType('list', value);
    case 'instant':
      return misfitInstant(value);
    default:
      return declaration.type satisfies never;
  }
}

function wrongType(expected: string, value: unknown): InputFinding {
  const found = value === null ? 'null' : Array.isArray(value) ? 'list' : plainTypeOf(value);
  return { problem: 'wrongType', data: { expected, found }, path: [] };
}

function plainTypeOf(value: unknown): string {
  return typeof value === 'string' ? 'text' : typeof value;
}

function misfitWord(value: unknown, { values }: FieldDeclaration): InputFinding | null {
  if (typeof value === 'string' && values?.includes(value) !== false) return null;
  if (values === undefined) return wrongType('text', value);
  return { problem: 'notAllowed', data: { allowed: values, found: value }, path: [] };
}

function misfitMember(members: readonly unknown[], declaration: FieldDeclaration): InputFinding | null {
  for (const [index, member] of members.entries()) {
    const finding = misfitWord(member, declaration);
    if (finding !== null) return { ...finding, path: [index] };
  }
  return null;
}

function misfitNumber(value: unknown, { range }: FieldDeclaration): InputFinding | null {
  if (typeof value !== 'number') return wrongType('number', value);
  if (range?.min !== undefined && value < range.min) return outOfRange('least', range.min);
  return range?.max !== undefined && value > range.max ? outOfRange('most', range.max) : null;
}

function misfitCounter(value: unknown): InputFinding | null {
  if (!Number.isSafeInteger(value)) return wrongType('wholeNumber', value);
  return Number(value) < 0 ? outOfRange('least', 0) : null;
}

function outOfRange(bound: 'least' | 'most', limit: number): InputFinding {
  return { problem: 'outOfRange', data: { of: 'number', bound, limit }, path: [] };
}

function misfitInstant(value: unknown): InputFinding | null {
  if (typeof value !== 'string') return wrongType('text', value);
  const parsed = parseInstant(value);
  return parsed.ok
    ? null
    : { problem: 'badInstant', data: { found: value, reason: parsed.error.code }, path: [] };
}
